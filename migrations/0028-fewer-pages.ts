import { type Kysely, sql } from 'kysely';
import { onPostgres, strict } from './engine.ts';

/** What a commit writes beside its entry: half the pages it did. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await pendingInOrder(db);
  // The auditor's page by time, as it has it by actor and action: among the leaves, paid for by the checkpoint job.
  await db.schema
    .createIndex('ledger_leaves_at')
    .on('ledger_leaves')
    .columns(['at', 'stream', 'seq'])
    .execute();
  await db.schema.dropIndex('entries_at').execute();
}

/**
 * What the next checkpoint takes in, in the order it came. Kept by stream, each entry of a group of commits lay on pages
 * of its own, and half of what such a group wrote was this list.
 */
async function pendingInOrder(db: Kysely<unknown>): Promise<void> {
  const arrival = onPostgres(db) ? 'bigint' : 'integer';
  await db.schema
    .createTable('ledger_pending_anew')
    .addColumn('arrival', arrival, (c) => {
      const key = c.notNull().primaryKey();
      // SQLite numbers the key by itself, one after the greatest there is.
      return onPostgres(db) ? key.generatedByDefaultAsIdentity() : key;
    })
    .addColumn('stream', 'text', (c) => c.notNull())
    .addColumn('seq', 'integer', (c) => c.notNull())
    .modifyEnd(strict(db))
    .execute();
  await sql`insert into ledger_pending_anew (stream, seq)
    select stream, seq from ledger_pending order by stream, seq`.execute(db);
  await db.schema.dropTable('ledger_pending').execute();
  await db.schema.alterTable('ledger_pending_anew').renameTo('ledger_pending').execute();
}
