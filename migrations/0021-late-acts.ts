import { type Kysely, sql } from 'kysely';
import { strict } from './engine.ts';

/**
 * What is done to a batch's figures after its scores are locked takes two people: proposed by one, confirmed by
 * another. And which versions of a sheet were written by somebody who had seen others' before.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('reward_late_acts')
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('batch_id', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('entry_id', 'text', (c) => c.notNull())
    .addColumn('pilot_id', 'text', (c) => c.notNull())
    // Of a recusal: whose sheet, and what stands for the name.
    .addColumn('expert_id', 'text')
    .addColumn('scorer', 'text')
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('basis', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('proposed_by', 'text', (c) => c.notNull())
    .addColumn('proposed_at', 'text', (c) => c.notNull())
    .addColumn('decided_by', 'text')
    .addColumn('decided_at', 'text')
    // Why it was taken back or declined.
    .addColumn('note', 'text')
    .addPrimaryKeyConstraint('reward_late_acts_pkey', ['id'])
    .addCheckConstraint('reward_late_acts_kind', sql`kind in ('exclusion', 'recusal')`)
    .addCheckConstraint(
      'reward_late_acts_state',
      sql`state in ('proposed', 'confirmed', 'withdrawn', 'declined')`,
    )
    // By two people, whatever the program above thinks.
    .addCheckConstraint('reward_late_acts_two', sql`state <> 'confirmed' or decided_by <> proposed_by`)
    .modifyEnd(strict(db))
    .execute();
  await db.schema
    .createIndex('reward_late_acts_by_batch')
    .on('reward_late_acts')
    .columns(['batch_id', 'id'])
    .execute();

  await db.schema
    .alterTable('reward_sheet_versions')
    .addColumn('seen_others', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
}
