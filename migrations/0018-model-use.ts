import type { Kysely } from 'kysely';
import { onPostgres, strict } from './engine.ts';

/** What the model is asked and what it costs, by day. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const large = onPostgres(db) ? 'bigint' : 'integer';
  await db.schema
    .createTable('assistant_usage')
    // Civil date in Shanghai.
    .addColumn('day', 'text', (c) => c.notNull())
    // As configured; '' for answers without one.
    .addColumn('model', 'text', (c) => c.notNull())
    // ISO 4217 of the price that held when it was used; '' without a price.
    .addColumn('currency', 'text', (c) => c.notNull())
    .addColumn('requests', 'integer', (c) => c.notNull())
    .addColumn('tokens_in', large, (c) => c.notNull())
    .addColumn('tokens_out', large, (c) => c.notNull())
    .addColumn('withheld', 'integer', (c) => c.notNull())
    .addColumn('fallbacks', 'integer', (c) => c.notNull())
    // Millionths of the currency's unit: a price for a million tokens is so many of them for one.
    .addColumn('cost_micros', large, (c) => c.notNull())
    .addPrimaryKeyConstraint('assistant_usage_pkey', ['day', 'model', 'currency'])
    .modifyEnd(strict(db, ', without rowid'))
    .execute();
}
