import { sha256 } from '@noble/hashes/sha2.js';

const TWO_32 = 2 ** 32;

/** Section 8: xoshiro128** from the batch's seed. Returns below(n), which gives integers from 0 to n − 1. */
export function generator(seed: string): (n: number) => number {
  const digest = sha256(new TextEncoder().encode(`shidian-round-1:${seed}`));
  const words = new DataView(digest.buffer, digest.byteOffset, 16);
  let [s0, s1, s2, s3] = [0, 4, 8, 12].map((at) => words.getUint32(at, true)) as [
    number,
    number,
    number,
    number,
  ];
  const next = () => {
    const result = Math.imul(rotated(Math.imul(s1, 5), 7), 9) >>> 0;
    const t = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= t;
    s3 = rotated(s3, 11);
    return result;
  };
  return (n) => {
    const limit = TWO_32 - (TWO_32 % n);
    let u = next();
    while (u >= limit) u = next();
    return u % n;
  };
}

function rotated(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}
