import type { Visitor } from '../../platform/identity/visitor.ts';
import type { AccountRoom } from './room.ts';
import { countTry } from './tries.ts';

/** Nobody learns whether the address has an account: its owner does, by mail. */
export async function signUp(
  { db, clock, identity }: AccountRoom,
  visitor: Visitor,
  who: { name: string; email: string; password: string },
): Promise<void> {
  if ((await countTry(db, clock, 'mail', who.email)).allowed) await identity.signUp(who, visitor);
}

/** Sends nothing where there is nothing to verify, and does not say so. */
export async function resendVerification({ db, clock, identity }: AccountRoom, email: string): Promise<void> {
  if ((await countTry(db, clock, 'mail', email)).allowed) await identity.resendVerification(email);
}
