import { ASKING } from '../retrieval/likeness.ts';
import { searchable } from '../retrieval/normalise.ts';
import type { Passage } from './passages.ts';

/** A sentence in nearly the question's own words, and how near. */
export interface Worded {
  passage: Passage;
  /** Share of what the question says, rare words weighed more. */
  share: number;
}

/** In so few sentences, two characters tell one from the others. */
const RARE = 3;
const LEAST_RARE = 2;
/** What no sentence has is most often how it is asked. */
const NOWHERE = 1;

const counted = new WeakMap<readonly Passage[], Map<string, number>>();

/** How many sentences have each pair of characters. */
function countsIn(all: readonly Passage[]): Map<string, number> {
  let counts = counted.get(all);
  if (!counts) {
    counts = new Map();
    for (const { search } of all)
      for (const pair of pairsIn(search)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
    counted.set(all, counts);
  }
  return counts;
}

/** Pairs of signs of which one is Chinese at least: 类别, a类. */
export function pairsIn(text: string): Set<string> {
  const pairs = new Set<string>();
  for (const [run] of text.matchAll(/[\p{Script=Han}a-z0-9]{2,}/gu))
    for (let at = 0; at + 2 <= run.length; at++) {
      const pair = run.slice(at, at + 2);
      if (/\p{Script=Han}/u.test(pair)) pairs.add(pair);
    }
  return pairs;
}

interface Weighed {
  pair: string;
  /** In how many sentences it stands. */
  found: number;
  weight: number;
}

/** What each pair weighs among so many sentences. */
function weighed(pairs: Iterable<string>, size: number, foundOf: (pair: string) => number): Weighed[] {
  return Array.from(pairs, (pair) => {
    const found = foundOf(pair);
    return { pair, found, weight: found === 0 ? NOWHERE : Math.log(1 + size / found) };
  });
}

const weightOf = (pairs: readonly Weighed[]) => pairs.reduce((sum, { weight }) => sum + weight, 0);

/** How near each of some sentences is to a question's own words; `all` says which words are rare. Those that share nothing rare are left out. */
export function worded(text: string, among: readonly Passage[], all: readonly Passage[]): Worded[] {
  const counts = countsIn(all);
  const pairs = weighed(pairsIn(searchable(text)), all.length, (pair) => counts.get(pair) ?? 0);
  const whole = weightOf(pairs);
  return among.flatMap((passage) => {
    const shared = pairs.filter(({ pair }) => passage.search.includes(pair));
    const rare = shared.filter(({ found }) => found > 0 && found <= RARE);
    return rare.length < LEAST_RARE ? [] : [{ passage, share: weightOf(shared) / whole }];
  });
}

export function nearestWorded(found: readonly Worded[]): Worded | null {
  return found.reduce<Worded | null>((best, one) => (best && best.share >= one.share ? best : one), null);
}

/** So much of what a question says beside the name of a text, in one pair of signs or in several. */
const NEAR = 0.3;
const NEAR_IN_SEVERAL = 0.2;

/**
 * Of one text, what is nearest to a question about it, its name and the words that only ask left aside; null where
 * nothing is near. （二）初创型企业, or the question in a 政策问答, is what the sentences under it are found by.
 */
export function nearestOf(text: string, name: string, passages: readonly Passage[]): Passage | null {
  let heading = '';
  const among = passages.flatMap((passage) => {
    const { sentence, article, search } = passage;
    if (sentence.role === 'heading') heading = search;
    return sentence.role === 'text' && article.ordinal !== null
      ? [{ passage, search: heading + search }]
      : [];
  });
  const title = searchable(name);
  const own = [...pairsIn(searchable(text.replace(ASKING, '，')))].filter((pair) => !title.includes(pair));
  const pairs = weighed(
    own,
    among.length,
    (pair) => among.filter(({ search }) => search.includes(pair)).length,
  );
  const whole = weightOf(pairs);
  let best: Worded | null = null;
  for (const { passage, search } of among) {
    const shared = pairs.filter(({ pair }) => search.includes(pair));
    const share = weightOf(shared) / whole;
    const near = share >= (shared.length > 1 ? NEAR_IN_SEVERAL : NEAR);
    if (near && share > (best?.share ?? 0)) best = { passage, share };
  }
  return best?.passage ?? null;
}
