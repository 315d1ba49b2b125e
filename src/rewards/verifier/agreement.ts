import type { Design } from './design.ts';
import { by, type Fraction, fraction, millionths, minus, plus, times } from './fractions.ts';
import { interval, round } from './numbers.ts';
import type { Pilot } from './pilot.ts';

/** What one pilot adds to alpha. */
interface Unit {
  values: bigint;
  sum: bigint;
  squares: bigint;
}

/** Section 7. Takes the generator's first draws. */
export function agreementOf({ pilots, criteria, rules }: Design, below: (n: number) => number) {
  const hundredths = pilots.map(({ sheets }) => sheets.map(({ total }) => round(BigInt(total), 10_000n)));
  return {
    alpha: alphaOf(hundredths),
    interval: alphaInterval(hundredths, rules.draws, below),
    criteria: Object.fromEntries(
      criteria.flatMap(({ id, computed }, place) => {
        const scores = pilots.map(({ sheets }) => sheets.map(({ values }) => values[place] as number));
        return computed ? [] : [[id, ordinalAlphaOf(scores)]];
      }),
    ),
    icc: iccOf(pilots, hundredths),
  };
}

/** Krippendorff's alpha for interval data, in millionths; the values of each pilot in a list of their own. */
export function alphaOf(lists: readonly (readonly number[])[]): number | null {
  return alpha(
    lists.map(unitOf),
    lists.map(() => 1),
  );
}

/** For ordinal data: a value is replaced by twice the middle of its places among all of them. */
export function ordinalAlphaOf(lists: readonly (readonly number[])[]): number | null {
  const counts = new Map<number, number>();
  for (const values of lists) {
    if (values.length >= 2) for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const places = new Map<number, number>();
  let smaller = 0;
  for (const [value, equal] of [...counts].sort(([a], [b]) => a - b)) {
    places.set(value, 2 * smaller + equal);
    smaller += equal;
  }
  return alphaOf(
    lists.filter((values) => values.length >= 2).map((values) => values.map((one) => places.get(one)!)),
  );
}

function unitOf(values: readonly number[]): Unit {
  const unit = { values: BigInt(values.length), sum: 0n, squares: 0n };
  for (const value of values) {
    const x = BigInt(value);
    unit.sum += x;
    unit.squares += x * x;
  }
  return unit;
}

/** Over units, each as often as `times` says. */
function alpha(units: readonly Unit[], often: ArrayLike<number>): number | null {
  const all: Unit = { values: 0n, sum: 0n, squares: 0n };
  /** Σ δ(u) of the units with as many values. */
  const within = new Map<bigint, bigint>();
  for (const [at, { values, sum, squares }] of units.entries()) {
    if (values < 2n || !often[at]) continue;
    const count = BigInt(often[at]);
    all.values += count * values;
    all.sum += count * sum;
    all.squares += count * squares;
    within.set(values, (within.get(values) ?? 0n) + count * (values * squares - sum * sum));
  }
  if (all.values < 2n) return null;
  let observed: Fraction = fraction(0n);
  for (const [values, delta] of within) observed = plus(observed, fraction(2n * delta, values - 1n));
  const expected = fraction(2n * (all.values * all.squares - all.sum * all.sum), all.values - 1n);
  return millionths(minus(fraction(1n), by(observed, expected)));
}

function alphaInterval(
  lists: readonly (readonly number[])[],
  draws: number,
  below: (n: number) => number,
): [number, number] | null {
  const units = lists.map(unitOf);
  const often = new Uint32Array(units.length);
  const alphas: number[] = [];
  for (let draw = 0; draw < draws; draw++) {
    often.fill(0);
    for (let n = 0; n < units.length; n++) often[below(units.length)]!++;
    const drawn = alpha(units, often);
    if (drawn !== null) alphas.push(drawn);
  }
  return interval(alphas);
}

/** Shrout and Fleiss's six, in millionths; null where the design does not have one. */
export function iccOf(
  pilots: readonly Pick<Pilot, 'sheets'>[],
  lists: readonly (readonly number[])[],
): Record<'icc11' | 'icc1k' | 'icc21' | 'icc2k' | 'icc31' | 'icc3k', number | null> {
  const none = { icc11: null, icc1k: null, icc21: null, icc2k: null, icc31: null, icc3k: null };
  const perPilot = lists[0]?.length ?? 0;
  if (perPilot < 2 || lists.some(({ length }) => length !== perPilot)) return none;
  const [n, k] = [fraction(BigInt(lists.length)), fraction(BigInt(perPilot))];
  const one = fraction(1n);
  const [nLess, kLess] = [minus(n, one), minus(k, one)];
  const rows = lists.map(unitOf);
  const total = fraction(rows.reduce((sum, row) => sum + row.sum, 0n));
  const squares = fraction(rows.reduce((sum, row) => sum + row.squares, 0n));
  const rowSquares = fraction(rows.reduce((sum, row) => sum + row.sum * row.sum, 0n));
  const correction = by(times(total, total), times(n, k));

  const within = minus(squares, by(rowSquares, k));
  const BMS = by(minus(by(rowSquares, k), correction), nLess);
  const WMS = by(within, times(n, kLess));
  const oneWay = {
    icc11: millionths(by(minus(BMS, WMS), plus(BMS, times(kLess, WMS)))),
    icc1k: millionths(by(minus(BMS, WMS), BMS)),
  };

  const columns = new Map<number, bigint>();
  for (const [p, { sheets }] of pilots.entries()) {
    for (const [at, { scorer }] of sheets.entries())
      columns.set(scorer, (columns.get(scorer) ?? 0n) + BigInt(lists[p]![at]!));
  }
  if (columns.size !== perPilot) return { ...none, ...oneWay };
  const columnSquares = fraction([...columns.values()].reduce((sum, one) => sum + one * one, 0n));
  const between = minus(by(columnSquares, n), correction);
  const JMS = by(between, kLess);
  const EMS = by(minus(within, between), times(nLess, kLess));
  const more = by(minus(JMS, EMS), n);
  return {
    ...oneWay,
    icc21: millionths(by(minus(BMS, EMS), plus(plus(BMS, times(kLess, EMS)), times(k, more)))),
    icc2k: millionths(by(minus(BMS, EMS), plus(BMS, more))),
    icc31: millionths(by(minus(BMS, EMS), plus(BMS, times(kLess, EMS)))),
    icc3k: millionths(by(minus(BMS, EMS), BMS)),
  };
}
