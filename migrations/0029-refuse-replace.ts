import { type Kysely, sql } from 'kysely';
import { onPostgres, refuse } from './engine.ts';

const OF_SHEET = 'sheet_id = new.sheet_id and number = new.number';
const OF_ITEM = 'kind = new.kind and slug = new.slug';

/** What is written once and stays, and when a row there is in the way of a new one. */
const FINAL = [
  { table: 'entries', name: 'entries_append_only', same: ['stream = new.stream and seq = new.seq'] },
  {
    table: 'ledger_leaves',
    name: 'ledger_leaves_append_only',
    same: ['leaf = new.leaf', 'stream = new.stream and seq = new.seq'],
  },
  {
    table: 'ledger_nodes',
    name: 'ledger_nodes_append_only',
    same: ['level = new.level and position = new.position'],
  },
  { table: 'checkpoints', name: 'checkpoints_append_only', same: ['size = new.size'] },
  { table: 'ledger_keys', name: 'ledger_keys_append_only', same: ['key_id = new.key_id'] },
  {
    table: 'library_versions',
    name: 'library_versions_immutable',
    same: [
      `${OF_ITEM} and version = new.version`,
      `${OF_ITEM} and state = 'published' and new.state = 'published'`,
    ],
  },
  { table: 'reward_sheet_versions', name: 'reward_sheet_versions_final', same: [OF_SHEET] },
  { table: 'reward_paper_entries', name: 'reward_paper_entries_final', same: [OF_SHEET] },
] as const;

/** Those that PostgreSQL would still empty at one stroke. */
const EMPTIED: readonly string[] = [
  'ledger_leaves',
  'ledger_nodes',
  'checkpoints',
  'ledger_keys',
  'library_versions',
];

/**
 * SQLite's REPLACE deletes the old row without firing its delete trigger, whichever key the two rows share; where a
 * statement names it, the row's own number is one of them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const { table, name, same } of FINAL) {
    if (onPostgres(db)) {
      if (EMPTIED.includes(table))
        await refuse(db, table, 'truncate', { name, trigger: `${table}_refuse_truncate` });
      continue;
    }
    const trigger = `${table}_refuse_replace`;
    const when = [...same, 'rowid = new.rowid'].map((one) => `exists (select 1 from ${table} where ${one})`);
    await sql.raw(`drop trigger if exists ${trigger}`).execute(db);
    await refuse(db, table, 'insert', { name, trigger, when: when.join(' or ') });
  }
}
