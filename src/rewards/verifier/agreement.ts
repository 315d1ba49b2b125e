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
  const units = hundredths.map(unitOf);
  const table = iccTable(pilots, hundredths);
  const alphas: (number | null)[] = [];
  const forms: Forms[] = [];
  const often = new Uint32Array(units.length);
  for (let draw = 0; draw < rules.draws; draw++) {
    often.fill(0);
    for (let n = 0; n < units.length; n++) often[below(units.length)]!++;
    alphas.push(alpha(units, often));
    if (table) forms.push(formsOf(table, often));
  }
  return {
    alpha: alphaOf(hundredths),
    interval: intervalOf(alphas),
    criteria: Object.fromEntries(
      criteria.flatMap(({ id, computed }, place) => {
        const scores = pilots.map(({ sheets }) => sheets.map(({ values }) => values[place] as number));
        return computed ? [] : [[id, ordinalAlphaOf(scores)]];
      }),
    ),
    icc: iccOf(pilots, hundredths),
    iccIntervals: Object.fromEntries(
      Object.keys(NO_FORMS).map((name) => [name, intervalOf(forms.map((one) => one[name as keyof Forms]))]),
    ),
  };
}

const intervalOf = (drawn: readonly (number | null)[]) => interval(drawn.filter((one) => one !== null));

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

const NO_FORMS = { icc11: null, icc1k: null, icc21: null, icc2k: null, icc31: null, icc3k: null };
type Forms = Record<keyof typeof NO_FORMS, number | null>;

/** A row a pilot, of as many values each; a column a scorer, where every one has scored every pilot. */
interface Table {
  rows: readonly Unit[];
  perPilot: number;
  columns: readonly (readonly bigint[])[] | null;
}

/** Null where the design has none of the forms. */
function iccTable(
  pilots: readonly Pick<Pilot, 'sheets'>[],
  lists: readonly (readonly number[])[],
): Table | null {
  const perPilot = lists[0]?.length ?? 0;
  if (lists.length < 2 || perPilot < 2 || lists.some(({ length }) => length !== perPilot)) return null;
  const scorers = [...new Set(pilots.flatMap(({ sheets }) => sheets.map(({ scorer }) => scorer)))];
  const isCrossed = scorers.length === perPilot;
  const column = (scorer: number) =>
    pilots.map(({ sheets }, p) => BigInt(lists[p]![sheets.findIndex((one) => one.scorer === scorer)]!));
  return { rows: lists.map(unitOf), perPilot, columns: isCrossed ? scorers.map(column) : null };
}

/** Shrout and Fleiss's six, in millionths; null where the design does not have one. */
export function iccOf(
  pilots: readonly Pick<Pilot, 'sheets'>[],
  lists: readonly (readonly number[])[],
): Forms {
  const table = iccTable(pilots, lists);
  return table
    ? formsOf(
        table,
        lists.map(() => 1),
      )
    : NO_FORMS;
}

/** Of pilots, each as often as `often` says; as many in all as there are. */
function formsOf({ rows, perPilot, columns }: Table, often: ArrayLike<number>): Forms {
  const summed = (values: readonly bigint[]) =>
    values.reduce((sum, value, p) => (often[p] ? sum + BigInt(often[p]) * value : sum), 0n);
  const [n, k] = [fraction(BigInt(rows.length)), fraction(BigInt(perPilot))];
  const one = fraction(1n);
  const [nLess, kLess] = [minus(n, one), minus(k, one)];
  const total = fraction(summed(rows.map(({ sum }) => sum)));
  const squares = fraction(summed(rows.map((row) => row.squares)));
  const rowSquares = fraction(summed(rows.map(({ sum }) => sum * sum)));
  const correction = by(times(total, total), times(n, k));

  const within = minus(squares, by(rowSquares, k));
  const BMS = by(minus(by(rowSquares, k), correction), nLess);
  const WMS = by(within, times(n, kLess));
  const oneWay = {
    icc11: millionths(by(minus(BMS, WMS), plus(BMS, times(kLess, WMS)))),
    icc1k: millionths(by(minus(BMS, WMS), BMS)),
  };
  if (columns === null) return { ...NO_FORMS, ...oneWay };

  const columnSquares = fraction(columns.map(summed).reduce((sum, value) => sum + value * value, 0n));
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
