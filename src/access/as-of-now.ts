import type { Database } from '../platform/database/port.ts';
import type { Person } from '../shared/actor.ts';
import type { Clock } from '../shared/clock.ts';
import { AppError } from '../shared/errors.ts';
import { holdingsOf, readHolder } from './people/grants.ts';

/**
 * The same person with the roles held at this moment: a verb that gives or takes roles runs again when somebody else
 * did so meanwhile, and that may have been to the very person who calls it.
 * @throws AppError unauthenticated: the account was disabled meanwhile
 */
export async function asOfNow(db: Database, clock: Clock, actor: Person): Promise<Person> {
  const holder = await readHolder(db, clock, actor.id);
  if (holder?.state !== 'active') throw new AppError('unauthenticated');
  const { office, enterprises } = holdingsOf(holder);
  return { ...actor, office, enterprises };
}
