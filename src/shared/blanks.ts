/**
 * What does not show: white space, and with it the control and format characters (zero width, soft hyphen, byte order
 * mark, bidi, tags) and variation selectors that extraction from a PDF leaves behind. Matches one code point.
 */
export const BLANK = /[\s\p{Cc}\p{Cf}]|\p{Variation_Selector}|\u034f/u;

const BLANKS = new RegExp(BLANK.source, 'gu');

/** The text without anything blank: what must be equal between a quote and its span in the original. */
export function squeeze(text: string): string {
  return text.replace(BLANKS, '');
}
