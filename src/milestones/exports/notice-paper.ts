import type { Grid, Paper } from '../../platform/documents/paper.ts';
import { dayOf } from '../../shared/clock.ts';
import type { Bilingual, Locale } from '../../shared/locale.ts';
import { percentOf } from '../../shared/milestones/levels.ts';
import { ALERT_NAMES, CAP_NAMES, CAPS, type Cap, MONEY_CAPS } from '../../shared/milestones/names.ts';
import { shownMoney } from '../../shared/pilots/shown-value.ts';
import { formatDate } from '../../shared/written-date.ts';
import type { Alert } from '../alert-store.ts';
import { noteOf } from '../alert-words.ts';
import type { RunTerms } from '../run-terms.ts';
import { NOTICE_WORDS } from './notice-words.ts';

export interface Noticed {
  title: string;
  applicants: readonly string[];
  regulator: { regulator: string; number: string; admittedOn: string };
  alert: Alert;
  /** What it is about, by name. */
  subject: Bilingual;
  terms: Pick<RunTerms, 'caps' | 'indicators'>;
  used: Readonly<Record<Cap, number>>;
  /** Civil date of the paper. */
  on: string;
  locale: Locale;
}

/** 风险提示: what became known of a pilot that a regulator runs, for that regulator, who alone has the power to act. */
export function noticePaper(noticed: Noticed): Paper {
  const { title, regulator, locale, on } = noticed;
  const say = (word: keyof typeof NOTICE_WORDS) => NOTICE_WORDS[word][locale];
  const between = locale === 'zh' ? '：' : ' ';
  return {
    locale,
    title: `${title} ${say('notice')}`,
    head: [`${say('notice')}　${say('number')}${between}${regulator.number}`, formatDate(on, locale)],
    blocks: [
      { style: 'title', text: say('notice') },
      { style: 'address', text: `${regulator.regulator}${locale === 'zh' ? '：' : ':'}` },
      { style: 'text', text: opening(noticed) },
      { style: 'text', text: say('power') },
      factsOf(noticed),
      { style: 'topic', text: say('caps') },
      capsOf(noticed),
      { style: 'closing', text: `${say('office')}\n${formatDate(on, locale)}` },
      { style: 'topic', text: say('notes') },
      ...(['noteFigures', 'noteNoDecision', 'noteFormat'] as const).map(
        (note, at) => ({ style: 'note', text: `${at + 1}. ${say(note)}` }) as const,
      ),
    ],
  };
}

function opening({ title, alert, subject, locale }: Noticed): string {
  const kind = ALERT_NAMES[alert.kind][locale];
  const day = formatDate(alert.day, locale);
  if (locale === 'zh')
    return `本办在跟踪贵单位准入的“${title}”时，发现以下情形：${[kind, subject.zh].filter(Boolean).join('，')}（${day}）。`;
  return `While following “${title}”, which you admitted, this office found: ${[kind, subject.en].filter(Boolean).join(', ')} (${day}).`;
}

function factsOf({ title, applicants, regulator, alert, subject, terms, locale }: Noticed): Grid {
  const say = (word: keyof typeof NOTICE_WORDS) => NOTICE_WORDS[word][locale];
  const indicator = terms.indicators.find(({ name }) => name === alert.subject);
  const figure = (value: number | null) =>
    value === null ? '' : shown(value, alert.subject, indicator?.unit, locale);
  const rows: [string, string][] = [
    [say('title'), title],
    [say('applicants'), applicants.join('\n')],
    [say('admitted'), `${regulator.number}　${formatDate(regulator.admittedOn, locale)}`],
    [say('kind'), ALERT_NAMES[alert.kind][locale]],
    [say('subject'), subject[locale]],
    [say('day'), formatDate(alert.day, locale)],
    [say('value'), figure(alert.value)],
    [say('threshold'), figure(alert.threshold)],
    [say('definition'), indicator?.source ?? ''],
    [say('raisedOn'), formatDate(dayOf(alert.raisedAt), locale)],
    [say('handled'), alert.handled ? noteOf(alert.handled, locale) : say('none')],
  ];
  return { widths: [28, 72], labelled: true, rows: rows.filter(([, text]) => text !== '') };
}

function capsOf({ terms, used, locale }: Noticed): Grid {
  const say = (word: keyof typeof NOTICE_WORDS) => NOTICE_WORDS[word][locale];
  return {
    widths: [34, 26, 26, 14],
    head: [say('cap'), say('used'), say('limit'), say('percent')],
    rows: CAPS.map((cap) => {
      const limit = terms.caps[cap];
      const percent = percentOf(used[cap], limit);
      return [
        CAP_NAMES[cap][locale],
        shown(used[cap], cap, undefined, locale),
        limit === null ? say('unset') : shown(limit, cap, undefined, locale),
        percent === null ? '' : `${percent}%`,
      ];
    }),
  };
}

function shown(value: number, subject: string, unit: string | undefined, locale: Locale): string {
  if (CAPS.some((cap) => cap === subject && MONEY_CAPS.has(cap))) return shownMoney(value, locale);
  const number = new Intl.NumberFormat('en', { maximumFractionDigits: 6 }).format(value);
  return unit ? `${number} ${unit}` : number;
}
