import mammoth from 'mammoth';
import { type ReadFile, RefusedFile } from './refused-file.ts';
import { inflateChecked } from './zip.ts';

/** The paragraphs of a Word file, an empty line between them. */
export async function readDocx(bytes: Uint8Array): Promise<ReadFile> {
  const body = await inflateChecked(bytes, 'word/document.xml');
  if (body === null) throw new RefusedFile('type');
  // Entities of its own could grow without end; Word writes no document type.
  if (/<!DOCTYPE|<!ENTITY/iu.test(body)) throw new RefusedFile('bomb');
  try {
    // Browsers are given the first, Node (the tests) the second.
    const input = { arrayBuffer: bytes.slice().buffer, buffer: bytes };
    const { value } = await mammoth.extractRawText(input as { arrayBuffer: ArrayBuffer });
    return { text: value, numberedByWord: body.includes('<w:numPr>') };
  } catch (cause) {
    throw new RefusedFile('broken', cause);
  }
}
