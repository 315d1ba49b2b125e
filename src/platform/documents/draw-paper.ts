import { type PDFPage, rgb } from '@cantoo/pdf-lib';
import { breakLines } from './break-lines.ts';
import type { Block, Grid, LineStyle, Paper } from './paper.ts';
import type { Face } from './pdf-type.ts';

const MM = 72 / 25.4;
export const A4 = [210 * MM, 297 * MM] as const;
const [WIDTH, HEIGHT] = A4;
const LEFT = 24 * MM;
const RIGHT = WIDTH - 22 * MM;
const TOP = HEIGHT - 26 * MM;
const BOTTOM = 24 * MM;
const HEAD_AT = HEIGHT - 16 * MM;
const TYPE_WIDTH = RIGHT - LEFT;
const LEADING = 1.55;
/** A table of more columns than these takes the smaller size. */
const MOST_WIDE_COLUMNS = 5;
const PADDING = 4;
const MOST_WHOLE = 8;

const BLACK = rgb(0, 0, 0);
const RED = rgb(0.78, 0, 0);
const GREY = rgb(0.35, 0.35, 0.35);
const SHADE = rgb(0.95, 0.95, 0.95);

interface Style {
  size: number;
  align: 'left' | 'middle' | 'right';
  /** Points above. */
  before: number;
  /** Never the last on its page. */
  heading?: true;
}
const STYLES: Readonly<Record<LineStyle, Style>> = {
  title: { size: 20, align: 'middle', before: 10, heading: true },
  subtitle: { size: 14, align: 'middle', before: 4, heading: true },
  mark: { size: 12, align: 'middle', before: 4 },
  part: { size: 16, align: 'left', before: 14, heading: true },
  section: { size: 13.5, align: 'left', before: 12, heading: true },
  topic: { size: 11.5, align: 'left', before: 8, heading: true },
  address: { size: 11, align: 'left', before: 6 },
  text: { size: 11, align: 'left', before: 4 },
  note: { size: 9, align: 'left', before: 2 },
  closing: { size: 11, align: 'right', before: 6 },
};

/** A sheet under way: where the next line goes, and how another sheet begins. */
interface Sheet {
  face: Face;
  nextPage: () => PDFPage;
  page: PDFPage;
  y: number;
}

/** Draws a paper on as many pages as it takes. */
export function drawPaper(
  face: Face,
  { head, blocks }: Pick<Paper, 'head' | 'blocks'>,
  newPage: () => PDFPage,
) {
  const sheet = sheetOf(face, () => {
    const page = newPage();
    drawHead(face, page, head);
    return page;
  });
  for (const block of blocks) drawBlock(sheet, block);
}

/** The same of blocks without a head. */
export function drawBlocks(face: Face, blocks: readonly Block[], newPage: () => PDFPage): void {
  const sheet = sheetOf(face, newPage);
  for (const block of blocks) drawBlock(sheet, block);
}

export interface Listed {
  title: string;
  grid: Grid;
  isRed: (row: number) => boolean;
  /** Told where a row begins. */
  onRow: (
    row: number,
    page: PDFPage,
    place: { left: number; right: number; top: number; bottom: number },
  ) => void;
}

/** A list under its title, some of whose rows are red. */
export function drawList(face: Face, { title, grid, isRed, onRow }: Listed, newPage: () => PDFPage): void {
  const sheet = sheetOf(face, newPage);
  drawBlock(sheet, { style: 'title', text: title });
  sheet.y -= 8;
  drawGrid(sheet, grid, { isRed, onRow });
}

function sheetOf(face: Face, nextPage: () => PDFPage): Sheet {
  return { face, nextPage, page: nextPage(), y: TOP };
}

function turn(sheet: Sheet): void {
  sheet.page = sheet.nextPage();
  sheet.y = TOP;
}

function drawHead(face: Face, page: PDFPage, [left, right]: Paper['head']): void {
  const size = 8.5;
  const write = (text: string, x: number) => page.drawText(text, { x, y: HEAD_AT, size, font: face.font });
  const one = (text: string) =>
    breakLines(text.replaceAll('\n', ' '), TYPE_WIDTH / size / 2, face.widthOf)[0] ?? '';
  write(one(left), LEFT);
  write(one(right), RIGHT - face.widthOf(one(right)) * size);
  const y = HEAD_AT - 5;
  page.drawLine({ start: { x: LEFT, y }, end: { x: RIGHT, y }, thickness: 0.5, color: BLACK });
}

function drawBlock(sheet: Sheet, block: Block): void {
  if ('text' in block) drawLines(sheet, block);
  else drawGrid(sheet, block, { isRed: () => false, onRow: () => {} });
}

