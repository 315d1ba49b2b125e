import { PDFDocument, PDFName, type PDFPage, PDFString } from '@cantoo/pdf-lib';
import { A4, drawBlocks, drawList, drawPaper } from './draw-paper.ts';
import type { Block } from './paper.ts';
import { embedFace, type Face } from './pdf-type.ts';
import { stampPage } from './stamp-page.ts';
import { takePages } from './take-pages.ts';
import type { Volume, VolumeItem } from './volume.ts';

/** Shares of the width that the list's columns take. */
const LIST_WIDTHS = [8, 16, 16, 34, 11, 7, 12];

/** Binds a volume into one PDF. To be run off the event loop: a hundred pages take a second or two. */
export async function writeVolume(volume: Volume): Promise<Uint8Array<ArrayBuffer>> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const face = await embedFace(document);
  const add = () => document.addPage([...A4]);
  // Their pages come first in the file and are made last: they say where the others begin.
  const bound: PDFPage[][] = [];
  for (const item of volume.items) bound.push(await bind(document, face, item, add));
  const pages = bound.flat();
  for (const [at, page] of pages.entries()) stampPage(face, page, String(at + 1));
  const filled = filling(String(bound.filter(({ length }) => length > 0).length), String(pages.length));
  let front = 0;
  const insert = () => document.insertPage(front++, [...A4]);
  drawBlocks(face, volume.cover.map(filled), insert);
  drawCatalogue(document, face, volume, bound, insert);
  drawBlocks(face, volume.closing.map(filled), add);
  document.setTitle(volume.title, { showInWindowTitleBar: true });
  document.setLanguage(volume.locale === 'zh' ? 'zh-CN' : 'en');
  return new Uint8Array(await document.save());
}

async function bind(
  document: PDFDocument,
  face: Face,
  { content }: VolumeItem,
  add: () => PDFPage,
): Promise<PDFPage[]> {
  if (content.kind === 'missing') return [];
  if (content.kind === 'file' && content.bytes !== null) {
    const { type, bytes } = content;
    const taken = await takePages(document, { type, bytes });
    if (taken !== null) return taken;
  }
  const pages: PDFPage[] = [];
  drawPaper(face, content.kind === 'file' ? content.slip : content.paper, () => {
    const page = add();
    pages.push(page);
    return page;
  });
  return pages;
}

const filling =
  (pieces: string, pages: string) =>
  (block: Block): Block => {
    const fill = (text: string) => text.replaceAll('{pieces}', pieces).replaceAll('{pages}', pages);
    return 'text' in block
      ? { ...block, text: fill(block.text) }
      : { ...block, rows: block.rows.map((row) => row.map(fill)) };
  };

/** 卷内文件目录; a piece that lies in the volume is numbered, and its row leads to its first page. */
function drawCatalogue(
  document: PDFDocument,
  face: Face,
  { catalogue, items }: Volume,
  bound: readonly (readonly PDFPage[])[],
  insert: () => PDFPage,
): void {
  const firsts: number[] = [];
  let [next, numbered] = [1, 0];
  const rows = items.map(({ number, responsible, title, date, remark, content }, at) => {
    const { length } = bound[at] ?? [];
    const isThere = content.kind !== 'missing';
    firsts.push(next);
    const first = isThere ? String(next) : catalogue.missing;
    next += length;
    if (isThere) numbered += 1;
    return [isThere ? String(numbered) : '—', number, responsible, title, date, first, remark];
  });
  drawList(
    face,
    {
      title: catalogue.title,
      grid: { widths: LIST_WIDTHS, head: catalogue.head, rows },
      isRed: (row) => items[row]?.content.kind === 'missing',
      onRow: (row, page, { left, right, top, bottom }) => {
        const target = bound[row]?.[0];
        if (target === undefined) return;
        const link = document.context.obj({
          Type: 'Annot',
          Subtype: 'Link',
          Rect: [left, bottom, right, top],
          Border: [0, 0, 0],
          Dest: [target.ref, 'Fit'],
          Contents: PDFString.of(String(firsts[row])),
        });
        const links = page.node.Annots();
        const ref = document.context.register(link);
        if (links === undefined) page.node.set(PDFName.of('Annots'), document.context.obj([ref]));
        else links.push(ref);
      },
    },
    insert,
  );
}
