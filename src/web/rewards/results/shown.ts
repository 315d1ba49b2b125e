import type { Locale } from '../../../shared/locale.ts';
import { MICRO } from '../../../shared/rewards/batches.ts';

const TAGS: Record<Locale, string> = { zh: 'zh-CN', en: 'en' };

/** Millionths as people read them; the file has all six places. */
export function shownPoints(micro: number, locale: Locale): string {
  const places = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  return (micro / MICRO).toLocaleString(TAGS[locale], places);
}

export const shownShare = (micro: number | null, locale: Locale): string =>
  micro === null
    ? '—'
    : (micro / MICRO).toLocaleString(TAGS[locale], { minimumFractionDigits: 3, maximumFractionDigits: 3 });
