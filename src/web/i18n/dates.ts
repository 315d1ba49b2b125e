import { dayOf } from '../../shared/clock.ts';
import type { Locale } from '../../shared/locale.ts';
import { formatDate } from '../../shared/written-date.ts';

export { formatDate };

const CLOCK = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'Asia/Shanghai' });

/** An instant as a clock in Shanghai shows it, to the minute: a report is stamped by the days that it is due in. */
export function formatInstant(instant: string | number | Date, locale: Locale): string {
  const time = CLOCK.format(new Date(instant));
  return `${formatDay(instant, locale)}${locale === 'zh' ? ' ' : ', '}${time}`;
}

/** The day of an instant in Shanghai, whose days every time limit is counted in, wherever its reader is. */
export function formatDay(instant: string | number | Date, locale: Locale): string {
  return formatDate(dayOf(instant), locale);
}
