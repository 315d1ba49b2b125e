import type { Pilot } from './pilot.ts';

/** Scorers and pilots, by their places, that sheets tie to one another. */
export interface Part {
  scorers: number[];
  pilots: number[];
}

/** The connected parts of the graph of scorers and pilots, by first pilot. */
export function partsOf(pilots: readonly Pilot[]): Part[] {
  const pilotsOf = new Map<number, number[]>();
  for (const [place, { sheets }] of pilots.entries()) {
    for (const { scorer } of sheets) {
      const known = pilotsOf.get(scorer);
      if (known) known.push(place);
      else pilotsOf.set(scorer, [place]);
    }
  }
  const met = { pilots: new Set<number>(), scorers: new Set<number>() };
  const parts: Part[] = [];
  for (const first of pilots.keys()) {
    if (met.pilots.has(first)) continue;
    met.pilots.add(first);
    const part: Part = { scorers: [], pilots: [first] };
    // The list grows while it is walked.
    for (const place of part.pilots) {
      for (const { scorer } of pilots[place]?.sheets ?? []) {
        if (met.scorers.has(scorer)) continue;
        met.scorers.add(scorer);
        part.scorers.push(scorer);
        for (const next of pilotsOf.get(scorer) ?? []) {
          if (met.pilots.has(next)) continue;
          met.pilots.add(next);
          part.pilots.push(next);
        }
      }
    }
    part.pilots.sort((a, b) => a - b);
    part.scorers.sort((a, b) => a - b);
    parts.push(part);
  }
  return parts;
}

/** Section 6, doubles that nothing was rounded of. */
export interface Model {
  /** a(p) by the place of the pilot in what was given. */
  pilots: number[];
  /** b(s) by the scorer. */
  scorers: Map<number, number>;
}

/** Least squares over pilots whose graph is connected; every operation in the order of the text. */
export function solve(pilots: readonly Pilot[]): Model {
  const scorers = [...new Set(pilots.flatMap(({ sheets }) => sheets.map(({ scorer }) => scorer)))].sort(
    (a, b) => a - b,
  );
  const size = scorers.length;
  const rowOf = new Map(scorers.map((scorer, row) => [scorer, row]));
  const rows = pilots.map(({ sheets }) => sheets.map(({ scorer }) => rowOf.get(scorer) as number));
  const L = Array.from({ length: size }, () => new Float64Array(size));
  const r = new Float64Array(size);
  const average = pilots.map(({ sheets }) => sumOfTotals(sheets) / sheets.length);
  for (const [p, { sheets }] of pilots.entries()) {
    const own = rows[p] as number[];
    for (const [place, { total }] of sheets.entries()) {
      const i = own[place] as number;
      at(L, i)[i] = at(L, i)[i]! + 1;
      r[i] = r[i]! + (total - average[p]!);
    }
    for (const i of own) for (const j of own) at(L, i)[j] = at(L, i)[j]! - 1 / sheets.length;
  }
  const b = factorAndSolve(L, r, size);
  let sum = 0;
  for (const one of b) sum += one;
  const g = sum / size;
  for (let i = 0; i < size; i++) b[i] = b[i]! - g;
  return {
    pilots: rows.map((own, p) => {
      let severities = 0;
      for (const i of own) severities += b[i]!;
      return average[p]! - severities / own.length;
    }),
    scorers: new Map(scorers.map((scorer, row) => [scorer, b[row]!])),
  };
}

/** LDLᵀ of all rows and columns but the last, whose unknown is 0. */
function factorAndSolve(L: readonly Float64Array[], r: Float64Array, size: number): Float64Array {
  const last = Math.max(0, size - 1);
  const l = Array.from({ length: last }, () => new Float64Array(last));
  const d = new Float64Array(last);
  for (let j = 0; j < last; j++) {
    const lj = at(l, j);
    let pivot = at(L, j)[j]!;
    for (let k = 0; k < j; k++) pivot -= lj[k]! * lj[k]! * d[k]!;
    d[j] = pivot;
    for (let i = j + 1; i < last; i++) {
      const li = at(l, i);
      let rest = at(L, i)[j]!;
      for (let k = 0; k < j; k++) rest -= li[k]! * lj[k]! * d[k]!;
      li[j] = rest / pivot;
    }
  }
  const y = new Float64Array(last);
  for (let i = 0; i < last; i++) {
    y[i] = r[i]!;
    for (let k = 0; k < i; k++) y[i] = y[i]! - at(l, i)[k]! * y[k]!;
  }
  const b = new Float64Array(size);
  for (let i = last - 1; i >= 0; i--) {
    b[i] = y[i]! / d[i]!;
    for (let k = i + 1; k < last; k++) b[i] = b[i]! - at(l, k)[i]! * b[k]!;
  }
  return b;
}

export interface Rests {
  sigma: number | null;
  outliers: { pilot: Pilot; scorer: number }[];
}

/** What the model leaves of each sheet, and the sheets of which it leaves more than three sigma. */
export function restsOf(pilots: readonly Pilot[], model: Model): Rests {
  const rests = pilots.flatMap((pilot, p) =>
    pilot.sheets.map(({ scorer, total }) => ({
      pilot,
      scorer,
      rest: total - model.pilots[p]! - model.scorers.get(scorer)!,
    })),
  );
  const freedom = rests.length - pilots.length - model.scorers.size + 1;
  if (freedom <= 0) return { sigma: null, outliers: [] };
  let squares = 0;
  for (const { rest } of rests) squares += rest * rest;
  const sigma = Math.sqrt(squares / freedom);
  return { sigma, outliers: rests.filter(({ rest }) => Math.abs(rest) > 3 * sigma) };
}

export function sumOfTotals(sheets: Pilot['sheets']): number {
  return sheets.reduce((sum, { total }) => sum + total, 0);
}

function at(matrix: readonly Float64Array[], row: number): Float64Array {
  return matrix[row] as Float64Array;
}
