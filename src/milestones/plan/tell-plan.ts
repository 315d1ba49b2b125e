import { applicantsOf, messages, officersOf, type Pilot } from '../../pilots/index.ts';
import type { Statement } from '../../platform/database/port.ts';
import type { Locale } from '../../shared/locale.ts';
import { PENDING_NAMES, type PendingKind } from '../../shared/milestones/names.ts';
import { formatDate } from '../../shared/written-date.ts';
import type { Room } from '../room.ts';
import { toRun } from '../to-run.ts';

export interface Said {
  title: string;
  kind: PendingKind;
  /** The date it is, or would be, due on. */
  dueOn: string;
}

/** To the office: something of the plan waits for it. */
export async function tellProposed(
  room: Room,
  pilot: Pilot,
  said: readonly Said[],
  except: string,
): Promise<Statement[]> {
  const words = {
    subject: { zh: '阶段报告计划待同意', en: 'A plan of reports waits for you' },
    text: {
      zh: `“${pilot.title}”的阶段报告计划有 ${said.length} 项待同意：\n${lines(said, 'zh')}`,
      en: `“${pilot.title}”, plan of reports, waiting for you: ${said.length}\n${lines(said, 'en')}`,
    },
    link: toRun(pilot.id),
  };
  return messages(room, await officersOf(room, pilot), words, except);
}

/** To the team: what became of it. */
export async function tellDecided(
  room: Room,
  pilot: Pilot,
  { said, accepted, reason }: { said: readonly Said[]; accepted: boolean; reason: string | undefined },
  except: string,
): Promise<Statement[]> {
  const verdict = accepted ? { zh: '已获同意', en: 'accepted' } : { zh: '未获同意', en: 'not accepted' };
  const why =
    reason === undefined ? { zh: '', en: '' } : { zh: `\n说明：${reason}`, en: `\nReason: ${reason}` };
  const words = {
    subject: { zh: `阶段报告计划${verdict.zh}`, en: `Plan of reports ${verdict.en}` },
    text: {
      zh: `“${pilot.title}”的阶段报告计划${verdict.zh}：\n${lines(said, 'zh')}${why.zh}`,
      en: `“${pilot.title}”, plan of reports, ${verdict.en}:\n${lines(said, 'en')}${why.en}`,
    },
    link: toRun(pilot.id),
  };
  return messages(room, await applicantsOf(room, pilot), words, except);
}

function lines(said: readonly Said[], locale: Locale): string {
  return said
    .map(({ title, kind, dueOn }) => {
      const [what, on] = [PENDING_NAMES[kind][locale], formatDate(dueOn, locale)];
      return locale === 'zh' ? `· ${what}：${title}（应报日期 ${on}）` : `· ${title}, ${what}, due ${on}`;
    })
    .join('\n');
}
