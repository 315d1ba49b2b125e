import { type Part, type Sheets, sumOf } from './sheets.ts';

export interface Model {
  /** By pilot and by scorer, in millionths of a point. */
  pilot: Float64Array;
  severity: Float64Array;
  /** Spread of what the model leaves unexplained; null where nothing is left to tell it. */
  sigma: number | null;
  /** Places of sheets that lie further off than three of it. */
  outliers: readonly number[];
}

/** The parts that the scorers and pilots fall into, by their first pilot; one: the design is connected. */
export function partsOf({ pilots, scorers, from, scorer }: Sheets): Part[] {
  // Scorers first, then pilots.
  const root = Int32Array.from({ length: scorers.length + pilots.length }, (_, at) => at);
  const rootOf = (at: number): number => {
    let up = at;
    while (root[up] !== up) {
      root[up] = root[root[up]!]!;
      up = root[up]!;
    }
    return up;
  };
  for (let p = 0; p < pilots.length; p++)
    for (let at = from[p]!; at < from[p + 1]!; at++) root[rootOf(scorer[at]!)] = rootOf(scorers.length + p);
  const parts = new Map<number, { scorers: string[]; pilots: string[] }>();
  for (const [p, { id }] of pilots.entries()) {
    const of = rootOf(scorers.length + p);
    const part = parts.get(of) ?? { scorers: [], pilots: [] };
    part.pilots.push(id);
    parts.set(of, part);
  }
  for (const [s, id] of scorers.entries()) parts.get(rootOf(s))!.scorers.push(id);
  return [...parts.values()];
}

/**
 * Pilot plus scorer, by least squares, the scorers' effects summing to zero (arXiv 2110.12607). Every operation stands in
 * the order of docs/scoring.md, section 6, so that another program comes to the same bits. Only of a connected design.
 */
export function fitModel(sheets: Sheets): Model {
  const { pilots, scorers, from, scorer, total } = sheets;
  const severity = solve(normal(sheets), scorers.length);
  const pilot = new Float64Array(pilots.length);
  for (let p = 0; p < pilots.length; p++) {
    const [first, end] = [from[p]!, from[p + 1]!];
    let effects = 0;
    for (let at = first; at < end; at++) effects += severity[scorer[at]!]!;
    pilot[p] = sumOf(total, first, end) / (end - first) - effects / (end - first);
  }
  const rest = new Float64Array(total.length);
  let squares = 0;
  for (let p = 0; p < pilots.length; p++) {
    for (let at = from[p]!; at < from[p + 1]!; at++) {
      rest[at] = total[at]! - pilot[p]! - severity[scorer[at]!]!;
      squares += rest[at]! * rest[at]!;
    }
  }
  const freedom = total.length - pilots.length - scorers.length + 1;
  const sigma = freedom > 0 ? Math.sqrt(squares / freedom) : null;
  const outliers: number[] = [];
  if (sigma !== null)
    for (const [at, one] of rest.entries()) if (Math.abs(one) > 3 * sigma) outliers.push(at);
  return { pilot, severity, sigma, outliers };
}

interface Normal {
  /** Rows one after another. */
  matrix: Float64Array;
  right: Float64Array;
}

/** The pilots taken out of the normal equations: what is left has a row a scorer. */
function normal({ pilots, scorers, from, scorer, total }: Sheets): Normal {
  const size = scorers.length;
  const matrix = new Float64Array(size * size);
  const right = new Float64Array(size);
  for (let p = 0; p < pilots.length; p++) {
    const [first, end] = [from[p]!, from[p + 1]!];
    const share = 1 / (end - first);
    const mean = sumOf(total, first, end) / (end - first);
    for (let at = first; at < end; at++) {
      const i = scorer[at]!;
      matrix[i * size + i]! += 1;
      right[i]! += total[at]! - mean;
    }
    for (let at = first; at < end; at++)
      for (let other = first; other < end; other++) matrix[scorer[at]! * size + scorer[other]!]! -= share;
  }
  return { matrix, right };
}

/** Cholesky without roots, the last scorer's effect taken as zero, then all moved so that they sum to zero. */
function solve({ matrix, right }: Normal, size: number): Float64Array {
  const lower = new Float64Array(size * size);
  const pivots = new Float64Array(size);
  for (let j = 0; j < size - 1; j++) {
    let pivot = matrix[j * size + j]!;
    for (let k = 0; k < j; k++) pivot -= lower[j * size + k]! * lower[j * size + k]! * pivots[k]!;
    pivots[j] = pivot;
    for (let i = j + 1; i < size - 1; i++) {
      let entry = matrix[i * size + j]!;
      for (let k = 0; k < j; k++) entry -= lower[i * size + k]! * lower[j * size + k]! * pivots[k]!;
      lower[i * size + j] = entry / pivot;
    }
  }
  const effects = new Float64Array(size);
  for (let i = 0; i < size - 1; i++) {
    let value = right[i]!;
    for (let k = 0; k < i; k++) value -= lower[i * size + k]! * effects[k]!;
    effects[i] = value;
  }
  for (let i = 0; i < size - 1; i++) effects[i]! /= pivots[i]!;
  for (let i = size - 2; i >= 0; i--) {
    let value = effects[i]!;
    for (let k = i + 1; k < size - 1; k++) value -= lower[k * size + i]! * effects[k]!;
    effects[i] = value;
  }
  const mean = sumOf(effects, 0, size) / size;
  for (let i = 0; i < size; i++) effects[i]! -= mean;
  return effects;
}
