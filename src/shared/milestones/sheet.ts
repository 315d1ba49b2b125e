import type { ErrorCode } from '../errors.ts';
import type { Bilingual } from '../locale.ts';
import { CAP_NAMES, CAPS, type Cap, MONEY_CAPS } from './names.ts';

/** A value a row; what columns are called, of which the last may be left out. */
export const SHEET_COLUMNS = {
  day: { zh: '日期', en: 'Date' },
  subject: { zh: '指标', en: 'Indicator' },
  value: { zh: '数值', en: 'Value' },
  reason: { zh: '更正说明', en: 'Reason' },
} as const satisfies Record<string, Bilingual>;
export type SheetColumnName = keyof typeof SHEET_COLUMNS;

export const VALUES_SHEET: Bilingual = { zh: '指标数值', en: 'Values' };
/** Stands as the reason of a row that is an example, which is passed over. */
export const EXAMPLE_ROW: Bilingual = { zh: '示例，不会导入', en: 'Example, not imported' };

export const MOST_SHEET_ROWS = 20_000;
export const MOST_SHEET_BYTES = 20 * 1024 * 1024;

/** How a cap is called in a sheet: money in yuan. */
export function capInSheet(cap: Cap): Bilingual {
  const { zh, en } = CAP_NAMES[cap];
  return MONEY_CAPS.has(cap) ? { zh: `${zh}（元）`, en: `${en} (yuan)` } : { zh, en };
}

/** As two names are compared: full-width and half-width, upper and lower case are the same. */
export const sameName = (name: string) => name.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase();

const CAPS_BY_NAME = new Map(
  CAPS.flatMap((cap) => {
    const [{ zh, en }, plain] = [capInSheet(cap), CAP_NAMES[cap]];
    return [zh, en, plain.zh, plain.en, `上限:${zh}`, `上限:${plain.zh}`].map(
      (name) => [sameName(name), cap] as const,
    );
  }),
);
export const capNamed = (name: string): Cap | null => CAPS_BY_NAME.get(sameName(name)) ?? null;

/** What is wrong with a cell, in the reader's language. */
export interface CellError {
  /** "B12" */
  cell: string;
  value: string;
  message: string;
}

/** One line of the answer to a sheet, the last one but for the first kind. */
export type SheetLine<A = unknown> =
  | { checked: number; of: number }
  | { imported: number; days: number; alerts: A[]; paused: boolean }
  /** Nothing was imported; `more` are not told. */
  | { errors: CellError[]; more: number }
  | { problem: LineProblem };

/** As problem details are (RFC 9457). */
interface LineProblem {
  title: string;
  detail: string;
  status: number;
  code: ErrorCode;
  requestId: string;
  fields?: { path: string; message: string }[];
}
