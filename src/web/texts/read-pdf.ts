import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { type PdfPage, type Piece, rulingsOf } from './pdf-rulings.ts';
import { tablesOf } from './pdf-tables.ts';
import { withoutRadicals } from './radicals.ts';
import { MOST_CHARACTERS, RefusedFile } from './refused-file.ts';

const MOST_PAGES = 300;
/** Fewer characters a page than this are page numbers on pictures of pages. */
const SCANNED = 20;

// The reader adds lengths with it, and browsers of a year ago do not have it.
const math = Math as { sumPrecise?: (numbers: Iterable<number>) => number };
math.sumPrecise ??= (numbers) => [...numbers].reduce((sum, one) => sum + one, 0);

/** A line of the page; a row of a table is one. */
interface Line {
  text: string;
  from: number;
  to: number;
  size: number;
  row: boolean;
}

/** Lines as the file has them, a form feed between pages: joining them is the cut's work. */
export async function readPdf(bytes: Uint8Array): Promise<string> {
  const document = await getDocumentProxy(bytes).catch((cause: unknown) => {
    const locked = cause instanceof Error && cause.name === 'PasswordException';
    throw new RefusedFile(locked ? 'encrypted' : 'broken', cause);
  });
  try {
    if (document.numPages > MOST_PAGES) throw new RefusedFile('pages');
    const pages: Line[][] = [];
    let length = 0;
    for (let number = 1; number <= document.numPages; number++) {
      const lines = await linesOf(await document.getPage(number));
      length += lines.reduce((sum, { text }) => sum + text.length, 0);
      if (length > MOST_CHARACTERS) throw new RefusedFile('length');
      pages.push(lines);
    }
    const written = pages.flat().reduce((sum, { text }) => sum + text.replace(/\s/gu, '').length, 0);
    if (written < SCANNED * document.numPages) throw new RefusedFile('scanned');
    const lay = layOf(pages.flat());
    return pages.map((lines) => laidOut(lines, lay).join('\n')).join('\f');
  } catch (cause) {
    throw cause instanceof RefusedFile ? cause : new RefusedFile('broken', cause);
  } finally {
    await document.loadingTask.destroy();
  }
}

async function linesOf(page: PdfPage): Promise<Line[]> {
  const { items } = await page.getTextContent();
  const pieces = items.flatMap((item): Piece[] => {
    if (!('str' in item)) return [];
    const [, , c = 0, d = 0, x = 0, y = 0] = item.transform as number[];
    const { width, hasEOL: endsLine } = item;
    return [{ text: withoutRadicals(item.str), x, y, width, size: Math.hypot(c, d), endsLine }];
  });
  const { OPS } = await getResolvedPDFJS();
  const tables = tablesOf(pieces, await rulingsOf(page, OPS));
  page.cleanup();
  const lines: Line[] = [];
  const written = new Set<readonly string[]>();
  let open = false;
  for (const piece of pieces) {
    const { text, x, width, size, endsLine } = piece;
    const rows = tables.get(piece);
    if (rows) {
      if (!written.has(rows))
        lines.push(...rows.map((row) => ({ text: row, from: x, to: x, size: 0, row: true })));
      written.add(rows);
      open = false;
      continue;
    }
    if (text.trim() === '' && !open) continue;
    const line = open ? lines.at(-1)! : { text: '', from: x, to: x, size, row: false };
    if (!open) lines.push(line);
    line.text += text;
    if (text.trim() !== '') line.to = x + width;
    open = !endsLine;
  }
  return lines;
}

/** How a file is laid out: its margins and the size of its letters, in points. */
interface Lay {
  left: number;
  right: number;
  size: number;
}

function layOf(lines: readonly Line[]): Lay {
  const text = lines.filter(({ row }) => !row);
  const size = commonest(text.map((line) => Math.round(line.size)));
  return {
    size,
    // Page numbers may stand further out: a margin is where several lines begin.
    left: leastOften(text.map(({ from }) => Math.round(from))),
    right: -leastOften(text.map(({ to }) => -Math.round(to))),
  };
}

const counted = (values: readonly number[]) => {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
};
const commonest = (values: readonly number[]) =>
  [...counted(values)].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])[0];
const leastOften = (values: readonly number[]) =>
  Math.min(
    ...[...counted(values)].filter(([, count]) => count * 20 >= values.length).map(([value]) => value),
  );

/** So many letters a paragraph's first line is set in (GB/T 9704: two), give or take. */
const SET_IN = [1.5, 2.6] as const;
/** Letters so much larger are a title's. */
const LARGER = 1.15;

/** A paragraph's first line gets the two blanks that it is set in by; lines of one title become one, and rows their own paragraphs. */
function laidOut(lines: readonly Line[], { left, size }: Lay): string[] {
  const out: string[] = [];
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    const by = (line.from - left) / size;
    const large = (one: Line | undefined) => one !== undefined && !one.row && one.size > size * LARGER;
    if (large(line) && large(before) && Math.abs(line.size - before!.size) < 1)
      out.push(`${out.pop()}${line.text.trim()}`);
    else if (line.row || (by >= SET_IN[0] && by <= SET_IN[1] && !large(line)))
      out.push(`　　${line.text.trim()}`);
    else out.push(line.text);
  });
  return out;
}
