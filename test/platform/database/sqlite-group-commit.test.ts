import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Database, Statement } from '../../../src/platform/database/port.ts';
import { overConnections } from '../../../src/platform/database/sqlite.ts';
import {
  openReader,
  openWriter,
  type SqliteConnection,
} from '../../../src/platform/database/sqlite-connections.ts';
import { sqliteStore } from '../../support/engines.ts';

let store: Awaited<ReturnType<typeof sqliteStore>>;
let writer: SqliteConnection;
let db: Database;
/** The text of every statement that ran on the writer. */
let ran: string[];
let syncFails: boolean;

beforeEach(async () => {
  store = await sqliteStore();
  await (await store.open()).close();
  writer = openWriter(store.path);
  ran = [];
  syncFails = false;
  const prepare = writer.prepare.bind(writer);
  vi.spyOn(writer, 'prepare').mockImplementation(((sql: string) => {
    const statement = prepare(sql);
    const run = statement.run.bind(statement);
    vi.spyOn(statement, 'run').mockImplementation((...parameters) => {
      ran.push(sql);
      if (sql === 'commit' && syncFails) throw new Sqlite.SqliteError('disk I/O error', 'SQLITE_IOERR_FSYNC');
      return run(...parameters);
    });
    return statement;
  }) as typeof writer.prepare);
  db = overConnections(writer, openReader(store.path));
});

afterEach(async () => {
  await db.close();
  await store.remove();
});

const sql = (text: string, ...parameters: unknown[]): Statement => ({ sql: text, parameters });
const counter = (caller: string) => sql('insert into rate_counters values (?, ?, 1)', caller, 'x');
const times = (text: string) => ran.filter((each) => each === text).length;

async function callers(): Promise<string[]> {
  const rows = await db.query.selectFrom('rateCounters').select('caller').orderBy('caller').execute();
  return rows.map(({ caller }) => caller);
}

const numbers = (howMany: number) => Array.from({ length: howMany }, (_, at) => at);
const statuses = (results: PromiseSettledResult<unknown>[]) => results.map(({ status }) => status);

test('write sets of one turn share one transaction, and hear of it after the commit', async () => {
  let committedWhenHeard = 0;
  await Promise.all(
    numbers(100).map(async (at) => {
      await db.atomic([counter(`${at}`), counter(`${at}-more`)]);
      committedWhenHeard += times('commit');
    }),
  );
  expect(times('begin immediate')).toBe(1);
  expect(times('commit')).toBe(1);
  expect(committedWhenHeard).toBe(100);
  expect(await callers()).toHaveLength(200);
});

test('who comes while others still come shares their transaction', async () => {
  const later: Promise<unknown>[] = [];
  setImmediate(() => {
    later.push(db.atomic([counter('second')]));
    setImmediate(() => later.push(db.atomic([counter('third')])));
  });
  await db.atomic([counter('first')]);
  expect(later).toHaveLength(2);
  await Promise.all(later);
  expect(times('commit')).toBe(1);
  expect(await callers()).toEqual(['first', 'second', 'third']);
});

test('the reads of one turn see one snapshot; a write of the same turn ends it', async () => {
  const all = sql('select caller from rate_counters order by caller');
  const read = async () => (await db.read(all)).map(({ caller }) => caller);
  const other = openWriter(store.path);
  const nextTurn = () => new Promise((resolve) => setImmediate(resolve));
  const reads = [read()];
  other.prepare("insert into rate_counters values ('theirs', 'x', 1)").run();
  reads.push(read(), nextTurn().then(read));
  expect(await Promise.all(reads)).toEqual([[], [], ['theirs']]);
  expect(times('begin')).toBe(2);
  expect(times('end')).toBe(1);

  const [, before] = await Promise.all([db.atomic([counter('ours')]), read()]);
  expect(before).toEqual(['theirs']);
  expect(await read()).toEqual(['ours', 'theirs']);
  other.close();
});

test('a refused set takes only itself out of the group', async () => {
  const sets = numbers(10).map((at) => [counter(`${at}`), counter(at % 3 === 0 ? `${at}` : `${at}-more`)]);
  const results = await Promise.allSettled(sets.map((set) => db.atomic(set)));
  expect(statuses(results)).toEqual(numbers(10).map((at) => (at % 3 === 0 ? 'rejected' : 'fulfilled')));
  expect(times('commit')).toBe(1);
  expect(await callers()).toEqual([
    '1',
    '1-more',
    '2',
    '2-more',
    '4',
    '4-more',
    '5',
    '5-more',
    '7',
    '7-more',
    '8',
    '8-more',
  ]);
});

