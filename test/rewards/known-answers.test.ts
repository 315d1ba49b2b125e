import { describe, expect, it } from 'vitest';
import { alphaOf } from '../../src/rewards/scoring/agreement.ts';
import { Coefficients } from '../../src/rewards/scoring/icc.ts';

/** Krippendorff 2011: four observers, twelve units, some values missing. */
const OBSERVERS = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, 3],
  [null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, null],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null],
];
const UNITS = OBSERVERS[0]!.map((_, unit) => OBSERVERS.flatMap((row) => row[unit] ?? []));

/** Shrout and Fleiss 1979: six targets, four judges. */
const TARGETS = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
];

describe('published examples', () => {
  it('of Krippendorff (2011)', () => {
    const found = Object.fromEntries(
      (['nominal', 'ordinal', 'interval'] as const).map((level) => [level, alphaOf(UNITS, level)! / 1e6]),
    );
    expect(found.nominal).toBeCloseTo(0.743, 3);
    expect(found.ordinal).toBeCloseTo(0.815, 3);
    expect(found.interval).toBeCloseTo(0.849, 3);
  });

  it('of Shrout and Fleiss (1979)', () => {
    const values = TARGETS.flat();
    const from = Int32Array.from({ length: 7 }, (_, p) => 4 * p);
    const found = new Coefficients({ from, scorers: ['a', 'b', 'c', 'd'] }, values).of(
      Int32Array.from(TARGETS, (_, p) => p),
    );
    const near = (one: number | null, to: number) => expect(Math.round(one! / 1_000) / 1_000).toBe(to);
    near(found.icc11, 0.166);
    near(found.icc21, 0.29);
    near(found.icc31, 0.715);
    near(found.icc1k, 0.443);
    near(found.icc2k, 0.62);
    near(found.icc3k, 0.909);
  });
});
