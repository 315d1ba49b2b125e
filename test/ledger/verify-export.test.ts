import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import {
  commit,
  erasePrivate,
  exportLines,
  findEntry,
  historyOf,
  keyNamed,
  latestCheckpoint,
  makeCheckpoint,
} from '../../src/ledger/index.ts';
import type { Database } from '../../src/platform/database/port.ts';
import { canonicalJson, type Json } from '../../src/shared/ledger/canonical-json.ts';
import { type Checkpoint, type LedgerKey, signedText } from '../../src/shared/ledger/checkpoint.ts';
import { base64, bytesOf, sha256 } from '../../src/shared/ledger/digest.ts';
import { hashOf } from '../../src/shared/ledger/entry.ts';
import { entryLine, headerLine, lastLine } from '../../src/shared/ledger/export-form.ts';
import { grow, leafHash, rootOfPeaks } from '../../src/shared/ledger/merkle.ts';
import { type Held, readHeld } from '../../src/shared/ledger/read-export.ts';
import { PROBLEM_SENTENCES, type Problem } from '../../src/shared/ledger/verdict.ts';
import { verifyExport } from '../../src/shared/ledger/verify-export.ts';
import { type Store, sqliteStore } from '../support/engines.ts';
import { type Change, randomChange, seeded } from '../support/random-change.ts';

const clock = () => new Date('2026-11-27T01:02:03.004Z');
const encoder = new TextEncoder();

let store: Store;
let db: Database;
let exported: Uint8Array;
/** As it was when there were 25 entries. */
let early: Uint8Array;
let middle: Held;
let last: Held;

beforeAll(async () => {
  store = await sqliteStore();
  db = await store.open();
  for (let n = 0; n < 60; n++) {
    const stream = `thing:${n % 7}`;
    await commit(db, clock, {
      actor: n % 3 ? 'system' : '0192f0c1-0000-7000-8000-00000000000a',
      append: [
        {
          stream,
          version: Math.floor(n / 7),
          action: 'thing.changed',
          payload: { 序号: n, before: null, after: { text: `第 ${n} 次 "改动"\n` } },
          ...(n % 4 === 0 && { private: { name: `王${n}` } }),
        },
      ],
    });
    if (n === 24) [middle, early] = [await heldNow(), await exportNow()];
  }
  last = await heldNow();
  exported = await exportNow();
});
afterAll(async () => {
  await db.close();
  await store.remove();
});

async function heldNow(): Promise<Held> {
  const checkpoint = (await makeCheckpoint(db, clock, null)) as Checkpoint;
  return { checkpoint, key: await keyNamed(db, checkpoint.keyId) };
}

async function exportNow(): Promise<Uint8Array> {
  let text = '';
  for await (const part of exportLines(db, (await latestCheckpoint(db)) as Checkpoint)) text += part;
  return encoder.encode(text);
}

