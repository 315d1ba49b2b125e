import type { ToldBy } from '../../shared/telling.ts';
import type { Caller } from '../caller.ts';
import type { Answer } from '../commit-answer.ts';
import { assertMay } from '../may.ts';
import { changePerson } from './change-person.ts';
import type { AccountRoom } from './room.ts';

/** Whether matters are told by mail too. Codes, links and notices of what was done with the account come all the same. */
export function changeTelling(
  room: AccountRoom,
  caller: Caller,
  { by }: { by: ToldBy },
): Promise<Answer<null, 204>> {
  assertMay(caller.actor, 'account.change');
  return changePerson(room, caller, { toldBy: by }, { status: 204, headers: {}, body: null });
}
