import type { Span } from './document.ts';
import { cut, type Line, readLines } from './lines.ts';
import { isDate } from './markers.ts';

/** A line of the text proper. */
export interface TextLine extends Line {
  /** Markdown heading level; 0 where it is none. */
  level: number;
}

export interface Page {
  lines: TextLine[];
  /** What is no part of the text: page numbers, running headers, mark-up. In order, not overlapping. */
  furniture: Span[];
}

const FRONT_MATTER = /^\ufeff?---[ \t]*\r?\n[\s\S]*?\r?\n---[ \t]*(?=\r?\n|$)/;
const COMMENT = /<!--[\s\S]*?-->/g;
const BOLD = /\*\*(?=[^*\n]+\*\*)|(?<=\*\*[^*\n]+)\*\*/g;
const PREFIX = /^(?:#{1,6}|[>*+-])/;
const RULE = /^(?:-{3,}|={3,}|\*{3,}|_{3,}|[—─－]{3,})$/;

const DASH = '[-–—―－─~～·•|]';
const PAGE_NUMBER = new RegExp(
  [
    `^${DASH}+\\s*\\d{1,4}\\s*${DASH}+$`,
    '^第\\s*[\\d一二三四五六七八九十百]+\\s*页(?:\\s*[，,/／]?\\s*共\\s*[\\d一二三四五六七八九十百]+\\s*页)?$',
    '^page\\s*\\d+(?:\\s*of\\s*\\d+)?$',
    '^\\d{1,3}\\s*[/／]\\s*\\d{1,3}$',
  ].join('|'),
  'iu',
);
const BARE_NUMBER = /^\d{1,4}$/;
const SENTENCE_SIGN = /[，、。；！？：]/u;
/** Chapter and article headings may recur word for word, and days that differ in their digits only; they are never running headers. */
const NUMBERED = /^(?:第.{1,6}[编章节条]|[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．])/u;

const key = (line: Line) => line.text.replace(/\d+/g, '#');

/** Bare numbers count as page numbers at a page break, or where they rise by one from line to line. */
function pageNumbers(lines: readonly Line[]): Set<number> {
  const found = new Set<number>();
  const bare = lines.flatMap((line, i) =>
    BARE_NUMBER.test(line.text) ? [{ i, value: Number(line.text) }] : [],
  );
  lines.forEach((line, i) => {
    if (PAGE_NUMBER.test(line.text)) found.add(i);
  });
  bare.forEach(({ i, value }, n) => {
    const alone = lines[i]!.gap !== 'line' || (lines[i + 1]?.gap ?? 'page') !== 'line';
    const inRow = bare[n - 1]?.value === value - 1 || bare[n + 1]?.value === value + 1;
    const atBreak =
      i > 0 && (lines[i]!.gap === 'page' || lines[i + 1]?.gap === 'page' || i === lines.length - 1);
    if (alone && (inRow || atBreak)) found.add(i);
  });
  return found;
}

/**
 * Short lines that come again, word for word but for digits: at the top or at the bottom of two pages (a line that is a
 * whole page is a torn sentence), or three times over, each time standing alone. A first one within a page stays: it is the title or the letterhead.
 */
function runningHeaders(lines: readonly Line[], numbers: ReadonlySet<number>): Set<number> {
  const top = (i: number) => numbers.has(i - 1) || (i > 0 && lines[i]!.gap === 'page');
  const bottom = (i: number) => numbers.has(i + 1) || lines[i + 1]?.gap === 'page';
  const alone = (i: number) => lines[i]!.gap !== 'line' && lines[i + 1]?.gap !== 'line';
  const places = new Map<string, number[]>();
  lines.forEach((line, i) => {
    if (numbers.has(i) || line.text.length > 60 || line.text.length < 4) return;
    if (SENTENCE_SIGN.test(line.text) || NUMBERED.test(line.text) || isDate(line.text)) return;
    places.set(key(line), [...(places.get(key(line)) ?? []), i]);
  });
  const pages = lines.filter((_, i) => top(i)).length;
  const found = new Set<number>();
  for (const at of places.values()) {
    const atEdges = at.filter((i) => top(i) !== bottom(i)).length;
    // Two of a long text's pages may begin with the same words; a header stands on every page, or on every other.
    if (atEdges < Math.max(2, pages * 0.3) && (at.filter(alone).length < 3 || lines[at[0]!]!.text.length < 8))
      continue;
    const repeated = top(at[0]!) || bottom(at[0]!) ? at : at.slice(1);
    for (const i of repeated) found.add(i);
  }
  return found;
}

function markup(original: string): Span[] {
  const front = FRONT_MATTER.exec(original)?.[0].length ?? 0;
  const spans = [COMMENT, BOLD].flatMap((pattern) =>
    Array.from(original.matchAll(pattern), (match) => ({
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
  const rest = spans.filter(({ start }) => start >= front);
  return front > 0 ? [{ start: 0, end: front }, ...rest] : rest;
}

function merge(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

/** Tells the text from what the page and the mark-up add to it. */
export function clearPage(original: string): Page {
  const furniture = markup(original);
  const left = new Set<number>();
  for (const { start, end } of furniture) for (let i = start; i < end; i++) left.add(i);

  const all = readLines(original, (offset) => left.has(offset));
  const numbers = pageNumbers(all);
  const headers = runningHeaders(all, numbers);
  const lines: TextLine[] = [];
  let gap: Line['gap'] | null = null;
  all.forEach((line, i) => {
    const whole = { start: line.at[0]!, end: line.at.at(-1)! + 1 };
    if (numbers.has(i) || headers.has(i) || RULE.test(line.text)) {
      furniture.push(whole);
      gap = RULE.test(line.text) ? 'blank' : 'page';
      return;
    }
    const sign = PREFIX.exec(line.text)?.[0].length ?? 0;
    // Mark-up is followed by a blank; a * or - that touches its word is part of the text.
    const prefix = sign > 0 && (line.at[sign] ?? 0) > line.at[sign - 1]! + 1 ? sign : 0;
    if (prefix > 0) furniture.push({ start: whole.start, end: line.at[prefix - 1]! + 1 });
    const body = cut(line, line.text[prefix] === ' ' ? prefix + 1 : prefix);
    lines.push({
      ...body,
      gap: gap ?? line.gap,
      indented: line.indented,
      level: line.text.startsWith('#') ? prefix : 0,
    });
    gap = null;
  });
  return { lines, furniture: merge(furniture) };
}
