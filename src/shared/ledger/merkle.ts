import { bytesOf, sha256 } from './digest.ts';

/**
 * Merkle trees as RFC 6962, section 2.1, has them: a leaf is H(0x00 ‖ data), a node H(0x01 ‖ left ‖ right), and a tree
 * that is not full splits at the largest power of two below its size. Hashes are SHA-256 in lower-case hexadecimal.
 */

/** Of 2^level leaves, from leaf position × 2^level: its root never changes once it is there. */
export interface Subtree {
  level: number;
  position: number;
}

/** Leaves from (included) to (excluded), as the splitting gives them. */
interface Span {
  from: number;
  to: number;
}

/** A tree as far as growing it needs: the roots of its whole subtrees by level, one for each bit of its size. */
export interface Peaks {
  size: number;
  byLevel: Map<number, string>;
}

export async function leafHash(data: Uint8Array): Promise<string> {
  return digest(0, data);
}

export function nodeHash(left: string, right: string): Promise<string> {
  return digest(1, bytesOf(left + right));
}

async function digest(prefix: number, data: Uint8Array): Promise<string> {
  const bytes = new Uint8Array(1 + data.length);
  bytes[0] = prefix;
  bytes.set(data, 1);
  return sha256(bytes);
}

/** Root of a span, from the roots of its whole subtrees, left to right (`subtreesOf`). */
export async function rootOf(roots: readonly string[]): Promise<string> {
  const last = roots.at(-1);
  if (last === undefined) return sha256(new Uint8Array());
  let root = last;
  for (let at = roots.length - 2; at >= 0; at--) root = await nodeHash(roots[at] as string, root);
  return root;
}

export function rootOfPeaks({ byLevel }: Peaks): Promise<string> {
  return rootOf([...byLevel].sort(([a], [b]) => b - a).map(([, root]) => root));
}

/** The whole subtrees a span consists of, the largest, which is the leftmost, first. */
export function subtreesOf({ from, to }: Span): Subtree[] {
  const found: Subtree[] = [];
  for (let at = from; at < to; ) {
    let level = 0;
    while (2 ** (level + 1) <= to - at) level++;
    found.push({ level, position: at / 2 ** level });
    at += 2 ** level;
  }
  return found;
}

/**
 * Adds leaves on the right; a level at a time, so that the hashing of many runs side by side.
 * @param leaves leaf hashes
 * @returns the grown tree and the roots of the subtrees that became whole, of two leaves or more
 */
export async function grow(
  { size, byLevel }: Peaks,
  leaves: readonly string[],
): Promise<{ peaks: Peaks; nodes: (Subtree & { hash: string })[] }> {
  const peaks = new Map(byLevel);
  const nodes: (Subtree & { hash: string })[] = [];
  let row = [...leaves];
  let position = size;
  for (let level = 0; row.length > 0; level++) {
    if (position % 2 === 1) {
      row.unshift(peaks.get(level) as string);
      position--;
    }
    if (row.length % 2 === 1) peaks.set(level, row.at(-1) as string);
    else peaks.delete(level);
    const pairs = Array.from({ length: Math.floor(row.length / 2) }, (_, at) => at);
    const upper = row;
    row = await Promise.all(
      pairs.map((at) => nodeHash(upper[2 * at] as string, upper[2 * at + 1] as string)),
    );
    position /= 2;
    for (const [at, hash] of row.entries()) {
      nodes.push({ level: level + 1, position: position + at, hash });
    }
  }
  return { peaks: { size: size + leaves.length, byLevel: peaks }, nodes };
}

/** Largest power of two below a number of at least 2. */
function split(size: number): number {
  let half = 1;
  while (half * 2 < size) half *= 2;
  return half;
}

/** The spans whose roots lead from a leaf (from 0) to the root of the first `size` leaves, the lowest first. */
export function inclusionSpans(leaf: number, size: number): Span[] {
  const spans: Span[] = [];
  for (let from = 0, to = size; to - from > 1; ) {
    const middle = from + split(to - from);
    if (leaf < middle) {
      spans.unshift({ from: middle, to });
      to = middle;
    } else {
      spans.unshift({ from, to: middle });
      from = middle;
    }
  }
  return spans;
}

/** The spans whose roots show that the first `older` leaves are the beginning of the first `size` (0 < older ≤ size). */
export function consistencySpans(older: number, size: number): Span[] {
  const spans: Span[] = [];
  let [from, to] = [0, size];
  // While the older tree's border is inside: what ends there is known to who holds the older root, unless it begins later.
  while (older < to) {
    const middle = from + split(to - from);
    if (older <= middle) {
      spans.unshift({ from: middle, to });
      to = middle;
    } else {
      spans.unshift({ from, to: middle });
      from = middle;
    }
  }
  return from === 0 ? spans : [{ from, to }, ...spans];
}

/** Whether the path leads from the leaf (from 0; its leaf hash) to the root of a tree of that size. */
export async function includes(
  { leaf, hash, size, root }: { leaf: number; hash: string; size: number; root: string },
  path: readonly string[],
): Promise<boolean> {
  if (leaf >= size || leaf < 0) return false;
  let [at, last, reached] = [leaf, size - 1, hash];
  for (const sibling of path) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      reached = await nodeHash(sibling, reached);
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)];
    } else {
      reached = await nodeHash(reached, sibling);
    }
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 && reached === root;
}

/** Whether the path shows that the older tree is the beginning of the newer one. */
export async function extendsTree(
  older: { size: number; root: string },
  newer: { size: number; root: string },
  path: readonly string[],
): Promise<boolean> {
  if (older.size < 1 || older.size > newer.size) return false;
  if (older.size === newer.size) return path.length === 0 && older.root === newer.root;
  let [at, last] = [older.size - 1, newer.size - 1];
  while (at % 2 === 1) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  // Where the older tree is whole, its root is where both begin, and the path leaves it out.
  const [first, ...rest] = at === 0 ? [older.root, ...path] : path;
  if (first === undefined) return false;
  let [oldRoot, newRoot] = [first, first];
  for (const sibling of rest) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      oldRoot = await nodeHash(sibling, oldRoot);
      newRoot = await nodeHash(sibling, newRoot);
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)];
    } else {
      newRoot = await nodeHash(newRoot, sibling);
    }
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 && oldRoot === older.root && newRoot === newer.root;
}
