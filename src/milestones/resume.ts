import type { Caller } from '../access/index.ts';
import { headOf } from '../ledger/index.ts';
import { type Moving, moveWithReason } from '../pilots/index.ts';
import { readAlerts, updateAlert } from './alert-store.ts';
import { type Room, runStream } from './room.ts';
import { ranked } from './settle-alerts.ts';

/**
 * 恢复: why a test goes on answers for what paused it, which is handled with it. Left open, it would keep what is past the
 * same limit from being raised, and from pausing the test again.
 * @throws AppError as moveWithReason
 */
export function resume(room: Room, caller: Caller, moving: Moving & { reason: string }) {
  const { database: db } = room;
  return moveWithReason(room, caller, 'resume', moving, async ({ pilot, at }) => {
    const stream = runStream(pilot.id);
    const { version } = await headOf(db, stream);
    const open = (await readAlerts(db, pilot.id)).filter(({ handled }) => handled === null);
    const causes = open.filter(({ paused }) => paused);
    if (causes.length === 0) return {};
    const note = moving.reason;
    const handled = { by: caller.actor.id, at, note };
    const others = open.filter(({ paused }) => !paused);
    return {
      append: causes.map(({ id, kind, subject }, nth) => ({
        stream,
        version: version + nth,
        action: 'run.alert-handled',
        payload: { alert: id, kind, subject },
        private: { after: { note } },
      })),
      rows: [
        ...causes.map((alert) => updateAlert(db, { ...alert, handled })),
        await ranked(room, pilot, others),
      ],
    };
  });
}
