import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import Sqlite from 'better-sqlite3';
import { Kysely, PostgresDialect, SqliteDialect, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import pg from 'pg';
import { afterEach, describe, inject } from 'vitest';
import { d1Sql } from '../../migrations/d1-sql.ts';
import { migrations } from '../../migrations/index.ts';
import { openD1 } from '../../src/platform/database/d1.ts';
import { openDatabase } from '../../src/platform/database/open.ts';
import type { Database } from '../../src/platform/database/port.ts';
import { d1Of } from './d1-server.ts';
import { copyMigrated } from './sqlite-template.ts';

/** One empty, migrated place to keep data in. */
export interface Store {
  /** Each call is another instance of the service over the same data. */
  open(): Promise<Database>;
  remove(): Promise<void>;
}

export type EngineName = Database['engine'];

const stores: Record<EngineName, () => Promise<Store>> = {
  sqlite: sqliteStore,
  postgres: emptiedPostgres,
  d1: d1Store,
};

/**
 * For what says nothing new of D1: it speaks SQLite's SQL, and how it commits, how much it takes at once and how it
 * races is tested where a room's commits are. `SOAK=1` has them all, as each D1 test costs about a second.
 */
export const D1_IN_THE_SOAK: readonly EngineName[] =
  process.env.SOAK === '1' ? ['sqlite', 'postgres', 'd1'] : ['sqlite', 'postgres'];

/** For long ways through verbs whose statements other tests of the room run on all engines. */
export const SQLITE_IN_A_RUN: readonly EngineName[] =
  process.env.SOAK === '1' ? ['sqlite', 'postgres', 'd1'] : ['sqlite'];

/**
 * The same tests on all three engines: a SQLite file, a real PostgreSQL, D1 in workerd. `open` gives an instance over
 * the test's own empty store; called again, another instance over the same one. All are closed after the test.
 */
export function onEveryEngine(
  tests: (open: () => Promise<Database>, engine: EngineName) => void,
  engines: readonly EngineName[] = ['sqlite', 'postgres', 'd1'],
): void {
  describe.each(engines)('on %s', (engine) => {
    let store: Promise<Store> | undefined;
    const opened: Promise<Database>[] = [];
    afterEach(async () => {
      const used = store;
      store = undefined;
      // What was refused to open needs no closing.
      const dbs = await Promise.allSettled(opened.splice(0));
      await Promise.all(dbs.map((db) => db.status === 'fulfilled' && db.value.close()));
      await (await used)?.remove();
    });
    tests(async () => {
      store ??= stores[engine]();
      const db = (await store).open();
      opened.push(db);
      return db;
    }, engine);
  });
}

export async function sqliteStore(): Promise<Store & { path: string }> {
  const store = await emptySqlite();
  await copyMigrated(store.path);
  return store;
}

/** No file yet: the first to open it makes and migrates it. */
export async function emptySqlite(): Promise<Store & { path: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'shidian-sqlite-'));
  const path = join(folder, 'test.db');
  return {
    path,
    open: () => openDatabase(`sqlite:${path}`),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** A PostgreSQL database nobody has used before. */
export async function postgresStore(): Promise<Store & { url: string }> {
  const template = await addressAt(inject('postgresDoor'));
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  const url = new URL(template);
  url.pathname = `/${name}`;
  await asAdmin(
    template,
    `create database ${name} template ${new URL(template).pathname.slice(1)} strategy file_copy`,
  );
  return {
    url: url.href,
    open: () => openDatabase(url.href),
    remove: () => asAdmin(template, `drop database ${name} with (force)`),
  };
}

let kept: ReturnType<typeof postgresStore> | undefined;

/** One a worker of the run, emptied for each test: to copy a database takes longer than most tests. */
async function emptiedPostgres(): Promise<Store> {
  kept ??= postgresStore();
  const { url, open } = await kept;
  await asAdmin(url, EMPTY, new URL(url).pathname);
  return { open, remove: async () => {} };
}

/** As migrated, the ledger's refusal to forget aside; what is large is truncated, which is slow for what is small. */
const EMPTY = `do $$
  declare one record;
  begin
    perform set_config('session_replication_role', 'replica', true);
    for one in
      select oid::regclass as name, pg_relation_size(oid) as size from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not like 'kysely_%'
    loop
      if one.size > 1000000 then execute 'truncate ' || one.name;
      elsif one.size > 0 then execute 'delete from ' || one.name;
      end if;
    end loop;
    insert into corpus (id, version) values (1, 0);
    delete from kysely_migration where name not in (${Object.keys(migrations)
      .map((name) => `'${name}'`)
      .join(', ')});
  end $$`;

/** Of a server of the run, which starts when it is first asked for. */
async function addressAt(door: number): Promise<string> {
  const socket = connect(door, '127.0.0.1');
  await once(socket, 'connect');
  const answer = await text(socket);
  if (!URL.canParse(answer)) throw new Error(answer);
  return answer;
}

/** Beside the template, which nobody may be connected to while it is copied. */
async function asAdmin(server: string, sql: string, database = '/postgres'): Promise<void> {
  const url = new URL(server);
  url.pathname = database;
  const client = new pg.Client(url.href);
  await client.connect();
  await client.query(sql);
  await client.end();
}

/** One D1 in workerd a worker of the run, wiped for each test. */
export async function d1Store(): Promise<Store> {
  const { DB, apply } = await wipedD1();
  await apply(() => true);
  return { open: async () => openD1(DB), remove: async () => {} };
}

async function wipedD1() {
  const DB = d1Of(await addressAt(inject('d1Door')), Number(process.env.VITEST_POOL_ID));
  const wipe = await DB.prepare(
    `select 'drop table if exists "' || name || '"' as gone from sqlite_master where type = 'table' and substr(name, 1, 3) <> '_cf'`,
  ).all();
  schema ??= d1Sql().then((files) => [...files].map(([name, file]) => [name, statementsIn(file)]));
  const steps = await schema;
  let first = wipe.results.map((row) => (row as { gone: string }).gone);
  /** The steps of these names, as wrangler would. */
  const apply = async (wanted: (name: string) => boolean) => {
    const made = steps.flatMap(([name, statements]) => (wanted(name) ? statements : []));
    await DB.batch([...first, ...made].map((sql) => DB.prepare(sql)));
    first = [];
  };
  return { DB, apply };
}

const statementsIn = (file: string) => file.split(';\n').filter((sql) => sql.trim() !== '');

let schema: Promise<[name: string, statements: string[]][]> | undefined;

/** A place as an earlier release left it. */
export interface OlderStore {
  /** Statements without parameters. */
  run(statements: readonly string[]): Promise<unknown>;
  /** As the next start, or wrangler, brings it up to this release. */
  upgrade(): Promise<Database>;
  remove(): Promise<void>;
}

/** @param last the last step that had been released: "0027-renunciations" */
export async function olderStore(engine: EngineName, last: string): Promise<OlderStore> {
  if (engine === 'd1') {
    const { DB, apply } = await wipedD1();
    await apply((name) => name <= `${last}.sql`);
    return {
      run: (statements) => DB.batch(statements.map((text) => DB.prepare(text))),
      async upgrade() {
        await apply((name) => name > `${last}.sql`);
        return openD1(DB);
      },
      remove: async () => {},
    };
  }
  const { dialect, open, remove } = engine === 'sqlite' ? await olderFile() : await olderPostgres();
  const older = new Kysely<unknown>({ dialect });
  const migrator = new Migrator({ db: older, provider: { getMigrations: async () => ({ ...migrations }) } });
  const { error } = await migrator.migrateTo(last);
  if (error !== undefined) throw error;
  return {
    async run(statements) {
      for (const text of statements) await sql.raw(text).execute(older);
    },
    async upgrade() {
      await older.destroy();
      return open();
    },
    remove,
  };
}

async function olderFile() {
  const { path, open, remove } = await emptySqlite();
  const database = new Sqlite(path);
  // What is written here is to be read, not to outlive a power cut.
  database.pragma('synchronous = off');
  return { dialect: new SqliteDialect({ database }), open, remove };
}

async function olderPostgres() {
  const server = await addressAt(inject('postgresDoor'));
  const name = `o_${randomUUID().replaceAll('-', '')}`;
  const url = new URL(server);
  url.pathname = `/${name}`;
  await asAdmin(server, `create database ${name} template template0`);
  return {
    dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: url.href }) }),
    open: () => openDatabase(url.href),
    remove: () => asAdmin(server, `drop database ${name} with (force)`),
  };
}
