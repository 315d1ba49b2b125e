/** What XML 1.0 (2.2, Char) has no place for: escaped or not, a reader would refuse the whole file. */
const NOT_IN_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** A text that can stand in an XML file once its specials are escaped. */
export function xmlText(text: string): string {
  return text.toWellFormed().replace(NOT_IN_XML, '');
}
