import { type Answer, assertMay, type Caller, commitAnswer, runOnce } from '../access/index.ts';
import { today } from '../shared/clock.ts';
import type { ObjectionState } from '../shared/pilots/objections.ts';
import { inFuture } from './objection-rules.ts';
import { assertReceives } from './receives.ts';
import type { Room } from './room.ts';
import { readPilot } from './store.ts';
import { type Coming, takeObjection } from './take-objection.ts';

export interface Letter extends Coming {
  /** Civil date on which it came, which counts; it may be entered later. */
  receivedOn: string;
}

/** Enters a letter. @throws AppError invalid-input: the day is in the future; as takeObjection */
export async function enterLetter(
  room: Room,
  caller: Caller,
  { receivedOn, ...coming }: Letter,
): Promise<Answer<{ id: string; state: ObjectionState }, 201>> {
  const { database: db, clock } = room;
  assertMay(caller.actor, 'objection.handle');
  return runOnce(db, clock, caller, async () => {
    await assertReceives(room, caller.actor, (await readPilot(db, coming.pilotId)).pilot);
    if (receivedOn > today(clock)) throw inFuture();
    const at = clock().toISOString();
    const arrival = {
      on: receivedOn,
      at,
      channel: 'letter' as const,
      receiptHash: null,
      by: caller.actor.id,
    };
    const { what, made } = await takeObjection(room, coming, arrival);
    const { id, state } = made;
    return commitAnswer(db, clock, caller, what, { status: 201, headers: {}, body: { id, state } });
  });
}
