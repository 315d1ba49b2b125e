import { MOST_CHARACTERS, type ReadFile, RefusedFile } from './refused-file.ts';

const MOST_BYTES = 20 * 1024 * 1024;

/**
 * The text of a file as the editor chose it. Nothing of it is executed or fetched; what reads Word and PDF is loaded
 * only here.
 * @throws RefusedFile with the reason
 */
export async function readFile(file: File): Promise<ReadFile> {
  if (file.size > MOST_BYTES) throw new RefusedFile('size');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const read = await textOf(file.name, bytes);
  const text = read.text.replace(/\r\n?/gu, '\n').trim();
  if (text === '') throw new RefusedFile('empty');
  if (text.length > MOST_CHARACTERS) throw new RefusedFile('length');
  return { ...read, text: `${text}\n` };
}

async function textOf(name: string, bytes: Uint8Array): Promise<ReadFile> {
  if (startsWith(bytes, OLE)) throw new RefusedFile('old-word');
  if (startsWith(bytes, PDF)) {
    const { readPdf } = await import('./read-pdf.ts');
    return { text: await readPdf(bytes), numberedByWord: false };
  }
  if (startsWith(bytes, ZIP)) {
    const { readDocx } = await import('./read-docx.ts');
    return readDocx(bytes);
  }
  if (!/\.(?:txt|md|markdown)$/iu.test(name)) throw new RefusedFile('type');
  return { text: decoded(bytes), numberedByWord: false };
}

const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const PDF = [0x25, 0x50, 0x44, 0x46];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const startsWith = (bytes: Uint8Array, sign: readonly number[]) =>
  sign.every((byte, at) => bytes[at] === byte);

/** UTF-8, else UTF-16 by its mark, else what offices wrote before: GB 18030. */
function decoded(bytes: Uint8Array): string {
  const wide = startsWith(bytes, [0xff, 0xfe])
    ? 'utf-16le'
    : startsWith(bytes, [0xfe, 0xff])
      ? 'utf-16be'
      : null;
  for (const encoding of wide ? [wide] : ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (!text.includes('\0')) return text;
    } catch {
      // The next one may read it.
    }
  }
  throw new RefusedFile('encoding');
}
