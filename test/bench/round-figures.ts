import { agreement } from '../../src/rewards/scoring/agreement.ts';
import { Draws } from '../../src/rewards/scoring/draws.ts';
import { fitModel } from '../../src/rewards/scoring/model.ts';
import { computeRound } from '../../src/rewards/scoring/round.ts';
import { arrange, plainMeans, weighted } from '../../src/rewards/scoring/sheets.ts';
import { madeUpRound } from '../rewards/made-up-round.ts';
import { median } from './load.ts';
import type { Figure } from './run.ts';

const PILOTS = 10_000;
const CRITERIA = 8;
const made = (pilots: number) => madeUpRound(7, { pilots, scorers: 60, each: 5, criteria: CRITERIA });

/** Median milliseconds, the first time thrown away. */
function timed(rounds: number, work: () => unknown): number {
  const times = Array.from({ length: rounds + 1 }, () => {
    const began = performance.now();
    work();
    return performance.now() - began;
  });
  return median(times.slice(1));
}

/** The same sums as typed arrays would have them, nothing asked and nothing told. */
function barely(weights: Int32Array, values: readonly Int32Array[], from: Int32Array): Float64Array {
  const means = new Float64Array(from.length - 1);
  for (let p = 0; p < means.length; p++) {
    let sum = 0;
    for (let at = from[p]!; at < from[p + 1]!; at++)
      for (let c = 0; c < weights.length; c++) sum += weights[c]! * values[c]![at]!;
    means[p] = Math.round(sum / (from[p + 1]! - from[p]!));
  }
  return means;
}

/** A round of awards, as issue and docs/scoring.md have it. */
export function roundFigures(rounds: number): Figure[] {
  const [whole, half] = [made(PILOTS), made(PILOTS / 2)];
  const named = (input: typeof whole) => {
    const sheets = arrange(input);
    return [fitModel(sheets), agreement(sheets, new Draws('bench'), input.rules.draws)];
  };
  const [all, some] = [timed(rounds, () => named(whole)), timed(rounds, () => named(half))];
  const everything = timed(rounds, () => computeRound(whole));
  const sheets = arrange(whole);
  const { criteria, values, from } = sheets;
  const weights = Int32Array.from(criteria, ({ weight }) => weight);
  const ours = timed(20 * rounds, () => plainMeans({ ...sheets, total: weighted(criteria, values) }));
  const floor = timed(20 * rounds, () => barely(weights, values, from));
  return [
    {
      what: 'round of 10,000 pilots × 5 × 8: model, reliability, 200 resamples: s',
      ours: (all / 1_000).toFixed(2),
      floor: '–',
      budget: '2',
      within: all < 2_000,
    },
    {
      what: 'the same beside half as many sheets: times as long',
      ours: (all / some).toFixed(2),
      floor: '2.00',
      budget: '2.6',
      within: all / some <= 2.6,
    },
    {
      what: 'the same with ranks drawn, what-if and money, everything that is published: s',
      ours: (everything / 1_000).toFixed(2),
      floor: '–',
      budget: '4',
      within: everything < 4_000,
    },
    {
      what: 'its weighted sums and means alone: ms',
      ours: `${ours.toFixed(2)}  (× ${(ours / floor).toFixed(1)})`,
      floor: floor.toFixed(2),
      budget: '× 12',
      within: ours <= 12 * floor,
    },
  ];
}
