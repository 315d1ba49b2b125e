import chineseDays from 'chinese-days';

/** The last day of a term counted in working days. */
export interface Deadline {
  /** Civil date, inclusive. */
  on: string;
  /**
   * The State Council has not published the holidays of a year that the term reaches into (it does so in November for
   * the next): Monday to Friday were counted, and the date moves once they are known. Whoever rests something on it
   * counts again then.
   */
  provisional: boolean;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Moved working days and holidays as the State Council publishes them; a year without them has plain weeks. */
export function isWorkingDay(date: string): boolean {
  return chineseDays.isWorkday(date);
}

/** Whether the holidays of a date's year are known here: then its first of October has their name. */
export function isCalendarKnown(date: string): boolean {
  return chineseDays.getDayDetail(`${date.slice(0, 4)}-10-01`).name.includes('国庆');
}

/** @param from civil date; the term begins on the day after (期间开始之日不计算在内) */
export function workingDaysAfter(from: string, days: number): Deadline {
  let on = from;
  let provisional = !isCalendarKnown(from);
  for (let left = days; left > 0; ) {
    on = nextDay(on);
    provisional ||= !isCalendarKnown(on);
    if (isWorkingDay(on)) left--;
  }
  return { on, provisional };
}

/**
 * Working days that are left of a term: those after today up to its last day; below zero, how many have gone by since.
 * Whether it is over says `today > last`, as a weekend is no working day.
 */
export function workingDaysLeft(today: string, last: string): number {
  const [from, to, sign] = last >= today ? [today, last, 1] : [last, today, -1];
  let days = 0;
  for (let on = from; on < to; ) {
    on = nextDay(on);
    if (isWorkingDay(on)) days++;
  }
  return days === 0 ? 0 : sign * days;
}

function nextDay(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
}
