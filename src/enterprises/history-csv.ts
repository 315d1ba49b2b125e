import { csv } from '../shared/csv.ts';
import type { Bilingual, Locale } from '../shared/locale.ts';
import type { HistoryPage } from './history.ts';

const HEAD: readonly Bilingual[] = [
  { zh: '时间（UTC）', en: 'When (UTC)' },
  { zh: '人员', en: 'Who' },
  { zh: '事项', en: 'What' },
  { zh: '字段', en: 'Field' },
  { zh: '之前', en: 'Before' },
  { zh: '之后', en: 'After' },
  { zh: '条目', en: 'Entry' },
  { zh: '哈希', en: 'Hash' },
];

/** Entries at most: a file is built as a whole. */
const MOST = 5_000;
const AT_ONCE = 100;

/** The whole history, a line a changed field. */
export async function historyCsv(
  page: (cursor: string | undefined, limit: number) => Promise<HistoryPage>,
  locale: Locale,
): Promise<string> {
  const rows: string[][] = [HEAD.map((words) => words[locale])];
  let cursor: string | undefined;
  for (let seen = 0; seen < MOST; seen += AT_ONCE) {
    const { items, next }: HistoryPage = await page(cursor, AT_ONCE);
    for (const { at, actor, what, changes, stream, seq, hash } of items) {
      const line = (field = '', before = '', later = '') => [
        at,
        actor.name[locale],
        what[locale],
        field,
        before,
        later,
        `${stream}#${seq}`,
        hash,
      ];
      if (changes.length === 0) rows.push(line());
      for (const { name, before, after: later } of changes)
        rows.push(line(name[locale], before?.[locale], later?.[locale]));
    }
    if (next === null) break;
    cursor = next;
  }
  return csv(rows);
}
