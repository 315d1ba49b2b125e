import type { Clock } from '../shared/clock.ts';
import type { Database } from './database/port.ts';

/**
 * A secret of the service itself, made at first use and kept in the database: the same one for every instance.
 * @param make gives the value to keep, should there be none yet
 */
export async function secretNamed(
  db: Database,
  clock: Clock,
  name: string,
  make: () => string | Promise<string>,
): Promise<string> {
  const there = await kept(db, name);
  if (there !== null) return there;
  const createdAt = clock().toISOString();
  const insert = db.query
    .insertInto('secrets')
    .values({ name, value: await make(), createdAt })
    .onConflict((conflict) => conflict.column('name').doNothing());
  await db.atomic([insert.compile()]);
  // Another instance may have been first: what counts is what is kept.
  return (await kept(db, name)) as string;
}

async function kept(db: Database, name: string): Promise<string | null> {
  const row = await db.query
    .selectFrom('secrets')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirst();
  return row?.value ?? null;
}
