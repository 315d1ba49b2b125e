import type { Database } from '../../platform/database/port.ts';

/** Names of people by id, at most a page of them; without those who are not there, or were erased. */
export async function actorNames(db: Database, ids: readonly string[]): Promise<Map<string, string>> {
  const distinct = [...new Set(ids)];
  if (distinct.length === 0) return new Map();
  const rows = await db.query
    .selectFrom('people')
    .select(['id', 'name'])
    .where('id', 'in', distinct.slice(0, 99))
    .where('state', '<>', 'erased')
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