test('a transaction lost as a whole acknowledges nobody, and the group runs again one by one', async () => {
  // RAISE(ROLLBACK) ends the transaction with everybody's work in it, as a full disk may.
  writer.exec(`create trigger lose before insert on rate_counters when new.caller = 'fatal'
    begin select raise(rollback, 'lost'); end`);
  const sets = ['a', 'b', 'fatal', 'c'].map((caller) => [counter(caller)]);
  const results = await Promise.allSettled(sets.map((set) => db.atomic(set)));
  expect(statuses(results)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
  expect(await callers()).toEqual(['a', 'b', 'c']);
  expect(times('commit')).toBe(3);
  await db.atomic([counter('d')]);
  expect(await callers()).toEqual(['a', 'b', 'c', 'd']);
});

test('a refusal learnt in a lost transaction is learnt anew', async () => {
  writer.exec(`create trigger lose before insert on rate_counters when new.caller = 'fatal'
    begin select raise(rollback, 'lost'); end`);
  const results = await Promise.allSettled([
    db.atomic([counter('a'), sql("insert into rate_counters values ('fatal-too', 'x', 1)")]),
    db.atomic([counter('a')]),
    db.atomic([counter('fatal')]),
  ]);
  expect(statuses(results)).toEqual(['fulfilled', 'rejected', 'rejected']);
  expect(await callers()).toEqual(['a', 'fatal-too']);
});

test('a full disk acknowledges nobody wrongly; reads go on, and it recovers by itself', async () => {
  await db.atomic([counter('before')]);
  const pages = writer.pragma('page_count', { simple: true }) as number;
  writer.pragma(`max_page_count = ${pages + 12}`);
  const names = numbers(30).map((at) => `${at}-${'x'.repeat(3000)}`);
  const results = await Promise.allSettled(
    names.map((name) =>
      db.atomic([counter(`small-${name[0]}-${name.length}-${names.indexOf(name)}`), counter(name)]),
    ),
  );
  const kept = await callers();
  results.forEach((result, at) => {
    expect(kept.includes(names[at]!), `row ${at}, ${result.status}`).toBe(result.status === 'fulfilled');
    if (result.status === 'rejected') expect(result.reason).toMatchObject({ refusal: { kind: 'full' } });
  });
  expect(new Set(statuses(results))).toEqual(new Set(['fulfilled', 'rejected']));
  expect(kept).toContain('before');
  expect(kept.filter((caller) => caller.startsWith('small'))).toHaveLength(
    statuses(results).filter((s) => s === 'fulfilled').length,
  );

  writer.pragma(`max_page_count = ${pages + 1000}`);
  await Promise.all(names.filter((name) => !kept.includes(name)).map((name) => db.atomic([counter(name)])));
  expect(await callers()).toEqual(expect.arrayContaining(names));
});

test('after a failed sync nobody is acknowledged, then or later', async () => {
  await db.atomic([counter('before')]);
  syncFails = true;
  const results = await Promise.allSettled(['a', 'b', 'c'].map((caller) => db.atomic([counter(caller)])));
  // The next sync may well succeed and prove nothing: the pages that failed are gone from the system's memory.
  syncFails = false;
  const later = await Promise.allSettled([db.atomic([counter('d')])]);
  for (const result of [...results, ...later]) {
    expect(result).toMatchObject({ status: 'rejected', reason: { refusal: { kind: 'broken' } } });
  }
  expect(await callers()).toEqual(['before']);
});

test('another process’s lock is waited for without blocking, and not for ever', async () => {
  const other = openWriter(store.path);
  try {
    other.exec('begin immediate');
    const waiting = db.atomic([counter('patient')]);
    const lag = await longestLagDuring(600);
    other.exec('commit');
    await waiting;
    expect(lag).toBeLessThan(400);
    expect(await callers()).toEqual(['patient']);

    other.exec('begin immediate');
    const from = performance.now();
    await expect(db.atomic([counter('late')])).rejects.toMatchObject({ refusal: { kind: 'busy' } });
    expect(performance.now() - from).toBeLessThan(6000);
    other.exec('commit');
    await db.atomic([counter('later')]);
    expect(await callers()).toEqual(['later', 'patient']);
  } finally {
    other.close();
  }
});

/** How long at most a timer was late, in milliseconds. */
async function longestLagDuring(milliseconds: number): Promise<number> {
  let longest = 0;
  const until = performance.now() + milliseconds;
  while (performance.now() < until) {
    const due = performance.now() + 5;
    await new Promise((resolve) => setTimeout(resolve, 5));
    longest = Math.max(longest, performance.now() - due);
  }
  return longest;
}
