import {
  type Box,
  cellAround,
  distinct,
  isClose,
  isSameBox,
  type Piece,
  type Rulings,
  touch,
} from './pdf-rulings.ts';
import { type Cell, tableLines } from './table-lines.ts';

interface Filled {
  box: Box;
  pieces: Piece[];
}

/** Each piece of text that stands in a table, with the lines of that table. */
export type InTables = ReadonlyMap<Piece, readonly string[]>;

/** More lines than this draw a picture. */
const MOST_RULINGS = 4_000;

/** The tables of a page, as far as they are ruled: at least two cells beside one another. */
export function tablesOf(pieces: readonly Piece[], rulings: Rulings): InTables {
  if (rulings.standing.length < 3 || rulings.lying.length + rulings.standing.length > MOST_RULINGS)
    return new Map();
  const cells: Filled[] = [];
  for (const piece of pieces) {
    if (piece.text.trim() === '') continue;
    const box = cellAround(
      rulings,
      piece.x + Math.min(piece.width, piece.size) / 2,
      piece.y + piece.size / 3,
    );
    if (!box) continue;
    const known = cells.find((cell) => isSameBox(cell.box, box));
    if (known) known.pieces.push(piece);
    else cells.push({ box, pieces: [piece] });
  }
  const found = new Map<Piece, readonly string[]>();
  for (const table of together(cells)) {
    if (distinct(table.map(({ box }) => box.left)).length < 2) continue;
    const lines = tableLines(rowsOf(table));
    for (const cell of table) for (const piece of cell.pieces) found.set(piece, lines);
  }
  return found;
}

/** Cells that hang together. */
function together(cells: readonly Filled[]): Filled[][] {
  const left = new Set(cells);
  const tables: Filled[][] = [];
  for (const first of cells) {
    if (!left.delete(first)) continue;
    const table = [first];
    for (const one of table)
      for (const other of left)
        if (touch(one.box, other.box)) {
          left.delete(other);
          table.push(other);
        }
    tables.push(table);
  }
  return tables;
}

function rowsOf(table: readonly Filled[]): Cell[][] {
  const columns = distinct(table.map(({ box }) => box.left));
  const tops = distinct(table.map(({ box }) => box.top)).reverse();
  return tops.map((top) => {
    const here = table.filter(({ box }) => box.top > top - 1 && box.bottom < top - 3);
    const row: Cell[] = [];
    for (const [at, column] of columns.entries()) {
      const cell = here.find(({ box }) => isClose(box.left, column));
      if (cell) row.push(isClose(cell.box.top, top) ? paragraphsOf(cell.pieces) : null);
      // Within a cell over several columns.
      else if (at === 0 || !here.some(({ box }) => box.left < column - 3 && box.right > column + 3))
        row.push([]);
    }
    return row;
  });
}

/** The lines of a cell put together; an item of a list begins one of its own. */
function paragraphsOf(pieces: readonly Piece[]): string[] {
  const lines: { y: number; text: string }[] = [];
  for (const { y, size, text } of pieces) {
    const line = lines.at(-1);
    if (line && Math.abs(line.y - y) < size / 2) line.text += text;
    else lines.push({ y, text });
  }
  return lines.reduce<string[]>((found, { text }) => {
    const before = found.at(-1);
    const begins = before === undefined || (/[。；;]$/u.test(before) && ITEM.test(text.trim()));
    if (begins) found.push(text.trim());
    else found.push(`${found.pop()}${/\w$/u.test(before) && /^[a-z]/iu.test(text) ? ' ' : ''}${text.trim()}`);
    return found;
  }, []);
}

const ITEM = /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|[①-⑳])/u;
