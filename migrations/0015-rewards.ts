import { type Kysely, sql } from 'kysely';
import { onPostgres, refuse, strict } from './engine.ts';

/**
 * Batches (申报批次), each a stream `batch:ID` with its panel and what was nominated; sheets, each a stream `sheet:ID`.
 * What a scorer has submitted is never written again.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await batches(db);
  await panel(db);
  await sheets(db);
  await decisions(db);
}

async function batches(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('reward_batches')
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('state_since', 'text', (c) => c.notNull())
    // JSON: what is set up; frozen once the batch is open.
    .addColumn('settings', 'text', (c) => c.notNull())
    // Canonical JSON and its SHA-256; null before it is open.
    .addColumn('frozen', 'text')
    .addColumn('frozen_hash', 'text')
    // JSON list: officials who set it up, none of whom opens it.
    .addColumn('edited_by', 'text', (c) => c.notNull())
    // JSON: the computed criteria's values are taken, and when.
    .addColumn('computed_at', 'text')
    // JSON: proposal, meeting, approval; public notice; each null before.
    .addColumn('decision', 'text')
    .addColumn('notice', 'text')
    .addColumn('published_on', 'text')
    .addColumn('created_by', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('updated_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('reward_batches_pkey', ['id'])
    .modifyEnd(strict(db, ', without rowid'))
    .execute();
  await index(db, 'reward_batches', 'state', ['state', 'id']);

  await db.schema
    .createTable('reward_entries')
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('batch_id', 'text', (c) => c.notNull())
    .addColumn('pilot_id', 'text', (c) => c.notNull())
    .addColumn('track', 'text', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('lead_id', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    // Of one left out or excluded: why.
    .addColumn('reason', 'text')
    // JSON: who is given which share; what else was granted for the same matter, null until declared; what was checked.
    .addColumn('shares', 'text', (c) => c.notNull())
    .addColumn('funding', 'text')
    .addColumn('conditions', 'text', (c) => c.notNull())
    // JSON: values of the computed criteria with their derivation; null until scoring begins.
    .addColumn('computed', 'text')
    .addColumn('declared_by', 'text')
    .addColumn('declared_at', 'text')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('updated_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('reward_entries_pkey', ['id'])
    .addUniqueConstraint('reward_entries_pilot', ['batch_id', 'pilot_id'])
    .addCheckConstraint('reward_entries_state', sql`state in ('nominated', 'left-out', 'excluded')`)
    .modifyEnd(strict(db))
    .execute();
  await index(db, 'reward_entries', 'batch', ['batch_id', 'state', 'id']);
  await index(db, 'reward_entries', 'of_pilot', ['pilot_id', 'batch_id']);

  await db.schema
    .createTable('reward_papers')
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('batch_id', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('number', 'text')
    // Civil date that it bears.
    .addColumn('dated_on', 'text', (c) => c.notNull())
    .addColumn('file_id', 'text', (c) => c.notNull())
    .addColumn('added_by', 'text', (c) => c.notNull())
    .addColumn('added_at', 'text', (c) => c.notNull())
    .addColumn('removed_at', 'text')
    .addPrimaryKeyConstraint('reward_papers_pkey', ['id'])
    .modifyEnd(strict(db))
    .execute();
  await index(db, 'reward_papers', 'batch', ['batch_id', 'id']);
}

async function panel(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('reward_experts')
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('batch_id', 'text', (c) => c.notNull())
    .addColumn('person_id', 'text', (c) => c.notNull())
    // What stands for the name in everything that leaves the office.
    .addColumn('code', 'text', (c) => c.notNull())
    .addColumn('leader', 'integer', (c) => c.notNull())
    // JSON: employers now and before, and which organisations are named; null until declared.
    .addColumn('declaration', 'text')
    .addColumn('declared_at', 'text')
    // JSON list: what the system found and an officer looked at and found to be no tie.
    .addColumn('cleared', 'text', (c) => c.notNull())
    .addColumn('ended_at', 'text')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('reward_experts_pkey', ['id'])
    .addUniqueConstraint('reward_experts_person', ['batch_id', 'person_id'])
    .addUniqueConstraint('reward_experts_code', ['batch_id', 'code'])
    .modifyEnd(strict(db))
    .execute();

  await db.schema
    .createTable('reward_recusals')
    .addColumn('batch_id', 'text', (c) => c.notNull())
    .addColumn('expert_id', 'text', (c) => c.notNull())
    .addColumn('entry_id', 'text', (c) => c.notNull())
    // Declared by the expert, found by the system and confirmed, or set by an officer.
    .addColumn('source', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('recused_by', 'text', (c) => c.notNull())
    .addColumn('recused_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('reward_recusals_pkey', ['expert_id', 'entry_id'])
    .addCheckConstraint('reward_recusals_source', sql`source in ('declared', 'found', 'officer')`)
    .modifyEnd(strict(db))
    .execute();
  await index(db, 'reward_recusals', 'batch', ['batch_id', 'expert_id', 'entry_id']);
}

async function sheets(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('reward_sheets')
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('batch_id', 'text', (c) => c.notNull())
    .addColumn('entry_id', 'text', (c) => c.notNull())
    .addColumn('expert_id', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    // The newest submitted version; 0 before the first.
    .addColumn('version', 'integer', (c) => c.notNull())
    // JSON: what is being written, unledgered.
    .addColumn('draft', 'text')
    .addColumn('revision', 'integer', (c) => c.notNull())
    // JSON: the first of two people's entries of a paper sheet.
    .addColumn('paper', 'text')
    // JSON: who asked to open it again, why, and who decided.
    .addColumn('reopening', 'text')
    // JSON: why it is waited for no longer.
    .addColumn('excused', 'text')
    .addColumn('updated_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('reward_sheets_pkey', ['id'])
    .addUniqueConstraint('reward_sheets_once', ['entry_id', 'expert_id'])
    .addCheckConstraint('reward_sheets_state', sql`state in ('assigned', 'submitted', 'reopened', 'excused')`)
    .modifyEnd(strict(db))
    .execute();
  await index(db, 'reward_sheets', 'batch', ['batch_id', 'state', 'id']);
  await index(db, 'reward_sheets', 'expert', ['expert_id', 'entry_id']);

  await db.schema
    .createTable('reward_sheet_versions')
    .addColumn('sheet_id', 'text', (c) => c.notNull())
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('batch_id', 'text', (c) => c.notNull())
    // JSON: hundredths of a point by criterion; reasons by criterion.
    .addColumn('scores', 'text', (c) => c.notNull())
    .addColumn('reasons', 'text', (c) => c.notNull())
    .addColumn('salt', 'text', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    // On screen, or on paper: then JSON of who entered it and the signed scan.
    .addColumn('paper', 'text')
    .addColumn('submitted_by', 'text', (c) => c.notNull())
    .addColumn('submitted_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('reward_sheet_versions_pkey', ['sheet_id', 'number'])
    .modifyEnd(strict(db))
    .execute();
  await index(db, 'reward_sheet_versions', 'batch', ['batch_id', 'sheet_id', 'number']);
  const table = 'reward_sheet_versions';
  const name = `${table}_final`;
  await refuse(db, table, 'update', { name, trigger: `${table}_refuse_update` });
  await refuse(db, table, 'delete', { name, trigger: `${table}_refuse_delete` });
  if (onPostgres(db)) {
    await refuse(db, table, 'truncate', { name, trigger: `${table}_refuse_truncate` });
  } else {
    await refuse(db, table, 'insert', {
      name,
      trigger: `${table}_refuse_replace`,
      when: `exists (select 1 from ${table} where sheet_id = new.sheet_id and number = new.number)`,
    });
  }
}

async function decisions(db: Kysely<unknown>): Promise<void> {
  // Four bytes are twenty million yuan.
  const fen = onPostgres(db) ? 'bigint' : 'integer';
  await db.schema
    .createTable('reward_results')
    .addColumn('batch_id', 'text', (c) => c.notNull())
    .addColumn('number', 'integer', (c) => c.notNull())
    // Canonical JSON of the decision file (docs/scoring.md, section 14), and the hash that decisions name.
    .addColumn('file', 'text', (c) => c.notNull())
    .addColumn('seen', 'text', (c) => c.notNull())
    // Of what it was computed from: the same again gives the same.
    .addColumn('input_hash', 'text', (c) => c.notNull())
    .addColumn('computed_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('reward_results_pkey', ['batch_id', 'number'])
    .modifyEnd(strict(db))
    .execute();

  await db.schema
    .createTable('reward_objections')
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('batch_id', 'text', (c) => c.notNull())
    // The pilot it is about; null: the list as a whole.
    .addColumn('entry_id', 'text')
    .addColumn('channel', 'text', (c) => c.notNull())
    .addColumn('name', 'text')
    .addColumn('telephone', 'text')
    .addColumn('organisation', 'text')
    .addColumn('objection', 'text', (c) => c.notNull())
    .addColumn('file_id', 'text')
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('open', 'integer', (c) => c.notNull())
    .addColumn('receipt_hash', 'text')
    .addColumn('received_on', 'text', (c) => c.notNull())
    .addColumn('received_at', 'text', (c) => c.notNull())
    .addColumn('answer', 'text')
    .addColumn('finding', 'text')
    .addColumn('answered_by', 'text')
    .addColumn('answered_at', 'text')
    .addPrimaryKeyConstraint('reward_objections_pkey', ['id'])
    .addUniqueConstraint('reward_objections_receipt', ['receipt_hash'])
    .modifyEnd(strict(db))
    .execute();
  await index(db, 'reward_objections', 'batch', ['batch_id', 'open', 'id']);

  await db.schema
    .createTable('reward_awards')
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('batch_id', 'text', (c) => c.notNull())
    .addColumn('entry_id', 'text', (c) => c.notNull())
    .addColumn('pilot_id', 'text', (c) => c.notNull())
    // Null: has no account here.
    .addColumn('enterprise_id', 'text')
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('uscc', 'text', (c) => c.notNull())
    .addColumn('tier', 'text', (c) => c.notNull())
    .addColumn('amount', fen, (c) => c.notNull())
    // JSON: where it is paid to; null until given.
    .addColumn('account', 'text')
    .addColumn('paid', fen, (c) => c.notNull())
    .addColumn('returned', fen, (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('updated_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('reward_awards_pkey', ['id'])
    .addUniqueConstraint('reward_awards_once', ['entry_id', 'uscc'])
    .modifyEnd(strict(db))
    .execute();
  await index(db, 'reward_awards', 'batch', ['batch_id', 'id']);
  await index(db, 'reward_awards', 'enterprise', ['enterprise_id', 'id']);
  await index(db, 'reward_awards', 'uscc', ['uscc', 'id']);

  await db.schema
    .createTable('reward_payments')
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('batch_id', 'text', (c) => c.notNull())
    .addColumn('award_id', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('amount', fen, (c) => c.notNull())
    .addColumn('paid_on', 'text', (c) => c.notNull())
    .addColumn('voucher', 'text', (c) => c.notNull())
    .addColumn('reason', 'text')
    .addColumn('file_id', 'text')
    .addColumn('recorded_by', 'text', (c) => c.notNull())
    .addColumn('recorded_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('reward_payments_pkey', ['id'])
    .addCheckConstraint('reward_payments_kind', sql`kind in ('payment', 'return', 'reclaim')`)
    .modifyEnd(strict(db))
    .execute();
  await index(db, 'reward_payments', 'batch', ['batch_id', 'award_id', 'id']);
}

async function index(db: Kysely<unknown>, table: string, name: string, columns: string[]): Promise<void> {
  await db.schema.createIndex(`${table}_by_${name}`).on(table).columns(columns).execute();
}
