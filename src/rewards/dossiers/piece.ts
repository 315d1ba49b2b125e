import type { Block, Grid, Paper } from '../../platform/documents/paper.ts';
import type { StoredFile } from '../../platform/files/files.ts';
import { inShanghai } from '../../shared/clock.ts';
import type { Bilingual, Locale } from '../../shared/locale.ts';
import { formatDate } from '../../shared/written-date.ts';
import { DOSSIER_WORDS } from './dossier-words.ts';

/** What lies in a dossier, or should. */
export interface Piece {
  title: string;
  /** 文号 */
  number?: string | undefined;
  /** 责任者 */
  responsible: string;
  /** Civil date. */
  on: string | null;
  content: { paper: Paper } | { file: StoredFile } | 'missing';
}

/** Shanghai, to the minute: 2026-11-23 14:05. */
export const momentOf = (instant: string): string => inShanghai(instant).slice(0, 16).replace('T', ' ');

export const dateIn = (on: string | null, locale: Locale) => (on === null ? '' : formatDate(on, locale));

type Row = readonly [name: Bilingual, value: string | number | null | undefined];

/** A form of names and values; what is empty is left out. */
export function form(locale: Locale, rows: readonly Row[]): Grid[] {
  const filled = rows.flatMap(([name, value]) =>
    value === null || value === undefined || value === '' ? [] : [[name[locale], String(value)]],
  );
  return filled.length === 0 ? [] : [{ widths: [26, 74], labelled: true, rows: filled }];
}

/** A list under its heads; without rows it says that there are none. */
export function list(
  locale: Locale,
  heads: readonly (readonly [Bilingual, width: number])[],
  rows: readonly (readonly (string | number | null | undefined)[])[],
): Block[] {
  if (rows.length === 0) return [{ style: 'text', text: DOSSIER_WORDS.nothing[locale] }];
  return [
    {
      widths: heads.map(([, width]) => width),
      head: heads.map(([name]) => name[locale]),
      rows: rows.map((row) =>
        row.map((value) => (value === null || value === undefined ? '' : String(value))),
      ),
    },
  ];
}

export const topic = (locale: Locale, name: Bilingual): Block => ({ style: 'section', text: name[locale] });

/** A text under its name; nothing where it is empty. */
export function text(locale: Locale, name: Bilingual, value: string | null | undefined): Block[] {
  if (!value) return [];
  return [
    { style: 'topic', text: name[locale] },
    { style: 'text', text: value },
  ];
}

/** A record out of what the system holds: what it is, of which matter. */
export function record(locale: Locale, what: string, matter: string, blocks: readonly Block[]): Paper {
  return {
    locale,
    title: what,
    head: [matter, what],
    blocks: [{ style: 'title', text: what }, { style: 'subtitle', text: matter }, ...blocks],
  };
}
