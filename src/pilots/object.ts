import { assertMay } from '../access/index.ts';
import { commit, rerun } from '../ledger/index.ts';
import { PUBLIC } from '../shared/actor.ts';
import { dayOf } from '../shared/clock.ts';
import type { ObjectionState } from '../shared/pilots/objections.ts';
import { newReceipt, receiptHash } from '../shared/receipt.ts';
import type { Room } from './room.ts';
import { type Coming, takeObjection } from './take-objection.ts';

export interface ObjectionMade {
  state: ObjectionState;
  /** Shown once: with it the objector asks what became of it, and brings the stamped file. */
  receipt: string;
}

/** The public form, for whoever is signed in too. What came before midnight came in time, however long it takes to be written down. */
export async function object(room: Room, coming: Coming): Promise<ObjectionMade> {
  const { database: db, clock } = room;
  assertMay(null, 'objection.make');
  const now = clock();
  const receipt = newReceipt();
  const arrival = {
    on: dayOf(now),
    at: now.toISOString(),
    channel: 'form' as const,
    receiptHash: await receiptHash(receipt),
    by: PUBLIC,
  };
  return rerun(async () => {
    const { what, made } = await takeObjection(room, coming, arrival);
    await commit(db, clock, { ...what, actor: PUBLIC });
    return { state: made.state, receipt };
  });
}
