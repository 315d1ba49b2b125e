import { type Draws, quantile } from './draws.ts';
import { type Sheets, sumOf } from './sheets.ts';
import { roundBig, roundRatio } from './whole-numbers.ts';

/** All in millionths; null where it is not defined. */
export interface Agreement {
  alpha: number | null;
  /** 95 %, from resampled pilots. */
  interval: readonly [number, number] | null;
  /** Of each scored criterion, for ordinal data. */
  criteria: Readonly<Record<string, number | null>>;
  icc: Icc;
}

export type IccForm = 'icc11' | 'icc1k' | 'icc21' | 'icc2k' | 'icc31' | 'icc3k';
export type Icc = Readonly<Record<IccForm, number | null>>;

/** Of one pilot: how many values, their sum and sum of squares. */
interface Unit {
  count: number;
  sum: number;
  squares: number;
}

const HUNDREDTH = 10_000;

/** Sheet totals in hundredths of a point, small enough to be squared and summed exactly. */
export function hundredths({ total }: Pick<Sheets, 'total'>): Int32Array {
  return Int32Array.from(total, (one) => roundRatio(one, HUNDREDTH));
}

function unitsOf(from: Int32Array, values: ArrayLike<number>): Unit[] {
  return Array.from({ length: from.length - 1 }, (_, p) => {
    const unit = { count: from[p + 1]! - from[p]!, sum: 0, squares: 0 };
    for (let at = from[p]!; at < from[p + 1]!; at++) {
      unit.sum += values[at]!;
      unit.squares += values[at]! * values[at]!;
    }
    return unit;
  });
}

const usable = ({ count }: Pick<Unit, 'count'>) => count > 1;

/**
 * 1 − (n − 1)·Σ δ(u)/(m(u) − 1) ÷ δ(all), exact until it is rounded.
 * @param observed Σ δ(u)·common/(m(u) − 1)
 */
function alphaFrom(count: number, observed: bigint, expected: bigint, common: number): number | null {
  if (count < 2 || expected === 0n) return null;
  const whole = expected * BigInt(common);
  return roundBig(1_000_000n * (whole - observed * BigInt(count - 1)), whole);
}

/** A multiple of count − 1 of every unit. */
const commonOf = (units: readonly Pick<Unit, 'count'>[]) =>
  units.reduce((multiple, { count }) => leastMultiple(multiple, count - 1), 1);

/** For interval data: what each unit of two values or more adds to the four sums. */
class Summands {
  readonly #count: Float64Array;
  readonly #sum: Float64Array;
  readonly #squares: Float64Array;
  readonly #observed: Float64Array;
  readonly #common: number;

  constructor(units: readonly Unit[]) {
    const common = commonOf(units.filter(usable));
    this.#common = common;
    const of = (figure: (unit: Unit) => number) =>
      Float64Array.from(units, (unit) => (usable(unit) ? figure(unit) : 0));
    this.#count = of(({ count }) => count);
    this.#sum = of(({ sum }) => sum);
    this.#squares = of(({ squares }) => squares);
    this.#observed = of(({ count: m, sum, squares }) => (m * squares - sum * sum) * (common / (m - 1)));
  }

