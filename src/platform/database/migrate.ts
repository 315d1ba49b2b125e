import { setTimeout } from 'node:timers/promises';
import { Kysely, SqliteDialect, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { migrations } from '../../../migrations/index.ts';
import { STEPS } from '../../../migrations/steps.ts';
import { DatabaseRefused } from './port.ts';
import type { SqliteConnection } from './sqlite-connections.ts';
import { fromSqlite } from './sqlite-refusals.ts';

const newest = STEPS.at(-1);

/** @throws Error a step failed, or the database was made by a newer release */
export async function migrate(
  db: Kysely<unknown>,
  how: { disableTransactions?: boolean } = {},
): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) }, ...how });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`the database's schema could not be brought to ${newest}: ${why}`, { cause: error });
  }
}

/**
 * One look instead of the Migrator's seven, on the way of every start.
 * @throws Error the database knows a step that this release does not
 */
export async function isCurrent(db: Kysely<unknown>): Promise<boolean> {
  const applied = await appliedSteps(db);
  const unknown = applied.find((name) => !(name in migrations));
  if (unknown !== undefined) {
    throw new Error(
      `the database is at step ${unknown} of a newer release; start that one, or restore a backup`,
    );
  }
  return applied.length === STEPS.length;
}

/** None where not even their list is there. */
async function appliedSteps(db: Kysely<unknown>): Promise<string[]> {
  try {
    const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
    return rows.map(({ name }) => name);
  } catch {
    return [];
  }
}

const PATIENCE_MS = 10_000;

/** All pending steps in one transaction, which Kysely does not open by itself on SQLite; instances that start together take turns. */
export async function migrateSqlite(writer: SqliteConnection): Promise<void> {
  // Never destroyed: that would close the writer.
  const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database: writer }) });
  if (await isCurrent(db)) return;
  await beginImmediate(writer);
  try {
    await migrate(db, { disableTransactions: true });
    writer.exec('commit');
  } finally {
    if (writer.inTransaction) writer.exec('rollback');
  }
}

async function beginImmediate(writer: SqliteConnection): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      writer.exec('begin immediate');
      return;
    } catch (error) {
      const refused = fromSqlite(error);
      const busy = refused instanceof DatabaseRefused && refused.refusal.kind === 'busy';
      if (!busy || performance.now() > until) throw refused;
      await setTimeout(20 + Math.random() * 30);
    }
  }
}
