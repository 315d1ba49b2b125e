import type { Bilingual, Locale } from '../locale.ts';
import { formatDate } from '../written-date.ts';
import type { Thing } from './next-things.ts';
import { nextThings } from './next-words.ts';

const WHEN = {
  by: { zh: '办理期限 {date}', en: 'Due {date}.' },
  until: { zh: '异议截止 {date}', en: 'Objections until {date}.' },
  ends: { zh: '测试至 {date}', en: 'Test until {date}.' },
} as const satisfies Record<string, Bilingual>;

/** What there is to do, said; and until when, apart, where a day is known and still matters. */
export function sayThing(
  { name, count = 0, text = '', date, turn }: Thing,
  locale: Locale,
): { said: string; when: string | null } {
  const day = date === undefined ? '' : formatDate(date, locale);
  const fill = (words: string) =>
    words.replaceAll(/\{(count|text|date)\}/gu, (_, hole: 'count' | 'text' | 'date') =>
      String({ count, text, date: day }[hole]),
    );
  const when =
    name === 'notice' ? WHEN.until : name === 'testing' || name.startsWith('finish') ? WHEN.ends : WHEN.by;
  return {
    said: fill(nextThings[name][locale]),
    when: day === '' || turn === 'over' ? null : fill(when[locale]),
  };
}
