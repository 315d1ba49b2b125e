import { assertMay, type Caller } from '../../access/index.ts';
import { assertLeads, readParties } from '../../pilots/index.ts';
import { AppError, type FieldError } from '../../shared/errors.ts';
import { WHOLE } from '../../shared/rewards/batches.ts';
import { shownShare } from '../../shared/rewards/entries.ts';
import { changeBatch } from '../batches/change-batch.ts';
import type { Room } from '../room.ts';
import { assertNominated } from './check-conditions.ts';
import { assertInTime } from './declared-in-time.ts';
import { batchOfEntry, type Entry, type Funding, readEntry, updateEntry } from './entry-store.ts';
import { tellDeclared } from './tell-entries.ts';

export interface Declaring {
  enterpriseId: string;
  pilotId: string;
  entryId: string;
  /** When the entry was last changed, as the caller saw it. */
  seenAt: string;
  /** Of each applicant, by its code; ten-thousandths. */
  shares: readonly { uscc: string; share: number }[];
  funding: readonly Funding[];
}

/**
 * What the lead declares for all: how an award would be shared, and what else was granted for the same matter. Again as
 * often as need be, while applications are open.
 * @throws AppError not-found; forbidden: does not lead; conflict: not nominated, too late, or scoring has begun;
 *   precondition-failed; invalid-input: the shares are not those of the applicants, or do not sum to the whole
 */
export async function declare(
  room: Room,
  caller: Caller,
  { enterpriseId, pilotId, entryId, seenAt, shares, funding }: Declaring,
) {
  const { database: db } = room;
  // Before anything is said of the entry: to who takes no part, there is none.
  assertMay(caller.actor, 'pilot.act', { enterpriseId, pilotId });
  assertLeads(await readParties(db, pilotId), enterpriseId);
  const batchId = await batchOfEntry(db, pilotId, entryId);
  const how = {
    action: 'pilot.act',
    about: { enterpriseId, pilotId },
    status: 200,
    states: ['open'],
  } as const;
  return changeBatch<{ id: string; updatedAt: string }, 200>(
    room,
    caller,
    how,
    { batchId },
    async ({ batch, at, today }) => {
      assertInTime(batch.settings, today);
      const entry = await readEntry(db, batchId, entryId);
      if (entry.updatedAt !== seenAt) throw new AppError('precondition-failed');
      assertNominated(entry);
      const faults = shareFaults(entry, shares);
      if (faults.length > 0) throw new AppError('invalid-input', undefined, { fields: faults });
      const after: Entry = {
        ...entry,
        shares: entry.shares.map((one) => ({ ...one, share: shareOf(shares, one.uscc) })),
        funding,
        declaredBy: caller.actor.id,
        declaredAt: at,
        updatedAt: at,
      };
      return {
        entry: 'batch.award-declared',
        payload: {
          entry: entryId,
          shares: after.shares.map(({ uscc, share }) => ({ uscc, share })),
          funding: { declared: funding.length, same: funding.filter(({ same }) => same).length },
        },
        private: { after: { funding: funding.map((one) => ({ ...one })) } },
        rows: [updateEntry(db, after), ...(await tellDeclared(room, batch, after, caller.actor.id))],
        body: { id: entryId, updatedAt: at },
      };
    },
  );
}

const shareOf = (shares: Declaring['shares'], wanted: string) =>
  shares.find(({ uscc }) => uscc === wanted)?.share ?? 0;

function shareFaults({ shares: applicants }: Entry, shares: Declaring['shares']): FieldError[] {
  const given = shares.map(({ uscc }) => uscc);
  const complete = given.length === applicants.length && applicants.every(({ uscc }) => given.includes(uscc));
  if (!complete) return [{ path: 'shares', ...NOT_THE_APPLICANTS }];
  const sum = shares.reduce((total, { share }) => total + share, 0);
  if (sum === WHOLE) return [];
  return [
    {
      path: 'shares',
      zh: `各方比例之和须为 100%，现为 ${shownShare(sum)}。`,
      en: `The shares must sum to 100%; they sum to ${shownShare(sum)}.`,
    },
  ];
}

const NOT_THE_APPLICANTS = {
  zh: '请为每个申报主体填写比例。',
  en: 'Give the share of each applicant.',
};
