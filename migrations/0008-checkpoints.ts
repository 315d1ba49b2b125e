import { type Kysely, sql } from 'kysely';
import { refuse, strict } from './engine.ts';

/** The Merkle tree over all entries, and what was signed of it. Leaf numbers are given by the checkpoint job alone. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('ledger_leaves')
    .addColumn('leaf', 'integer', (c) => c.notNull())
    .addColumn('stream', 'text', (c) => c.notNull())
    .addColumn('seq', 'integer', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('actor', 'text', (c) => c.notNull())
    .addColumn('action', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('ledger_leaves_pkey', ['leaf'])
    .addUniqueConstraint('ledger_leaves_entry', ['stream', 'seq'])
    .modifyEnd(strict(db))
    .execute();
  await db.schema.createIndex('ledger_leaves_hash').on('ledger_leaves').column('hash').execute();

  // Written with each entry and emptied by the checkpoint job: what has no number yet is found without searching for it.
  await db.schema
    .createTable('ledger_pending')
    .addColumn('stream', 'text', (c) => c.notNull())
    .addColumn('seq', 'integer', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('ledger_pending_pkey', ['stream', 'seq'])
    .modifyEnd(strict(db, ', without rowid'))
    .execute();
  await sql`insert into ledger_pending (stream, seq, hash) select stream, seq, hash from entries`.execute(db);

  // Roots of whole subtrees of 2^level leaves: with them a root or a proof takes a few reads, however long the ledger.
  await db.schema
    .createTable('ledger_nodes')
    .addColumn('level', 'integer', (c) => c.notNull())
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('ledger_nodes_pkey', ['level', 'position'])
    .modifyEnd(strict(db))
    .execute();

  await db.schema
    .createTable('checkpoints')
    .addColumn('size', 'integer', (c) => c.notNull())
    .addColumn('root', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('hash_algorithm', 'text', (c) => c.notNull())
    .addColumn('signature_algorithm', 'text', (c) => c.notNull())
    .addColumn('key_id', 'text', (c) => c.notNull())
    .addColumn('signature', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('checkpoints_pkey', ['size'])
    .modifyEnd(strict(db))
    .execute();

  await db.schema
    .createTable('ledger_keys')
    .addColumn('key_id', 'text', (c) => c.notNull())
    .addColumn('algorithm', 'text', (c) => c.notNull())
    .addColumn('public_key', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('ledger_keys_pkey', ['key_id'])
    .modifyEnd(strict(db))
    .execute();

  for (const table of ['ledger_leaves', 'ledger_nodes', 'checkpoints', 'ledger_keys']) {
    const name = `${table}_append_only`;
    await refuse(db, table, 'update', { name, trigger: `${table}_refuse_update` });
    await refuse(db, table, 'delete', { name, trigger: `${table}_refuse_delete` });
  }

  // The auditor's page, newest first. What is asked of one actor or action is found among the leaves and the few
  // entries that have none: indexes on entries would be paid for in every commit, these are by the checkpoint job.
  await db.schema.createIndex('entries_at').on('entries').columns(['at', 'stream', 'seq']).execute();
  await db.schema
    .createIndex('ledger_leaves_actor')
    .on('ledger_leaves')
    .columns(['actor', 'at', 'stream', 'seq'])
    .execute();
  await db.schema
    .createIndex('ledger_leaves_action')
    .on('ledger_leaves')
    .columns(['action', 'at', 'stream', 'seq'])
    .execute();
}
