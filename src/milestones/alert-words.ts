import { applicantsOf, membersOf, messages, officersOf, type Pilot } from '../pilots/index.ts';
import type { Statement } from '../platform/database/port.ts';
import type { Bilingual, Locale } from '../shared/locale.ts';
import { ALERT_NAMES, CAP_NAMES, CAPS, type Cap, MONEY_CAPS } from '../shared/milestones/names.ts';
import { shownMoney } from '../shared/pilots/shown-value.ts';
import { formatDate } from '../shared/written-date.ts';
import type { Alert } from './alert-store.ts';
import type { Room } from './room.ts';
import { toRun } from './to-run.ts';

export type Told = Pick<Alert, 'kind' | 'subject' | 'day' | 'value' | 'threshold'>;

const isCap = (subject: string): subject is Cap => CAPS.some((cap) => cap === subject);

/** What an alert is about: a cap, an indicator by its own name, a milestone by its title. */
export function subjectName(subject: string, titles: ReadonlyMap<string, string> = new Map()): Bilingual {
  if (isCap(subject)) return CAP_NAMES[subject];
  const name = titles.get(subject) ?? subject;
  return { zh: name, en: name };
}

/** Who handles an alert that its own cause has settled; its note is which of these did. */
export const BY_ITSELF = 'system';
const SETTLED = {
  plan: {
    zh: '阶段报告计划已获同意，自动了结。',
    en: 'The plan of reports was agreed to, which settled it.',
  },
  report: { zh: '阶段报告已提交，自动了结。', en: 'The report came in, which settled it.' },
  ended: {
    zh: '测试期已满，另行预警，自动了结。',
    en: 'The test period is over, which is an alert of its own.',
  },
  cap: { zh: '已超出上限，另行预警，自动了结。', en: 'The cap was exceeded, which is an alert of its own.' },
  red: {
    zh: '已越过停测阈值，另行预警，自动了结。',
    en: 'The red threshold was passed, which is an alert of its own.',
  },
  figures: {
    zh: '数值更正后不再接近上限，自动了结。',
    en: 'Figures were put right, and it is close to the cap no more.',
  },
  extension: { zh: '延期已获同意，自动了结。', en: 'More time was granted, which settled it.' },
  change: { zh: '变更已获同意，自动了结。', en: 'A change was accepted, which settled it.' },
  record: {
    zh: '记录已更正或更新，自动了结。',
    en: 'What is recorded was changed, which settled it.',
  },
  final: { zh: '结题报告已提交，自动了结。', en: 'The final report was handed in, which settled it.' },
  terminate: { zh: '试点已终止，自动了结。', en: 'The pilot was terminated, which settled it.' },
  withdraw: { zh: '试点已撤回，自动了结。', en: 'The pilot was withdrawn, which settled it.' },
  answer: { zh: '投诉已答复，自动了结。', en: 'The complaint was answered, which settled it.' },
  correction: { zh: '投诉登记已更正，自动了结。', en: 'The complaint was put right, which settled it.' },
} as const satisfies Record<string, Bilingual>;
export type Settling = keyof typeof SETTLED;

const isSettling = (note: string): note is Settling => Object.hasOwn(SETTLED, note);
/** Of what was settled before its cause was kept. */
const SOMEHOW: Bilingual = { zh: '事由已消除，自动了结。', en: 'Its cause is gone, which settled it.' };

/** What was done about an alert. */
export function noteOf({ by, note }: { by: string; note: string }, locale: Locale): string {
  if (by !== BY_ITSELF) return note;
  return (isSettling(note) ? SETTLED[note] : SOMEHOW)[locale];
}

/** One line an alert, as mails and the pause itself say it. */
export function alertLines(
  alerts: readonly Told[],
  locale: Locale,
  titles?: ReadonlyMap<string, string>,
): string {
  return alerts.map((alert) => `· ${alertLine(alert, locale, titles)}`).join('\n');
}

function alertLine(
  { kind, subject, day, value, threshold }: Told,
  locale: Locale,
  titles?: ReadonlyMap<string, string>,
) {
  const shown = (figure: number) =>
    isCap(subject) && MONEY_CAPS.has(subject)
      ? shownMoney(figure, locale)
      : new Intl.NumberFormat('en', { maximumFractionDigits: 6 }).format(figure);
  const about = [subjectName(subject, titles)[locale], formatDate(day, locale)].filter((part) => part !== '');
  const figures =
    value === null || threshold === null
      ? ''
      : locale === 'zh'
        ? `：${shown(value)}（限 ${shown(threshold)}）`
        : `: ${shown(value)} (limit ${shown(threshold)})`;
  return locale === 'zh'
    ? `${ALERT_NAMES[kind].zh}，${about.join('，')}${figures}`
    : `${ALERT_NAMES[kind].en}, ${about.join(', ')}${figures}`;
}

/** The team, and the officer who has the case, or all of them. */
export async function tellOfAlerts(
  room: Pick<Room, 'database' | 'clock' | 'publicUrl'>,
  pilot: Pilot,
  alerts: readonly Told[],
  titles?: ReadonlyMap<string, string>,
): Promise<Statement[]> {
  const team = [...(await membersOf(room, pilot)), ...(await applicantsOf(room, pilot))];
  const people = [...team, ...(await officersOf(room, pilot))];
  const words = {
    subject: { zh: '试点项目预警', en: 'Alert on a pilot' },
    text: {
      zh: `“${pilot.title}”：\n${alertLines(alerts, 'zh', titles)}`,
      en: `“${pilot.title}”:\n${alertLines(alerts, 'en', titles)}`,
    },
    link: toRun(pilot.id),
  };
  return messages(room, people, words, 'system');
}
