import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';

/** As much of a D1 binding as is used here, so that code without the worker's types can pass one. */
export interface D1Binding {
  prepare(sql: string): D1Prepared;
  batch(statements: D1Prepared[]): Promise<{ results?: unknown[]; meta?: { changes?: number } }[]>;
}

interface D1Prepared {
  bind(...values: unknown[]): D1Prepared;
  all(): Promise<{ results: unknown[] }>;
}

/** For reads alone: D1 has no interactive transaction, and what is written goes through `batch`. */
export class D1Dialect implements Dialect {
  readonly #binding: D1Binding;

  constructor(binding: D1Binding) {
    this.#binding = binding;
  }

  createAdapter() {
    return new D1Adapter();
  }

  createDriver() {
    return new D1Driver(this.#binding);
  }

  createQueryCompiler() {
    return new SqliteQueryCompiler();
  }

  createIntrospector(db: ConstructorParameters<typeof SqliteIntrospector>[0]) {
    return new SqliteIntrospector(db);
  }
}

class D1Adapter extends SqliteAdapter {
  /** A binding is no connection: queries need not wait for one another. */
  override get supportsMultipleConnections(): boolean {
    return true;
  }
}

class D1Driver implements Driver {
  readonly #connection: D1Connection;

  constructor(binding: D1Binding) {
    this.#connection = new D1Connection(binding);
  }

  async init(): Promise<void> {}
  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection;
  }
  async releaseConnection(): Promise<void> {}
  async destroy(): Promise<void> {}

  async beginTransaction(): Promise<void> {
    throw new Error('D1 has no transactions; use atomic');
  }
  async commitTransaction(): Promise<void> {}
  async rollbackTransaction(): Promise<void> {}
}

const WRITES = new Set(['InsertQueryNode', 'UpdateQueryNode', 'DeleteQueryNode', 'MergeQueryNode']);

class D1Connection implements DatabaseConnection {
  readonly #binding: D1Binding;

  constructor(binding: D1Binding) {
    this.#binding = binding;
  }

  async executeQuery<R>({ sql, parameters, query }: CompiledQuery): Promise<QueryResult<R>> {
    if (WRITES.has(query.kind)) throw new Error('a write goes through atomic');
    const { results } = await this.#binding
      .prepare(sql)
      .bind(...parameters)
      .all();
    return { rows: results as R[] };
  }

  // biome-ignore lint/correctness/useYield: D1 cannot stream
  async *streamQuery(): AsyncIterableIterator<never> {
    throw new Error('D1 cannot stream');
  }
}
