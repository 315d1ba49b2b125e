import { type Kysely, sql } from 'kysely';
import { onPostgres, strict } from './engine.ts';

/** Pilots: what was declared, how it was decided, and the public register of those admitted. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await pilots(db);
  await declarations(db);
  await reviews(db);
  await register(db);
}

async function pilots(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('pilots')
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('track', 'text', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('state_since', 'text', (c) => c.notNull())
    // The enterprise that leads.
    .addColumn('lead_id', 'text', (c) => c.notNull())
    // The version in force; 0 before the first.
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('case_officer', 'text')
    // JSON list: officials who handled the case, none of whom admits it.
    .addColumn('handled_by', 'text', (c) => c.notNull())
    // Waits for the office, and until when; 9999-12-31: no deadline.
    .addColumn('queued', 'integer', (c) => c.notNull())
    .addColumn('due_on', 'text', (c) => c.notNull())
    .addColumn('starts_on', 'text')
    .addColumn('ends_on', 'text')
    // JSON: receipt of acceptance; public notice; for the regulator's, who admitted it.
    .addColumn('receipt', 'text')
    .addColumn('notice', 'text')
    .addColumn('regulator', 'text')
    .addColumn('number', 'text')
    .addColumn('register_seq', 'integer')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('updated_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('pilots_pkey', ['id'])
    .addUniqueConstraint('pilots_number', ['number'])
    .addUniqueConstraint('pilots_register_seq', ['register_seq'])
    .addCheckConstraint('pilots_track', sql`track in ('district', 'regulator')`)
    .modifyEnd(strict(db, ', without rowid'))
    .execute();
  await index(db, 'pilots', 'queue', ['queued', 'due_on', 'id']);
  await index(db, 'pilots', 'officer', ['case_officer', 'queued', 'due_on', 'id']);
  await index(db, 'pilots', 'state', ['state', 'due_on', 'id']);

  await db.schema
    .createTable('pilot_parties')
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('pilot_id', 'text', (c) => c.notNull())
    // Null: has no account here and consents by a stamped letter.
    .addColumn('enterprise_id', 'text')
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('uscc', 'text', (c) => c.notNull())
    .addColumn('lead', 'integer', (c) => c.notNull())
    .addColumn('host', 'integer', (c) => c.notNull())
    .addColumn('consent', 'text', (c) => c.notNull())
    .addColumn('letter_file', 'text')
    .addColumn('consented_by', 'text')
    .addColumn('consented_at', 'text')
    // JSON: by whom, when, why.
    .addColumn('declined', 'text')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('pilot_parties_pkey', ['id'])
    .addUniqueConstraint('pilot_parties_uscc', ['pilot_id', 'uscc'])
    .addCheckConstraint(
      'pilot_parties_consent',
      sql`consent in ('none', 'account', 'letter', 'checked', 'declined')`,
    )
    .modifyEnd(strict(db))
    .execute();
  // Both answer the list of an enterprise's pilots without a look at the row.
  await index(db, 'pilot_parties', 'enterprise', ['enterprise_id', 'pilot_id', 'lead', 'consent']);
  await db.schema
    .createIndex('pilot_parties_lead')
    .on('pilot_parties')
    .columns(['pilot_id', 'name'])
    .where(sql.ref('lead'), '=', sql.lit(1))
    .execute();
}

async function declarations(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('pilot_drafts')
    .addColumn('pilot_id', 'text', (c) => c.notNull())
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('content', 'text', (c) => c.notNull())
    .addColumn('updated_by', 'text', (c) => c.notNull())
    .addColumn('updated_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('pilot_drafts_pkey', ['pilot_id'])
    .modifyEnd(strict(db))
    .execute();

  await db.schema
    .createTable('pilot_versions')
    .addColumn('pilot_id', 'text', (c) => c.notNull())
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('code', 'text', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    // Canonical JSON (RFC 8785) of the declaration and the parties.
    .addColumn('content', 'text', (c) => c.notNull())
    .addColumn('submitted_by', 'text', (c) => c.notNull())
    .addColumn('submitted_at', 'text', (c) => c.notNull())
    .addColumn('seal_file', 'text')
    .addColumn('seal_kind', 'text')
    .addColumn('sealed_by', 'text')
    .addColumn('sealed_at', 'text')
    .addColumn('returned_from', 'text')
    .addColumn('returned_by', 'text')
    .addColumn('returned_at', 'text')
    // JSON list of {path, reason}: everything that is wrong, told once (一次性告知).
    .addColumn('remarks', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('pilot_versions_pkey', ['pilot_id', 'number'])
    .modifyEnd(strict(db))
    .execute();

  await db.schema
    .createTable('pilot_requests')
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('pilot_id', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    // Of a change: the version that would be in force; of an extension: the new last day.
    .addColumn('version', 'integer')
    .addColumn('ends_on', 'text')
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('asked_by', 'text', (c) => c.notNull())
    .addColumn('asked_at', 'text', (c) => c.notNull())
    .addColumn('decided_by', 'text')
    .addColumn('decided_at', 'text')
    .addColumn('answer', 'text')
    .addPrimaryKeyConstraint('pilot_requests_pkey', ['id'])
    .addCheckConstraint('pilot_requests_kind', sql`kind in ('change', 'extension')`)
    .addCheckConstraint('pilot_requests_state', sql`state in ('waiting', 'accepted', 'refused')`)
    .modifyEnd(strict(db))
    .execute();
  await index(db, 'pilot_requests', 'pilot', ['pilot_id', 'id']);
}

async function reviews(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('pilot_opinions')
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('pilot_id', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('expert', 'text', (c) => c.notNull())
    .addColumn('conclusion', 'text', (c) => c.notNull())
    .addColumn('opinion', 'text', (c) => c.notNull())
    .addColumn('filed_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('pilot_opinions_pkey', ['id'])
    .addUniqueConstraint('pilot_opinions_expert', ['pilot_id', 'version', 'expert'])
    .addCheckConstraint(
      'pilot_opinions_conclusion',
      sql`conclusion in ('recommended', 'with-conditions', 'not-recommended')`,
    )
    .modifyEnd(strict(db))
    .execute();

  await db.schema
    .createTable('pilot_objections')
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('pilot_id', 'text', (c) => c.notNull())
    .addColumn('channel', 'text', (c) => c.notNull())
    .addColumn('name', 'text')
    .addColumn('telephone', 'text')
    .addColumn('organisation', 'text')
    .addColumn('objection', 'text', (c) => c.notNull())
    .addColumn('sealed_file', 'text')
    // SHA-256 of what the objector asks with; null: came by letter.
    .addColumn('receipt_hash', 'text')
    .addColumn('state', 'text', (c) => c.notNull())
    // A letter comes on a day, and is entered later.
    .addColumn('received_on', 'text', (c) => c.notNull())
    .addColumn('received_at', 'text', (c) => c.notNull())
    .addColumn('answer', 'text')
    .addColumn('answered_by', 'text')
    .addColumn('answered_at', 'text')
    .addPrimaryKeyConstraint('pilot_objections_pkey', ['id'])
    .addUniqueConstraint('pilot_objections_receipt', ['receipt_hash'])
    .addCheckConstraint('pilot_objections_channel', sql`channel in ('form', 'letter')`)
    .addCheckConstraint(
      'pilot_objections_state',
      sql`state in ('awaiting-seal', 'received', 'not-accepted', 'dismissed', 'upheld')`,
    )
    .modifyEnd(strict(db))
    .execute();
  await index(db, 'pilot_objections', 'pilot', ['pilot_id', 'state', 'id']);
  await index(db, 'pilot_objections', 'state', ['state', 'id']);
}

/** Derived from pilots, their versions and their history, and rebuilt by command. */
async function register(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('pilot_register')
    .addColumn('seq', 'integer', (c) => c.notNull())
    .addColumn('pilot_id', 'text', (c) => c.notNull())
    .addColumn('number', 'text', (c) => c.notNull())
    .addColumn('track', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('kind', 'text')
    .addColumn('park', 'text')
    // What is searched, in lower case after NFKC.
    .addColumn('searched', 'text', (c) => c.notNull())
    // JSON: what lists and exports say.
    .addColumn('shown', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('pilot_register_pkey', ['seq'])
    .addUniqueConstraint('pilot_register_pilot', ['pilot_id'])
    .modifyEnd(strict(db))
    .execute();
  for (const column of ['state', 'kind', 'park', 'track'])
    await index(db, 'pilot_register', column, [column, 'seq']);
  // What every search would have to read past.
  const texts = db.schema
    .createTable('pilot_register_texts')
    .addColumn('seq', 'integer', (c) => c.notNull())
    // JSON: what the applicant marked public.
    .addColumn('fields', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('pilot_register_texts_pkey', ['seq'])
    .modifyEnd(strict(db));
  if (onPostgres(db)) {
    await texts.execute();
    await sql`alter table pilot_register add column grams text[] not null`.execute(db);
    // A list of what is not in the index yet would be read by every search.
    await sql`create index pilot_register_grams on pilot_register using gin (grams) with (fastupdate = off)`.execute(
      db,
    );
  } else {
    // The words under which a row is found: out of them the index can be filled by SQL alone.
    await texts.addColumn('grams', 'text', (c) => c.notNull()).execute();
    // Its rows are the register's, the newest first: 2147483647 - seq. It keeps no text of its own.
    await sql`create virtual table pilot_search using fts5(grams, content='', contentless_delete=1, detail=none)`.execute(
      db,
    );
  }

  await db.schema
    .createTable('pilot_notices')
    .addColumn('pilot_id', 'text', (c) => c.notNull())
    // Of the entry in the pilot's history.
    .addColumn('seq', 'integer', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    // Civil date of it.
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    // What it was called then.
    .addColumn('title', 'text', (c) => c.notNull())
    // Until when objections are received, or the test now goes on.
    .addColumn('until_day', 'text')
    .addPrimaryKeyConstraint('pilot_notices_pkey', ['pilot_id', 'seq'])
    .modifyEnd(strict(db))
    .execute();
  await index(db, 'pilot_notices', 'time', ['at', 'pilot_id', 'seq']);
}

async function index(db: Kysely<unknown>, table: string, name: string, columns: string[]): Promise<void> {
  await db.schema.createIndex(`${table}_by_${name}`).on(table).columns(columns).execute();
}
