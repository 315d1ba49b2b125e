import { crc32 } from 'node:zlib';
import type { ZipPart } from './volume.ts';

/** The old form of an archive ends here; nothing we bind comes near. */
const MOST_BYTES = 0xffff_ffff;
const UTF8 = 0x0800;
const VERSION = 20;
/** 1980-01-01: the same content is the same file. */
const DATE = 0x21;

/** An archive whose files are stored as they are, one in memory at a time. @throws Error: 4 GB, or bytes that are gone */
export async function* zipped(parts: readonly ZipPart[]): AsyncGenerator<Uint8Array> {
  const listed: Uint8Array[] = [];
  let at = 0;
  for (const { name, bytes } of parts) {
    const content = await bytes();
    const path = new TextEncoder().encode(name);
    const size = content.byteLength;
    if (at + size > MOST_BYTES) throw new Error('too large an archive');
    const facts = [VERSION, UTF8, 0, 0, DATE] as const;
    const sum = crc32(content);
    const head = record(30, path, (view) => {
      view.setUint32(0, 0x04034b50, true);
      for (const [nth, fact] of facts.entries()) view.setUint16(4 + nth * 2, fact, true);
      sizes(view, 14, sum, size);
      view.setUint16(26, path.byteLength, true);
    });
    const begins = at;
    listed.push(
      record(46, path, (view) => {
        view.setUint32(0, 0x02014b50, true);
        view.setUint16(4, VERSION, true);
        for (const [nth, fact] of facts.entries()) view.setUint16(6 + nth * 2, fact, true);
        sizes(view, 16, sum, size);
        view.setUint16(28, path.byteLength, true);
        view.setUint32(42, begins, true);
      }),
    );
    yield head;
    yield content;
    at += head.byteLength + size;
  }
  const length = listed.reduce((total, { byteLength }) => total + byteLength, 0);
  yield* listed;
  yield record(22, new Uint8Array(0), (view) => {
    view.setUint32(0, 0x06054b50, true);
    view.setUint16(8, listed.length, true);
    view.setUint16(10, listed.length, true);
    view.setUint32(12, length, true);
    view.setUint32(16, at, true);
  });
}

function sizes(view: DataView, at: number, sum: number, size: number): void {
  view.setUint32(at, sum, true);
  view.setUint32(at + 4, size, true);
  view.setUint32(at + 8, size, true);
}

function record(size: number, tail: Uint8Array, fill: (view: DataView) => void): Uint8Array {
  const bytes = new Uint8Array(size + tail.byteLength);
  fill(new DataView(bytes.buffer));
  bytes.set(tail, size);
  return bytes;
}
