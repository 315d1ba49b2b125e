import type { Kysely } from 'kysely';
import { strict } from './engine.ts';

/** What is not history: unledgered, kept for a time and swept. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('assistant_feedback')
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('outcome', 'text', (c) => c.notNull())
    .addColumn('rating', 'text', (c) => c.notNull())
    .addColumn('reason', 'text')
    .addColumn('question', 'text', (c) => c.notNull())
    .addColumn('answer', 'text', (c) => c.notNull())
    .addColumn('locale', 'text', (c) => c.notNull())
    .addColumn('corpus_version', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('assistant_feedback_pkey', ['id'])
    .modifyEnd(strict(db))
    .execute();
  await db.schema
    .createIndex('assistant_feedback_created_at')
    .on('assistant_feedback')
    .column('created_at')
    .execute();

  await db.schema
    .createTable('rate_counters')
    .addColumn('caller', 'text', (c) => c.notNull())
    .addColumn('window_start', 'text', (c) => c.notNull())
    .addColumn('hits', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('rate_counters_pkey', ['caller', 'window_start'])
    .modifyEnd(strict(db, ', without rowid'))
    .execute();
  await db.schema
    .createIndex('rate_counters_window_start')
    .on('rate_counters')
    .column('window_start')
    .execute();

  await db.schema
    .createTable('heartbeat')
    .addColumn('id', 'integer', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('heartbeat_pkey', ['id'])
    .modifyEnd(strict(db))
    .execute();
}
