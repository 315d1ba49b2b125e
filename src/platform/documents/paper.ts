import type { Locale } from '../../shared/locale.ts';

/** A document as offices exchange them, before it is written in a format. Texts may hold anything that people type. */
export interface Paper {
  locale: Locale;
  /** What the file says it is; printed only where a block says it, too. */
  title: string;
  /** Stands at the head of every page, at the left and at the right. */
  head: readonly [left: string, right: string];
  blocks: readonly Block[];
}

export type Block = Lines | Grid;

/** Text of one kind; each of its lines is a paragraph. */
export interface Lines {
  style: LineStyle;
  text: string;
}

/**
 * title, subtitle and mark stand in the middle, closing at the right; part, section and topic are headings of three
 * levels; address says to whom a letter is; note is small print.
 */
export type LineStyle =
  | 'title'
  | 'subtitle'
  | 'mark'
  | 'part'
  | 'section'
  | 'topic'
  | 'address'
  | 'text'
  | 'note'
  | 'closing';

export interface Grid {
  /** Shares of the width that the columns take. */
  widths: readonly number[];
  /** Stands again at the top of each page that the table reaches. */
  head?: readonly string[];
  rows: readonly (readonly string[])[];
  /** The first column names what stands in the others. */
  labelled?: boolean;
  /** Millimetres that a row takes at least: room for a seal. */
  rowHeight?: number;
}

/** Null where the host has no room for what it takes. */
export type WritePaper = ((paper: Paper) => Promise<Uint8Array<ArrayBuffer>>) | null;
