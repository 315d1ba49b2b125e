import { sql } from 'kysely';
import { expect, test } from 'vitest';
import {
  commit,
  consistencyPath,
  inclusionPath,
  leafOf,
  listCheckpoints,
  listKeys,
  makeCheckpoint,
} from '../../src/ledger/index.ts';
import type { Database, Statement } from '../../src/platform/database/port.ts';
import { isSigned } from '../../src/shared/ledger/checkpoint.ts';
import { bytesOf } from '../../src/shared/ledger/digest.ts';
import { extendsTree, grow, includes, leafHash, rootOfPeaks } from '../../src/shared/ledger/merkle.ts';
import { onEveryEngine } from '../support/engines.ts';

const clock = () => new Date('2026-11-27T01:02:03.004Z');
const OTHER_KEY = 'MC4CAQAwBQYDK2VwBCIEIHVFyEKhsYuwAxU+h1vln7ARx6PGL/clGQQw+LNAwNU7';

/** One entry in each of so many new streams, in few commits. */
async function happen(db: Database, prefix: string, times: number): Promise<void> {
  for (let from = 0; from < times; from += 50) {
    const append = Array.from({ length: Math.min(50, times - from) }, (_, at) => ({
      stream: `${prefix}:${String(from + at).padStart(4, '0')}`,
      version: 0,
      action: 'test.happened',
      payload: { at: from + at },
    }));
    await commit(db, clock, { actor: 'p1', append });
  }
}

const newestFirst = (db: Database) => listCheckpoints(db, { after: null, limit: 100 });
const leavesOf = (db: Database) => db.query.selectFrom('ledgerLeaves').selectAll().orderBy('leaf').execute();

async function assertWhole(db: Database): Promise<void> {
  const [leaves, entries, checkpoints, keys] = await Promise.all([
    leavesOf(db),
    db.query.selectFrom('entries').select(['stream', 'seq', 'hash']).execute(),
    newestFirst(db),
    listKeys(db),
  ]);
  expect(leaves.map(({ leaf }) => leaf)).toEqual(leaves.map((_, at) => at));
  expect(leaves.length).toBe(entries.length);
  const names = (rows: { stream: string; seq: number; hash: string }[]) =>
    rows.map(({ stream, seq, hash }) => `${stream} ${seq} ${hash}`).sort();
  expect(names(leaves)).toEqual(names(entries));
  expect(checkpoints[0]?.size).toBe(leaves.length);
  for (const checkpoint of checkpoints) {
    const hashes = leaves.slice(0, checkpoint.size).map(({ hash }) => leafHash(bytesOf(hash)));
    const { peaks } = await grow({ size: 0, byLevel: new Map() }, await Promise.all(hashes));
    expect(checkpoint.root).toBe(await rootOfPeaks(peaks));
    const key = keys.find(({ keyId }) => keyId === checkpoint.keyId);
    expect(key && (await isSigned(checkpoint, key))).toBe(true);
  }
}

