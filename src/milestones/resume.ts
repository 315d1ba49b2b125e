import type { Caller } from '../access/index.ts';
import { headOf } from '../ledger/index.ts';
import { type Moving, moveWithReason } from '../pilots/index.ts';
import { type Alert, readAlerts, updateAlert } from './alert-store.ts';
import { isTrigger } from './raise-breaches.ts';
import { type Room, runStream } from './room.ts';
import { readRunTerms } from './run-terms.ts';
import { ranked } from './settle-alerts.ts';

/**
 * 恢复: why a test goes on answers for what paused it, and for what would have while it stood still; both are handled with
 * it. Left open, they would keep what is past the same limit from being raised, and from pausing the test again.
 * @throws AppError as moveWithReason
 */
export function resume(room: Room, caller: Caller, moving: Moving & { reason: string }) {
  const { database: db } = room;
  return moveWithReason(room, caller, 'resume', moving, async ({ pilot, at }) => {
    const stream = runStream(pilot.id);
    const { version } = await headOf(db, stream);
    const open = (await readAlerts(db, pilot.id)).filter(({ handled }) => handled === null);
    const terms = await readRunTerms(db, pilot);
    const isCause = (alert: Alert) => alert.paused || isTrigger(pilot, terms, alert);
    const causes = open.filter(isCause);
    // Figures that come at the same time may raise one.
    if (causes.length === 0) return { rely: [{ stream, version }] };
    const note = moving.reason;
    const handled = { by: caller.actor.id, at, note };
    const others = open.filter((alert) => !isCause(alert));
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
