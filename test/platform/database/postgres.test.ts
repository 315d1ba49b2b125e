import pg from 'pg';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { commit } from '../../../src/ledger/index.ts';
import { openDatabase } from '../../../src/platform/database/open.ts';
import type { Database, Statement } from '../../../src/platform/database/port.ts';
import { postgresStore } from '../../support/engines.ts';

vi.setConfig({ testTimeout: 20_000 });

let store: Awaited<ReturnType<typeof postgresStore>>;
let db: Database;
/** Somebody else at the same server. */
let other: pg.Client;

beforeEach(async () => {
  store = await postgresStore();
  db = await store.open();
  other = new pg.Client(store.url);
  other.on('error', () => {});
  await other.connect();
});

afterEach(async () => {
  await other.end();
  await db.close();
  await store.remove();
});

const sql = (text: string, ...parameters: unknown[]): Statement => ({ sql: text, parameters });
const counter = (caller: string) => sql('insert into rate_counters values ($1, $2, 1)', caller, 'x');

async function callers(): Promise<string[]> {
  const rows = await db.query.selectFrom('rateCounters').select('caller').orderBy('caller').execute();
  return rows.map(({ caller }) => caller);
}

const full = `create function full_disk() returns trigger language plpgsql as $$ begin
  raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$`;
const when = {
  'in the middle': 'create trigger full_disk before insert on rate_counters for each row',
  'at the commit':
    'create constraint trigger full_disk after insert on rate_counters deferrable initially deferred for each row',
};

test.for(Object.entries(when))(
  'a full disk %s acknowledges nobody; reads go on, and it recovers',
  async ([, trigger]) => {
    await db.atomic([counter('before')]);
    await other.query(`${full}; ${trigger} when (new.caller like 'big%') execute function full_disk()`);
    const clock = () => new Date();
    const write = (name: string) =>
      commit(db, clock, {
        actor: 'p1',
        append: [{ stream: name, version: 0, action: 'test.happened', payload: {} }],
        rows: [counter(name), counter(`${name}-too`)],
      });
    const results = await Promise.allSettled(['big-1', 'small-1', 'big-2', 'small-2'].map(write));
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'rejected', 'fulfilled']);
    expect(results[0]).toMatchObject({
      reason: { code: 'storage-full', cause: { refusal: { kind: 'full' } } },
    });
    expect(await callers()).toEqual(['before', 'small-1', 'small-1-too', 'small-2', 'small-2-too']);
    expect(await db.query.selectFrom('entries').select('stream').orderBy('stream').execute()).toEqual([
      { stream: 'small-1' },
      { stream: 'small-2' },
    ]);
    await other.query('drop trigger full_disk on rate_counters');
    await write('big-1');
    expect(await callers()).toContain('big-1-too');
  },
);

test('a lock not had in time is busy, and nothing was written', async () => {
  await db.atomic([counter('a')]);
  await other.query("begin; update rate_counters set hits = 5 where caller = 'a'");
  const raise = sql("update rate_counters set hits = 9 where caller = 'a'");
  await expect(db.atomic([counter('b'), raise])).rejects.toMatchObject({ refusal: { kind: 'busy' } });
  await other.query('rollback');
  expect(await callers()).toEqual(['a']);
  await db.atomic([counter('b'), raise]);
  expect(await callers()).toEqual(['a', 'b']);
});

test('a connection lost in the middle acknowledges nobody, and the next write finds another', async () => {
  const lost = db.atomic([counter('a'), sql('select pg_sleep(20)')]);
  lost.catch(() => {});
  const cut = `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like '%pg_sleep(20)'`;
  await expect.poll(async () => (await other.query(cut)).rowCount, { timeout: 5000 }).toBeGreaterThan(0);
  await expect(lost).rejects.toMatchObject({ refusal: { kind: 'broken' } });
  expect(await callers()).toEqual([]);
  await db.atomic([counter('b')]);
  expect(await callers()).toEqual(['b']);
});

test('idle connections may be cut without harm', async () => {
  await db.atomic([counter('a')]);
  await other.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  );
  await expect
    .poll(() =>
      db.atomic([counter('b')]).then(
        () => 'written',
        () => 'refused',
      ),
    )
    .toBe('written');
  expect(await callers()).toContain('b');
});

test('a write is durable when acknowledged, whatever the server defaults to', async () => {
  await other.query(
    `do $$ begin execute format('alter database %I set synchronous_commit = off', current_database()); end $$`,
  );
  const again = await openDatabase(store.url);
  await again.atomic([sql("insert into rate_counters select current_setting('synchronous_commit'), 'x', 1")]);
  await again.close();
  expect(await callers()).toEqual(['on']);
});

test('a server that is not there refuses the start with a sentence', async () => {
  const url = new URL(store.url);
  url.port = '1';
  await expect(openDatabase(url.href)).rejects.toThrow(/ECONNREFUSED/);
});
