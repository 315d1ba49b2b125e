import type * as Docx from 'docx';
import type { Locale } from '../../shared/locale.ts';
import type { Block, Grid, Paper } from './paper.ts';
import { FONT_TABLE } from './word-fonts.ts';
import {
  CELL,
  FOOT,
  fromMm,
  HEAD,
  NARROW_CELL,
  PAGE,
  STYLE_IDS,
  stylesFor,
  TYPE_WIDTH,
} from './word-styles.ts';
import { xmlText } from './xml-text.ts';

/** A table of more columns than these takes the smaller size. */
const MOST_WIDE_COLUMNS = 5;
const SHADE = { type: 'clear', color: 'auto', fill: 'F2F2F2' } as const;
const CELL_MARGINS = { left: 100, right: 100, top: 40, bottom: 40 };

/**
 * Writes a document as DOCX. Loads its library when it is first called: that takes 10 MB and some 50 ms, which a service
 * at rest does not spend.
 */
export async function writeWord(paper: Paper): Promise<Uint8Array<ArrayBuffer>> {
  const docx = await import('docx');
  const document = new docx.Document({
    title: oneLine(paper.title),
    creator: '',
    lastModifiedBy: '',
    styles: stylesFor(paper.locale),
    // One section, without a first page or even pages of their own: the head stands on every page.
    sections: [
      {
        properties: { page: PAGE },
        headers: { default: headOf(docx, paper.head) },
        footers: { default: footOf(docx, paper.locale) },
        children: paper.blocks.flatMap((block) => writeBlock(docx, block)),
      },
    ],
  });
  return new Uint8Array(await docx.Packer.toArrayBuffer(document, undefined, [FONT_TABLE]));
}

/** Without more than one empty line in a row: pages of nothing are no text. */
const linesOf = (text: string) =>
  xmlText(text)
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .split('\n');
const oneLine = (text: string) => xmlText(text).replace(/[\t\r\n]+/g, ' ');

function headOf(docx: typeof Docx, [left, right]: Paper['head']): Docx.Header {
  return new docx.Header({
    children: [
      new docx.Paragraph({
        style: HEAD,
        tabStops: [{ type: 'right', position: TYPE_WIDTH }],
        border: { bottom: { style: 'single', size: 4, space: 4, color: '000000' } },
        children: [new docx.TextRun({ children: [oneLine(left), new docx.Tab(), oneLine(right)] })],
      }),
    ],
  });
}

const FOOT_WORDS: Readonly<Record<Locale, readonly [string, string, string]>> = {
  zh: ['第 ', ' 页　共 ', ' 页'],
  en: ['Page ', ' of ', ''],
};

function footOf(docx: typeof Docx, locale: Locale): Docx.Footer {
  const [before, between, after] = FOOT_WORDS[locale];
  const { CURRENT, TOTAL_PAGES } = docx.PageNumber;
  const run = new docx.TextRun({ children: [before, CURRENT, between, TOTAL_PAGES, after] });
  return new docx.Footer({ children: [new docx.Paragraph({ style: FOOT, children: [run] })] });
}

function writeBlock(docx: typeof Docx, block: Block): (Docx.Paragraph | Docx.Table)[] {
  if ('text' in block) return paragraphs(docx, block.text, { style: STYLE_IDS[block.style] });
  // Two tables in a row would become one.
  return [tableOf(docx, block), new docx.Paragraph({ style: STYLE_IDS.note })];
}

function paragraphs(docx: typeof Docx, text: string, options: Docx.IParagraphOptions): Docx.Paragraph[] {
  return linesOf(text).map((line) => new docx.Paragraph({ ...options, children: [new docx.TextRun(line)] }));
}

/** Lines within one paragraph: a cell of thousands would take a hundred times the memory as paragraphs. */
function paragraph(docx: typeof Docx, text: string, options: Docx.IParagraphOptions): Docx.Paragraph {
  const [first = '', ...rest] = linesOf(text);
  const lines = rest.flatMap((line) => [new docx.BuilderElement({ name: 'w:br' }), line]);
  return new docx.Paragraph({ ...options, children: [new docx.TextRun({ children: [first, ...lines] })] });
}

function tableOf(docx: typeof Docx, { widths, head, rows, labelled, rowHeight }: Grid): Docx.Table {
  const all = widths.reduce((sum, width) => sum + width, 0);
  const columnWidths = widths.map((width) => Math.round((width / all) * TYPE_WIDTH));
  const style = widths.length > MOST_WIDE_COLUMNS ? NARROW_CELL : CELL;
  const cell = (text: string, at: number, isName: boolean) =>
    new docx.TableCell({
      children: [paragraph(docx, text, isName ? { style, alignment: 'center' } : { style })],
      width: { size: columnWidths[at] ?? 0, type: 'dxa' },
      margins: CELL_MARGINS,
      verticalAlign: isName ? 'center' : 'top',
      ...(isName && { shading: SHADE }),
    });
  const height =
    rowHeight === undefined ? {} : { height: { value: fromMm(rowHeight), rule: 'atLeast' as const } };
  return new docx.Table({
    columnWidths,
    width: { size: TYPE_WIDTH, type: 'dxa' },
    layout: 'fixed',
    rows: [
      ...(head === undefined
        ? []
        : [
            new docx.TableRow({
              tableHeader: true,
              cantSplit: true,
              children: head.map((text, at) => cell(text, at, true)),
            }),
          ]),
      ...rows.map(
        (row) =>
          new docx.TableRow({
            ...height,
            cantSplit: rowHeight !== undefined,
            children: row.map((text, at) => cell(text, at, labelled === true && at === 0)),
          }),
      ),
    ],
  });
}
