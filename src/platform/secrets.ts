import type { Clock } from '../shared/clock.ts';
import type { Database } from './database/port.ts';

/**
 * A secret of this deployment, made at the first start and read ever after. Several instances may start at once:
 * whoever inserts first has made it, and all read that one.
 * @param name of the secret, "sessions"
 * @param make called where there is none yet; what it gives may be thrown away
 */
export async function secretNamed(
  db: Database,
  clock: Clock,
  name: string,
  make: () => string | Promise<string>,
): Promise<string> {
  const read = () =>
    db.query.selectFrom('secrets').select('value').where('name', '=', name).executeTakeFirst();
  const known = await read();
  if (known !== undefined) return known.value;
  const insert = db.query
    .insertInto('secrets')
    .values({ name, value: await make(), createdAt: clock().toISOString() })
    .onConflict((conflict) => conflict.column('name').doNothing());
  await db.atomic([insert.compile()]);
  const made = await read();
  if (made === undefined) throw new Error(`the secret ${name} was not kept`);
  return made.value;
}
