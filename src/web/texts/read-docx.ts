import { type ReadFile, RefusedFile } from './refused-file.ts';
import { type Cell, tableLines } from './table-lines.ts';
import { type NumberOf, wordNumbers } from './word-numbers.ts';
import { all, child, childrenOf, type Element, readXml, valueAt } from './xml.ts';
import { inflateChecked } from './zip.ts';

const PARTS = ['word/document.xml', 'word/numbering.xml', 'word/styles.xml'] as const;

/** The paragraphs of a Word file, set in and an empty line between them, with the numbers that Word makes; a table row by row. */
export async function readDocx(bytes: Uint8Array): Promise<ReadFile> {
  const parts = await inflateChecked(bytes, PARTS);
  const [body = null, numbering = null, styles = null] = PARTS.map((name) => parts.get(name) ?? null);
  if (body === null) throw new RefusedFile('type');
  // Entities of its own could grow without end; Word writes no document type.
  if ([body, numbering, styles].some((part) => /<!DOCTYPE|<!ENTITY/iu.test(part ?? '')))
    throw new RefusedFile('bomb');
  try {
    return textOf(body, wordNumbers(numbering, styles));
  } catch (cause) {
    // Elements within one another by the hundred thousand, say.
    throw new RefusedFile('broken', cause);
  }
}

function textOf(body: string, numbers: NumberOf): ReadFile {
  const document = child(readXml(body), 'w:document', 'w:body');
  if (!document) throw new RefusedFile('broken');
  let numberedByWord = false;
  const numberOf: NumberOf = (properties) => {
    const number = numbers(properties);
    numberedByWord ||= number === null;
    return number;
  };
  return { text: blocksOf(document, numberOf).join('\n\n'), numberedByWord };
}

/** Kept beside what is shown: text moved away, the picture of a text box for older readers. */
const NOT_SHOWN = new Set(['mc:Fallback', 'w:moveFrom', 'w:del']);

function blocksOf(parent: Element, numberOf: NumberOf): string[] {
  return childrenOf(parent).flatMap((one) => {
    if (NOT_SHOWN.has(one.nodeName)) return [];
    if (one.nodeName === 'w:p') return paragraph(one, numberOf);
    if (one.nodeName !== 'w:tbl') return blocksOf(one, numberOf);
    const rows = all(one, 'w:tr').map((row) => all(row, 'w:tc').map((cell) => cellOf(cell, numberOf)));
    return tableLines(rows).map(setIn);
  });
}

/** One line of a table or one paragraph is one paragraph of the text, as two blanks before it say on paper. */
const setIn = (line: string) => `　　${line}`;

function paragraph(element: Element, numberOf: NumberOf): string[] {
  const properties = child(element, 'w:pPr');
  const boxes = all(element, 'w:txbxContent').flatMap((box) => blocksOf(box, numberOf));
  const words = runs(element).trim();
  if (words === '') return boxes;
  const line = `${numberOf(properties) ?? ''}${words}`;
  const placed = /^(?:center|right|end)$/u.test(valueAt(properties, 'w:jc') ?? '');
  return [placed ? line : setIn(line), ...boxes];
}

function runs(parent: Element): string {
  return childrenOf(parent)
    .map((one) => {
      const name = one.nodeName;
      if (NOT_SHOWN.has(name) || name === 'w:txbxContent') return '';
      if (name === 'w:t') return one.textContent ?? '';
      if (name === 'w:tab') return ' ';
      if (name === 'w:br' || name === 'w:cr') return '\n';
      if (name === 'w:noBreakHyphen') return '-';
      return runs(one);
    })
    .join('');
}

function cellOf(cell: Element, numberOf: NumberOf): Cell {
  const merged = child(cell, 'w:tcPr', 'w:vMerge');
  if (merged && valueAt(merged) !== 'restart') return null;
  return blocksOf(cell, numberOf).map((line) => line.trim().replace(/\n/gu, ''));
}
