import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  consistencySpans,
  extendsTree,
  grow,
  includes,
  inclusionSpans,
  leafHash,
  type Peaks,
  rootOf,
  rootOfPeaks,
} from '../../../src/shared/ledger/merkle.ts';

const EMPTY: Peaks = { size: 0, byLevel: new Map() };

/** The definition itself, word by word (RFC 6962, section 2.1), with another library. */
function mth(leaves: readonly Uint8Array[]): string {
  const hash = (...parts: (Uint8Array | string)[]) => {
    const whole = createHash('sha256');
    for (const part of parts) whole.update(typeof part === 'string' ? Buffer.from(part, 'hex') : part);
    return whole.digest('hex');
  };
  if (leaves.length === 0) return hash();
  if (leaves.length === 1) return hash('00', leaves[0] as Uint8Array);
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return hash('01', mth(leaves.slice(0, k)), mth(leaves.slice(k)));
}

/** The tree of the tests of certificate-transparency. */
const KNOWN = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const known = KNOWN.map((written) => Buffer.from(written, 'hex'));

test('the known roots of the tree of eight leaves', async () => {
  let peaks = EMPTY;
  expect(await rootOfPeaks(peaks)).toBe(ROOTS[0]);
  for (const [at, leaf] of known.entries()) {
    ({ peaks } = await grow(peaks, [await leafHash(leaf)]));
    expect(await rootOfPeaks(peaks)).toBe(ROOTS[at + 1]);
  }
});

const path = (leaves: readonly Uint8Array[], spans: readonly { from: number; to: number }[]) =>
  spans.map(({ from, to }) => mth(leaves.slice(from, to)));

test('the known paths of the tree of eight leaves', () => {
  expect(path(known, inclusionSpans(0, 8))).toEqual([
    '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
    '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
    '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
  ]);
  expect(path(known, inclusionSpans(5, 8))).toEqual([
    'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  ]);
  expect(path(known, consistencySpans(6, 8))).toEqual([
    '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
    'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  ]);
});

const numbered = (size: number) => Array.from({ length: size }, (_, at) => Buffer.from(`leaf ${at}`));
const wrong = 'ab'.repeat(32);

test('grown in any parts, a tree has the root of its definition, and names its whole subtrees', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 130 }), { maxLength: 5 }), async (parts) => {
      const leaves = numbered(parts.reduce((sum, part) => sum + part, 0));
      const hashes = await Promise.all(leaves.map(leafHash));
      let peaks = EMPTY;
      const subtrees = [];
      for (const part of parts) {
        const grown = await grow(peaks, hashes.slice(peaks.size, peaks.size + part));
        peaks = grown.peaks;
        subtrees.push(...grown.nodes);
      }
      expect(await rootOfPeaks(peaks)).toBe(mth(leaves));
      let whole = 0;
      for (let width = 2; width <= leaves.length; width *= 2) whole += Math.floor(leaves.length / width);
      expect(subtrees.length).toBe(whole);
      for (const { level, position, hash } of subtrees) {
        expect(hash).toBe(mth(leaves.slice(position * 2 ** level, (position + 1) * 2 ** level)));
      }
    }),
    { numRuns: 40 },
  );
});

test('every leaf is proven, and nothing else is', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 400 }), fc.nat(), fc.nat(), async (size, pick, other) => {
      const leaves = numbered(size);
      const leaf = pick % size;
      const hash = await leafHash(leaves[leaf] as Buffer);
      const proof = path(leaves, inclusionSpans(leaf, size));
      const claim = { leaf, hash, size, root: mth(leaves) };
      expect(await includes(claim, proof)).toBe(true);
      expect(await includes({ ...claim, hash: wrong }, proof)).toBe(false);
      expect(await includes({ ...claim, root: wrong }, proof)).toBe(false);
      expect(await includes({ ...claim, leaf: size }, proof)).toBe(false);
      expect(await includes(claim, [...proof, wrong])).toBe(false);
      if (proof.length > 0) {
        const at = other % proof.length;
        expect(await includes(claim, proof.with(at, wrong))).toBe(false);
        expect(await includes(claim, proof.slice(1))).toBe(false);
        expect(await includes({ ...claim, leaf: leaf === 0 ? 1 : leaf - 1 }, proof)).toBe(false);
      }
    }),
    { numRuns: 60 },
  );
});

test('every older tree is proven to be the beginning, and no other is', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 400 }), fc.nat(), fc.nat(), async (size, pick, other) => {
      const leaves = numbered(size);
      const older = { size: (pick % size) + 1, root: mth(leaves.slice(0, (pick % size) + 1)) };
      const newer = { size, root: mth(leaves) };
      const proof = path(leaves, consistencySpans(older.size, size));
      expect(await extendsTree(older, newer, proof)).toBe(true);
      expect(await extendsTree({ ...older, root: wrong }, newer, proof)).toBe(false);
      expect(await extendsTree(older, { ...newer, root: wrong }, proof)).toBe(false);
      expect(await extendsTree(older, newer, [...proof, wrong])).toBe(false);
      expect(await extendsTree({ ...older, size: 0 }, newer, proof)).toBe(false);
      expect(await extendsTree({ ...older, size: size + 1 }, newer, proof)).toBe(false);
      if (proof.length > 0) {
        expect(await extendsTree(older, newer, proof.with(other % proof.length, wrong))).toBe(false);
        expect(await extendsTree(older, newer, proof.slice(1))).toBe(false);
      }
    }),
    { numRuns: 60 },
  );
});

test('the root of no subtrees is that of the empty tree', async () => {
  expect(await rootOf([])).toBe(ROOTS[0]);
});
