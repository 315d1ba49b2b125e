import type { Visitor } from '../../platform/identity/visitor.ts';
import type { Person } from '../../shared/actor.ts';
import { AppError } from '../../shared/errors.ts';
import type { AccountRoom } from './room.ts';
import { assertTry, forgetTries } from './tries.ts';

/**
 * Whoever sits at an open session shows that they are its person, before anything is changed that would lock the
 * person out. Who has no password (signed up by telephone, or signs in elsewhere) is not asked for one.
 * @throws AppError invalid-credentials, too-many-requests
 */
export async function provePassword(
  { db, clock, identity }: AccountRoom,
  visitor: Visitor,
  person: Person,
  password: string | undefined,
): Promise<void> {
  if (!(await identity.hasPassword(person.id))) return;
  const tried = `${visitor.address} ${person.id}`;
  await assertTry(db, clock, 'password', tried);
  if (password === undefined || !(await identity.isPassword(person.id, password))) {
    throw new AppError('invalid-credentials');
  }
  await forgetTries(db, 'password', tried);
}
