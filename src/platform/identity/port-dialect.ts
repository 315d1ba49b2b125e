import {
  CamelCasePlugin,
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import type { Database } from '../database/port.ts';
import type { Tables } from '../database/tables.ts';

const WRITES = new Set(['InsertQueryNode', 'UpdateQueryNode', 'DeleteQueryNode']);

/**
 * What the identity library reads and writes through: reads go where every read goes, and each write is an atomic
 * list of one, so that SQLite's only writer, PostgreSQL's retries and D1's batch hold for it too. It has no
 * transactions; what it writes stands by itself, statement by statement.
 */
export function kyselyOverPort(db: Database): Kysely<Tables> {
  const driver = new PortDriver(db);
  const postgres = db.engine === 'postgres';
  return new Kysely<Tables>({
    dialect: {
      createDriver: () => driver,
      createAdapter: () => (postgres ? new PostgresAdapter() : new SqliteAdapter()),
      createQueryCompiler: () => (postgres ? new PostgresQueryCompiler() : new SqliteQueryCompiler()),
      createIntrospector: (over) =>
        postgres ? new PostgresIntrospector(over) : new SqliteIntrospector(over),
    },
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
}

class PortDriver implements Driver {
  readonly #connection: DatabaseConnection;

  constructor(db: Database) {
    this.#connection = {
      async executeQuery<R>({ sql, parameters, query }: CompiledQuery) {
        if (!WRITES.has(query.kind)) {
          return db.query.withoutPlugins().executeQuery<R>(CompiledQuery.raw(sql, [...parameters]));
        }
        const [written] = await db.atomic([{ sql, parameters }]);
        return { rows: written!.rows as R[], numAffectedRows: BigInt(written!.changes) };
      },
      // biome-ignore lint/correctness/useYield: nothing here is read as a stream
      async *streamQuery(): AsyncIterableIterator<never> {
        throw new Error('not a stream');
      },
    };
  }

  async init(): Promise<void> {}
  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection;
  }
  async releaseConnection(): Promise<void> {}
  async destroy(): Promise<void> {}
  async beginTransaction(): Promise<void> {
    throw new Error('a write is one atomic list, not a transaction');
  }
  async commitTransaction(): Promise<void> {}
  async rollbackTransaction(): Promise<void> {}
}
