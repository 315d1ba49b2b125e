import {
  type About,
  type Action,
  type Answer,
  assertMay,
  type Caller,
  commitAnswer,
  runOnce,
} from '../../access/index.ts';
import type { Append, Json } from '../../ledger/index.ts';
import type { Statement } from '../../platform/database/port.ts';
import { etagOf } from '../../platform/http/versions.ts';
import { today } from '../../shared/clock.ts';
import { AppError } from '../../shared/errors.ts';
import { BATCH_STATE_NAMES, type BatchState } from '../../shared/rewards/batch-states.ts';
import { assertNoScorer } from '../panel/not-a-scorer.ts';
import type { Room } from '../room.ts';
import { type Batch, batchStream, readBatch, updateBatch } from './batch-store.ts';
import { editedBy } from './second-pair.ts';

export interface ChangingBatch {
  batchId: string;
  /** The version the caller saw; left out where something is added. */
  seen?: number | undefined;
}

export interface BeforeBatch {
  batch: Batch;
  /** Version of the batch's stream. */
  head: number;
  /** Instant, and civil date. */
  at: string;
  today: string;
}

export interface BatchChange<T> {
  /** What was done: "batch.opened". */
  entry: string;
  payload: { [key: string]: Json };
  private?: Json;
  /** What changes of the batch itself; its state moves by `to`. */
  batch?: Partial<Batch>;
  to?: BatchState;
  rows?: readonly Statement[];
  append?: readonly Append[];
  rely?: readonly { stream: string; version: number }[];
  body: T;
}

interface How<S> {
  action: Action;
  /** Beside the batch: where an applicant acts, the enterprise. */
  about?: About;
  status: S;
  /** In which it can be done. */
  states: readonly BatchState[];
}

/**
 * Whatever happens to a batch, its panel and what was nominated: one commit on its stream, by nobody who scores it but
 * where it is theirs to do.
 * @throws AppError not-found, forbidden, conflict: not in this state, precondition-failed, and the verb's own
 */
export async function changeBatch<T, S extends 200 | 201>(
  room: Pick<Room, 'database' | 'clock'>,
  caller: Caller,
  { action, about, status, states }: How<S>,
  { batchId, seen }: ChangingBatch,
  decide: (before: BeforeBatch) => Promise<BatchChange<T>> | BatchChange<T>,
): Promise<Answer<T, S>> {
  const { database: db, clock } = room;
  assertMay(caller.actor, action, { batchId, ...about });
  return runOnce(db, clock, caller, async () => {
    const { batch, head } = await readBatch(db, batchId);
    if (action !== 'scoring.write') await assertNoScorer(db, caller.actor, batchId);
    assertState(batch.state, states);
    if (seen !== undefined && head !== seen) throw new AppError('precondition-failed');
    const at = clock().toISOString();
    const before = { batch, head, at, today: today(clock) };
    const {
      entry,
      payload,
      batch: changed = {},
      to,
      rows = [],
      append = [],
      rely = [],
      body,
      ...more
    } = await decide(before);
    const moved = to === undefined ? {} : { state: to, stateSince: at };
    // Who handles a batch in whatever way is not its second pair.
    const worked = action === 'batch.handle' ? { editedBy: editedBy(batch, caller.actor.id) } : {};
    const next: Batch = { ...batch, ...worked, ...changed, ...moved, updatedAt: at };
    const own = { stream: batchStream(batchId), version: head, action: entry, payload, ...more };
    return commitAnswer(
      db,
      clock,
      caller,
      { append: [own, ...append], rely: [...rely], rows: [updateBatch(db, next), ...rows] },
      { status, headers: { ETag: etagOf(head + 1) }, body },
    );
  });
}

/** @throws AppError conflict */
export function assertState(state: BatchState, states: readonly BatchState[]): void {
  if (states.includes(state)) return;
  const { zh, en } = BATCH_STATE_NAMES[state];
  throw new AppError('conflict', `not from ${state}`, {
    fields: [
      {
        path: 'state',
        zh: `批次目前为“${zh}”，不能这样办理。`,
        en: `The batch is “${en}” now, which rules this out.`,
      },
    ],
  });
}
