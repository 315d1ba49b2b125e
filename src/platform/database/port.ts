import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/**
 * A compiled statement (Kysely's `.compile()`). Parameters are texts, finite numbers or null, under 100 of them,
 * because D1 takes no more.
 */
export interface Statement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** What one statement of an atomic list did. */
export interface Written {
  /** How many rows it inserted, changed or deleted. */
  changes: number;
  /** In the database's spelling; empty unless the statement has RETURNING. */
  rows: readonly Record<string, unknown>[];
}

export type ConstraintKind = 'primary' | 'unique' | 'check' | 'foreign' | 'not-null' | 'trigger';

/** Why an atomic list was refused, told apart by constraint or columns, never by the code alone. */
export type Refusal =
  | {
      kind: 'constraint';
      constraint: ConstraintKind;
      /** SQLite names no table for a check, a foreign key or a trigger. */
      table: string | null;
      /** In the database's spelling (snake_case); empty where the engine names none. */
      columns: string[];
      /** Name of the check or trigger, the same on all engines; of a key on PostgreSQL only. */
      name: string | null;
    }
  | { kind: 'full' } // SQLITE_FULL, 53100
  | { kind: 'busy' } // lock or connection not had within the time allowed; nothing was written
  /**
   * An I/O error or a lost connection: nobody may be acknowledged. A server may come back; the SQLite file does not,
   * and refuses every later write alike.
   */
  | { kind: 'broken' };

export class DatabaseRefused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal, cause: unknown) {
    super(`database refused: ${refusal.kind}`, { cause });
    this.name = 'DatabaseRefused';
    this.refusal = refusal;
  }
}

/** The three engines behind one shape. Reads go through Kysely; every write is one atomic list of statements. */
export interface Database {
  readonly engine: 'sqlite' | 'postgres' | 'd1';
  /** For reads, and for compiling the statements of a write; the engines refuse to run a write through it. */
  readonly query: Kysely<Tables>;
  /**
   * A read compiled before, straight to the driver: what the query builder does around each execution costs as much as a
   * lookup by key. Throws DatabaseRefused.
   * @returns rows in the database's spelling
   */
  read(statement: Statement): Promise<readonly Record<string, unknown>[]>;
  /**
   * All or nothing, durable when it resolves (a transaction on SQLite and PostgreSQL, a batch on D1).
   * Throws DatabaseRefused. Deadlocks and serialisation failures are retried inside.
   * @returns what each statement did, in order
   */
  atomic(statements: readonly Statement[]): Promise<Written[]>;
  /** Waits for the writes under way. */
  close(): Promise<void>;
}
