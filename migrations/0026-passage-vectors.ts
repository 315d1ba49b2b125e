import type { Kysely } from 'kysely';
import { strict } from './engine.ts';

/** What an embedding endpoint made of passages: can be made again at any time, so it is no record of anything. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('passage_vectors')
    // As configured; vectors of another one mean nothing beside these.
    .addColumn('model', 'text', (c) => c.notNull())
    // SHA-256 of the passage.
    .addColumn('hash', 'text', (c) => c.notNull())
    // Base64 of one signed byte a dimension.
    .addColumn('vector', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('passage_vectors_pkey', ['model', 'hash'])
    .modifyEnd(strict(db, ', without rowid'))
    .execute();
}
