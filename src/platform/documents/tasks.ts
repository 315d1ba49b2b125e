import type { Paper } from './paper.ts';
import type { TableRead, TableWanted } from './table.ts';
import type { FieldsRead, Filling } from './template.ts';
import type { Volume } from './volume.ts';
import type { Book } from './write-sheet.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** What is done in threads: what goes in, and what comes back. */
export interface Tasks {
  paper: { input: Paper; result: Bytes };
  book: { input: Book; result: Bytes };
  table: { input: TableWanted; result: TableRead };
  fields: { input: Bytes; result: FieldsRead };
  fill: { input: Filling; result: Bytes };
  volume: { input: Volume; result: Bytes };
}

export type Task = keyof Tasks;
export type Order = { [T in Task]: { task: T; input: Tasks[T]['input'] } }[Task];
