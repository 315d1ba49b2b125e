import type { Ranked } from '../retrieval/bm25.ts';

/**
 * A vector as one signed byte a dimension, the largest 127: a quarter of the room, and nearest are nearest still. Its
 * length is lost, which a cosine does not need.
 */
export function packed(vector: readonly number[]): Int8Array {
  const most = vector.reduce((max, value) => Math.max(max, Math.abs(value)), 0);
  if (!Number.isFinite(most)) throw new Error('no vector');
  return Int8Array.from(vector, (value) => (most === 0 ? 0 : Math.round((value / most) * 127)));
}

export function written(vector: Int8Array): string {
  return btoa(String.fromCharCode(...new Uint8Array(vector.buffer, vector.byteOffset, vector.length)));
}

export function readVector(text: string): Int8Array {
  return Int8Array.from(atob(text), (char) => char.charCodeAt(0));
}

/** Past so many places a text is near by chance. */
const BY_CHANCE = 20;

/** Vectors of one length one behind another; a row may be empty. */
export class Matrix {
  readonly #width: number;
  readonly #values: Int8Array;
  /** 0: there is no vector in this place. */
  readonly #lengths: Float32Array;

  constructor(rows: readonly (Int8Array | undefined)[]) {
    this.#width = rows.find((row) => row !== undefined)?.length ?? 0;
    this.#values = new Int8Array(rows.length * this.#width);
    this.#lengths = new Float32Array(rows.length);
    for (const [at, row] of rows.entries()) {
      if (row?.length !== this.#width) continue;
      this.#values.set(row, at * this.#width);
      this.#lengths[at] = lengthOf(row);
    }
  }

  get isEmpty(): boolean {
    return this.#width === 0;
  }

  /**
   * Places of those nearest to a vector by their cosine, best first; none where its length is another. The score says how
   * far one stands out of what is near by chance, 1 at most: cosines themselves differ from model to model.
   */
  nearest(vector: readonly number[], limit: number): Ranked[] {
    if (vector.length !== this.#width || this.#width === 0) return [];
    const question = Float64Array.from(vector);
    const norm = Math.hypot(...vector) || 1;
    const scores = new Float32Array(this.#lengths.length);
    const found: number[] = [];
    for (let at = 0; at < scores.length; at++) {
      const length = this.#lengths[at]!;
      if (length === 0) continue;
      const sum = product(this.#values, at * this.#width, question);
      scores[at] = sum / length / norm;
      if (sum > 0) found.push(at);
    }
    found.sort((a, b) => scores[b]! - scores[a]! || a - b);
    const chance = Math.min(scores[found[BY_CHANCE] ?? -1] ?? 0, 0.999);
    return found
      .slice(0, limit)
      .map((at) => ({ at, score: Math.max(0, (scores[at]! - chance) / (1 - chance)) }));
  }
}

function lengthOf(vector: Int8Array): number {
  return Math.sqrt(product(vector, 0, vector));
}

function product(values: Int8Array, from: number, vector: Int8Array | Float64Array): number {
  let sum = 0;
  for (let i = 0; i < vector.length; i++) sum += values[from + i]! * vector[i]!;
  return sum;
}