  /** @param next place of the unit that is taken next, `size` times */
  alpha(size: number, next: (nth: number) => number): number | null {
    let [count, sum] = [0, 0];
    let [squares, observed] = [0n, 0n];
    let [ownSquares, ownObserved] = [0, 0];
    const settle = () => {
      squares += BigInt(ownSquares);
      observed += BigInt(ownObserved);
      ownSquares = ownObserved = 0;
    };
    for (let nth = 0; nth < size; nth++) {
      const at = next(nth);
      count += this.#count[at]!;
      sum += this.#sum[at]!;
      ownSquares += this.#squares[at]!;
      ownObserved += this.#observed[at]!;
      // Before a double could lose a digit.
      if (ownSquares > 2 ** 50 || ownObserved > 2 ** 50) settle();
    }
    settle();
    return alphaFrom(count, observed, BigInt(count) * squares - BigInt(sum) * BigInt(sum), this.#common);
  }
}

const allOf = (units: readonly Unit[]) => new Summands(units).alpha(units.length, (nth) => nth);

/**
 * Krippendorff's alpha (2011) of values unit by unit, some of which may be missing. Ordinal: as interval data, with the
 * middle of the places that a value takes among all of them instead of the value.
 * @returns millionths; null: nothing to be told apart
 */
export function alphaOf(
  values: readonly (readonly number[])[],
  level: 'nominal' | 'ordinal' | 'interval',
): number | null {
  const units = values.map((own) => ({ own, count: own.length })).filter(usable);
  if (level === 'nominal') return nominalAlpha(units);
  const all = units.flatMap(({ own }) => own);
  const place = level === 'ordinal' ? middlePlaces(all) : (value: number) => value;
  const sums = units.map(({ own, count }) => {
    const placed = own.map(place);
    return { count, sum: sumOf(placed, 0, count), squares: placed.reduce((sum, one) => sum + one * one, 0) };
  });
  return allOf(sums);
}

/** Twice the middle of a value's places, so that it is whole. */
function middlePlaces(all: readonly number[]): (value: number) => number {
  const counts = countsOf(all);
  const places = new Map<number, number>();
  let before = 0;
  for (const value of [...counts.keys()].sort((a, b) => a - b)) {
    places.set(value, 2 * before + counts.get(value)!);
    before += counts.get(value)!;
  }
  return (value) => places.get(value)!;
}

function countsOf(values: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function nominalAlpha(units: readonly { own: readonly number[]; count: number }[]): number | null {
  const common = commonOf(units);
  /** Pairs of unlike values, each in both orders. */
  const unlike = (own: readonly number[]) =>
    own.length ** 2 - [...countsOf(own).values()].reduce((sum, count) => sum + count * count, 0);
  const all = units.flatMap(({ own }) => own);
  const observed = units.reduce(
    (sum, { own, count }) => sum + BigInt(unlike(own)) * BigInt(common / (count - 1)),
    0n,
  );
  return alphaFrom(all.length, observed, BigInt(unlike(all)), common);
}

/** @param draws resamples; each as many pilots as there are, with replacement */
export function agreement(sheets: Sheets, generator: Draws, draws: number): Agreement {
  const { from, criteria } = sheets;
  const values = hundredths(sheets);
  const all = unitsOf(from, values);
  const summands = new Summands(all);
  const alpha = summands.alpha(all.length, (nth) => nth);
  const drawn: number[] = [];
  for (let round = 0; round < draws; round++) {
    const one = summands.alpha(all.length, () => generator.below(all.length));
    if (one !== null) drawn.push(one);
  }
  const ascending = drawn.sort((a, b) => a - b);
  const scored = criteria.flatMap(({ id, computed }, nth) => (computed ? [] : [{ id, nth }]));
  return {
    alpha,
    interval: ascending.length === 0 ? null : [quantile(ascending, 25), quantile(ascending, 975)],
    criteria: Object.fromEntries(
      scored.map(({ id, nth }) => [id, alphaOf(byPilot(from, sheets.values[nth]!), 'ordinal')]),
    ),
    icc: iccOf(sheets, values, all),
  };
}

function byPilot(from: Int32Array, values: Int32Array): number[][] {
  return Array.from({ length: from.length - 1 }, (_, p) => [...values.subarray(from[p], from[p + 1])]);
}

function leastMultiple(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y !== 0) [x, y] = [y, x % y];
  return (a / x) * b;
}

/** Shrout and Fleiss 1979; the two-way forms where every scorer has scored every pilot. Exact until rounded. */
export function iccOf(
  { from, scorer, scorers }: Pick<Sheets, 'from' | 'scorer' | 'scorers'>,
  values: ArrayLike<number>,
  units: readonly Unit[] = unitsOf(from, values),
): Icc {
  const [first] = units;
  const n = units.length;
  const k = first?.count ?? 0;
  const none = { icc11: null, icc1k: null, icc21: null, icc2k: null, icc31: null, icc3k: null };
  if (n < 2 || k < 2 || units.some(({ count }) => count !== k)) return none;
  const [N, K] = [BigInt(n), BigInt(k)];
  const sum = units.reduce((total, one) => total + BigInt(one.sum), 0n);
  const squares = units.reduce((total, one) => total + BigInt(one.squares), 0n);
  const ofPilots = units.reduce((total, one) => total + BigInt(one.sum) * BigInt(one.sum), 0n);
  // Sums of squares times n·k, so that they are whole.
  const total = N * K * squares - sum * sum;
  const between = N * ofPilots - sum * sum;
  const within = total - between;
  // Mean squares, all times n²·k·(n − 1)·(k − 1).
  const rows = between * N * (K - 1n);
  const one = oneWay(rows, within * (N - 1n), K);
  if (scorers.length !== k) return { ...none, ...one };
  const columns = new Float64Array(k);
  for (let at = 0; at < scorer.length; at++) columns[scorer[at]!]! += values[at]!;
  const ofScorers = columns.reduce((all, column) => all + BigInt(column) * BigInt(column), 0n);
  const raters = K * ofScorers - sum * sum;
  return { ...one, ...twoWay(rows, raters * N * (N - 1n), (within - raters) * N, { N, K }) };
}

/** @param b between pilots @param w within them; mean squares over one denominator */
function oneWay(b: bigint, w: bigint, K: bigint): Pick<Icc, 'icc11' | 'icc1k'> {
  return { icc11: share(b - w, b + (K - 1n) * w), icc1k: share(b - w, b) };
}

/** @param b between pilots @param j between scorers @param e what is left; mean squares over one denominator */
function twoWay(b: bigint, j: bigint, e: bigint, { N, K }: { N: bigint; K: bigint }) {
  return {
    icc21: share(N * (b - e), N * (b + (K - 1n) * e) + K * (j - e)),
    icc2k: share(N * (b - e), N * b + (j - e)),
    icc31: share(b - e, b + (K - 1n) * e),
    icc3k: share(b - e, b),
  };
}

function share(part: bigint, whole: bigint): number | null {
  if (whole === 0n) return null;
  return whole < 0n ? roundBig(-1_000_000n * part, -whole) : roundBig(1_000_000n * part, whole);
}
