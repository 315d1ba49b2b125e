import type { Visitor } from '../../platform/identity/visitor.ts';
import type { Actor } from '../../shared/actor.ts';
import { AppError } from '../../shared/errors.ts';
import { type Admitted, admit } from './enter.ts';
import type { AccountRoom } from './room.ts';
import { securityEvent } from './security-events.ts';
import { assertTry, forgetTries } from './tries.ts';

/** @throws AppError invalid-credentials, alike for an unknown address; forbidden: not verified yet, or disabled; too-many-requests */
export async function signIn(
  room: AccountRoom,
  visitor: Visitor,
  before: Actor,
  who: { email: string; password: string },
): Promise<Admitted> {
  const { db, clock, identity } = room;
  const tried = `${visitor.address} ${who.email}`;
  await assertTry(db, clock, 'password', tried);
  const entered = await identity.signIn(who, visitor).catch(async (error: unknown) => {
    if (error instanceof AppError && error.code === 'invalid-credentials')
      await noteFailure(room, visitor, who.email);
    throw error;
  });
  await forgetTries(db, 'password', tried);
  return admit(room, visitor, before, entered);
}

async function noteFailure({ db, clock }: AccountRoom, visitor: Visitor, email: string): Promise<void> {
  const user = await db.query
    .selectFrom('authUsers')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirst();
  // One write whether there is such an account or not, so that the time taken does not tell.
  const id = user?.id ?? 'nobody';
  await db.atomic([securityEvent(db, clock, id, 'sign-in-failed', visitor)]);
}
