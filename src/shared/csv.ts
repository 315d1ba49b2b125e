/** A cell that a spreadsheet would take for a formula begins with one of these. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** Before the first row: by it spreadsheets know UTF-8. */
export const CSV_MARK = '\uFEFF';

/** Rows as CSV (RFC 4180) that spreadsheets open as Chinese text: UTF-8 with its mark, CRLF. */
export function csv(rows: readonly (readonly string[])[]): string {
  return CSV_MARK + rows.map(csvLine).join('');
}

/** Cells that would be formulas get an apostrophe before them, so that what somebody typed runs nowhere. */
export function csvLine(row: readonly string[]): string {
  return `${row.map(cell).join(',')}\r\n`;
}

function cell(value: string): string {
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
