import { applicantsOf, messages, officersOf, ownersOf, type Party, type Pilot } from '../../pilots/index.ts';
import type { Statement } from '../../platform/database/port.ts';
import type { Room } from '../room.ts';
import { toRun } from '../to-run.ts';

interface Of {
  pilot: Pilot;
  /** What the report is called. */
  title: string;
  number: number;
}

/** To who takes part and the office: a version is in; the licensed institution reads that its word is wanted. */
export async function tellSubmitted(
  room: Room,
  { pilot, title, number, parties }: Of & { parties: readonly Party[] },
  { awaitsHost, except }: { awaitsHost: boolean; except: string },
): Promise<Statement[]> {
  const wanted = awaitsHost
    ? {
        zh: '\n须由持牌机构在线确认，或以盖章函确认。',
        en: '\nThe licensed institution confirms it by its account, or by a stamped letter.',
      }
    : { zh: '', en: '' };
  const words = {
    subject: number === 1 ? { zh: '阶段报告已提交', en: 'A report is in' } : CORRECTED,
    text: {
      zh: `“${pilot.title}”提交了“${title}”（第 ${number} 版）。${wanted.zh}`,
      en: `“${pilot.title}” handed in “${title}” (version ${number}).${wanted.en}`,
    },
    link: toRun(pilot.id),
  };
  const people = [...(await ownersOf(room, parties)), ...(await officersOf(room, pilot))];
  return messages(room, people, words, except);
}

const CORRECTED = { zh: '阶段报告已更正', en: 'A report was corrected' };

/** To the office: a letter is to be compared. */
export async function tellLetter(room: Room, { pilot, title, number }: Of, except: string) {
  const words = {
    subject: { zh: '报告确认函待核对', en: 'A letter on a report is to be checked' },
    text: {
      zh: `“${pilot.title}”的“${title}”（第 ${number} 版）提交了持牌机构确认函。`,
      en: `“${pilot.title}” brought the licensed institution’s letter on “${title}” (version ${number}).`,
    },
    link: toRun(pilot.id),
  };
  return messages(room, await officersOf(room, pilot), words, except);
}

/** To the team: the licensed institution’s word counts, or its letter has to be brought again. */
export async function tellConfirmed(
  room: Room,
  { pilot, title, number }: Of,
  { remark, except }: { remark: string | null; except: string },
): Promise<Statement[]> {
  const words =
    remark === null
      ? {
          subject: { zh: '持牌机构已确认报告', en: 'The licensed institution confirmed a report' },
          text: {
            zh: `“${pilot.title}”的“${title}”（第 ${number} 版）已获持牌机构确认。`,
            en: `“${pilot.title}”: “${title}” (version ${number}) is confirmed by the licensed institution.`,
          },
        }
      : {
          subject: { zh: '报告确认函需要重新提交', en: 'A letter on a report is to be brought again' },
          text: {
            zh: `“${pilot.title}”的“${title}”（第 ${number} 版）确认函：${remark}`,
            en: `“${pilot.title}”, letter on “${title}” (version ${number}): ${remark}`,
          },
        };
  return messages(room, await applicantsOf(room, pilot), { ...words, link: toRun(pilot.id) }, except);
}
