import { type Kysely, sql } from 'kysely';
import { onPostgres, refuse, strict } from './engine.ts';

/** What happened, who relied on what, and the answers given to retried requests. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('stream_heads')
    .addColumn('stream', 'text', (c) => c.notNull())
    .addColumn('seq', 'integer', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('stream_heads_pkey', ['stream'])
    .modifyEnd(strict(db, ', without rowid'))
    .execute();

  await db.schema
    .createTable('entries')
    .addColumn('stream', 'text', (c) => c.notNull())
    .addColumn('seq', 'integer', (c) => c.notNull())
    .addColumn('format', 'integer', (c) => c.notNull())
    .addColumn('algorithm', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('actor', 'text', (c) => c.notNull())
    .addColumn('action', 'text', (c) => c.notNull())
    .addColumn('payload', 'text', (c) => c.notNull())
    .addColumn('commitment', 'text')
    .addColumn('previous', 'text')
    .addColumn('hash', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('entries_pkey', ['stream', 'seq'])
    .modifyEnd(strict(db))
    .execute();
  const appendOnly = 'entries_append_only';
  await refuse(db, 'entries', 'update', { name: appendOnly, trigger: 'entries_refuse_update' });
  await refuse(db, 'entries', 'delete', { name: appendOnly, trigger: 'entries_refuse_delete' });
  if (onPostgres(db)) {
    await refuse(db, 'entries', 'truncate', { name: appendOnly, trigger: 'entries_refuse_truncate' });
  } else {
    // SQLite's INSERT OR REPLACE deletes the old row without firing its delete trigger.
    await refuse(db, 'entries', 'insert', {
      name: appendOnly,
      trigger: 'entries_refuse_replace',
      when: 'exists (select 1 from entries where stream = new.stream and seq = new.seq)',
    });
  }

  await db.schema
    .createTable('private_payloads')
    .addColumn('stream', 'text', (c) => c.notNull())
    .addColumn('seq', 'integer', (c) => c.notNull())
    .addColumn('salt', 'text')
    .addColumn('payload', 'text')
    .addPrimaryKeyConstraint('private_payloads_pkey', ['stream', 'seq'])
    .modifyEnd(strict(db))
    .execute();

  await db.schema
    .createTable('guards')
    .addColumn('stream', 'text', (c) => c.notNull())
    .addColumn('expected', 'integer', (c) => c.notNull())
    .addColumn('actual', 'integer', (c) => c.notNull())
    .addCheckConstraint('guards_hold', sql`expected = actual`)
    .modifyEnd(strict(db))
    .execute();

  await db.schema
    .createTable('idempotency_keys')
    .addColumn('actor', 'text', (c) => c.notNull())
    .addColumn('route', 'text', (c) => c.notNull())
    .addColumn('key', 'text', (c) => c.notNull())
    .addColumn('body_hash', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('status', 'integer', (c) => c.notNull())
    .addColumn('headers', 'text', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('idempotency_keys_pkey', ['actor', 'route', 'key'])
    .modifyEnd(strict(db))
    .execute();
  await db.schema
    .createIndex('idempotency_keys_created_at')
    .on('idempotency_keys')
    .column('created_at')
    .execute();
}