function drawLines(sheet: Sheet, { style, text }: Extract<Block, { text: string }>): void {
  const { size, align, before, heading } = STYLES[style];
  const { face } = sheet;
  const height = size * LEADING;
  const lines = breakLines(text, TYPE_WIDTH / size, face.widthOf);
  if (sheet.y < TOP) sheet.y -= before;
  // With something after it.
  if (heading && sheet.y - lines.length * height - 48 < BOTTOM) turn(sheet);
  for (const line of lines) {
    if (sheet.y - height < BOTTOM) turn(sheet);
    const width = face.widthOf(line) * size;
    const x = { left: LEFT, middle: LEFT + (TYPE_WIDTH - width) / 2, right: RIGHT - width }[align];
    const color = style === 'note' ? GREY : BLACK;
    if (line !== '') sheet.page.drawText(line, { x, y: sheet.y - size, size, font: face.font, color });
    sheet.y -= height;
  }
}

interface RowRules {
  isRed: Listed['isRed'];
  onRow: Listed['onRow'];
}

interface Cells {
  edges: readonly number[];
  size: number;
  height: number;
}

function drawGrid(sheet: Sheet, grid: Grid, { isRed, onRow }: RowRules): void {
  const { widths, head, rows, labelled, rowHeight } = grid;
  const all = widths.reduce((sum, width) => sum + width, 0);
  const edges = [LEFT];
  for (const width of widths) edges.push((edges.at(-1) ?? LEFT) + (width / all) * TYPE_WIDTH);
  const size = widths.length > MOST_WIDE_COLUMNS ? 8 : 9.5;
  const cells: Cells = { edges, size, height: size * 1.45 };
  const broken = (row: readonly string[]) =>
    row.map((text, at) => {
      const width = ((edges[at + 1] ?? RIGHT) - (edges[at] ?? LEFT) - PADDING * 2) / size;
      return breakLines(text, width, sheet.face.widthOf);
    });
  const heading = () => {
    if (head === undefined) return;
    const lines = broken(head);
    drawCells(sheet, cells, lines, { height: tall(lines) * cells.height + PADDING * 2, shaded: () => true });
  };
  sheet.y -= 4;
  if (sheet.y - cells.height * 4 < BOTTOM) turn(sheet);
  heading();
  const least = rowHeight === undefined ? 0 : rowHeight * MM;
  for (const [at, row] of rows.entries()) {
    let lines = broken(row);
    let first = true;
    while (first || tall(lines) > 0) {
      const room = Math.floor((sheet.y - BOTTOM - PADDING * 2) / cells.height);
      const wanted = tall(lines);
      // A short row is not broken.
      const whole = first && wanted <= MOST_WHOLE ? wanted : Math.min(wanted, 2);
      if (room < whole || (first && sheet.y - least < BOTTOM)) {
        turn(sheet);
        heading();
        continue;
      }
      const taken = Math.min(room, wanted);
      const height = Math.max(taken * cells.height + PADDING * 2, first ? least : 0);
      const top = sheet.y;
      drawCells(
        sheet,
        cells,
        lines.map((cell) => cell.slice(0, taken)),
        {
          height,
          shaded: (column) => labelled === true && column === 0,
          color: isRed(at) ? RED : BLACK,
        },
      );
      if (first) onRow(at, sheet.page, { left: LEFT, right: RIGHT, top, bottom: sheet.y });
      lines = lines.map((cell) => cell.slice(taken));
      first = false;
    }
  }
  sheet.y -= 8;
}

const tall = (cells: readonly (readonly string[])[]) => Math.max(0, ...cells.map(({ length }) => length));

function drawCells(
  sheet: Sheet,
  { edges, size, height: lineHeight }: Cells,
  cells: readonly (readonly string[])[],
  row: { height: number; shaded: (column: number) => boolean; color?: typeof BLACK },
): void {
  const { page, face, y: top } = sheet;
  const { height, shaded, color = BLACK } = row;
  for (const [at, lines] of cells.entries()) {
    const x = edges[at] ?? LEFT;
    const width = (edges[at + 1] ?? RIGHT) - x;
    page.drawRectangle({
      ...{ x, y: top - height, width, height },
      ...{ borderWidth: 0.5, borderColor: BLACK },
      ...(shaded(at) && { color: SHADE }),
    });
    for (const [nth, line] of lines.entries())
      if (line !== '')
        page.drawText(line, {
          x: x + PADDING,
          y: top - PADDING - size - nth * lineHeight,
          ...{ size, font: face.font, color },
        });
  }
  sheet.y = top - height;
}