async function* inChunks(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
const verify = (bytes: Uint8Array, known = {}, chunk = 65_536) => verifyExport(inChunks(bytes, chunk), known);
const problemOf = async (bytes: Uint8Array, known = {}) => {
  const verdict = await verify(bytes, known);
  return verdict.ok ? 'none' : verdict.problem;
};

test('an export verifies by itself, against any checkpoint held elsewhere, in chunks of any size', async () => {
  const { root, at, keyId } = last.checkpoint;
  const sound = { ok: true, size: 60, streams: 7, root, at, keyId };
  expect(await verify(exported)).toEqual({ ...sound, keyKnown: 'file', held: null });
  expect(await verify(exported, { held: last })).toEqual({ ...sound, keyKnown: 'held', held: 60 });
  expect(await verify(exported, { held: middle })).toEqual({ ...sound, keyKnown: 'held', held: 25 });
  const known = { held: middle, publicKey: last.key?.publicKey };
  for (const size of [1, 7, 333]) {
    expect(await verify(exported, known, size)).toEqual({ ...sound, keyKnown: 'given', held: 25 });
  }
});

const TIMES = process.env.SOAK === '1' ? 100_000 : 10_000;

test(`${TIMES} random changes are all found against a copy held elsewhere`, {
  timeout: 600_000,
}, async () => {
  // The same hash without a hop to another thread, which costs ten times as much as the hashing.
  const { subtle } = crypto;
  const digest = async (_name: string, data: Uint8Array) =>
    Uint8Array.from(createHash('sha256').update(data).digest()).buffer;
  const rest = { importKey: subtle.importKey.bind(subtle), verify: subtle.verify.bind(subtle) };
  vi.stubGlobal('crypto', { subtle: { digest, ...rest } });
  const random = seeded(20_261_127);
  const missed: Change[] = [];
  const found = new Set<Problem>();
  for (let time = 0; time < TIMES; time++) {
    const change = randomChange(early, random);
    const verdict = await verify(change.bytes, { held: middle });
    if (verdict.ok) missed.push(change);
    else found.add(verdict.problem);
  }
  vi.unstubAllGlobals();
  expect(missed.map(({ kind, what }) => `${kind}: ${what}`)).toEqual([]);
  // The changes reached the deep checks, and not only the form.
  expect([...found]).toEqual(
    expect.arrayContaining(['entry-hash', 'leaf-number', 'not-canonical', 'cut-off', 'held-differs']),
  );
});

interface Line extends Record<string, Json> {
  hash: string;
  previous: string | null;
  seq: number;
  stream: string;
  leaf: number;
}

/** What who holds the key can do: everything after a change is made anew, and signed. */
async function forged(change: (lines: Line[]) => Line[], signer?: CryptoKeyPair): Promise<Uint8Array> {
  const text = new TextDecoder().decode(exported).trimEnd().split('\n');
  const [head, ...rest] = text.map((line) => JSON.parse(line));
  const lines = change(rest.slice(0, -1) as Line[]);
  const heads = new Map<string, { seq: number; hash: string }>();
  const hashes: string[] = [];
  for (const [leaf, line] of lines.entries()) {
    const before = heads.get(line.stream);
    line.leaf = leaf;
    line.seq = (before?.seq ?? 0) + 1;
    line.previous = before?.hash ?? null;
    line.hash = await hashOf(line as never);
    heads.set(line.stream, line);
    hashes.push(await leafHash(bytesOf(line.hash)));
  }
  const { peaks } = await grow({ size: 0, byLevel: new Map() }, hashes);
  let key = head.key as LedgerKey;
  let checkpoint: Checkpoint = { ...head.checkpoint, size: lines.length, root: await rootOfPeaks(peaks) };
  if (signer) {
    const raw = new Uint8Array(await crypto.subtle.exportKey('raw', signer.publicKey));
    key = { keyId: await sha256(raw), algorithm: 'ed25519', publicKey: base64(raw) };
    checkpoint = { ...checkpoint, keyId: key.keyId };
    const signed = encoder.encode(signedText(checkpoint));
    const signature = await crypto.subtle.sign('Ed25519', signer.privateKey, signed);
    checkpoint.signature = base64(new Uint8Array(signature));
  }
  const parts = [
    headerLine(checkpoint, key),
    ...lines.map((one) => entryLine(one as never)),
    lastLine(checkpoint),
  ];
  return encoder.encode(parts.join(''));
}

const changed = (at: number) => (lines: Line[]) =>
  lines.map((line, index) => (index === at ? { ...line, payload: '{"forged":true}' } : line));

test('a ledger made anew as a whole lacks the signature, or the key, or agreement with a copy', async () => {
  expect(await problemOf(await forged((lines) => lines))).toBe('none');
  expect(await problemOf(await forged(changed(10)))).toBe('signature');
  const thief = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
  const signed = await forged(changed(10), thief);
  // The documentation says so: by itself a file proves nothing against who can sign.
  expect(await verify(signed)).toMatchObject({ ok: true, keyKnown: 'file' });
  expect(await problemOf(signed, { publicKey: last.key?.publicKey })).toBe('key-differs');
  expect(await problemOf(signed, { held: last })).toBe('held-differs');
  expect(await problemOf(signed, { held: middle })).toBe('held-differs');
  // What happened after the copy was taken, the copy says nothing about.
  expect(await problemOf(await forged(changed(40), thief), { held: middle })).toBe('none');
  expect(await problemOf(await forged((lines) => lines.slice(0, 20), thief), { held: middle })).toBe(
    'held-newer',
  );
});

test('a copy that is damaged itself is told from a ledger that was changed', async () => {
  const wrong = { ...middle, checkpoint: { ...middle.checkpoint, at: '2020-01-01T00:00:00.000Z' } };
  expect(await problemOf(exported, { held: wrong })).toBe('held-signature');
});

test('only one way of writing is read', async () => {
  const text = new TextDecoder().decode(exported);
  const edits: [string, (text: string) => string][] = [
    ['not-canonical', (one) => one.replace('{"action"', '{ "action"')],
    ['not-canonical', (one) => one.replace('{"action"', '{"action":"x","action"')],
    ['not-canonical', (one) => one.replace('"seq":1,', '"seq":1.0,')],
    ['not-canonical', (one) => one.replace('第', '\\u7b2c')],
    ['not-canonical', (one) => one.replace('\n', '\r\n')],
    ['not-canonical', (one) => `\ufeff${one}`],
    ['not-canonical', (one) => one.replace('\n', '\n\n')],
    ['not-canonical', (one) => `${'['.repeat(100_000)}\n${one}`],
    ['not-an-entry', (one) => one.replace('{"action"', '{"__proto__":{},"action"')],
    ['last-line', (one) => `${one}${one.split('\n').at(-2)}\n`],
    ['cut-off', (one) => one.trimEnd()],
    ['cut-off', () => ''],
    ['unknown-format', (one) => one.replaceAll('"algorithm":"sha-256"', '"algorithm":"sm3"')],
  ];
  for (const [problem, edit] of edits) {
    const bytes = encoder.encode(edit(text));
    expect(bytes).not.toEqual(exported);
    expect(await problemOf(bytes)).toBe(problem);
  }
  expect(await problemOf(Uint8Array.from([...exported.slice(0, 500), 0xff]))).toBe('not-utf8');
  for (const { zh, en } of Object.values(PROBLEM_SENTENCES)) expect(zh && en).toBeTruthy();
});

test('a copy is read as the command prints it and as the interface gives it', () => {
  const { checkpoint, key } = last;
  expect(readHeld(JSON.stringify({ checkpoint, key }, null, 2))).toEqual(last);
  expect(readHeld(JSON.stringify({ checkpoint }))).toEqual({ checkpoint, key: null });
  expect(readHeld(canonicalJson({ ...checkpoint }))).toEqual({ checkpoint, key: null });
  for (const wrong of [
    '',
    '{}',
    'null',
    '[]',
    JSON.stringify({ checkpoint: { ...checkpoint, size: '60' } }),
  ]) {
    expect(readHeld(wrong)).toBeNull();
  }
});

test('erasing what is personal leaves the export as it was, byte for byte, and is told', async () => {
  expect(new TextDecoder().decode(exported)).not.toContain('王');
  const history = () => historyOf(db, { streams: ['thing:0', 'thing:1'], limit: 100 });
  const states = async () => (await history()).items.map(({ hidden }) => hidden.state);
  expect(await states()).toContain('kept');
  await db.atomic(erasePrivate(db, [{ stream: 'thing:0' }, { stream: 'thing:1', seqs: [2, 6] }]));
  expect(await states()).not.toContain('kept');
  expect((await findEntry(db, 'thing:0', 1))?.hidden).toEqual({ state: 'erased' });
  expect((await findEntry(db, 'thing:4', 1))?.hidden.state).toBe('kept');
  const rows = await db.query
    .selectFrom('privatePayloads')
    .selectAll()
    .where('stream', '=', 'thing:0')
    .execute();
  expect(rows.every(({ salt, payload }) => salt === null && payload === null)).toBe(true);
  const after = await exportNow();
  expect(after).toEqual(exported);
  expect((await verify(after, { held: last })).ok).toBe(true);
});
