import { type Caller, namesOf } from '../access/index.ts';
import { ACTS_IN } from '../pilots/index.ts';
import { AppError } from '../shared/errors.ts';
import type { Locale } from '../shared/locale.ts';
import { ACT_NAMES } from '../shared/pilots/acts.ts';
import { readAlerts, updateAlert } from './alert-store.ts';
import { alertView } from './alert-view.ts';
import { type ChangingRun, changeRun } from './change-run.ts';
import type { Room } from './room.ts';
import { ranked } from './settle-alerts.ts';

/**
 * An officer says what was done about an alert, also of a pilot that has ended since. What goes on is raised again.
 * @throws AppError not-found; conflict: handled already; and as changeRun
 */
export function handleAlert(
  room: Room,
  caller: Caller,
  { alertId, note, locale, ...where }: ChangingRun & { alertId: string; note: string; locale: Locale },
) {
  const { database: db } = room;
  const options = {
    action: 'pilot.handle',
    status: 200,
    what: ACT_NAMES['handle-alerts'],
    states: ACTS_IN['handle-alerts'],
  } as const;
  return changeRun(room, caller, options, where, async ({ pilot, at }) => {
    const alerts = await readAlerts(db, pilot.id);
    const alert = alerts.find(({ id }) => id === alertId);
    if (alert === undefined) throw new AppError('not-found');
    if (alert.handled !== null) throw handledAlready();
    const after = { ...alert, handled: { by: caller.actor.id, at, note } };
    const open = alerts.filter(({ id, handled }) => id !== alertId && handled === null);
    return {
      entry: 'run.alert-handled',
      payload: { alert: alertId, kind: alert.kind, subject: alert.subject },
      private: { after: { note } },
      rows: [updateAlert(db, after), await ranked(room, pilot, open)],
      body: alertView(after, { locale, nameOf: await namesOf(db, [caller.actor.id]) }),
    };
  });
}

function handledAlready(): AppError {
  const field = { path: 'note', zh: '这条预警已处置。', en: 'This alert was handled already.' };
  return new AppError('conflict', undefined, { fields: [field] });
}
