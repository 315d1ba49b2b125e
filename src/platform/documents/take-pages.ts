import {
  concatTransformationMatrix,
  drawObject,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFOperator,
  PDFOperatorNames,
  type PDFPage,
  PDFRef,
  PDFStream,
  popGraphicsState,
  pushGraphicsState,
} from '@cantoo/pdf-lib';
import { CONTENT_TYPES } from '../files/content-type.ts';
import { A4 } from './draw-paper.ts';
import { isOnSide, turnOf, UPRIGHT } from './picture-turn.ts';

/** Of one file; more than that is a book, and lies beside the volume. */
const MOST_PAGES = 1_000;
/** Pixels: four bytes of memory each while a PNG is read. */
const MOST_PIXELS = 30_000_000;
const MARGIN = 42;

/**
 * Takes a file into a document, page by page, and says which pages those are. Nothing of it acts any more: links,
 * scripts and forms are gone, and what they showed, a seal for one, is part of the page.
 * @returns null: no such format, broken, locked or too large
 */
export async function takePages(
  document: PDFDocument,
  { type, bytes }: { type: string; bytes: Uint8Array },
): Promise<PDFPage[] | null> {
  try {
    if (type === CONTENT_TYPES.pdf) return await pagesOf(document, bytes);
    if (type === CONTENT_TYPES.png || type === CONTENT_TYPES.jpeg)
      return [await pictureOf(document, type, bytes)];
    return null;
  } catch {
    return null;
  }
}

async function pagesOf(document: PDFDocument, bytes: Uint8Array): Promise<PDFPage[] | null> {
  const source = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true });
  const count = source.getPageCount();
  if (count === 0 || count > MOST_PAGES) return null;
  for (const page of source.getPages()) flatten(page);
  const copied = await document.copyPages(source, source.getPageIndices());
  return copied.map((page) => document.addPage(page));
}

const [HIDDEN, NO_VIEW] = [2, 32];

/** What stands on a page as annotations becomes part of it, as far as it has a look of its own. */
function flatten(page: PDFPage): void {
  const { node } = page;
  const annotations = node.Annots()?.asArray() ?? [];
  for (const one of annotations) {
    const annotation = node.context.lookup(one);
    if (!(annotation instanceof PDFDict)) continue;
    const flags = annotation.lookupMaybe(PDFName.of('F'), PDFNumber)?.asNumber() ?? 0;
    const look = appearanceOf(annotation);
    const place = annotation.lookupMaybe(PDFName.of('Rect'), PDFArray);
    if (look === null || place === undefined || (flags & (HIDDEN | NO_VIEW)) !== 0) continue;
    const matrix = placing(look.stream.dict, numbersIn(place));
    if (matrix === null) continue;
    const name = node.newXObject('Flat', look.ref);
    page.pushOperators(
      PDFOperator.of(PDFOperatorNames.PushGraphicsState),
      PDFOperator.of(
        PDFOperatorNames.ConcatTransformationMatrix,
        matrix.map((value) => PDFNumber.of(value)),
      ),
      PDFOperator.of(PDFOperatorNames.DrawObject, [name]),
      PDFOperator.of(PDFOperatorNames.PopGraphicsState),
    );
  }
  for (const key of ['Annots', 'AA', 'B', 'PieceInfo', 'Thumb']) node.delete(PDFName.of(key));
}

/** Of several looks the one that shows. */
function appearanceOf(annotation: PDFDict): { ref: PDFRef; stream: PDFStream } | null {
  const looks = annotation.lookupMaybe(PDFName.of('AP'), PDFDict);
  const normal = looks?.get(PDFName.of('N'));
  if (looks === undefined || normal === undefined) return null;
  const { context } = looks;
  const found = context.lookup(normal);
  const state = annotation.lookupMaybe(PDFName.of('AS'), PDFName);
  const one = found instanceof PDFDict && state !== undefined ? found.get(state) : normal;
  if (!(one instanceof PDFRef)) return null;
  const stream = context.lookup(one);
  return stream instanceof PDFStream ? { ref: one, stream } : null;
}

const numbersIn = (array: PDFArray) =>
  Array.from({ length: array.size() }, (_, at) => {
    const value = array.lookup(at);
    return value instanceof PDFNumber ? value.asNumber() : Number.NaN;
  });

type Six = [number, number, number, number, number, number];

/** ISO 32000, 12.5.5: the box of a look, moved by its own matrix, is fitted into the place on the page. */
function placing(form: PDFDict, place: readonly number[]): Six | null {
  const box = form.lookupMaybe(PDFName.of('BBox'), PDFArray);
  if (box === undefined) return null;
  const own = form.lookupMaybe(PDFName.of('Matrix'), PDFArray);
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = own === undefined ? [] : numbersIn(own);
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = numbersIn(box);
  const corners = [
    [x0, y0],
    [x0, y1],
    [x1, y0],
    [x1, y1],
  ] as const;
  const xs = corners.map(([x, y]) => a * x + c * y + e);
  const ys = corners.map(([x, y]) => b * x + d * y + f);
  const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const [px0 = 0, py0 = 0, px1 = 0, py1 = 0] = place;
  const [pLeft, pLow] = [Math.min(px0, px1), Math.min(py0, py1)];
  const [sx, sy] = [Math.abs(px1 - px0) / (right - left), Math.abs(py1 - py0) / (high - low)];
  const matrix: Six = [sx, 0, 0, sy, pLeft - left * sx, pLow - low * sy];
  return matrix.every(Number.isFinite) ? matrix : null;
}

async function pictureOf(document: PDFDocument, type: string, bytes: Uint8Array): Promise<PDFPage> {
  const isPng = type === CONTENT_TYPES.png;
  if (isPng && pixelsOf(bytes) > MOST_PIXELS) throw new Error('too many pixels');
  const picture = isPng ? await document.embedPng(bytes) : await document.embedJpg(bytes);
  const turn = isPng ? UPRIGHT : turnOf(bytes);
  const seen = isOnSide(turn)
    ? { width: picture.height, height: picture.width }
    : { width: picture.width, height: picture.height };
  const [width, height] = seen.width > seen.height ? [A4[1], A4[0]] : A4;
  const scale = Math.min((width - 2 * MARGIN) / seen.width, (height - 2 * MARGIN) / seen.height);
  const [w, h] = [seen.width * scale, seen.height * scale];
  const page = document.addPage([width, height]);
  const [a, b, c, d, e, f] = turn;
  page.pushOperators(
    pushGraphicsState(),
    concatTransformationMatrix(a * w, b * h, c * w, d * h, (width - w) / 2 + e * w, (height - h) / 2 + f * h),
    drawObject(page.node.newXObject('Picture', picture.ref)),
    popGraphicsState(),
  );
  return page;
}

/** Of a PNG, by its first chunk. */
function pixelsOf(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return view.getUint32(16) * view.getUint32(20);
}
