import type { CellValue } from 'hucre/xlsx';
import { CONTENT_TYPES, ContentWatch } from '../files/content-type.ts';
import type { ZipEntry } from '../files/zip-names.ts';
import { entriesOf, HostileArchive, sizeOf, unpacking } from './archive.ts';
import type { Cell, TableFault, TableRead, TableRow, TableWanted } from './table.ts';

const MOST_COLUMNS = 20;
const LAST_COLUMN = 'T';
const MOST_SHEETS = 50;
/** What is read whole: 20,000 rows are some 10 MB. */
const MOST_WHOLE = 48 * 1024 * 1024;
const LINES_A_ROW = 5;
const LINE_FEED = 10;
const IS_SHEET = /^xl\/worksheets\//i;

class NoTable extends Error {
  readonly fault: TableFault;

  constructor(fault: TableFault) {
    super(fault.why);
    this.fault = fault;
  }
}

/**
 * Reads an XLSX or CSV file (UTF-8 or GB 18030), whatever its name says. Takes CPU in proportion to what it keeps: to be
 * run off the event loop.
 */
export async function readTable(wanted: TableWanted): Promise<TableRead> {
  try {
    const type = typeOf(wanted);
    if (type === CONTENT_TYPES.xlsx) return { table: { rows: await rowsOfWorkbook(wanted) } };
    if (type === CONTENT_TYPES.csv || type === CONTENT_TYPES.txt)
      return { table: { rows: await rowsOfText(wanted) } };
    return { fault: { why: 'unreadable' } };
  } catch (error) {
    if (error instanceof NoTable) return { fault: error.fault };
    if (error instanceof HostileArchive) return { fault: { why: error.why } };
    return { fault: { why: 'unreadable' } };
  }
}

function typeOf({ bytes, name }: TableWanted): string | null {
  const watch = new ContentWatch();
  watch.pass(bytes);
  return watch.typeOf(name);
}

async function rowsOfText({ bytes, mostRows }: TableWanted): Promise<TableRow[]> {
  const { detectDelimiter, streamCsvRows } = await import('hucre/csv');
  // A reason may have lines of its own.
  if (linesIn(bytes) > LINES_A_ROW * mostRows) throw new NoTable({ why: 'too-many-rows' });
  const text = decoded(bytes);
  const delimiter = detectDelimiter(text.slice(0, 10_000));
  const rows: TableRow[] = [];
  let row = 0;
  for (const values of streamCsvRows(text, { delimiter })) {
    row++;
    const cells = values.map((value) => (value === '' ? null : String(value)));
    keep(rows, { row, cells }, mostRows);
  }
  return rows;
}

function linesIn(bytes: Uint8Array): number {
  let lines = 0;
  for (const byte of bytes) if (byte === LINE_FEED) lines++;
  return lines;
}

function decoded(bytes: Uint8Array): string {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The other one, then.
    }
  }
  throw new NoTable({ why: 'unreadable' });
}

function keep(rows: TableRow[], { row, cells }: TableRow, mostRows: number): void {
  const last = cells.findLastIndex((cell) => cell !== null);
  if (last === -1) return;
  // The first one names the columns.
  if (rows.length > mostRows) throw new NoTable({ why: 'too-many-rows' });
  if (last >= MOST_COLUMNS) throw new NoTable({ why: 'too-wide' });
  rows.push({ row, cells: cells.slice(0, last + 1) });
}

async function rowsOfWorkbook(wanted: TableWanted): Promise<TableRow[]> {
  const { bytes, mostRows } = wanted;
  const entries = entriesOf(bytes);
  const [sheets, others] = [entries.filter(isSheet), entries.filter((entry) => !isSheet(entry))];
  if (sizeOf(others) > MOST_WHOLE) throw new NoTable({ why: 'too-large' });
  if (sizeOf(sheets) > MOST_WHOLE) throw new NoTable({ why: await whyTooLarge(bytes, sheets, mostRows) });
  const { readXlsx } = await import('hucre/xlsx');
  const sheet = await sheetOf(wanted);
  await assertFits(bytes, sheet, mostRows);
  const range = `A1:${LAST_COLUMN}${2 * mostRows}`;
  // Only a cell's format tells 88% from 0.88.
  const { sheets: read } = await readXlsx(bytes, { sheets: [sheet], range, readStyles: true });
  const rows: TableRow[] = [];
  for (const [at, values] of (read[0]?.rows ?? []).entries()) {
    const cells = values.map((value, column): Cell => {
      const { formula, style } = read[0]?.cells?.get(`${at},${column}`) ?? {};
      return formula === undefined ? cellOf(value, style?.numFmt) : { formula: true };
    });
    keep(rows, { row: at + 1, cells }, mostRows);
  }
  return rows;
}

const isSheet = ({ name }: ZipEntry) => IS_SHEET.test(name);

/** Whether there are rows in it or nothing but bulk, as far as one has to look to know. */
async function whyTooLarge(bytes: TableWanted['bytes'], sheets: readonly ZipEntry[], mostRows: number) {
  const largest = sheets.reduce((one, other) => (other.size > one.size ? other : one));
  let rows = 0;
  let passed = 0;
  for await (const chunk of unpacking(bytes, largest)) {
    for (let at = chunk.indexOf('<row'); at !== -1; at = chunk.indexOf('<row', at + 1)) rows++;
    passed += chunk.length;
    if (rows > mostRows) return 'too-many-rows';
    if (passed > MOST_WHOLE) break;
  }
  return 'too-large';
}

/** @returns the place of the sheet among all */
async function sheetOf({ bytes, sheets }: TableWanted): Promise<number> {
  const { readXlsx } = await import('hucre/xlsx');
  const found: string[] = [];
  await readXlsx(bytes, {
    sheets: ({ name }) => {
      found.push(name);
      return false;
    },
  });
  const named = found.findIndex((name) => sheets.includes(name.trim()));
  if (named !== -1) return named;
  if (found.length === 1) return 0;
  throw new NoTable({ why: 'no-sheet', found: found.slice(0, MOST_SHEETS) });
}

/** Row by row, so that what is too long is known before it is read whole. */
async function assertFits(bytes: Uint8Array, sheet: number, mostRows: number): Promise<void> {
  const { streamXlsxRows } = await import('hucre/xlsx');
  let count = 0;
  for await (const { index, values } of streamXlsxRows(bytes, { sheet })) {
    const last = values.findLastIndex((value) => value !== null && value !== '');
    if (last === -1) continue;
    if (last >= MOST_COLUMNS) throw new NoTable({ why: 'too-wide' });
    if (++count > mostRows + 1 || index >= 2 * mostRows) throw new NoTable({ why: 'too-many-rows' });
  }
}

/** What stands in quotes, or behind a backslash, is text of the format. */
const FORMAT_TEXT = /"[^"]*"|\\./gu;

function cellOf(value: CellValue, format = ''): Cell {
  if (value === null || value === '') return null;
  if (value instanceof Date) return { day: value.toISOString().slice(0, 10) };
  if (typeof value !== 'number') return String(value);
  return format.replaceAll(FORMAT_TEXT, '').includes('%') ? { percent: value } : value;
}
