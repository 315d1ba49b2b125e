import { type Kysely, sql } from 'kysely';
import { strict } from './engine.ts';

/** What people are told of their matters in the page itself, and whether they want it by mail too. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('people')
    .addColumn('told_by', 'text', (c) =>
      c.notNull().defaultTo('mail-and-page').check(sql`told_by in ('mail-and-page', 'page')`),
    )
    .execute();

  await db.schema
    .createTable('inbox')
    .addColumn('person_id', 'text', (c) => c.notNull())
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    // In the person's language when it was written.
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    // A path of the interface.
    .addColumn('link', 'text')
    .addColumn('read_at', 'text')
    .addPrimaryKeyConstraint('inbox_pkey', ['person_id', 'id'])
    .modifyEnd(strict(db))
    .execute();
  // Counted for every page that a signed-in person opens, out of the index alone.
  await db.schema
    .createIndex('inbox_unread')
    .on('inbox')
    .columns(['person_id', 'read_at'])
    .where(sql.ref('read_at'), 'is', null)
    .execute();
  await db.schema.createIndex('inbox_at').on('inbox').column('at').execute();
}
