import type { Caller } from '../../access/index.ts';
import { untied } from '../../pilots/index.ts';
import { AppError } from '../../shared/errors.ts';
import type { Batch } from '../batches/batch-store.ts';
import { changeBatch } from '../batches/change-batch.ts';
import { assertFileOf } from '../batches/set-up-batch.ts';
import { readEntry } from '../entries/entry-store.ts';
import type { Room } from '../room.ts';
import { assertPayable, masked, refused } from './account-rules.ts';
import { type Account, readAwards, updateAward } from './award-store.ts';
import { tellPayee } from './tell-payee.ts';

interface About {
  batchId: string;
  awardId: string;
  /** The version of the batch that the officer saw. */
  seen: number;
}

const HOW = { action: 'batch.handle', status: 200, states: ['published', 'paid'] } as const;
type Done = { id: string };

/**
 * The account of a payee who has none to sign in with, out of its stamped document: nothing is paid to it before a
 * second official has read the same number there.
 * @throws AppError not-found; invalid-input: in another's name, or no file of the batch; conflict: paid already;
 *   forbidden: tied to an applicant (回避)
 */
export function enterAccount(
  room: Room,
  caller: Caller,
  { awardId, file, account, ...about }: About & { account: Account; file: string },
) {
  const { database: db, files } = room;
  return changeBatch<Done, 200>(room, caller, HOW, about, async ({ batch, at }) => {
    const { award, entry } = await readPaidTo(room, batch.id, awardId);
    assertPayable(award, account);
    await assertFileOf(files, batch.id, { path: 'file', file });
    const accountEntry = { ...account, file, enteredBy: caller.actor.id, enteredAt: at };
    return {
      entry: 'award.account-entered',
      payload: { award: awardId, file },
      private: { after: { account: { ...account } } },
      rows: [updateAward(db, { ...award, accountEntry, updatedAt: at })],
      rely: await untied(room, caller.actor.id, entry.shares),
      body: { id: awardId },
    };
  });
}

/**
 * @param number as the second official reads it in the document
 * @throws AppError not-found: nothing was entered; forbidden: who entered it, or tied (回避); invalid-input: it is
 *   another number; conflict: paid meanwhile
 */
export function confirmAccount(
  room: Room,
  caller: Caller,
  { awardId, number, ...about }: About & { number: string },
) {
  const { database: db } = room;
  return changeBatch<Done, 200>(room, caller, HOW, about, async (before) => {
    const { award, entry } = await readPaidTo(room, before.batch.id, awardId);
    const { accountEntry } = award;
    if (accountEntry === null) throw new AppError('not-found');
    const { file, enteredBy, enteredAt: _, ...account } = accountEntry;
    if (enteredBy === caller.actor.id) throw refused('forbidden', 'number', NOT_ALONE);
    assertPayable(award, account);
    if (number !== account.number) throw refused('invalid-input', 'number', ANOTHER);
    const after = { ...award, account, accountEntry: null, updatedAt: before.at };
    return {
      entry: 'award.account-confirmed',
      payload: { award: awardId, file },
      private: { after: { account: { ...account } } },
      rows: [
        updateAward(db, after),
        ...(await tellPayee(room, award, caller.actor.id, wordsOf(account, before.batch))),
      ],
      rely: await untied(room, caller.actor.id, entry.shares),
      body: { id: awardId },
    };
  });
}

/** Where it goes. */
function wordsOf(account: Account, { title }: Batch) {
  const { bank, number } = masked(account);
  return {
    subject: { zh: '收款账户已登记', en: 'The account of an award is on record' },
    text: {
      zh: `申报批次“${title}”：主管部门已按盖章文件登记收款账户（${bank}，${number}）。如有误，请立即联系主管部门。`,
      en: `“${title}”: the office has put the account of a stamped document on record (${bank}, ${number}). If it is wrong, tell the office at once.`,
    },
  };
}

async function readPaidTo({ database: db }: Room, batchId: string, awardId: string) {
  const award = (await readAwards(db, batchId)).find(({ id }) => id === awardId);
  if (award === undefined) throw new AppError('not-found');
  return { award, entry: await readEntry(db, batchId, award.entryId) };
}

const NOT_ALONE = {
  zh: '账户由录入人以外的人对照盖章文件确认。',
  en: 'Somebody else than who entered it confirms it against the stamped document.',
};
const ANOTHER = {
  zh: '与录入的账号不一致，请对照盖章文件核对；录入有误的，请重新录入。',
  en: 'It is not the number that was entered: look at the stamped document again; if the entry is wrong, enter it anew.',
};
