import type { SheetColumn } from '../../platform/documents/write-sheet.ts';
import type { Locale } from '../../shared/locale.ts';
import { CAPS, type Cap, MONEY_CAPS } from '../../shared/milestones/names.ts';
import { capInSheet } from '../../shared/milestones/sheet.ts';
import { BOOK_WORDS } from './book-words.ts';

export type Word = keyof typeof BOOK_WORDS;
export type Cell = string | number | null;
/** Width in characters; format of figures. */
export type Columns = readonly (readonly [word: Word, width: number, format?: string])[];

export const FIGURE = '#,##0.######';
export const MONEY = '#,##0.00';

export const columnsOf = (columns: Columns, locale: Locale): SheetColumn[] =>
  columns.map(([word, width, format]) => ({ header: BOOK_WORDS[word][locale], width, format }));

/** A column a cap; money in yuan. */
export const capColumns = (locale: Locale): SheetColumn[] =>
  CAPS.map((cap) => ({
    header: capInSheet(cap)[locale],
    width: 18,
    format: MONEY_CAPS.has(cap) ? MONEY : '#,##0',
  }));

export const amount = (cap: Cap, value: number | null | undefined): number | null =>
  value == null ? null : MONEY_CAPS.has(cap) ? value / 100 : value;
