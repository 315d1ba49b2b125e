import { Converter } from 'opencc-js/t2cn';

/**
 * Tags (U+E0000…), zero width, bidi controls, variation selectors, soft hyphen, fillers and other controls: nothing a
 * reader sees, much that a model reads. Line feed and tab stay.
 */
const INVISIBLE =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u2028-\u202E\u2060-\u206F\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF0-\uFFFB]|[\u{1BCA0}-\u{1BCA3}\u{1D173}-\u{1D17A}\u{E0000}-\u{E0FFF}]/gu;

export function stripInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}

let toSimplified: ((text: string) => string) | null = null;

/** Traditional characters to simplified ones; the tables are built at the first question. */
export function simplify(text: string): string {
  const convert = toSimplified ?? Converter({ from: 't', to: 'cn' });
  toSimplified = convert;
  return convert(text);
}

/** One form for every way of typing the same: NFKC, simplified, lower case, no invisible characters, no blanks between Han. */
export function normalise(text: string): string {
  return simplify(stripInvisible(text).normalize('NFKC'))
    .toLowerCase()
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
    .trim();
}

/** A sentence of a text as terms are looked for in it: no quotation marks, no blanks, lower case. */
export function searchable(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s“”"'‘’《》〈〉<>「」]/gu, '');
}
