import { type Kysely, sql } from 'kysely';
import { strict } from './engine.ts';

/** The licence boundary of a pilot, and the checklist pinned to it. All of one pilot is one stream, `compliance:PILOT`. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('pilot_compliance')
    .addColumn('pilot_id', 'text', (c) => c.notNull())
    // The version of the declaration that was screened last, and the version of the catalogue it was screened by.
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('catalogue', 'integer', (c) => c.notNull())
    .addColumn('screened_at', 'text', (c) => c.notNull())
    // The version of the checklist's template that the pilot is held to.
    .addColumn('template', 'integer', (c) => c.notNull())
    .addColumn('pinned_at', 'text', (c) => c.notNull())
    // When the pilot was over: no law that changes and no evidence that lapses opens anything again.
    .addColumn('closed_at', 'text')
    .addPrimaryKeyConstraint('pilot_compliance_pkey', ['pilot_id'])
    .modifyEnd(strict(db))
    .execute();
  await findings(db);
  await items(db);
}

async function findings(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('pilot_findings')
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('pilot_id', 'text', (c) => c.notNull())
    .addColumn('code', 'text', (c) => c.notNull())
    // As the entry's, or `warning` where a word alone is the finding.
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('origin', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    // Whether the newest version that was screened still raises it.
    .addColumn('raised', 'integer', (c) => c.notNull())
    // The version that raised it first.
    .addColumn('raised_at', 'integer', (c) => c.notNull())
    .addColumn('doubt', 'integer', (c) => c.notNull())
    // JSON: the words or answers that triggered it; the ways out.
    .addColumn('because', 'text', (c) => c.notNull())
    .addColumn('ways', 'text', (c) => c.notNull())
    // JSON: what the entry said when it was raised; the hash of its legal content, the catalogue's version.
    .addColumn('entry', 'text', (c) => c.notNull())
    .addColumn('legal_hash', 'text', (c) => c.notNull())
    .addColumn('catalogue', 'integer', (c) => c.notNull())
    // JSON: what the applicant answered, what an officer decided, why it was opened again.
    .addColumn('answer', 'text')
    .addColumn('verdict', 'text')
    .addColumn('reopened', 'text')
    // The row of an enterprise's licence that a settled finding rests on; of one that is only declared, its last day.
    .addColumn('licence_id', 'text')
    .addColumn('licence_until', 'text')
    // The last day that its people were warned of.
    .addColumn('warned_for', 'text')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('updated_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('pilot_findings_pkey', ['id'])
    .addUniqueConstraint('pilot_findings_code', ['pilot_id', 'code', 'kind'])
    .addCheckConstraint(
      'pilot_findings_kind',
      sql`kind in ('licence', 'filing', 'prohibition', 'duty', 'warning')`,
    )
    .addCheckConstraint('pilot_findings_origin', sql`origin in ('screening', 'officer')`)
    .addCheckConstraint(
      'pilot_findings_state',
      sql`state in ('open', 'answered', 'returned', 'settled', 'reopened', 'dropped', 'listed')`,
    )
    .modifyEnd(strict(db))
    .execute();
  await index(db, 'pilot_findings', 'law', ['code', 'legal_hash', 'pilot_id']);
  await index(db, 'pilot_findings', 'licence', ['licence_id', 'pilot_id']);
  await index(db, 'pilot_findings', 'licence_until', ['licence_until', 'pilot_id']);
}

async function items(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('pilot_checklist_items')
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('pilot_id', 'text', (c) => c.notNull())
    // Its name in the template, or that of the finding it comes from; and its place in the list.
    .addColumn('item', 'text', (c) => c.notNull())
    .addColumn('place', 'integer', (c) => c.notNull())
    .addColumn('finding_id', 'text')
    // JSON: section, requirement, basis, blocking, evidence as the pinned template has them.
    .addColumn('content', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    // JSON: what the applicant answered with which files, what an officer decided, why it was opened again.
    .addColumn('answer', 'text')
    .addColumn('verdict', 'text')
    .addColumn('reopened', 'text')
    // The first last day among its evidence, and the one that its people were warned of.
    .addColumn('expires_on', 'text')
    .addColumn('warned_for', 'text')
    .addColumn('removed_at', 'text')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('updated_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('pilot_checklist_items_pkey', ['id'])
    .addUniqueConstraint('pilot_checklist_items_item', ['pilot_id', 'item'])
    .addCheckConstraint(
      'pilot_checklist_items_state',
      sql`state in ('open', 'answered', 'judged', 'reopened')`,
    )
    .modifyEnd(strict(db))
    .execute();
  await index(db, 'pilot_checklist_items', 'expiry', ['expires_on', 'pilot_id']);
}

async function index(db: Kysely<unknown>, table: string, name: string, columns: string[]): Promise<void> {
  await db.schema.createIndex(`${table}_by_${name}`).on(table).columns(columns).execute();
}
