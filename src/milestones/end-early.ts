import type { Caller } from '../access/index.ts';
import { headOf } from '../ledger/index.ts';
import { type Moving, moveWithReason } from '../pilots/index.ts';
import { watchNext } from './milestone-store.ts';
import { type Room, runStream } from './room.ts';
import { isOfTest, settledBy, settledInEntry, settleOpen } from './settle-alerts.ts';

/** 终止, 撤回: what a test that goes on would owe is settled by its end. @throws AppError as moveWithReason */
export function endEarly(
  room: Room,
  caller: Caller,
  verb: 'terminate' | 'withdraw',
  moving: Moving & { reason: string },
) {
  return moveWithReason(room, caller, verb, moving, async ({ pilot, at }) => {
    const stream = runStream(pilot.id);
    const { version } = await headOf(room.database, stream);
    const { settled, rows } = await settleOpen(room, { pilot, at }, settledBy(verb, isOfTest));
    const notDue = watchNext(room.database, pilot.id, []);
    if (settled.length === 0) return { rows: [notDue] };
    return {
      append: [{ stream, version, action: 'run.alerts-settled', payload: settledInEntry(settled) }],
      rows: [...rows, notDue],
    };
  });
}
