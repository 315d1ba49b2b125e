import { decodePDFRawStream, PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';

const decoded = (stream: unknown) =>
  stream instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1') : '';

/** What is written on each page in an embedded font, line by line, in the order in which it was drawn. */
export async function pdfLines(bytes: Uint8Array): Promise<string[][]> {
  const document = await PDFDocument.load(bytes);
  return document.getPages().map(({ node }) => {
    const fonts = node.Resources()?.lookupMaybe(PDFName.of('Font'), PDFDict);
    const maps = new Map(
      (fonts?.entries() ?? []).map(([name]) => {
        const font = fonts!.lookup(name, PDFDict);
        return [name.asString(), mapOf(decoded(font.lookup(PDFName.of('ToUnicode'))))] as const;
      }),
    );
    const contents = node.Contents();
    const streams =
      contents instanceof PDFArray ? contents.asArray().map((one) => node.context.lookup(one)) : [contents];
    const lines: string[] = [];
    let map = new Map<string, string>();
    for (const [, font, hex] of streams
      .map(decoded)
      .join('\n')
      .matchAll(/(\/\S+) [\d.]+ Tf|<([0-9A-Fa-f]+)> Tj/g))
      if (font !== undefined) map = maps.get(font) ?? new Map();
      else lines.push((hex?.match(/.{4}/g) ?? []).map((code) => map.get(code.toUpperCase()) ?? '').join(''));
    return lines;
  });
}

/** Of a CMap: glyphs to what they say. */
function mapOf(cmap: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, code = '', unicode = ''] of cmap.matchAll(/<([0-9A-Fa-f]{4})>\s*<([0-9A-Fa-f]+)>/g))
    found.set(code.toUpperCase(), Buffer.from(unicode, 'hex').swap16().toString('utf16le'));
  return found;
}
