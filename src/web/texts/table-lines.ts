import { CELL } from '../../shared/table-row.ts';

/** The paragraphs of a cell; null where the cell above goes on into this row. */
export type Cell = readonly string[] | null;

/**
 * A table as lines of text. A row of two cells is a label and what stands under it, line by line as in the cell; a longer
 * one is one line. A cell over several rows says of each of them what it says, but a label over several is said once.
 */
export function tableLines(rows: readonly (readonly Cell[])[]): string[] {
  const above: string[] = [];
  return rows.flatMap((row) => {
    const goesOn = row[0] === null;
    const cells = row.map((cell, at): readonly string[] => {
      const paragraphs = cell?.filter((one) => one.trim() !== '') ?? [above[at] ?? ''];
      above[at] = paragraphs.join('');
      return paragraphs;
    });
    const [label = [], value = []] = cells;
    if (cells.length === 1) return [...label];
    if (cells.length > 2 || label.length !== 1) return lineOf(cells.map((cell) => cell.join('')));
    if (goesOn) return [...value];
    const [first = '', ...rest] = value;
    return [...lineOf([label[0]!, first]), ...rest];
  });
}

function lineOf(cells: readonly string[]): string[] {
  return cells.some((cell) => cell !== '') ? [cells.map((cell) => cell.trim()).join(CELL)] : [];
}
