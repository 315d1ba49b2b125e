import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** A compiled statement (Kysely's `.compile()`); under 100 parameters, because D1 takes no more. */
export interface Statement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** Why an atomic list was refused, told apart by constraint or columns, never by the code alone. */
export type Refusal =
  | { kind: 'constraint'; constraint: 'primary' | 'unique' | 'check' | 'foreign' | 'not-null'; table: string | null; columns: string[] }
  | { kind: 'full' } // SQLITE_FULL, 53100
  | { kind: 'busy' } // lock not had within the time allowed; nothing was written
  | { kind: 'broken' }; // an I/O error or a lost connection: nobody may be acknowledged

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
  /** For reads, and for compiling the statements of a write. */
  readonly query: Kysely<Tables>;
  /**
   * All or nothing, durable when it resolves (a transaction on SQLite and PostgreSQL, a batch on D1).
   * Throws DatabaseRefused. Deadlocks and serialisation failures are retried inside.
   */
  atomic(statements: readonly Statement[]): Promise<void>;
  close(): Promise<void>;
}
