import type { Locale } from '../../shared/locale.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A civil date (YYYY-MM-DD) as people write it: 2026年11月23日 · 23 Nov 2026. Other text comes back unchanged. */
export function formatDate(date: string, locale: Locale): string {
  const [year, month, day] = date.split('-').map(Number);
  if (!year || !month || !day || !MONTHS[month - 1]) return date;
  return locale === 'zh' ? `${year}年${month}月${day}日` : `${day} ${MONTHS[month - 1]} ${year}`;
}

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
