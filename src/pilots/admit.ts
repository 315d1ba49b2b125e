import { appointersOf, type Caller } from '../access/index.ts';
import { AppError } from '../shared/errors.ts';
import { workingDaysAfter } from '../shared/working-days.ts';
import { formatDate } from '../shared/written-date.ts';
import { assertFourEyes, type Moving, move } from './move.ts';
import { readOpinions } from './opinion-store.ts';
import type { Room } from './room.ts';

/**
 * Admits it and opens the notice (公示), by somebody who did not handle the case.
 * @throws AppError forbidden: four eyes; conflict: no expert has been heard on this version
 */
export function admit(room: Room, caller: Caller, moving: Moving) {
  return move(room, caller, { action: 'pilot.approve', verb: 'admit' }, moving, async (stage) => {
    const { pilot, terms, today } = stage;
    assertFourEyes(pilot, caller.actor.id);
    // Who chose the experts has handled the case, by whatever way they were appointed.
    const appointers = await appointersOf(room.database, pilot.id);
    assertFourEyes({ ...pilot, handledBy: appointers }, caller.actor.id);
    const heard = (await readOpinions(room.database, pilot.id)).filter(
      ({ version }) => version === pilot.version,
    );
    if (heard.length === 0) throw notHeard();
    const { notice: workingDays } = terms.workingDays;
    const { on: until, provisional } = workingDaysAfter(today, workingDays);
    const notice = { on: today, until, provisional, workingDays };
    // The office can act when the window is over, and has its term from then.
    const { on: dueOn } = workingDaysAfter(until, terms.workingDays.registration);
    return {
      pilot: { notice, dueOn },
      payload: { notice, opinions: heard.map(({ id }) => id) },
      detail: {
        zh: `公示期自${formatDate(today, 'zh')}起，异议截止${formatDate(until, 'zh')}（${workingDays} 个工作日）。`,
        en: `Public notice from ${formatDate(today, 'en')}; objections until ${formatDate(until, 'en')} (${workingDays} working days).`,
      },
    };
  });
}

function notHeard(): AppError {
  return new AppError('conflict', 'no opinion', {
    fields: [
      {
        path: 'opinions',
        zh: '还没有专家就这一版本提出书面意见。',
        en: 'No expert has filed a written opinion on this version.',
      },
    ],
  });
}
