import { Readable } from 'node:stream';
import { createInflateRaw, inflateRawSync } from 'node:zlib';
import { entriesInZip, packedIn, type ZipEntry } from '../files/zip-names.ts';

const MOST_ENTRIES = 1_000;
const END = 0x06054b50;
const END_SIZE = 22;
const [STORED, DEFLATED] = [0, 8];

/** An archive that no office program writes: not to be unpacked. */
export class HostileArchive extends Error {
  readonly why: 'unreadable' | 'too-large';

  constructor(why: HostileArchive['why']) {
    super(why);
    this.why = why;
  }
}

/**
 * The entries of an archive, before anything is unpacked: few, each once, and the list at its very end, so that
 * whoever reads it next finds the same list. Sizes are as it says, and to be held to.
 * @throws HostileArchive
 */
export function entriesOf(bytes: Uint8Array<ArrayBuffer>): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const ends = bytes.byteLength - END_SIZE;
  if (ends < 0 || view.getUint32(ends, true) !== END) throw new HostileArchive('unreadable');
  const entries = entriesInZip(bytes, bytes.byteLength);
  if (entries === null || entries.length > MOST_ENTRIES) throw new HostileArchive('unreadable');
  if (new Set(entries.map(({ name }) => name)).size < entries.length) throw new HostileArchive('unreadable');
  // A size left open is none to hold anybody to.
  if (entries.some(({ packed, size }) => packed > 0 !== size > 0)) throw new HostileArchive('unreadable');
  return entries;
}

export const sizeOf = (entries: readonly ZipEntry[]) => entries.reduce((sum, { size }) => sum + size, 0);

/** One entry, held to the size that the list gives it. @throws HostileArchive */
export function unpack(bytes: Uint8Array<ArrayBuffer>, entry: ZipEntry): Uint8Array {
  const { method, packed, size } = entry;
  const content = contentOf(bytes, entry);
  if (size === 0) return new Uint8Array(0);
  if (method === STORED && packed === size) return content;
  if (method !== DEFLATED) throw new HostileArchive('unreadable');
  try {
    return inflateRawSync(content, { maxOutputLength: size });
  } catch (error) {
    const larger = error instanceof RangeError;
    throw new HostileArchive(larger ? 'too-large' : 'unreadable');
  }
}

/** The same of any size, piece by piece, for who stops in good time. */
export function unpacking(bytes: Uint8Array<ArrayBuffer>, entry: ZipEntry): AsyncIterable<Buffer> {
  const content = Readable.from([contentOf(bytes, entry)]);
  return entry.method === STORED ? content : content.pipe(createInflateRaw());
}

function contentOf(bytes: Uint8Array<ArrayBuffer>, entry: ZipEntry): Uint8Array {
  const content = packedIn(bytes, entry);
  if (content === null) throw new HostileArchive('unreadable');
  return content;
}
