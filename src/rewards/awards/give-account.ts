import type { Caller } from '../../access/index.ts';
import { seenWhole } from '../../pilots/index.ts';
import { AppError } from '../../shared/errors.ts';
import { changeBatch } from '../batches/change-batch.ts';
import type { Room } from '../room.ts';
import { assertPayable } from './account-rules.ts';
import { type Account, readOwnAward, updateAward } from './award-store.ts';

export interface GivingAccount {
  enterpriseId: string;
  pilotId: string;
  entryId: string;
  account: Account;
}

/**
 * Where an applicant's award is paid to, as an owner says it: no second official is waited for.
 * @throws AppError not-found: nothing was awarded; and as assertPayable
 */
export async function giveAccount(
  room: Room,
  caller: Caller,
  { enterpriseId, pilotId, entryId, account }: GivingAccount,
) {
  const { database: db } = room;
  await seenWhole(room, caller, { enterpriseId, pilotId });
  const award = await readOwnAward(db, entryId, enterpriseId);
  if (award.pilotId !== pilotId) throw new AppError('not-found');
  const how = {
    action: 'pilot.act',
    status: 200,
    states: ['published', 'paid'],
    about: { enterpriseId },
  } as const;
  return changeBatch<{ id: string }, 200>(room, caller, how, { batchId: award.batchId }, async ({ at }) => {
    const now = await readOwnAward(db, entryId, enterpriseId);
    assertPayable(now, account);
    return {
      entry: 'award.account-given',
      payload: { award: now.id },
      private: { after: { account: { ...account } } },
      rows: [updateAward(db, { ...now, account, accountEntry: null, updatedAt: at })],
      body: { id: now.id },
    };
  });
}
