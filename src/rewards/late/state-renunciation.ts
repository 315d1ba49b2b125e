import { assertMay, type Caller, officialsOf, tell } from '../../access/index.ts';
import { assertLeads, readParties } from '../../pilots/index.ts';
import { AppError } from '../../shared/errors.ts';
import { isGivingUp, RENOUNCED_IN } from '../../shared/rewards/late-acts.ts';
import { type BatchChange, type BeforeBatch, changeBatch } from '../batches/change-batch.ts';
import { assertNominated } from '../entries/check-conditions.ts';
import { batchOfEntry, type Entry, readEntry, updateEntry } from '../entries/entry-store.ts';
import { tellRenouncing } from '../entries/tell-entries.ts';
import { refused } from '../panel/panel-rules.ts';
import type { Room } from '../room.ts';
import { readLateActs } from './late-act-store.ts';

interface OfEntry {
  enterpriseId: string;
  pilotId: string;
  entryId: string;
  /** When the entry was last changed, as the caller saw it. */
  seenAt: string;
}

type Stated = { id: string; updatedAt: string };

/**
 * 放弃申报, by the account of the lead: from the lock until awards are published. Nothing changes until two officials
 * have acted on it; until then the lead may take it back.
 * @throws AppError not-found; forbidden: does not lead; conflict: not nominated, stated already, or no time for it;
 *   precondition-failed
 */
export function stateRenunciation(
  room: Room,
  caller: Caller,
  { reason, ...of }: OfEntry & { reason: string },
) {
  return changeOwn(room, caller, of, async (entry, { batch, at }) => {
    if (entry.withdrawal !== null)
      throw refused([{ path: 'entryId', zh: '已经声明放弃。', en: 'It is given up already.' }]);
    const withdrawal = { reason, by: caller.actor.id, file: null, at };
    const officers = await officialsOf(room.database, 'case-officer');
    const after = { ...entry, withdrawal, updatedAt: at };
    return {
      entry: 'batch.renunciation-stated',
      payload: { entry: entry.id, pilot: entry.pilotId },
      private: { after: { reason } },
      rows: [
        updateEntry(room.database, after),
        ...(await tellRenouncing(room, batch, after, caller.actor.id)),
        ...tell(room, officers, {
          subject: { zh: '申报单位声明放弃', en: 'An applicant gives up' },
          text: {
            zh: `申报批次“${batch.title}”：“${entry.title}”的牵头主体声明放弃。须由一人提出、另一名审批人确认后生效。`,
            en: `In the batch “${batch.title}” the lead of “${entry.title}” gives it up. One official proposes it and an approver confirms it before it takes effect.`,
          },
          link: `/office/batches/${batch.id}?tab=results`,
        }),
      ],
      body: { id: entry.id, updatedAt: at },
    };
  });
}

/** @throws AppError as above; conflict: nothing is stated, or an official has acted on it */
export function takeBackRenunciation(room: Room, caller: Caller, of: OfEntry) {
  return changeOwn(room, caller, of, async (entry, { batch, at }) => {
    const isTaken = isGivingUp(await readLateActs(room.database, batch.id), entry.id);
    if (entry.withdrawal === null || isTaken)
      throw refused([
        {
          path: 'entryId',
          zh: '没有声明放弃，或主管部门已在办理，不能收回。',
          en: 'Nothing was given up, or the office has acted on it: it cannot be taken back.',
        },
      ]);
    return {
      entry: 'batch.renunciation-taken-back',
      payload: { entry: entry.id, pilot: entry.pilotId },
      rows: [updateEntry(room.database, { ...entry, withdrawal: null, updatedAt: at })],
      body: { id: entry.id, updatedAt: at },
    };
  });
}

async function changeOwn(
  room: Room,
  caller: Caller,
  { enterpriseId, pilotId, entryId, seenAt }: OfEntry,
  decide: (entry: Entry, before: BeforeBatch) => Promise<BatchChange<Stated>>,
) {
  const { database: db } = room;
  // Before anything is said of the entry: to who takes no part, there is none.
  assertMay(caller.actor, 'pilot.act', { enterpriseId, pilotId });
  assertLeads(await readParties(db, pilotId), enterpriseId);
  const batchId = await batchOfEntry(db, pilotId, entryId);
  const about = { enterpriseId, pilotId };
  const how = { action: 'pilot.act', about, status: 200, states: RENOUNCED_IN } as const;
  return changeBatch<Stated, 200>(room, caller, how, { batchId }, async (before) => {
    const entry = await readEntry(db, batchId, entryId);
    if (entry.updatedAt !== seenAt) throw new AppError('precondition-failed');
    assertNominated(entry);
    return decide(entry, before);
  });
}
