import { type Kysely, sql } from 'kysely';
import { onPostgres, strict } from './engine.ts';

/** Incidents and risk leads (风险线索), each a stream `lead:ID`; complaints of a pilot, all of them `complaints:PILOT`. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await leads(db);
  await complaints(db);
}

async function leads(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('risk_leads')
    .addColumn('id', 'text', (c) => c.notNull())
    // incident: a pilot's own team reported it; form: anybody did.
    .addColumn('source', 'text', (c) => c.notNull())
    .addColumn('enterprise_id', 'text')
    // Of an incident its pilot; of the others what the office found it to be about, which nobody else learns.
    .addColumn('pilot_id', 'text')
    .addColumn('about', 'text', (c) => c.notNull())
    .addColumn('content', 'text', (c) => c.notNull())
    // Civil date, and HH:MM of it, in Shanghai.
    .addColumn('happened_on', 'text')
    .addColumn('happened_time', 'text')
    .addColumn('told_severity', 'text')
    .addColumn('customers', 'integer')
    .addColumn('measures', 'text')
    // JSON list: files of the pilot.
    .addColumn('files', 'text', (c) => c.notNull())
    .addColumn('name', 'text')
    .addColumn('contact', 'text')
    // SHA-256 of what the reporter asks with; null: an incident.
    .addColumn('receipt_hash', 'text')
    .addColumn('state', 'text', (c) => c.notNull())
    // Neither transferred nor closed.
    .addColumn('open', 'integer', (c) => c.notNull())
    .addColumn('severity', 'text')
    .addColumn('owner', 'text')
    // Civil date; the day on which it came until somebody has set one.
    .addColumn('due_on', 'text', (c) => c.notNull())
    // JSON list: to whom, under which number, when, why.
    .addColumn('transfers', 'text', (c) => c.notNull())
    .addColumn('outcome', 'text')
    .addColumn('answer', 'text')
    .addColumn('received_on', 'text', (c) => c.notNull())
    .addColumn('received_at', 'text', (c) => c.notNull())
    .addColumn('closed_at', 'text')
    .addColumn('updated_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('risk_leads_pkey', ['id'])
    .addUniqueConstraint('risk_leads_receipt', ['receipt_hash'])
    .addCheckConstraint('risk_leads_source', sql`source in ('incident', 'form')`)
    .addCheckConstraint('risk_leads_state', sql`state in ('received', 'handling', 'transferred', 'closed')`)
    .addCheckConstraint('risk_leads_severity', sql`severity in ('minor', 'major', 'grave')`)
    .modifyEnd(strict(db))
    .execute();
  await index(db, 'risk_leads', 'due', ['open', 'due_on', 'id']);
  await index(db, 'risk_leads', 'owner', ['owner', 'open', 'due_on', 'id']);
  await index(db, 'risk_leads', 'state', ['state', 'id']);
  await index(db, 'risk_leads', 'pilot', ['pilot_id', 'id']);
}

async function complaints(db: Kysely<unknown>): Promise<void> {
  // Four bytes are twenty million yuan.
  const fen = onPostgres(db) ? 'bigint' : 'integer';
  await db.schema
    .createTable('pilot_complaints')
    .addColumn('id', 'text', (c) => c.notNull())
    // Each correction is a row of its own.
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('pilot_id', 'text', (c) => c.notNull())
    .addColumn('enterprise_id', 'text', (c) => c.notNull())
    // Its place in the pilot's ledger.
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('received_on', 'text', (c) => c.notNull())
    .addColumn('channel', 'text', (c) => c.notNull())
    .addColumn('claim', 'text', (c) => c.notNull())
    // Fen; null: no sum was claimed, nothing was paid.
    .addColumn('claimed', fen)
    .addColumn('answer', 'text')
    .addColumn('answered_on', 'text')
    .addColumn('paid', fen)
    .addColumn('paid_on', 'text')
    // Working days as declared when it was entered; the dates they led to, 9999-12-31: none.
    .addColumn('own_days', 'integer')
    .addColumn('regulator_days', 'integer')
    .addColumn('own_due_on', 'text', (c) => c.notNull())
    .addColumn('regulator_due_on', 'text', (c) => c.notNull())
    // The newest version; and not answered yet.
    .addColumn('newest', 'integer', (c) => c.notNull())
    .addColumn('open', 'integer', (c) => c.notNull())
    // Of a correction: why.
    .addColumn('reason', 'text')
    .addColumn('recorded_by', 'text', (c) => c.notNull())
    .addColumn('recorded_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('pilot_complaints_pkey', ['id', 'version'])
    .addUniqueConstraint('pilot_complaints_number', ['pilot_id', 'number', 'version'])
    .modifyEnd(strict(db))
    .execute();
  await index(db, 'pilot_complaints', 'pilot', ['pilot_id', 'newest', 'number']);
  await index(db, 'pilot_complaints', 'due', ['open', 'own_due_on', 'id']);
}

async function index(db: Kysely<unknown>, table: string, name: string, columns: string[]): Promise<void> {
  await db.schema.createIndex(`${table}_by_${name}`).on(table).columns(columns).execute();
}
