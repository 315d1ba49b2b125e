import { type Kysely, sql } from 'kysely';
import { onPostgres, refuse, strict } from './engine.ts';

/** Every time that somebody types in a sheet filled in on paper, for good: before, only the first of two was kept. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const table = 'reward_paper_entries';
  await db.schema
    .createTable(table)
    .addColumn('sheet_id', 'text', (c) => c.notNull())
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('batch_id', 'text', (c) => c.notNull())
    // Newest submitted version of the sheet at that time: what was typed for an earlier one counts no more.
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('look', 'text', (c) => c.notNull())
    // JSON: what was typed, by whom and when; the scan; where it differs from what was typed before.
    .addColumn('content', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint(`${table}_pkey`, ['sheet_id', 'number'])
    .addCheckConstraint(`${table}_look`, sql`look in ('first', 'second', 'third', 'anew')`)
    .modifyEnd(strict(db))
    .execute();
  await db.schema
    .createIndex(`${table}_by_batch`)
    .on(table)
    .columns(['batch_id', 'sheet_id', 'number'])
    .execute();
  await sql`insert into reward_paper_entries (sheet_id, number, batch_id, version, look, content)
    select id, 1, batch_id, version, 'first', paper from reward_sheets where paper is not null`.execute(db);
  await sql`alter table reward_sheets drop column paper`.execute(db);
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
