import { type Draws, quantile } from './draws.ts';
import { Coefficients, ICC_FORMS, type Icc, type IccForm } from './icc.ts';
import { type Sheets, sumOf } from './sheets.ts';
import { type Unit, unitsOf } from './units.ts';
import { roundBig, roundRatio } from './whole-numbers.ts';

/** All in millionths; null where it is not defined. */
export interface Agreement {
  alpha: number | null;
  /** 95 %, from resampled pilots. */
  interval: readonly [number, number] | null;
  /** Of each scored criterion, for ordinal data. */
  criteria: Readonly<Record<string, number | null>>;
  icc: Icc;
  /** 95 %, from the same resampled pilots. */
  iccIntervals: Readonly<Record<IccForm, readonly [number, number] | null>>;
}

const HUNDREDTH = 10_000;

/** Sheet totals in hundredths of a point, small enough to be squared and summed exactly. */
export function hundredths({ total }: Pick<Sheets, 'total'>): Int32Array {
  return Int32Array.from(total, (one) => roundRatio(one, HUNDREDTH));
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

  /** @param places of the units that are taken, one as often as it is named */
  alpha(places: Int32Array): number | null {
    let [count, sum] = [0, 0];
    let [squares, observed] = [0n, 0n];
    let [ownSquares, ownObserved] = [0, 0];
    const settle = () => {
      squares += BigInt(ownSquares);
      observed += BigInt(ownObserved);
      ownSquares = ownObserved = 0;
    };
    for (const at of places) {
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

const allOf = (units: readonly Unit[]) => new Summands(units).alpha(Int32Array.from(units, (_, p) => p));

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
  const coefficients = new Coefficients(sheets, values, all);
  const [alphas, forms]: [(number | null)[], Icc[]] = [[], []];
  const drawn = new Int32Array(all.length);
  for (let round = 0; round < draws; round++) {
    for (let nth = 0; nth < drawn.length; nth++) drawn[nth] = generator.below(drawn.length);
    alphas.push(summands.alpha(drawn));
    if (coefficients.defined) forms.push(coefficients.of(drawn));
  }
  const whole = Int32Array.from(all, (_, p) => p);
  const icc = coefficients.of(whole);
  const scored = criteria.flatMap(({ id, computed }, nth) => (computed ? [] : [{ id, nth }]));
  return {
    alpha: summands.alpha(whole),
    interval: intervalOf(alphas),
    criteria: Object.fromEntries(
      scored.map(({ id, nth }) => [id, alphaOf(byPilot(from, sheets.values[nth]!), 'ordinal')]),
    ),
    icc,
    iccIntervals: intervalsOf(ICC_FORMS, (form) => intervalOf(forms.map((one) => one[form]))),
  };
}

/** Of what has a value at all. */
function intervalOf(drawn: readonly (number | null)[]): [number, number] | null {
  const ascending = drawn.filter((one) => one !== null).sort((a, b) => a - b);
  return ascending.length === 0 ? null : [quantile(ascending, 25), quantile(ascending, 975)];
}

const intervalsOf = <F extends string, I>(forms: readonly F[], of: (form: F) => I) =>
  Object.fromEntries(forms.map((form) => [form, of(form)])) as Record<F, I>;

function byPilot(from: Int32Array, values: Int32Array): number[][] {
  return Array.from({ length: from.length - 1 }, (_, p) => [...values.subarray(from[p], from[p + 1])]);
}

function leastMultiple(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y !== 0) [x, y] = [y, x % y];
  return (a / x) * b;
}
