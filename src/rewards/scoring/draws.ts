import { sha256 } from '@noble/hashes/sha2.js';

const rotl = (word: number, by: number) => (word << by) | (word >>> (32 - by));
const WORDS = 2 ** 32;

/** xoshiro128** (Blackman and Vigna 2018), seeded by the digest of a text (docs/scoring.md, section 8). */
export class Draws {
  #a: number;
  #b: number;
  #c: number;
  #d: number;
  /** The largest multiple of the number last drawn below that fits. */
  #size = 1;
  #bound = WORDS;

  constructor(seed: string) {
    const digest = sha256(new TextEncoder().encode(`shidian-round-1:${seed}`));
    const words = new DataView(digest.buffer, digest.byteOffset);
    this.#a = words.getInt32(0, true);
    this.#b = words.getInt32(4, true);
    this.#c = words.getInt32(8, true);
    this.#d = words.getInt32(12, true);
  }

  /** 0 … 2³² − 1 */
  next(): number {
    const drawn = Math.imul(rotl(Math.imul(this.#b, 5), 7), 9) >>> 0;
    const shifted = this.#b << 9;
    this.#c ^= this.#a;
    this.#d ^= this.#b;
    this.#b ^= this.#c;
    this.#a ^= this.#d;
    this.#c ^= shifted;
    this.#d = rotl(this.#d, 11);
    return drawn;
  }

  /** 0 … n − 1, each as likely as the others. */
  below(n: number): number {
    if (n !== this.#size) {
      this.#size = n;
      this.#bound = WORDS - (WORDS % n);
    }
    let drawn = this.next();
    while (drawn >= this.#bound) drawn = this.next();
    return drawn % n;
  }
}

/** @param ascending @param thousandth of the distribution (Hyndman and Fan 1996, type 1) */
export function quantile(ascending: ArrayLike<number>, thousandth: number): number {
  const count = ascending.length;
  return ascending[Math.max(1, Math.ceil((thousandth * count) / 1_000)) - 1]!;
}
