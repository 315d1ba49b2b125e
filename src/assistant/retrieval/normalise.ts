import { simplify } from '../../shared/simplify.ts';

/**
 * Tags (U+E0000…), zero width, bidi controls, variation selectors, soft hyphen, fillers and other controls: nothing a
 * reader sees, much that a model reads. Line feed and tab stay.
 */
const INVISIBLE =
  /(?![\n\t])[\p{Cc}\p{Cf}\u115F\u1160\u3164\uFFA0]|\p{Variation_Selector}|\u034F|\u17B4|\u17B5|[\u{E0000}-\u{E0FFF}]/gu;

export function stripInvisible(text: string): string {
  return text.replace(/[\r\u2028\u2029]+\n?/gu, '\n').replace(INVISIBLE, '');
}

const CHINESE_STOPS: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '!': '！' };

/** One form for every way of typing the same: NFKC, simplified, lower case, no invisible characters, no blanks between Han. */
export function normalise(text: string): string {
  return (
    simplify(stripInvisible(text).normalize('NFKC'))
      .toLowerCase()
      .replace(/[^\S\n]+/gu, ' ')
      .replace(/(?<=\p{Script=Han}) (?=[\p{Script=Han}\p{P}])/gu, '')
      // NFKC makes Chinese stops Latin ones; by their neighbours they are Chinese again.
      .replace(/[,;:!](?=\p{Script=Han})|(?<=\p{Script=Han})[,;:!]/gu, (stop) => CHINESE_STOPS[stop]!)
      .trim()
  );
}

/** A sentence of a text as terms are looked for in it: no quotation marks, no blanks, lower case. */
export function searchable(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s“”"'‘’《》〈〉<>「」]/gu, '');
}
