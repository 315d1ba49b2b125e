import type { Cell } from '../../platform/documents/table.ts';

const MOST_SHOWN = 100;

export function textOf(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'object') return String(cell).trim();
  if ('day' in cell) return cell.day;
  return 'percent' in cell ? `${Number((cell.percent * 100).toPrecision(15))}%` : '=…';
}

/** A cell as people see it, for a message about it. */
export function shownCell(cell: Cell): string {
  const text = textOf(cell);
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}

const WRITTEN_DAY = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u;

/** A civil date; null for what is none. */
export function dayIn(cell: Cell): string | null {
  if (cell === null || typeof cell === 'number') return null;
  if (typeof cell === 'object') return 'day' in cell ? cell.day : null;
  const [, year, month, day] = WRITTEN_DAY.exec(cell.normalize('NFKC').trim()) ?? [];
  if (!year || !month || !day) return null;
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const there = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(there.getTime()) && there.toISOString().startsWith(written) ? written : null;
}

const PLAIN = /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d{1,2})?$/iu;
const GROUPED = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u;

/** A number, however wide its digits; null for what is none. */
export function numberIn(cell: Cell): number | null {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null;
  if (typeof cell !== 'string') return null;
  const text = cell.normalize('NFKC').trim();
  if (!PLAIN.test(text) && !GROUPED.test(text)) return null;
  const value = Number(text.replaceAll(',', ''));
  return Number.isFinite(value) ? value : null;
}

/** "B12", as spreadsheets call a cell. @param column from 0, of the first 26 */
export const cellName = (row: number, column: number) => `${String.fromCharCode(65 + column)}${row}`;
