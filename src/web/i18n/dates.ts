import { today } from '../../shared/clock.ts';
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

/** The day of an instant in Shanghai, whose days every time limit is counted in, wherever its reader is. */
export function formatDay(instant: number, locale: Locale): string {
  return formatDate(
    today(() => new Date(instant)),
    locale,
  );
}
