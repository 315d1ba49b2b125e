import type { Caller } from '../../access/index.ts';
import { seenWhole } from '../../pilots/index.ts';
import type { Paper } from '../../platform/documents/paper.ts';
import { today } from '../../shared/clock.ts';
import { AppError } from '../../shared/errors.ts';
import type { Locale } from '../../shared/locale.ts';
import { readAlert } from '../alert-store.ts';
import { subjectName } from '../alert-words.ts';
import { readCounted } from '../figure-store.ts';
import { usedOf } from '../figures.ts';
import { readMilestones } from '../milestone-store.ts';
import type { Room } from '../room.ts';
import { readRunTerms } from '../run-terms.ts';
import { noticePaper } from './notice-paper.ts';
import { NOTICE_WORDS } from './notice-words.ts';

/**
 * 风险提示, to be printed and sent.
 * @throws AppError not-found: not the caller's to see, or no such alert; conflict: no regulator runs this pilot
 */
export async function printNotice(
  room: Room,
  caller: Caller,
  { pilotId, alertId, locale }: { pilotId: string; alertId: string; locale: Locale },
): Promise<{ paper: Paper; name: string }> {
  const { database: db, clock } = room;
  const { pilot, parties } = await seenWhole(room, caller, { pilotId });
  const alert = await readAlert(db, pilot.id, alertId);
  if (pilot.regulator === null) throw notRegulators();
  const [terms, counted, milestones] = await Promise.all([
    readRunTerms(db, pilot),
    readCounted(db, pilot.id),
    readMilestones(db, pilot.id),
  ]);
  const titles = new Map(milestones.map(({ id, title }) => [id, title]));
  const { title, regulator } = pilot;
  const on = today(clock);
  const paper = noticePaper({
    ...{ title, regulator, alert, terms, on, locale },
    applicants: parties.map(({ name }) => name),
    subject: subjectName(alert.subject, titles),
    used: usedOf(counted),
  });
  return { paper, name: `${title} ${NOTICE_WORDS.notice[locale]} ${on}` };
}

function notRegulators(): AppError {
  const field = {
    path: 'alertId',
    zh: '风险提示发给准入该项目的监管机构；本项目为区级场景应用，请在案件页办理。',
    en: 'A risk notice goes to the regulator that admitted a pilot; this one is the district’s own, and handled on its case page.',
  };
  return new AppError('conflict', 'not a regulator’s pilot', { fields: [field] });
}
