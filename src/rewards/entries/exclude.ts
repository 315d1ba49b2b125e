import type { Caller } from '../../access/index.ts';
import { readParties, untied } from '../../pilots/index.ts';
import type { BatchState } from '../../shared/rewards/batch-states.ts';
import { changeBatch } from '../batches/change-batch.ts';
import type { Room } from '../room.ts';
import { assertNominated } from './check-conditions.ts';
import { readEntry, updateEntry } from './entry-store.ts';
import { tellExcluded } from './tell-entries.ts';

/** Once scores are locked their figures are known: then it takes two people (`late/`). */
export const EXCLUDED_IN = ['open', 'scoring'] as const satisfies readonly BatchState[];

export interface Excluding {
  batchId: string;
  entryId: string;
  /** The version of the batch that the officer saw. */
  seen: number;
  reason: string;
}

/**
 * 取消资格: takes a nominated pilot out before scores are locked, with a reason that its applicants are told.
 * @throws AppError conflict: not nominated, or too late; precondition-failed; forbidden: tied to an applicant (回避)
 */
export function exclude(room: Room, caller: Caller, { entryId, reason, ...about }: Excluding) {
  const { database: db } = room;
  const how = { action: 'batch.handle', status: 200, states: EXCLUDED_IN } as const;
  return changeBatch<{ id: string; state: BatchState }, 200>(
    room,
    caller,
    how,
    about,
    async ({ batch, at }) => {
      const entry = await readEntry(db, batch.id, entryId);
      assertNominated(entry);
      const rely = await untied(room, caller.actor.id, await readParties(db, entry.pilotId));
      const after = { ...entry, state: 'excluded' as const, reason, updatedAt: at };
      return {
        entry: 'batch.pilot-excluded',
        payload: { entry: entryId, pilot: entry.pilotId },
        private: { after: { reason } },
        rows: [updateEntry(db, after), ...(await tellExcluded(room, batch, after, caller.actor.id))],
        rely,
        body: { id: entryId, state: batch.state },
      };
    },
  );
}
