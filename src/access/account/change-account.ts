import type { Caller } from '../caller.ts';
import type { Answer } from '../commit-answer.ts';
import { assertMay } from '../may.ts';
import { changePerson } from './change-person.ts';
import type { AccountRoom } from './room.ts';

/** Name and language. */
export function changeAccount(
  room: AccountRoom,
  caller: Caller,
  change: { name?: string | undefined; locale?: 'zh' | 'en' | undefined },
): Promise<Answer<null, 204>> {
  assertMay(caller.actor, 'account.change');
  const { name, locale } = change;
  return changePerson(
    room,
    caller,
    { ...(name !== undefined && { name }), ...(locale !== undefined && { locale }) },
    { status: 204, headers: {}, body: null },
  );
}
