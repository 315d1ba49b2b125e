import type { Locale } from './locale.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const IN_FULL = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** A civil date (YYYY-MM-DD) as people write it: 2026年11月23日 · 23 Nov 2026. Other text comes back unchanged. */
export function formatDate(date: string, locale: Locale): string {
  const [year, month, day] = date.split('-').map(Number);
  if (!year || !month || !day || !MONTHS[month - 1]) return date;
  return locale === 'zh' ? `${year}年${month}月${day}日` : `${day} ${MONTHS[month - 1]} ${year}`;
}

/** The same within a sentence: 2026年11月23日 · 23 November 2026. */
export function dateInProse(date: string, locale: Locale): string {
  const written = formatDate(date, locale);
  return locale === 'zh'
    ? written
    : written.replace(/[A-Z][a-z]{2}/u, (month) => IN_FULL[MONTHS.indexOf(month)]!);
}
