import { readdir, readFile } from 'node:fs/promises';
import Sqlite from 'better-sqlite3';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { d1Sql } from '../../migrations/d1-sql.ts';
import { migrations } from '../../migrations/index.ts';
import { commit, makeCheckpoint } from '../../src/ledger/index.ts';
import type { Database } from '../../src/platform/database/port.ts';
import { d1Store, emptySqlite, olderStore, onEveryEngine } from '../support/engines.ts';

const FILES = new URL('../../migrations/', import.meta.url);

test('what wrangler applies is what the steps say: else run node migrations/generate-d1.ts', async () => {
  const generated = await d1Sql();
  expect((await readdir(new URL('d1/', FILES))).sort()).toEqual([...generated.keys()]);
  for (const [name, text] of generated) {
    expect(await readFile(new URL(`d1/${name}`, FILES), 'utf8'), name).toBe(text);
  }
});

test('every step is in the record, in the order of its number', async () => {
  const steps = (await readdir(FILES)).filter((name) => /^\d{4}-.*\.ts$/.test(name)).sort();
  expect(Object.keys(migrations)).toEqual(steps.map((name) => name.replace(/\.ts$/, '')));
});

test('D1 and the SQLite file end with the same schema', async () => {
  const schema = async (db: Database) => {
    const { rows } = await sql<{ name: string; sql: string }>`
      select name, sql from sqlite_master where sql is not null and name not like 'kysely%' and substr(name, 1, 3) <> '_cf'
      order by name`.execute(db.query);
    return rows;
  };
  const [file, d1] = [await emptySqlite(), await d1Store()];
  const [onFile, onD1] = [await file.open(), await d1.open()];
  const expected = await schema(onFile);
  expect(expected.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['entries', 'entries_refuse_update', 'corpus']),
  );
  expect(await schema(onD1)).toEqual(expected);
  await onFile.close();
  await file.remove();
});

test('instances that start together on an empty file take turns', async () => {
  const store = await emptySqlite();
  const started = await Promise.all([store.open(), store.open(), store.open()]);
  for (const db of started) {
    expect(await db.query.selectFrom('corpus').select('version').execute()).toEqual([{ version: 0 }]);
    await db.close();
  }
  await store.remove();
});

test('a step that fails leaves nothing of itself or of the steps before', async () => {
  const store = await emptySqlite();
  const file = new Sqlite(store.path);
  file.exec('create table heartbeat (in_the_way text)');
  await expect(store.open()).rejects.toThrow(/"?heartbeat"? already exists/);
  expect(file.prepare('select name from sqlite_master').pluck().all()).toEqual(['heartbeat']);
  file.close();
  await store.remove();
});

/** Before 0028: two streams, of which nothing is in a checkpoint yet. */
const WAITING = [
  ['b', 1, '0b'],
  ['a', 1, '0a'],
  ['a', 2, 'aa'],
].flatMap(([stream, seq, hash]) => [
  `insert into entries values ('${stream}', ${seq}, 1, 'sha-256', '2026', 'p', 'x', '{}', null, null, '${hash}')`,
  `insert into ledger_pending values ('${stream}', ${seq}, '${hash}')`,
]);

test.each(['sqlite', 'postgres', 'd1'] as const)(
  'what waited for a checkpoint before entries stood in the order they came is taken in by the next, on %s',
  async (engine) => {
    const older = await olderStore(engine, '0027-renunciations');
    await older.run(["insert into stream_heads values ('a', 2, 'aa'), ('b', 1, '0b')", ...WAITING]);
    const db = await older.upgrade();
    const waiting = await db.query.selectFrom('ledgerPending').selectAll().orderBy('arrival').execute();
    expect(waiting.map(({ stream, seq }) => `${stream} ${seq}`)).toEqual(['a 1', 'a 2', 'b 1']);

    const clock = () => new Date();
    const append = [{ stream: 'a', version: 2, action: 'x', payload: {} }];
    await commit(db, clock, { actor: 'p', append });
    await makeCheckpoint(db, clock, null);
    const leaves = await db.query
      .selectFrom('ledgerLeaves')
      .select(['stream', 'seq'])
      .orderBy('leaf')
      .execute();
    expect(leaves.map(({ stream, seq }) => `${stream} ${seq}`)).toEqual(['a 1', 'a 2', 'b 1', 'a 3']);
    expect(await db.query.selectFrom('ledgerPending').selectAll().execute()).toEqual([]);
    await db.close();
    await older.remove();
  },
);

/** Before 0030: a pilot with its number and no days, and what its record says of them. */
const followed = (id: string, track: string, seq: number | null, plan: string) => [
  `insert into pilots (id, track, title, state, state_since, lead_id, version, handled_by, queued, due_on, number,
    register_seq, created_at, updated_at)
    values ('${id}', '${track}', 't', 'testing', '2026', 'e', 0, '[]', 0, '9999-12-31', '${id}', ${seq}, '2026', '2026')`,
  `insert into pilot_drafts values ('${id}', 1, '{"plan":{${plan}}}', 'p', '2026')`,
];

test.each(['sqlite', 'postgres', 'd1'] as const)(
  'what was followed before its days were kept has those of its record, on %s',
  async (engine) => {
    const older = await olderStore(engine, '0029-refuse-replace');
    const days = '"startsOn":"2026-01-05","endsOn":"2026-12-31"';
    await older.run([
      ...followed('a', 'regulator', 1, days),
      ...followed('b', 'regulator', 2, '"startsOn":null,"endsOn":null'),
      ...followed('c', 'regulator', null, days),
      ...followed('d', 'district', 3, days),
    ]);
    const db = await older.upgrade();
    const rows = await db.query
      .selectFrom('pilots')
      .select(['id', 'startsOn', 'endsOn'])
      .orderBy('id')
      .execute();
    expect(rows).toEqual([
      { id: 'a', startsOn: '2026-01-05', endsOn: '2026-12-31' },
      ...['b', 'c', 'd'].map((id) => ({ id, startsOn: null, endsOn: null })),
    ]);
    await db.close();
    await older.remove();
  },
);

onEveryEngine(
  (open) => {
    test('a database of a newer release is refused, not used', async () => {
      const db = await open();
      await db.atomic([
        {
          sql: "insert into kysely_migration values ('9999-later', '2030-01-01T00:00:00.000Z')",
          parameters: [],
        },
      ]);
      await expect(open()).rejects.toThrow(/9999-later/);
    });

    test('starting again changes nothing and keeps what is there', async () => {
      const db = await open();
      const applied = () => sql`select * from kysely_migration order by name`.execute(db.query);
      await db.atomic([db.query.updateTable('corpus').set({ version: 7 }).compile()]);
      const before = await applied();
      const again = await open();
      expect(await again.query.selectFrom('corpus').select('version').execute()).toEqual([{ version: 7 }]);
      expect((await applied()).rows).toEqual(before.rows);
    });
  },
  ['sqlite', 'postgres'],
);
