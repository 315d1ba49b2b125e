import { xmlText } from './xml-text.ts';

/** Stand at no line's beginning (禁则). */
const NOT_FIRST = /^[，。、；：？！）》」』”’】…·%‰℃,.;:?!)\]}]/u;
/** A word or figure, the spaces after it; else each character by itself. */
const PIECES = /[\u0021-\u007e\u00a1-\u024f]+[ ]*|\s|./gsu;

/**
 * Lines of a text as wide as given: Chinese breaks between any two characters but before closing marks, other words
 * break at spaces, or anywhere where one is wider than the line.
 * @param width in ems
 */
export function breakLines(text: string, width: number, widthOf: (text: string) => number): string[] {
  return paragraphsOf(text).flatMap((paragraph) => linesOf(paragraph, width, widthOf));
}

/** Without more than one empty line in a row. */
const paragraphsOf = (text: string) =>
  xmlText(text)
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll('\t', '  ')
    .replaceAll(/\n{3,}/g, '\n\n')
    .split('\n');

function linesOf(paragraph: string, width: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const end = () => {
    lines.push(line.trimEnd());
    [line, used] = ['', 0];
  };
  const add = (piece: string, size: number) => {
    line += piece;
    used += size;
  };
  for (const piece of paragraph.match(PIECES) ?? []) {
    const size = widthOf(piece.trimEnd());
    const fits = used + size <= width;
    // A closing mark may hang over the edge by itself.
    if (fits || (line !== '' && NOT_FIRST.test(piece) && Array.from(piece.trimEnd()).length === 1)) {
      add(piece, widthOf(piece));
      continue;
    }
    if (line !== '') end();
    if (size <= width) {
      add(piece, widthOf(piece));
      continue;
    }
    for (const character of piece) {
      const own = widthOf(character);
      if (used + own > width && line !== '') end();
      add(character, own);
    }
  }
  end();
  return lines;
}
