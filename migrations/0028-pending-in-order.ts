import { type Kysely, sql } from 'kysely';
import { onPostgres, strict } from './engine.ts';

/**
 * What the next checkpoint takes in, in the order it came. Kept by stream, each entry of a group of commits lay on pages
 * of its own, and half of what such a group wrote was this list.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
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
