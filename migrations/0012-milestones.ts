import { type Kysely, sql } from 'kysely';
import { onPostgres, strict } from './engine.ts';

/** What happens while a pilot runs. All of one pilot is one stream, `run:PILOT`: plan, figures, reports, alerts. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await watched(db);
  await figures(db);
  await plan(db);
  await reports(db);
  await alerts(db);
  await templates(db);
}

/** What the board of all pilots is ordered by. */
async function watched(db: Kysely<unknown>): Promise<void> {
  // Under test or followed, and so watched.
  await db.schema
    .alterTable('pilots')
    .addColumn('running', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
  // 0: red, 1: amber, 2: nothing.
  await db.schema
    .alterTable('pilots')
    .addColumn('watch_rank', 'integer', (c) => c.notNull().defaultTo(2))
    .execute();
  // Civil date of the next milestone; 9999-12-31: none.
  await db.schema
    .alterTable('pilots')
    .addColumn('next_due_on', 'text', (c) => c.notNull().defaultTo('9999-12-31'))
    .execute();
  // The largest share of a cap that is used, in percent.
  await db.schema
    .alterTable('pilots')
    .addColumn('cap_percent', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
  await sql`update pilots set running = 1
    where state in ('testing', 'paused', 'final_report', 'followed', 'reported')`.execute(db);
  await index(db, 'pilots', 'watch', ['running', 'watch_rank', 'next_due_on', 'id']);
}

async function figures(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('pilot_runs')
    .addColumn('pilot_id', 'text', (c) => c.notNull())
    // JSON: use of the caps as counted, latest values.
    .addColumn('content', 'text', (c) => c.notNull())
    .addColumn('updated_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('pilot_runs_pkey', ['pilot_id'])
    .modifyEnd(strict(db))
    .execute();

  // A day a row, whatever number of indicators it has: a year of a thousand is read in 365 rows.
  await db.schema
    .createTable('pilot_days')
    .addColumn('pilot_id', 'text', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    // JSON: values by the indicator's name, use of the caps on that day.
    .addColumn('content', 'text', (c) => c.notNull())
    .addColumn('updated_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('pilot_days_pkey', ['pilot_id', 'day'])
    .modifyEnd(strict(db, ', without rowid'))
    .execute();
}

async function plan(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('pilot_milestones')
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('pilot_id', 'text', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    // The period that its report is about.
    .addColumn('from_day', 'text', (c) => c.notNull())
    .addColumn('until_day', 'text', (c) => c.notNull())
    .addColumn('due_on', 'text', (c) => c.notNull())
    .addColumn('responsible', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    // JSON: what waits for an officer; dates that it had before.
    .addColumn('pending', 'text')
    .addColumn('moves', 'text', (c) => c.notNull())
    .addColumn('reported_at', 'text')
    // Agreed and not reported: watched.
    .addColumn('open', 'integer', (c) => c.notNull())
    // The due date that its people were reminded of, and told that it has passed.
    .addColumn('reminded_for', 'text')
    .addColumn('missed_for', 'text')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('updated_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('pilot_milestones_pkey', ['id'])
    .addCheckConstraint('pilot_milestones_state', sql`state in ('proposed', 'agreed', 'declined', 'dropped')`)
    .modifyEnd(strict(db))
    .execute();
  await index(db, 'pilot_milestones', 'pilot', ['pilot_id', 'due_on', 'id']);
  await index(db, 'pilot_milestones', 'due', ['open', 'due_on', 'id']);
}

async function reports(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('pilot_report_drafts')
    .addColumn('pilot_id', 'text', (c) => c.notNull())
    // A milestone's id, or `final`.
    .addColumn('report', 'text', (c) => c.notNull())
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('content', 'text', (c) => c.notNull())
    .addColumn('updated_by', 'text', (c) => c.notNull())
    .addColumn('updated_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('pilot_report_drafts_pkey', ['pilot_id', 'report'])
    .modifyEnd(strict(db))
    .execute();

  await db.schema
    .createTable('pilot_reports')
    .addColumn('pilot_id', 'text', (c) => c.notNull())
    .addColumn('report', 'text', (c) => c.notNull())
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    // Canonical JSON (RFC 8785).
    .addColumn('content', 'text', (c) => c.notNull())
    // Of a correction: why.
    .addColumn('reason', 'text')
    .addColumn('submitted_by', 'text', (c) => c.notNull())
    .addColumn('submitted_at', 'text', (c) => c.notNull())
    // Of the licensed institution: none, account, letter, checked.
    .addColumn('confirmation', 'text', (c) => c.notNull())
    .addColumn('letter_file', 'text')
    .addColumn('confirmed_by', 'text')
    .addColumn('confirmed_at', 'text')
    // Why a letter was found wanting.
    .addColumn('remark', 'text')
    .addPrimaryKeyConstraint('pilot_reports_pkey', ['pilot_id', 'report', 'number'])
    .addCheckConstraint(
      'pilot_reports_confirmation',
      sql`confirmation in ('none', 'account', 'letter', 'checked')`,
    )
    .modifyEnd(strict(db))
    .execute();
}

async function alerts(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('pilot_alerts')
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('pilot_id', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    // A cap, an indicator's name, a milestone's id; empty: the pilot itself.
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('level', 'text', (c) => c.notNull())
    // Civil date that it is about; what was counted, and what it was held against.
    .addColumn('day', 'text', (c) => c.notNull())
    // A sum in fen has more digits than four bytes hold.
    .addColumn('value', sql.raw(onPostgres(db) ? 'double precision' : 'real'))
    .addColumn('threshold', sql.raw(onPostgres(db) ? 'double precision' : 'real'))
    .addColumn('paused', 'integer', (c) => c.notNull())
    .addColumn('raised_at', 'text', (c) => c.notNull())
    .addColumn('handled_by', 'text')
    .addColumn('handled_at', 'text')
    .addColumn('note', 'text')
    .addPrimaryKeyConstraint('pilot_alerts_pkey', ['id'])
    .addCheckConstraint('pilot_alerts_level', sql`level in ('amber', 'red')`)
    .modifyEnd(strict(db))
    .execute();
  await index(db, 'pilot_alerts', 'pilot', ['pilot_id', 'id']);
  await db.schema
    .createIndex('pilot_alerts_open')
    .on('pilot_alerts')
    .columns(['level', 'id'])
    .where(sql.ref('handled_at'), 'is', null)
    .execute();
}

/** Word files with named fields, filled from one report. */
async function templates(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('report_templates')
    .addColumn('id', 'text', (c) => c.notNull())
    // `office`, or an enterprise.
    .addColumn('owner', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('file_id', 'text', (c) => c.notNull())
    // JSON list of the fields it names.
    .addColumn('fields', 'text', (c) => c.notNull())
    .addColumn('created_by', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('removed_at', 'text')
    .addPrimaryKeyConstraint('report_templates_pkey', ['id'])
    .modifyEnd(strict(db))
    .execute();
  await index(db, 'report_templates', 'owner', ['owner', 'id']);
}

async function index(db: Kysely<unknown>, table: string, name: string, columns: string[]): Promise<void> {
  await db.schema.createIndex(`${table}_by_${name}`).on(table).columns(columns).execute();
}
