import { type Kysely, PostgresAdapter, sql } from 'kysely';

/** D1 is SQLite: only PostgreSQL ever needs other words. */
export function onPostgres(db: Kysely<unknown>): boolean {
  return db.getExecutor().adapter instanceof PostgresAdapter;
}

/** STRICT makes SQLite refuse a text in an integer column, as PostgreSQL does. */
export function strict(db: Kysely<unknown>, more: '' | ', without rowid' = '') {
  return onPostgres(db) ? sql`` : sql.raw(`strict${more}`);
}

/**
 * Refuses an event on a table under a name that reads the same on all engines: SQLite's message, PostgreSQL's
 * constraint. `when` is a condition on NEW and OLD, spelt alike on both.
 */
export async function refuse(
  db: Kysely<unknown>,
  table: string,
  event: string,
  rule: { name: string; trigger: string; when?: string },
): Promise<void> {
  const when = rule.when === undefined ? '' : `when (${rule.when}) `;
  if (!onPostgres(db)) {
    await sql
      .raw(
        `create trigger ${rule.trigger} before ${event} on ${table} ${when}begin select raise(abort, '${rule.name}'); end`,
      )
      .execute(db);
    return;
  }
  await sql
    .raw(
      `create or replace function ${rule.name}() returns trigger language plpgsql as $$ begin
        raise exception '${rule.name}' using errcode = 'restrict_violation', constraint = '${rule.name}', table = '${table}';
      end $$`,
    )
    .execute(db);
  const each = event === 'truncate' ? 'statement' : 'row';
  await sql
    .raw(
      `create trigger ${rule.trigger} before ${event} on ${table} for each ${each} ${when}execute function ${rule.name}()`,
    )
    .execute(db);
}
