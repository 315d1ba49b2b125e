import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Database } from '../../../src/platform/database/port.ts';
import { overConnections } from '../../../src/platform/database/sqlite.ts';
import { openReader, openWriter } from '../../../src/platform/database/sqlite-connections.ts';
import { sqliteStore } from '../../support/engines.ts';

/** Run in a process of its own, which can be cut off or starved without harm to the tests. */
const WRITING = new URL('../../support/sqlite-writing.ts', import.meta.url).pathname;

let store: Awaited<ReturnType<typeof sqliteStore>>;
beforeEach(async () => {
  store = await sqliteStore();
});
afterEach(() => store.remove());

const counter = (db: Database, caller: string) =>
  db.query.insertInto('rateCounters').values({ caller, windowStart: 'x', hits: 1 }).compile();

async function callers(db: Database): Promise<string[]> {
  const rows = await db.query.selectFrom('rateCounters').select('caller').execute();
  return rows.map(({ caller }) => caller);
}

test('synchronous stays FULL after a write and after a reopen, and waiting never blocks for long', async () => {
  await (await store.open()).close();
  for (let time = 0; time < 2; time++) {
    const writer = openWriter(store.path);
    const db = overConnections(writer, openReader(store.path));
    for (let at = 0; at < 3; at++) {
      await db.atomic([counter(db, `${time}-${at}`)]);
      expect(writer.pragma('synchronous', { simple: true })).toBe(2);
    }
    expect(writer.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(writer.pragma('busy_timeout', { simple: true })).toBeLessThanOrEqual(100);
    await db.close();
  }
});

test('what was acknowledged is there after kill -9', async () => {
  await (await store.open()).close();
  const child = spawn(process.execPath, [WRITING, store.path, '100000'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const acknowledged: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    acknowledged.push(JSON.parse(line).caller);
    if (acknowledged.length === 40) child.kill('SIGKILL');
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  expect(child.signalCode).toBe('SIGKILL');
  const db = await store.open();
  expect(await callers(db)).toEqual(expect.arrayContaining(acknowledged));
  await db.close();
});

test('after an I/O error nobody is acknowledged again, and what was is there', async () => {
  await (await store.open()).close();
  // A file that may not grow: write(2) fails in the middle of a commit (EFBIG), which is no full disk.
  const limited = `ulimit -f 400; exec "$0" "$@"`;
  const { stdout } = await promisify(execFile)('sh', [
    '-c',
    limited,
    process.execPath,
    WRITING,
    store.path,
    '60',
  ]);
  const said = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { caller: string; refused?: string });
  const first = said.findIndex(({ refused }) => refused !== undefined);
  expect(first).toBeGreaterThan(0);
  expect(new Set(said.slice(first).map(({ refused }) => refused))).toEqual(new Set(['broken']));
  const db = await store.open();
  const kept = await callers(db);
  expect(kept).toEqual(expect.arrayContaining(said.slice(0, first).map(({ caller }) => caller)));
  expect(kept).not.toContain(said.at(-1)!.caller);
  await db.close();
});
