import type { Visitor } from '../../platform/identity/visitor.ts';
import type { Caller } from '../caller.ts';
import type { Answer } from '../commit-answer.ts';
import { assertMay } from '../may.ts';
import { changePerson } from './change-person.ts';
import type { AccountRoom } from './room.ts';
import { securityEvent } from './security-events.ts';
import { sendCode } from './sign-in-by-phone.ts';

export async function askForPhone(
  room: AccountRoom,
  visitor: Visitor,
  { actor }: Caller,
  phone: string,
): Promise<void> {
  assertMay(actor, 'account.change');
  await sendCode(room, visitor, phone);
}

/** @throws AppError invalid-credentials: the code; conflict: the number has another account */
export async function changePhone(
  room: AccountRoom,
  visitor: Visitor,
  caller: Caller,
  { phone, code }: { phone: string; code: string },
): Promise<Answer<null, 204>> {
  assertMay(caller.actor, 'account.change');
  const { db, clock, identity } = room;
  await identity.spendCode(phone, code);
  const event = securityEvent(db, clock, caller.actor.id, 'phone-changed', visitor);
  return changePerson(room, caller, { phone }, { status: 204, headers: {}, body: null }, [event]);
}