onEveryEngine((open) => {
  test('nothing has happened: no checkpoint; nothing new: no new one', async () => {
    const db = await open();
    expect(await makeCheckpoint(db, clock, null)).toBeNull();
    await happen(db, 's', 3);
    const first = await makeCheckpoint(db, clock, null);
    expect(first?.size).toBe(3);
    expect(await makeCheckpoint(db, clock, null)).toEqual(first);
    expect(await newestFirst(db)).toEqual([first]);
    await assertWhole(db);
  });

  test('a tree grown in uneven parts, over the bounds of a batch, has the roots of its definition', async () => {
    const db = await open();
    for (const [at, times] of [1, 2, 70, 5, 230].entries()) {
      await happen(db, `part-${at}`, times);
      await makeCheckpoint(db, clock, null);
    }
    expect((await newestFirst(db)).map(({ size }) => size)).toEqual([308, 278, 78, 73, 3, 1]);
    await assertWhole(db);
  });

  test('the entries of a stream come in their order', async () => {
    const db = await open();
    for (let version = 0; version < 12; version++) {
      await commit(db, clock, {
        actor: 'p1',
        append: [
          { stream: 's', version, action: 'test.happened', payload: version },
          { stream: 'a', version, action: 'test.happened', payload: version },
        ],
      });
      if (version % 5 === 0) await makeCheckpoint(db, clock, null);
    }
    await makeCheckpoint(db, clock, null);
    const leaves = await leavesOf(db);
    for (const name of ['s', 'a']) {
      const seqs = leaves.filter(({ stream }) => stream === name).map(({ seq }) => seq);
      expect(seqs).toEqual(seqs.map((_, at) => at + 1));
    }
  });

  test('any number of instances at once: every entry has one leaf, and nobody fails', async () => {
    const instances = await Promise.all([open(), open(), open()]);
    const [db] = instances as [Database, ...Database[]];
    await happen(db, 'first', 40);
    const writing = Promise.all(instances.map((each, at) => happen(each, `while-${at}`, 60)));
    const racing = Array.from({ length: 12 }, (_, at) =>
      makeCheckpoint(instances[at % 3] as Database, clock, null),
    );
    const made = await Promise.all(racing);
    expect(made.every((checkpoint) => checkpoint !== null)).toBe(true);
    await writing;
    await makeCheckpoint(db, clock, null);
    expect((await listKeys(db)).length).toBe(1);
    await assertWhole(db);
  });

  test('proofs from the database lead to the signed roots', async () => {
    const db = await open();
    for (const [at, times] of [5, 32, 70].entries()) {
      await happen(db, `part-${at}`, times);
      await makeCheckpoint(db, clock, null);
    }
    const checkpoints = await newestFirst(db);
    for (const { leaf, hash } of (await leavesOf(db)).filter((_, at) => at % 7 === 0)) {
      expect(await leafOf(db, hash)).toBe(leaf);
      for (const { size, root } of checkpoints.filter((one) => one.size > leaf)) {
        const claim = { leaf, hash: await leafHash(bytesOf(hash)), size, root };
        expect(await includes(claim, await inclusionPath(db, leaf, size))).toBe(true);
      }
    }
    for (const newer of checkpoints) {
      for (const older of checkpoints.filter(({ size }) => size <= newer.size)) {
        const path = await consistencyPath(db, older.size, newer.size);
        expect(await extendsTree(older, newer, path)).toBe(true);
      }
    }
    expect(await leafOf(db, 'ab'.repeat(32))).toBeNull();
  });

  test('another key signs from then on, and old checkpoints stay as good', async () => {
    const db = await open();
    await happen(db, 'old', 2);
    const old = await makeCheckpoint(db, clock, null);
    await happen(db, 'new', 2);
    const changed = await makeCheckpoint(db, clock, OTHER_KEY);
    expect(changed?.keyId).not.toBe(old?.keyId);
    expect((await listKeys(db)).map(({ keyId }) => keyId).sort()).toEqual(
      [old?.keyId, changed?.keyId].sort(),
    );
    await assertWhole(db);
  });

  test('what a checkpoint stands on can be neither changed nor taken away', async () => {
    const db = await open();
    await happen(db, 's', 2);
    await makeCheckpoint(db, clock, null);
    const refused = { refusal: { name: expect.stringMatching(/_append_only$/u) } };
    const attempts: Statement[] = [];
    for (const table of ['checkpoints', 'ledgerLeaves', 'ledgerNodes', 'ledgerKeys'] as const) {
      attempts.push(db.query.deleteFrom(table).compile());
      // One stroke of PostgreSQL's; SQLite takes a row away for a new one with the same key, or the same number.
      if (db.engine === 'postgres') attempts.push(sql`truncate ${sql.table(table)}`.compile(db.query));
      else {
        const row = await db.query.selectFrom(table).selectAll().executeTakeFirstOrThrow();
        attempts.push(db.query.replaceInto(table).values(row).compile());
      }
    }
    if (db.engine !== 'postgres')
      attempts.push({
        sql: `insert or replace into entries (rowid, stream, seq, format, algorithm, at, actor, action, payload, hash)
          select rowid, 'elsewhere', 1, format, algorithm, at, actor, action, payload, hash from entries limit 1`,
        parameters: [],
      });
    for (const attempt of attempts)
      await expect(db.atomic([attempt]), attempt.sql).rejects.toMatchObject(refused);
    const change = db.query.updateTable('checkpoints').set({ root: 'ab'.repeat(32) });
    await expect(db.atomic([change.compile()])).rejects.toThrow();
    await assertWhole(db);
  });
});
