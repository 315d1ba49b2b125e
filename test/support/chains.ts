import { expect } from 'vitest';
import type { Database } from '../../src/platform/database/port.ts';
import { hashOf } from '../../src/shared/ledger/entry.ts';

/**
 * Every stream from its first entry to its head: without gaps, each entry's hash what it says, each tied to the one
 * before, the head where the last entry is.
 * @returns how many entries there are
 */
export async function assertChains(db: Database): Promise<number> {
  const entries = await db.query.selectFrom('entries').selectAll().orderBy('stream').orderBy('seq').execute();
  const reached = new Map<string, { seq: number; hash: string }>();
  for (const { hash, ...entry } of entries) {
    const before = reached.get(entry.stream);
    expect([entry.stream, entry.seq]).toEqual([entry.stream, (before?.seq ?? 0) + 1]);
    expect(entry.previous).toBe(before?.hash ?? null);
    expect(await hashOf(entry)).toBe(hash);
    reached.set(entry.stream, { seq: entry.seq, hash });
  }
  const heads = await db.query.selectFrom('streamHeads').select(['stream', 'seq', 'hash']).execute();
  expect(new Map(heads.map(({ stream, ...head }) => [stream, head]))).toEqual(reached);
  return entries.length;
}
