import { describe, expect, it } from 'vitest';
import { computeRound as compute, type RoundResult } from '../../src/rewards/scoring/round.ts';
import type { RoundInput } from '../../src/rewards/scoring/sheets.ts';
import { inTheSoak } from '../support/soak.ts';
import { madeUpRound, randomFrom } from './made-up-round.ts';

/** None of these rounds is refused. */
const computeRound = (round: RoundInput) => compute(round) as RoundResult;

function shuffled<T>(list: readonly T[], random: (below: number) => number): T[] {
  const copy = [...list];
  for (let at = copy.length - 1; at > 0; at--) {
    const other = random(at + 1);
    [copy[at], copy[other]] = [copy[other]!, copy[at]!];
  }
  return copy;
}

describe('a round', () => {
  it('comes out the same, to the byte, in whatever order it is put in', () => {
    for (let seed = 1; seed <= 30; seed++) {
      const round = madeUpRound(seed, {
        pilots: 12,
        scorers: 6,
        each: 5,
        criteria: 4,
        method: seed % 2 ? 'mean' : 'trimmed',
      });
      const random = randomFrom(seed + 100);
      const other = {
        ...round,
        criteria: shuffled(round.criteria, random),
        pilots: shuffled(round.pilots, random),
        scorers: shuffled(round.scorers, random),
        sheets: shuffled(round.sheets, random),
      };
      expect(JSON.stringify(computeRound(other))).toBe(JSON.stringify(computeRound(round)));
    }
  });

  it('never spends more than there is', () => {
    for (let seed = 1; seed <= 100; seed++) {
      const round = madeUpRound(seed, { pilots: 15, scorers: 5, each: 3, criteria: 3 });
      const result = computeRound(round);
      expect(result.spent).toBeLessThanOrEqual(round.rules.budget);
      expect(result.knapsack!.spent).toBeLessThanOrEqual(round.rules.budget);
      const given = result.pilots
        .flatMap(({ shares }) => shares)
        .reduce((sum, { amount }) => sum + amount, 0);
      expect(given).toBe(result.spent);
    }
  });

  inTheSoak('of ten thousand pilots is computed in seconds', () => {
    const round = madeUpRound(7, { pilots: 10_000, scorers: 60, each: 5, criteria: 8 });
    const began = performance.now();
    const result = computeRound(round);
    expect(result.pilots).toHaveLength(10_000);
    expect(performance.now() - began).toBeLessThan(15_000);
  });
});
