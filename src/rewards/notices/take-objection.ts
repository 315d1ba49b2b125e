import {
  type Answer,
  assertMay,
  type Caller,
  commitAnswer,
  officialsOf,
  runOnce,
} from '../../access/index.ts';
import { type Commit, commit, headOf, rerun } from '../../ledger/index.ts';
import { isWithin, messages, objectionRules, windowOf } from '../../pilots/index.ts';
import { PUBLIC } from '../../shared/actor.ts';
import { dayOf, today } from '../../shared/clock.ts';
import { AppError } from '../../shared/errors.ts';
import { uuidv7 } from '../../shared/ids.ts';
import type { ObjectionState } from '../../shared/pilots/objections.ts';
import { newReceipt, receiptHash } from '../../shared/receipt.ts';
import { type Batch, batchStream, readBatch } from '../batches/batch-store.ts';
import { assertState } from '../batches/change-batch.ts';
import { readEntry } from '../entries/entry-store.ts';
import type { Room } from '../room.ts';
import { type AwardObjection, awardObjections, insertObjection } from './objection-store.ts';
import { assertReceives } from './receives.ts';

/** An objection to a list of awards as it comes, on paper or by the form. */
export interface Coming extends objectionRules.Said {
  batchId: string;
  /** The pilot it is about. */
  entryId?: string | undefined;
}

type Arrival = objectionRules.Arrival;

/** The public form. @returns the receipt, shown once */
export async function objectToAwards(
  room: Room,
  coming: Coming,
): Promise<{ state: ObjectionState; receipt: string }> {
  const { database: db, clock } = room;
  assertMay(null, 'objection.make');
  const now = clock();
  const receipt = newReceipt();
  const arrival: Arrival = {
    on: dayOf(now),
    at: now.toISOString(),
    channel: 'form',
    receiptHash: await receiptHash(receipt),
    by: PUBLIC,
  };
  return rerun(async () => {
    const { what, made } = await take(room, coming, arrival);
    await commit(db, clock, { ...what, actor: PUBLIC });
    return { state: made.state, receipt };
  });
}

/** Enters a letter. @throws AppError invalid-input: the day is in the future; as the form */
export async function enterAwardLetter(
  room: Room,
  caller: Caller,
  { receivedOn, ...coming }: Coming & { receivedOn: string },
): Promise<Answer<{ id: string; state: ObjectionState }, 201>> {
  const { database: db, clock } = room;
  assertMay(caller.actor, 'objection.handle');
  return runOnce(db, clock, caller, async () => {
    const { batch } = await readBatch(db, coming.batchId);
    await assertReceives(room, caller.actor, batch, coming.entryId ?? null);
    if (receivedOn > today(clock)) throw objectionRules.inFuture();
    const at = clock().toISOString();
    const arrival: Arrival = {
      on: receivedOn,
      at,
      channel: 'letter',
      receiptHash: null,
      by: caller.actor.id,
    };
    const { what, made } = await take(room, coming, arrival);
    const { id, state } = made;
    return commitAnswer(db, clock, caller, what, { status: 201, headers: {}, body: { id, state } });
  });
}

/**
 * One without name and telephone or a seal is kept too, as not accepted (不予受理), with the reason.
 * @throws AppError not-found: there is no such notice; conflict: not under notice, or outside of the window
 */
async function take(
  room: Room,
  coming: Coming,
  arrival: Arrival,
): Promise<{ what: Omit<Commit, 'actor' | 'idempotency'>; made: AwardObjection }> {
  const { database: db } = room;
  const stream = awardObjections(coming.batchId);
  const { version } = await headOf(db, stream);
  const { batch, head } = await readBatch(db, coming.batchId);
  if (batch.notice === null) throw new AppError('not-found');
  assertState(batch.state, ['public_notice']);
  if (!isWithin(batch.notice, arrival.on))
    throw objectionRules.outside(batch.notice.on, windowOf(batch.notice).on);
  if (coming.entryId !== undefined) await readEntry(db, batch.id, coming.entryId);
  const made: AwardObjection = {
    ...objectionRules.arrived(coming, arrival),
    ...{ id: uuidv7(room.clock), batchId: batch.id, entryId: coming.entryId ?? null },
    ...{ fileId: null, finding: null },
  };
  const { id, channel, state, receivedOn, name, telephone, organisation, objection } = made;
  const append = {
    stream,
    version,
    action: `objection.${state}`,
    payload: { objection: id, channel, receivedOn, after: { state } },
    private: { after: { name, telephone, organisation, objection } },
  };
  const rows = [insertObjection(db, made), ...(await tellReceivers(room, batch, made, arrival.by))];
  return { what: { append: [append], rely: [{ stream: batchStream(batch.id), version: head }], rows }, made };
}

async function tellReceivers(room: Room, { title }: Batch, { id, state }: AwardObjection, except: string) {
  if (state === 'not-accepted') return [];
  const words = {
    subject: { zh: '收到一件拟支持名单异议', en: 'An objection to a list of awards' },
    text: {
      zh: `申报批次“${title}”的公示收到一件异议，请登录办理。`,
      en: `An objection to the notice of “${title}” has come; sign in to deal with it.`,
    },
    link: `/office/award-objections/${id}`,
  };
  return messages(room, await officialsOf(room.database, 'objections'), words, except);
}
