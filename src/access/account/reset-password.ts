import type { Visitor } from '../../platform/identity/visitor.ts';
import type { AccountRoom } from './room.ts';
import { securityEvent } from './security-events.ts';
import { countTry } from './tries.ts';

/** At most five mails an hour to one address; the sixth is not sent, and nobody is told. */
export async function forgotPassword({ db, clock, identity }: AccountRoom, email: string): Promise<void> {
  if ((await countTry(db, clock, 'mail', email)).allowed) await identity.requestReset(email);
}

/** Every session dies. @throws AppError gone */
export async function resetPassword(
  { db, clock, identity }: AccountRoom,
  visitor: Visitor,
  { token, password }: { token: string; password: string },
): Promise<void> {
  const userId = await identity.resetPassword(token, password);
  await db.atomic([securityEvent(db, clock, userId, 'password-reset', visitor)]);
}
