/** A table out of a file that somebody sent, before anybody knows what it says. */
export interface Table {
  rows: readonly TableRow[];
}

export interface TableRow {
  /** As the spreadsheet counts them, from 1. */
  row: number;
  /** From the first column on. */
  cells: readonly Cell[];
}

/**
 * Texts as they stand; a day is a civil date; what a formula would show nobody knows; what is shown as a percentage is
 * kept as a hundredth of what its writer saw.
 */
export type Cell = string | number | null | { day: string } | { formula: true } | { percent: number };

/** What is asked for, as it is handed to whoever reads. */
export interface TableWanted {
  bytes: Uint8Array<ArrayBuffer>;
  /** As the sender calls the file. */
  name: string;
  /** The sheet's name, one of these; of a workbook with one sheet, that one. */
  sheets: readonly string[];
  mostRows: number;
}

/** Why a file is no table that can be read. */
export type TableFault =
  /** Neither XLSX nor CSV, or broken, with a password, with macros. */
  | { why: 'unreadable' }
  /** Unpacked it would be beyond all measure. */
  | { why: 'too-large' }
  | { why: 'too-many-rows' }
  | { why: 'too-wide' }
  | { why: 'no-sheet'; found: readonly string[] };

export type TableRead = { table: Table } | { fault: TableFault };
