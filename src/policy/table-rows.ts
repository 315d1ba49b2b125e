import { CELL } from '../shared/table-row.ts';
import type { Sentence } from './document.ts';

/** The cells of a line that is a row of a table; empty where it is none. */
export function cellsOf(text: string): string[] {
  return text.includes(CELL) ? text.split(CELL) : [];
}

export const isRow = (text: string): boolean => text.includes(CELL);

/** 咨询电话｜021-…: of two cells, the first says what the second is. */
export function labelOfRow(text: string): string | null {
  const [label = '', ...rest] = cellsOf(text);
  return rest.length === 1 && label !== '' && label.length <= 16 ? label : null;
}

/** Whether a row heads the table whose second row follows it: more than two cells, as many as in that one, and no figures. */
export function isTableHead(text: string, before: string | undefined, next: string | undefined): boolean {
  const cells = cellsOf(text);
  const follows = before !== undefined && cellsOf(before).length === cells.length;
  return (
    cells.length > 2 && !follows && cellsOf(next ?? '').length === cells.length && !/\d{2}|[。；]/u.test(text)
  );
}

/** The heading row of the table in which a sentence is a row; null where it is none, or has none. */
export function headOfRow(sentences: readonly Sentence[], row: Sentence): Sentence | null {
  const cells = cellsOf(row.text).length;
  if (cells < 3) return null;
  const at = sentences.findIndex(({ id }) => id === row.id);
  return (
    sentences
      .slice(0, at)
      .findLast(({ role, text }) => role === 'heading' && cellsOf(text).length === cells) ?? null
  );
}
