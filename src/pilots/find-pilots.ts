import { inParts } from '../platform/database/in-parts.ts';
import type { Database } from '../platform/database/port.ts';
import { handedIn, isNamed, partOf } from './pilot-lists.ts';

const FOUND = 10;

/** The newest of the pilots that were handed in and are called so. */
export function findPilots(db: Database, q: string) {
  return db.query
    .selectFrom('pilots as p')
    .select(['p.id', 'p.title', 'p.number'])
    .where(handedIn)
    .where(isNamed(db, partOf(q)))
    .orderBy('p.id', 'desc')
    .limit(FOUND)
    .execute();
}

/** What pilots are called; unknown ids are missing. */
export async function pilotTitles(db: Database, ids: readonly string[]): Promise<Map<string, string>> {
  const each = [...new Set(ids)];
  const found = new Map<string, string>();
  for (const some of inParts(each)) {
    const rows = await db.query
      .selectFrom('pilots')
      .select(['id', 'title'])
      .where('id', 'in', some)
      .execute();
    for (const { id, title } of rows) found.set(id, title);
  }
  return found;
}
