import { type CreateTableBuilder, type Kysely, sql } from 'kysely';
import { onPostgres, strict } from './engine.ts';

const COLUMNS = [
  ...['id', 'batch_id', 'kind', 'entry_id', 'pilot_id', 'expert_id', 'scorer', 'reason', 'basis', 'state'],
  ...['proposed_by', 'proposed_at', 'decided_by', 'decided_at', 'note'],
];
const NULLABLE = ['expert_id', 'scorer', 'decided_by', 'decided_at', 'note'];

/** 放弃申报 after the lock: a third kind of late act, and the stamped statement that one rests on. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const table = 'reward_late_acts';
  const kind = sql`kind in ('exclusion', 'recusal', 'renunciation')`;
  if (onPostgres(db)) {
    await db.schema.alterTable(table).dropConstraint(`${table}_kind`).execute();
    await db.schema.alterTable(table).addCheckConstraint(`${table}_kind`, kind).execute();
    await db.schema.alterTable(table).addColumn('file', 'text').execute();
    return;
  }
  // A CHECK of SQLite stays with its table: it is made anew.
  let anew: CreateTableBuilder<string, string> = db.schema.createTable(`${table}_anew`);
  for (const column of COLUMNS)
    anew = anew.addColumn(column, 'text', (c) => (NULLABLE.includes(column) ? c : c.notNull()));
  await anew
    .addColumn('file', 'text')
    .addPrimaryKeyConstraint(`${table}_pkey`, ['id'])
    .addCheckConstraint(`${table}_kind`, kind)
    .addCheckConstraint(`${table}_state`, sql`state in ('proposed', 'confirmed', 'withdrawn', 'declined')`)
    .addCheckConstraint(`${table}_two`, sql`state <> 'confirmed' or decided_by <> proposed_by`)
    .modifyEnd(strict(db))
    .execute();
  const columns = sql.raw(COLUMNS.join(', '));
  await sql`insert into reward_late_acts_anew (${columns}) select ${columns} from reward_late_acts`.execute(
    db,
  );
  await db.schema.dropTable(table).execute();
  await db.schema.alterTable(`${table}_anew`).renameTo(table).execute();
  await db.schema.createIndex(`${table}_by_batch`).on(table).columns(['batch_id', 'id']).execute();
}
