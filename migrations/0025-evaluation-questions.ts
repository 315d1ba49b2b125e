import type { Kysely } from 'kysely';
import { strict } from './engine.ts';

/** Questions of the office's own, whose answers a change of words must not spoil. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('evaluation_questions')
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('question', 'text', (c) => c.notNull())
    .addColumn('locale', 'text', (c) => c.notNull())
    // Documents and articles that the answer has to cite; none: it has to be refused.
    .addColumn('places', 'text', (c) => c.notNull())
    .addColumn('note', 'text')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('created_by', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('evaluation_questions_pkey', ['id'])
    .addUniqueConstraint('evaluation_questions_question', ['question', 'locale'])
    .modifyEnd(strict(db))
    .execute();
}
