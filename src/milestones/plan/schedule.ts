import type { Locale } from '../../shared/locale.ts';
import { workingDaysAfter } from '../../shared/working-days.ts';

export const EVERY = ['monthly', 'quarterly', 'half-yearly'] as const;
export type Every = (typeof EVERY)[number];

const MONTHS: Readonly<Record<Every, number>> = { monthly: 1, quarterly: 3, 'half-yearly': 6 };
const DAY_MS = 24 * 60 * 60 * 1000;
/** What the calendar leaves of a period at either end of a test is no report of its own when it is shorter. */
const SHORT_DAYS = 15;

export interface Scheduled {
  title: string;
  /** Civil dates, both inclusive. */
  from: string;
  until: string;
  dueOn: string;
  /** Holidays of a year that are not published yet may move it. */
  provisional: boolean;
}

export interface Wanted {
  every: Every;
  startsOn: string;
  endsOn: string;
  /** Working days after the end of a period until its report is due. */
  due: number;
  today: string;
  locale: Locale;
}

/**
 * A regular plan from the beginning of a test to its end: months, quarters or halves of the calendar, as offices count.
 * What would have been due already is due the same number of working days from today.
 */
export function schedule({ every, startsOn, endsOn, due, today, locale }: Wanted): Scheduled[] {
  return periods(every, startsOn, endsOn).map(({ named, from, until }) => {
    const after = workingDaysAfter(until, due);
    const { on, provisional } = after.on < today ? workingDaysAfter(today, due) : after;
    return { title: titleOf(every, named, locale), from, until, dueOn: on, provisional };
  });
}

interface Period {
  /** First day of the calendar's period that it is called after. */
  named: string;
  from: string;
  until: string;
}

function periods(every: Every, startsOn: string, endsOn: string): Period[] {
  if (endsOn < startsOn) return [];
  const found: Period[] = [];
  for (let first = firstOf(every, startsOn); first <= endsOn; first = later(first, MONTHS[every])) {
    const last = dayBefore(later(first, MONTHS[every]));
    found.push({
      named: first,
      from: first < startsOn ? startsOn : first,
      until: last > endsOn ? endsOn : last,
    });
  }
  return withoutStubs(found);
}

/** A few days at the beginning belong to the first whole period, those at the end to the last. */
function withoutStubs(found: readonly Period[]): Period[] {
  const [first, second, ...rest] = found;
  if (first === undefined || second === undefined) return [...found];
  const begun = isStub(first) ? [{ ...second, from: first.from }, ...rest] : [first, second, ...rest];
  const [last, before] = [begun.at(-1), begun.at(-2)];
  if (last === undefined || before === undefined || !isStub(last)) return begun;
  return [...begun.slice(0, -2), { ...before, until: last.until }];
}

const isStub = ({ from, until }: Period) => (Date.parse(until) - Date.parse(from)) / DAY_MS + 1 < SHORT_DAYS;

function firstOf(every: Every, date: string): string {
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
  return firstOfMonth(year, month - ((month - 1) % MONTHS[every]));
}

const later = (first: string, months: number) =>
  firstOfMonth(Number(first.slice(0, 4)), Number(first.slice(5, 7)) + months);

/** A thirteenth month is of the year after. */
const firstOfMonth = (year: number, month: number) => civil(Date.UTC(year, month - 1, 1));
const dayBefore = (date: string) => civil(Date.parse(date) - DAY_MS);
const civil = (instant: number) => new Date(instant).toISOString().slice(0, 10);

const MONTH_NAMES = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });

function titleOf(every: Every, named: string, locale: Locale): string {
  const [year, month] = [named.slice(0, 4), Number(named.slice(5, 7))];
  const titles: Record<Every, Record<Locale, string>> = {
    monthly: {
      zh: `${year}年${month}月阶段报告`,
      en: `Report for ${MONTH_NAMES.format(new Date(named))} ${year}`,
    },
    quarterly: {
      zh: `${year}年第${(month + 2) / 3}季度阶段报告`,
      en: `Report for Q${(month + 2) / 3} ${year}`,
    },
    'half-yearly': {
      zh: `${year}年${month === 1 ? '上' : '下'}半年阶段报告`,
      en: `Report for the ${month === 1 ? 'first' : 'second'} half of ${year}`,
    },
  };
  return titles[every][locale];
}
