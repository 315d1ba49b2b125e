import type { getDocumentProxy } from 'unpdf';

export type PdfPage = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>;

/** Some characters as the file has them, in points from the lower left corner of the page. */
export interface Piece {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  endsLine: boolean;
}

/** Points of a page, from its lower left corner. */
export interface Box {
  left: number;
  right: number;
  bottom: number;
  top: number;
}

/** Lines of a table as drawn: those that lie, at a height from left to right, and those that stand. */
export interface Rulings {
  lying: { at: number; from: number; to: number }[];
  standing: { at: number; from: number; to: number }[];
}

type Matrix = readonly [number, number, number, number, number, number];
const NOT_MOVED: Matrix = [1, 0, 0, 1, 0, 0];

const times = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[2] * b[1],
  a[1] * b[0] + a[3] * b[1],
  a[0] * b[2] + a[2] * b[3],
  a[1] * b[2] + a[3] * b[3],
  a[0] * b[4] + a[2] * b[5] + a[4],
  a[1] * b[4] + a[3] * b[5] + a[5],
];
const placed = (m: Matrix, x: number, y: number): Point => [
  m[0] * x + m[2] * y + m[4],
  m[1] * x + m[3] * y + m[5],
];

type Point = readonly [number, number];

/** Thicker than this, a filled box is a ground and no line. */
const THICK = 3;
/** Two lines that meet may miss one another by so much. */
const NEAR = 3;
/** Shorter than this, a line underlines or crosses out. */
const SHORT = 8;

/** How many numbers follow each sign of a path: move, line, two kinds of curve, close. */
const FOLLOW = [2, 2, 6, 4, 0];
const CLOSE = 4;
const CURVES = new Set([2, 3]);

/** The corners of each piece of a path; a piece with curves is no line of a table. */
function pieces(path: ArrayLike<number>, at: Matrix): Point[][] {
  const found: Point[][] = [];
  let piece: Point[] = [];
  const end = () => {
    if (piece.length > 1) found.push(piece);
    piece = [];
  };
  for (let i = 0; i < path.length; ) {
    const sign = path[i]!;
    const follow = FOLLOW[sign];
    if (follow === undefined) break;
    if (sign === 0) end();
    if (CURVES.has(sign)) return [];
    if (follow === 2) piece.push(placed(at, path[i + 1]!, path[i + 2]!));
    if (sign === CLOSE && piece.length > 0) piece.push(piece[0]!);
    i += follow + 1;
  }
  end();
  return found;
}

/** The lines of a page that run straight across or up, whether drawn or filled. */
export async function rulingsOf(page: PdfPage, OPS: Readonly<Record<string, number>>): Promise<Rulings> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const fills = new Set([OPS.fill, OPS.eoFill]);
  const both = new Set([OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke]);
  const strokes = new Set([OPS.stroke, OPS.closeStroke, ...both]);
  const found: Rulings = { lying: [], standing: [] };
  const add = ([x1, y1]: Point, [x2, y2]: Point) => {
    const [wide, high] = [Math.abs(x2 - x1), Math.abs(y2 - y1)];
    if (high <= THICK && wide > SHORT)
      found.lying.push({ at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) });
    else if (wide <= THICK && high > SHORT)
      found.standing.push({ at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) });
  };
  const kept: Matrix[] = [];
  let matrix = NOT_MOVED;
  fnArray.forEach((operation: number, i: number) => {
    const args = argsArray[i];
    if (operation === OPS.save) kept.push(matrix);
    else if (operation === OPS.restore) matrix = kept.pop() ?? NOT_MOVED;
    else if (operation === OPS.transform) matrix = times(matrix, args as Matrix);
    else if (operation === OPS.paintFormXObjectBegin) {
      kept.push(matrix);
      if (args?.[0]) matrix = times(matrix, args[0] as Matrix);
    } else if (operation === OPS.paintFormXObjectEnd) matrix = kept.pop() ?? NOT_MOVED;
    else if (operation === OPS.constructPath) {
      const [painted, [path]] = args as [number, [ArrayLike<number> | null]];
      if (!path || !(fills.has(painted) || strokes.has(painted))) return;
      for (const piece of pieces(path, matrix)) {
        if (strokes.has(painted)) {
          for (const [at, corner] of piece.slice(1).entries()) add(piece[at]!, corner);
        } else {
          const [xs, ys] = [piece.map(([x]) => x), piece.map(([, y]) => y)];
          add([Math.min(...xs), Math.min(...ys)], [Math.max(...xs), Math.max(...ys)]);
        }
      }
    }
  });
  return found;
}

/** The cell of a table in which a point lies: the nearest lines around it; null where one of the four is missing. */
export function cellAround({ lying, standing }: Rulings, x: number, y: number): Box | null {
  const across = lying.filter(({ from, to }) => from - NEAR <= x && x <= to + NEAR).map(({ at }) => at);
  const up = standing.filter(({ from, to }) => from - NEAR <= y && y <= to + NEAR).map(({ at }) => at);
  const left = Math.max(...up.filter((at) => at <= x));
  const right = Math.min(...up.filter((at) => at > x));
  const bottom = Math.max(...across.filter((at) => at <= y));
  const top = Math.min(...across.filter((at) => at > y));
  return [left, right, bottom, top].every(Number.isFinite) ? { left, right, bottom, top } : null;
}

export const isClose = (a: number, b: number) => Math.abs(a - b) <= NEAR;
export const isSameBox = (a: Box, b: Box): boolean =>
  isClose(a.left, b.left) &&
  isClose(a.right, b.right) &&
  isClose(a.top, b.top) &&
  isClose(a.bottom, b.bottom);

/** Whether two cells have a side, or part of one, in common. */
export const touch = (a: Box, b: Box): boolean =>
  a.left <= b.right + NEAR &&
  b.left <= a.right + NEAR &&
  a.bottom <= b.top + NEAR &&
  b.bottom <= a.top + NEAR;

/** The different values of some, least first; those that are nearly one are one. */
export function distinct(values: readonly number[]): number[] {
  return [...values]
    .sort((a, b) => a - b)
    .filter((value, at, all) => at === 0 || !isClose(value, all[at - 1]!));
}
