import type { Locale } from '../../shared/locale.ts';
import { formatDate } from '../../shared/written-date.ts';

export { formatDate };

/** An instant as the reader's own clock shows it, to the minute. */
export function formatInstant(instant: number, locale: Locale): string {
  return new Intl.DateTimeFormat(locale === 'zh' ? 'zh-CN' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(instant);
}

/** The day of an instant by the reader's own clock, for what is known to the day. */
export function formatDay(instant: number, locale: Locale): string {
  const at = new Date(instant);
  return formatDate(`${at.getFullYear()}-${at.getMonth() + 1}-${at.getDate()}`, locale);
}
