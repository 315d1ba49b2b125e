import { searchable } from '../retrieval/normalise.ts';
import type { Matter } from './matter.ts';
import type { Passage } from './passages.ts';
import type { Question } from './question.ts';

/** Pairs of characters below which a likeness says nothing. */
const LEAST_PAIRS = 5;
const LIKE = 0.85;
const CLEARLY = 0.2;
const VERBATIM = 2.5;

/** Two-character pieces of what the question says beside its grammar. */
export function pairsOf({ units, asking }: Question): string[] {
  const pairs = new Set<string>();
  for (const [at, { kind, form }] of units.entries()) {
    if (asking.has(at)) continue;
    const text = searchable(form);
    if (kind === 'plain' || kind === 'break' || !/^\p{Script=Han}/u.test(text)) continue;
    for (let at = 0; at + 2 <= text.length; at++) pairs.add(text.slice(at, at + 2));
  }
  return [...pairs];
}

/** A question in one sentence's own words, none of which is telling by itself: 引导金融科技企业建立什么体系. */
export function verbatim(
  question: Question,
  matters: readonly Matter[],
  candidates: readonly Passage[],
): Matter | null {
  if (matters.some(({ kind }) => kind === 'who' || kind === 'matter')) return null;
  const pairs = pairsOf(question);
  if (pairs.length < LEAST_PAIRS) return null;
  const shares = candidates.map(
    ({ search }) => pairs.filter((pair) => search.includes(pair)).length / pairs.length,
  );
  const [first = 0, second = 0] = shares.toSorted((a, b) => b - a);
  if (first < LIKE || first - second < CLEARLY) return null;
  const match = Float32Array.from(shares, (share) => (share === first ? 1 : 0));
  return {
    form: question.text,
    kind: 'matter',
    ids: ['verbatim'],
    texts: [],
    weight: VERBATIM,
    part: 0,
    context: false,
    match,
    found: 1,
    around: false,
  };
}
