import { appointExpert, assertMay, type Caller, endAppointment, expertsOf } from '../../access/index.ts';
import type { Database } from '../../platform/database/port.ts';
import { AppError } from '../../shared/errors.ts';
import { type Batch, batchStream, readBatch, updateBatch } from '../batches/batch-store.ts';
import { assertState } from '../batches/change-batch.ts';
import { editedBy } from '../batches/second-pair.ts';
import type { Room } from '../room.ts';
import { readSheetsBy } from '../sheets/sheet-store.ts';
import { excuseUnwritten } from '../sheets/withdraw-sheets.ts';
import { readPanel, updateExpert } from './expert-store.ts';
import { assertNoScorer } from './not-a-scorer.ts';
import { assertTiedToNone, readEntryParties } from './organisations.ts';

/** Until scores are locked; a late one takes the place of who fell out. */
const STATES = ['open', 'scoring'] as const;

export interface Appointing {
  batchId: string;
  /** Normalised. */
  email: string;
  /** Civil dates, both inclusive. */
  from: string;
  until: string;
}

/**
 * Appoints a 评审专家 for this very batch: at once, or by an invitation. Nothing of the batch is visible to them before
 * they have declared their ties.
 * @throws AppError conflict: not at this stage; forbidden: 回避; and as appointExpert
 */
export async function appointToBatch(room: Room, caller: Caller, { batchId, ...wanted }: Appointing) {
  const { database: db, clock, publicUrl } = room;
  assertMay(caller.actor, 'batch.handle', { batchId });
  const record = async () => {
    const { batch, head } = await readBatch(db, batchId);
    assertState(batch.state, STATES);
    await assertNoScorer(db, caller.actor, batchId);
    await assertTiedToNone(room, caller.actor.id, await readEntryParties(room, batchId));
    const entry = {
      stream: batchStream(batchId),
      version: head,
      action: 'batch.expert-appointed',
      payload: { from: wanted.from, until: wanted.until },
      private: { after: { email: wanted.email } },
    };
    return { append: [entry], rows: [workedBy(db, batch, caller)] };
  };
  // What is not there, or not at this stage, is said before anything about the expert.
  await record();
  return appointExpert(db, clock, caller, { ...wanted, kind: 'batch', id: batchId }, { publicUrl, record });
}

/**
 * Ends an appointment, or withdraws the invitation to it. What was submitted stays; what was not is waited for no longer.
 * @throws AppError not-found; conflict: scores are locked; forbidden: 回避
 */
export async function dismiss(
  room: Room,
  caller: Caller,
  { batchId, askedId, reason }: { batchId: string; askedId: string; reason: string },
) {
  const { database: db, clock } = room;
  assertMay(caller.actor, 'batch.handle', { batchId });
  const asked = (await expertsOf(db, clock, { kind: 'batch', id: batchId })).find(({ id }) => id === askedId);
  if (asked === undefined) throw new AppError('not-found');
  const record = async () => {
    const { batch, head } = await readBatch(db, batchId);
    assertState(batch.state, STATES);
    const panel = await readPanel(db, batchId);
    await assertNoScorer(db, caller.actor, batchId);
    await assertTiedToNone(room, caller.actor.id, await readEntryParties(room, batchId));
    const at = clock().toISOString();
    const expert = panel.find(({ personId }) => personId === asked.person?.id);
    const entry = {
      stream: batchStream(batchId),
      version: head,
      action: 'batch.expert-dismissed',
      payload: expert === undefined ? {} : { expert: expert.code },
      private: { after: { email: asked.email, reason } },
    };
    const worked = workedBy(db, batch, caller);
    if (expert === undefined) return { append: [entry], rows: [worked] };
    const sheets = await readSheetsBy(db, expert.id);
    return {
      append: [entry],
      rows: [
        worked,
        updateExpert(db, { ...expert, leader: false, endedAt: at }),
        ...excuseUnwritten(db, sheets, { reason, by: caller.actor.id, at }),
      ],
    };
  };
  await record();
  return endAppointment(db, clock, caller, { grantId: askedId, reason }, record);
}

/** Who chooses the panel is not the second pair of what it scores. */
const workedBy = (db: Database, batch: Batch, { actor }: Caller) =>
  updateBatch(db, { ...batch, editedBy: editedBy(batch, actor.id) });
