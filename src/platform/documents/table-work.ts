import type { TableRead, TableWanted } from './table.ts';
import type { FieldsRead, Filling } from './template.ts';
import type { Book } from './write-sheet.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** What is done with office files that come in, and with workbooks that go out. */
export interface TableWork {
  readTable: (wanted: TableWanted) => Promise<TableRead>;
  writeBook: (book: Book) => Promise<Bytes>;
  /** Of a Word template. */
  fieldsIn: (bytes: Bytes) => Promise<FieldsRead>;
  fillIn: (filling: Filling) => Promise<Bytes>;
}
