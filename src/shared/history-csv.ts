import { inShanghai } from './clock.ts';
import { csv } from './csv.ts';
import type { Bilingual, Locale } from './locale.ts';

interface Entry {
  stream: string;
  seq: number;
  at: string;
  actor: { name: Bilingual };
  what: Bilingual;
  changes: readonly { name: Bilingual; before: Bilingual | null; after: Bilingual | null }[];
  hash: string;
}

interface Page {
  items: readonly Entry[];
  next: string | null;
}

const HEAD: readonly Bilingual[] = [
  { zh: '时间（北京时间）', en: 'When (Beijing time)' },
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
  page: (cursor: string | undefined, limit: number) => Promise<Page>,
  locale: Locale,
): Promise<string> {
  const rows: string[][] = [HEAD.map((words) => words[locale])];
  let cursor: string | undefined;
  for (let seen = 0; seen < MOST; seen += AT_ONCE) {
    const { items, next }: Page = await page(cursor, AT_ONCE);
    for (const { at, actor, what, changes, stream, seq, hash } of items) {
      const line = (field = '', before = '', later = '') => [
        inShanghai(at),
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
