import type { Sheets } from './sheets.ts';
import { type Unit, unitsOf } from './units.ts';
import { roundBig } from './whole-numbers.ts';

export const ICC_FORMS = ['icc11', 'icc1k', 'icc21', 'icc2k', 'icc31', 'icc3k'] as const;
export type IccForm = (typeof ICC_FORMS)[number];
/** Millionths; null where the design has no such form, or nothing to divide by. */
export type Icc = Readonly<Record<IccForm, number | null>>;

const NONE: Icc = { icc11: null, icc1k: null, icc21: null, icc2k: null, icc31: null, icc3k: null };

/** What drawn pilots sum up to. */
interface Sums {
  sum: bigint;
  squares: bigint;
  /** Squares of the sums of each pilot. */
  ofPilots: bigint;
  /** Squares of the sums of each scorer. */
  ofScorers: bigint;
}

/**
 * Shrout and Fleiss 1979 of a round, or of pilots drawn from it; the two-way forms where every scorer has scored every
 * pilot. Exact until rounded.
 */
export class Coefficients {
  /** Whether the design has any form. */
  readonly defined: boolean;
  readonly #n: number;
  readonly #k: number;
  readonly #isCrossed: boolean;
  readonly #values: ArrayLike<number>;
  readonly #sum: Float64Array;
  readonly #squares: Float64Array;
  readonly #columns: Float64Array;

  constructor(
    { from, scorers }: Pick<Sheets, 'from' | 'scorers'>,
    values: ArrayLike<number>,
    units: readonly Unit[] = unitsOf(from, values),
  ) {
    this.#n = units.length;
    this.#k = units[0]?.count ?? 0;
    this.defined = this.#n > 1 && this.#k > 1 && units.every(({ count }) => count === this.#k);
    this.#isCrossed = scorers.length === this.#k;
    this.#values = values;
    this.#sum = Float64Array.from(units, ({ sum }) => sum);
    this.#squares = Float64Array.from(units, ({ squares }) => squares);
    this.#columns = new Float64Array(this.#k);
  }

  /** @param places of the pilots that are taken, as many as there are, one as often as it is named */
  of(places: Int32Array): Icc {
    if (!this.defined) return NONE;
    const [N, K] = [BigInt(this.#n), BigInt(this.#k)];
    const { sum, squares, ofPilots, ofScorers } = this.#sums(places);
    // Sums of squares times n·k, so that they are whole.
    const total = N * K * squares - sum * sum;
    const between = N * ofPilots - sum * sum;
    const within = total - between;
    // Mean squares, all times n²·k·(n − 1)·(k − 1).
    const rows = between * N * (K - 1n);
    const one = oneWay(rows, within * (N - 1n), K);
    if (!this.#isCrossed) return { ...NONE, ...one };
    const raters = K * ofScorers - sum * sum;
    return { ...one, ...twoWay(rows, raters * N * (N - 1n), (within - raters) * N, { N, K }) };
  }

  #sums(places: Int32Array): Sums {
    const columns = this.#columns.fill(0);
    const k = this.#k;
    let [sum, squares, ofPilots] = [0, 0n, 0n];
    let [ownSquares, ownPilots] = [0, 0];
    const settle = () => {
      squares += BigInt(ownSquares);
      ofPilots += BigInt(ownPilots);
      ownSquares = ownPilots = 0;
    };
    for (const p of places) {
      const own = this.#sum[p]!;
      sum += own;
      ownSquares += this.#squares[p]!;
      ownPilots += own * own;
      // Sheets of a pilot are in the order of their scorers: where all are there, each is in its own column.
      if (this.#isCrossed) for (let s = 0; s < k; s++) columns[s]! += this.#values[p * k + s]!;
      // Before a double could lose a digit.
      if (ownSquares > 2 ** 50 || ownPilots > 2 ** 50) settle();
    }
    settle();
    const ofScorers = columns.reduce((all, column) => all + BigInt(column) * BigInt(column), 0n);
    return { sum: BigInt(sum), squares, ofPilots, ofScorers };
  }
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
