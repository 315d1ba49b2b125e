import { type Kysely, sql } from 'kysely';
import { strict } from './engine.ts';

/** Files by their content, messages to be sent, and the work that runs by itself. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // Bytes that are in store; swept a day after they came when no file names them.
  await db.schema
    .createTable('blobs')
    .addColumn('digest', 'text', (c) => c.notNull())
    .addColumn('size', 'integer', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    // Being swept: whoever brings the same bytes again waits until they are gone.
    .addColumn('sweeping', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('blobs_pkey', ['digest'])
    .modifyEnd(strict(db))
    .execute();
  await db.schema.createIndex('blobs_created_at').on('blobs').column('created_at').execute();

  await db.schema
    .createTable('files')
    .addColumn('id', 'text', (c) => c.notNull())
    // The thing it hangs on, whose room decides who may fetch it: "enterprise:<id>".
    .addColumn('owner', 'text', (c) => c.notNull())
    .addColumn('digest', 'text', (c) => c.notNull())
    .addColumn('size', 'integer', (c) => c.notNull())
    .addColumn('type', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('uploaded_by', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('removed_at', 'text')
    .addPrimaryKeyConstraint('files_pkey', ['id'])
    .modifyEnd(strict(db))
    .execute();
  await db.schema.createIndex('files_owner').on('files').columns(['owner', 'id']).execute();
  await db.schema
    .createIndex('files_digest')
    .on('files')
    .column('digest')
    .where(sql.ref('removed_at'), 'is', null)
    .execute();

  await db.schema
    .createTable('outbox')
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('channel', 'text', (c) => c.notNull())
    .addColumn('recipient', 'text', (c) => c.notNull())
    .addColumn('message', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('attempts', 'integer', (c) => c.notNull())
    .addColumn('due_at', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('settled_at', 'text')
    .addColumn('error', 'text')
    .addPrimaryKeyConstraint('outbox_pkey', ['id'])
    .addCheckConstraint('outbox_channel', sql`channel in ('mail', 'sms')`)
    .addCheckConstraint('outbox_state', sql`state in ('waiting', 'sent', 'failed')`)
    .modifyEnd(strict(db))
    .execute();
  await db.schema
    .createIndex('outbox_due')
    .on('outbox')
    .columns(['channel', 'due_at', 'id'])
    .where(sql.ref('state'), '=', sql.lit('waiting'))
    .execute();
  await db.schema.createIndex('outbox_by_state').on('outbox').columns(['state', 'id']).execute();
  await db.schema.createIndex('outbox_created').on('outbox').columns(['created_at']).execute();

  await db.schema
    .createTable('jobs')
    .addColumn('name', 'text', (c) => c.notNull())
    // Whoever holds the lease runs the job; it lapses by itself when its holder dies.
    .addColumn('holder', 'text')
    .addColumn('lease_until', 'text', (c) => c.notNull())
    .addColumn('due_at', 'text', (c) => c.notNull())
    .addColumn('last_started_at', 'text')
    .addColumn('last_ended_at', 'text')
    .addColumn('last_error', 'text')
    .addColumn('failures', 'integer', (c) => c.notNull())
    .addColumn('runs', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('jobs_pkey', ['name'])
    .modifyEnd(strict(db))
    .execute();
}
