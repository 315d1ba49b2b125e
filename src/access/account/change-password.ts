import type { Visitor } from '../../platform/identity/visitor.ts';
import { AppError } from '../../shared/errors.ts';
import { EASILY_GUESSED, isEasilyGuessed } from '../../shared/passwords.ts';
import type { Caller } from '../caller.ts';
import { assertMay } from '../may.ts';
import { provePassword } from './prove-password.ts';
import type { AccountRoom } from './room.ts';
import { securityEvent } from './security-events.ts';
import { endOthers } from './sessions.ts';

/** Other sessions die. Who has no password yet sets the first one. @throws AppError invalid-credentials; invalid-input: it is their name */
export async function changePassword(
  room: AccountRoom,
  visitor: Visitor,
  { actor }: Caller,
  { current, password }: { current?: string | undefined; password: string },
): Promise<void> {
  assertMay(actor, 'account.change');
  const { db, clock, identity } = room;
  if (isEasilyGuessed(password, [actor.name])) {
    throw new AppError('invalid-input', undefined, { fields: [{ path: 'password', ...EASILY_GUESSED }] });
  }
  await provePassword(room, visitor, actor, current);
  await identity.setPassword(actor.id, password);
  await db.atomic([endOthers(db, actor), securityEvent(db, clock, actor.id, 'password-changed', visitor)]);
}
