import { type ClaimScore, scoreClaim } from '../../src/assistant/evaluation/score-claim.ts';
import { createVerifier } from '../../src/assistant/verify/index.ts';
import type { VerifierWords } from '../../src/assistant/verify/verifier.ts';
import type { Corpus } from '../../src/policy/index.ts';
import type { ClaimItem } from './set.ts';

/** A mark that points elsewhere is easily seen: counted apart from what is wrong in the words. */
const EASY = new Set(['wrong-article', 'wrong-document']);

export interface JudgedAttack extends ClaimScore {
  item: ClaimItem;
  /** Time of the verdict, ms. */
  ms: number;
}

export function judgeAttacks(
  items: readonly ClaimItem[],
  corpus: Corpus,
  words: VerifierWords,
): JudgedAttack[] {
  const verifier = createVerifier(corpus, words);
  return items.map((item) => {
    const began = performance.now();
    const score = scoreClaim(item, verifier);
    return { item, ...score, ms: performance.now() - began };
  });
}

export interface AttackRow {
  n: number;
  /** Share of the false ones caught; null where none is false. */
  caught: number | null;
  /** Share of the true ones blocked. */
  blocked: number | null;
}

export function attackRow(judged: readonly JudgedAttack[]): AttackRow {
  const share = (of: readonly JudgedAttack[]) =>
    of.length === 0 ? null : of.filter(({ supported }) => !supported).length / of.length;
  return {
    n: judged.length,
    caught: share(judged.filter(({ truth }) => !truth)),
    blocked: share(judged.filter(({ truth }) => truth)),
  };
}

/** Each kind; then false ones that are wrong in their words, those with a wrong mark, and true ones. */
export function attackRows(judged: readonly JudgedAttack[]): [string, AttackRow][] {
  const kinds = [...new Set(judged.map(({ item }) => item.kind))];
  const row = (name: string, of: readonly JudgedAttack[]): [string, AttackRow] => [name, attackRow(of)];
  const falsehoods = judged.filter(({ truth }) => !truth);
  return [
    ...kinds.map((kind) =>
      row(
        kind,
        judged.filter(({ item }) => item.kind === kind),
      ),
    ),
    row(
      'all false, wrong in the words',
      falsehoods.filter(({ item }) => !EASY.has(item.kind)),
    ),
    row(
      'all false, wrong article or document',
      falsehoods.filter(({ item }) => EASY.has(item.kind)),
    ),
    row(
      'all true',
      judged.filter(({ truth }) => truth),
    ),
  ];
}
