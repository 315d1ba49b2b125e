import { type CreateTableBuilder, type Kysely, sql } from 'kysely';
import { onPostgres, strict } from './engine.ts';

/**
 * Applicants who withdraw (放弃); one matter in two batches, and what was settled of it; accounts entered by two
 * officials; a voucher that counts once.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await withdrawals(db);
  await overlaps(db);
  await payments(db);
}

const ENTRY_COLUMNS = [
  ...['id', 'batch_id', 'pilot_id', 'track', 'title', 'lead_id', 'state', 'reason', 'shares', 'funding'],
  ...['conditions', 'computed', 'declared_by', 'declared_at', 'created_at', 'updated_at'],
];

async function withdrawals(db: Kysely<unknown>): Promise<void> {
  const state = sql`state in ('nominated', 'left-out', 'excluded', 'withdrawn')`;
  if (onPostgres(db)) {
    await db.schema.alterTable('reward_entries').dropConstraint('reward_entries_state').execute();
    await db.schema.alterTable('reward_entries').addCheckConstraint('reward_entries_state', state).execute();
    await db.schema.alterTable('reward_entries').addColumn('withdrawal', 'text').execute();
    return;
  }
  // A CHECK of SQLite stays with its table: it is made anew.
  const nullable = ['reason', 'funding', 'computed', 'declared_by', 'declared_at'];
  let table: CreateTableBuilder<'reward_entries_anew', string> = db.schema.createTable('reward_entries_anew');
  for (const column of ENTRY_COLUMNS)
    table = table.addColumn(column, 'text', (c) => (nullable.includes(column) ? c : c.notNull()));
  await table
    // JSON: by whom, on what paper, on which day and why; of one withdrawn.
    .addColumn('withdrawal', 'text')
    .addPrimaryKeyConstraint('reward_entries_pkey', ['id'])
    .addUniqueConstraint('reward_entries_pilot', ['batch_id', 'pilot_id'])
    .addCheckConstraint('reward_entries_state', state)
    .modifyEnd(strict(db))
    .execute();
  const columns = sql.raw(ENTRY_COLUMNS.join(', '));
  await sql`insert into reward_entries_anew (${columns}) select ${columns} from reward_entries`.execute(db);
  await db.schema.dropTable('reward_entries').execute();
  await db.schema.alterTable('reward_entries_anew').renameTo('reward_entries').execute();
  await index(db, 'reward_entries', 'batch', ['batch_id', 'state', 'id']);
  await index(db, 'reward_entries', 'of_pilot', ['pilot_id', 'batch_id']);
}

/** Of two entries of different batches, whichever way round they are looked at: the lower id stands first. */
async function overlaps(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('reward_overlaps')
    .addColumn('entry_id', 'text', (c) => c.notNull())
    .addColumn('other_id', 'text', (c) => c.notNull())
    // Another matter, or the same: then which of the two is kept.
    .addColumn('verdict', 'text', (c) => c.notNull())
    .addColumn('kept', 'text')
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('settled_by', 'text', (c) => c.notNull())
    .addColumn('settled_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('reward_overlaps_pkey', ['entry_id', 'other_id'])
    .addCheckConstraint('reward_overlaps_verdict', sql`verdict in ('different', 'same')`)
    .addCheckConstraint('reward_overlaps_order', sql`entry_id < other_id`)
    .modifyEnd(strict(db, ', without rowid'))
    .execute();
  await index(db, 'reward_overlaps', 'other', ['other_id', 'entry_id']);
}

async function payments(db: Kysely<unknown>): Promise<void> {
  // JSON: an account out of a stamped document, until a second official has confirmed it.
  await db.schema.alterTable('reward_awards').addColumn('account_entry', 'text').execute();
  // The number as it is compared; null of payments recorded before numbers were.
  await db.schema.alterTable('reward_payments').addColumn('voucher_key', 'text').execute();
  await db.schema
    .createIndex('reward_payments_voucher')
    .on('reward_payments')
    .column('voucher_key')
    .unique()
    .execute();
}

async function index(db: Kysely<unknown>, table: string, name: string, columns: string[]): Promise<void> {
  await db.schema.createIndex(`${table}_by_${name}`).on(table).columns(columns).execute();
}
