import { BLANK } from '../shared/blanks.ts';

/**
 * Text with the place of each UTF-16 unit in the untouched original: `at[i]` is where `text[i]` stands.
 * Blanks that separate nothing (between Han characters, around line breaks) are not in `text`.
 */
export interface Mapped {
  text: string;
  at: number[];
}

export interface Line extends Mapped {
  /** What stands between the line before and this one. */
  gap: 'line' | 'blank' | 'page';
  /** Set in as the first line of a paragraph is: two full-width blanks, four narrow ones or a tab. */
  indented: boolean;
}

/** Whether a blank between these two characters separates words; between and beside Han and full-width signs it does not. */
function separates(before: string | undefined, after: string): boolean {
  return before !== undefined && before <= '\u024f' && after <= '\u024f';
}

/** What stands between two pieces once their line break is gone: a blank between words, nothing inside a number (20⏎27年, 021-⏎58880000). */
export function glue(head: string, tail: string): '' | ' ' {
  const number = /\d-?$/.test(head) && /^\d/.test(tail);
  const sign = /^[%.,;:!?)\]}]/.test(tail);
  return separates(head.at(-1), tail[0] ?? '') && !number && !sign ? ' ' : '';
}

/** Joins what line breaks tore apart. */
export function join(pieces: readonly Mapped[]): Mapped {
  const texts: string[] = [];
  const at: number[] = [];
  for (const piece of pieces) {
    const between = glue(texts.at(-1) ?? '', piece.text);
    if (between !== '') {
      texts.push(between);
      at.push(at.at(-1)! + 1);
    }
    texts.push(piece.text);
    for (const offset of piece.at) at.push(offset);
  }
  return { text: texts.join(''), at };
}

export function cut(mapped: Mapped, from: number, to: number = mapped.text.length): Mapped {
  return { text: mapped.text.slice(from, to), at: mapped.at.slice(from, to) };
}

/** A piece of the original without needless blanks. `skip` says which offsets are left out (mark-up). */
export function readMapped(
  original: string,
  start: number,
  end: number,
  skip?: (offset: number) => boolean,
): Mapped {
  let text = '';
  const at: number[] = [];
  let blank = -1;
  for (let i = start; i < end; ) {
    const c = String.fromCodePoint(original.codePointAt(i)!);
    if (skip?.(i)) {
      i += c.length;
      continue;
    }
    if (BLANK.test(c)) {
      // Format characters sit inside of words; only white space separates.
      if (blank < 0 && /\s/u.test(c) && c !== '\ufeff') blank = i;
    } else {
      if (blank >= 0 && separates(text.at(-1), c)) {
        text += ' ';
        at.push(blank);
      }
      blank = -1;
      text += c;
      for (let unit = 0; unit < c.length; unit++) at.push(i + unit);
    }
    i += c.length;
  }
  return { text, at };
}

const INDENT = /^(?:\t|\u3000{2}|[ \u00a0]{4}|\u2003{2})$/;
const BREAK = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/g;

/** The lines that hold anything, in order. A form feed is a page break. */
export function readLines(original: string, skip?: (offset: number) => boolean): Line[] {
  const lines: Line[] = [];
  let gap: Line['gap'] = 'page';
  let start = 0;
  const take = (end: number) => {
    const mapped = readMapped(original, start, end, skip);
    if (mapped.text !== '') {
      lines.push({ ...mapped, gap, indented: INDENT.test(original.slice(start, mapped.at[0])) });
      gap = 'line';
    } else if (gap === 'line' && lines.length > 0) gap = 'blank';
  };
  for (const match of original.matchAll(BREAK)) {
    take(match.index);
    if (match[0] === '\f') gap = 'page';
    start = match.index + match[0].length;
  }
  take(original.length);
  return lines;
}
