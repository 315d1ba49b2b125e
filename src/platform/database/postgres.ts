import { setTimeout } from 'node:timers/promises';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { kyselyOver } from './kysely.ts';
import { isCurrent, migrate } from './migrate.ts';
import { type Database, DatabaseRefused, type Statement, type Written } from './port.ts';
import { fromPostgres } from './postgres-refusals.ts';
import { assertPortable } from './statements.ts';

const INT8 = 20;
const CONNECT_TIMEOUT_MS = 5000;
/** The same patience as SQLite's. */
const LOCK_TIMEOUT_MS = 2000;
/** For how long deadlocks and serialisation failures are tried again. */
const RETRY_FOR_MS = 5000;
const LONGEST_PAUSE_MS = 500;

// Said by the writer, whatever the server or the role defaults to.
const BEGIN = `begin isolation level read committed read write;
  set local synchronous_commit = on; set local lock_timeout = ${LOCK_TIMEOUT_MS}`;

/** @param url `postgres://user:password@host:port/database?sslmode=…` */
export async function openPostgres(url: string): Promise<Database> {
  pg.types.setTypeParser(INT8, Number);
  await bringUpToDate(url);
  const pool = connect(url, 'set default_transaction_read_only = on');
  const writes = new Set<Promise<unknown>>();
  let ended: Promise<void> | undefined;
  return {
    engine: 'postgres',
    // Closed with the pool, and not before the writes under way.
    query: kyselyOver(new PostgresDialect({ pool }), fromPostgres),
    async read({ sql, parameters }) {
      try {
        return (await pool.query<Record<string, unknown>>(sql, [...parameters])).rows;
      } catch (error) {
        throw fromPostgres(error);
      }
    },
    async atomic(statements) {
      assertPortable(statements);
      const write = retrying(pool, statements).finally(() => writes.delete(write));
      writes.add(write);
      return write;
    },
    async close() {
      await Promise.allSettled(writes);
      ended ??= pool.end();
      await ended;
    },
  };
}

function connect(url: string, session: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    keepAlive: true,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    // A transaction is sent in one go and holds its locks for one round trip.
    pipeline: true,
    onConnect: async (client) => {
      await client.query(session);
    },
  });
  // Without a listener a lost connection ends the process; who waits for it hears from the query.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

async function bringUpToDate(url: string): Promise<void> {
  const pool = connect(url, 'set default_transaction_read_only = off');
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    if (!(await isCurrent(db))) await migrate(db);
  } finally {
    await db.destroy();
  }
}

async function retrying(pool: pg.Pool, statements: readonly Statement[]): Promise<Written[]> {
  const until = performance.now() + RETRY_FOR_MS;
  for (let pause = 20; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    try {
      return await transaction(pool, statements);
    } catch (error) {
      const again = error instanceof pg.DatabaseError && (error.code === '40P01' || error.code === '40001');
      if (!again || performance.now() > until) throw fromPostgres(error);
      await setTimeout(Math.random() * pause);
    }
  }
}

async function transaction(pool: pg.Pool, statements: readonly Statement[]): Promise<Written[]> {
  const client = await connected(pool);
  try {
    // Waited for: were BEGIN refused, what was already sent behind it would each commit by itself.
    await client.query(BEGIN);
    const sent = statements.map(({ sql, parameters }) => client.query(sql, [...parameters]));
    // Sent with the rest: after a refused statement the server turns it into a rollback and says so.
    const answers = await Promise.allSettled([...sent, client.query('commit')]);
    const refused = answers.find((answer) => answer.status === 'rejected');
    if (refused !== undefined) throw refused.reason;
    const results = answers.map((answer) => (answer as PromiseFulfilledResult<pg.QueryResult>).value);
    const last = results.pop()!;
    if (last.command !== 'COMMIT') throw new Error(`the server answered COMMIT with ${last.command}`);
    return results.map(({ rows, rowCount }) => ({ changes: rowCount ?? 0, rows }));
  } finally {
    // After a refusal the connection is idle, as after a commit; in any other state it is not used again.
    client.release(client.getTransactionStatus() !== 'I');
  }
}

/** @throws DatabaseRefused busy: nothing was sent */
async function connected(pool: pg.Pool): Promise<pg.PoolClient> {
  try {
    return await pool.connect();
  } catch (error) {
    throw new DatabaseRefused({ kind: 'busy' }, error);
  }
}
