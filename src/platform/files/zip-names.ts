const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const LOCAL_SIZE = 30;
const ENTRY_SIZE = 46;

/** As the list at the end of an archive has it; nothing of it need be true. */
export interface ZipEntry {
  name: string;
  /** 0: stored, 8: deflated. */
  method: number;
  /** Bytes as they lie in the archive, and unpacked. */
  packed: number;
  size: number;
  /** Where its own header begins. */
  at: number;
}

/** The names of an archive's entries; as `entriesInZip`. */
export function namesInZip(tail: Uint8Array<ArrayBuffer>, size: number): Set<string> | null {
  const entries = entriesInZip(tail, size);
  return entries && new Set(entries.map(({ name }) => name));
}

/**
 * An archive's entries, from the list at its end (APPNOTE.TXT 4.3.12 and 4.3.16).
 * @param tail the last bytes of the archive
 * @param size of the whole
 * @returns null where it is no archive, or its list does not lie within the tail
 */
export function entriesInZip(tail: Uint8Array<ArrayBuffer>, size: number): ZipEntry[] | null {
  const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength);
  const end = endOf(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true) - (size - tail.byteLength);
  if (at < 0) return null;
  const decoder = new TextDecoder();
  const entries: ZipEntry[] = [];
  for (let entry = 0; entry < count; entry++) {
    if (at + ENTRY_SIZE > end || view.getUint32(at, true) !== ENTRY) return null;
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
      number,
      number,
      number,
    ];
    const [packed, unpacked, begins] = [20, 24, 42].map((field) => view.getUint32(at + field, true)) as [
      number,
      number,
      number,
    ];
    entries.push({
      name: decoder.decode(tail.subarray(at + ENTRY_SIZE, at + ENTRY_SIZE + name)),
      method: view.getUint16(at + 10, true),
      packed,
      size: unpacked,
      at: begins,
    });
    at += ENTRY_SIZE + name + extra + comment;
  }
  return entries;
}

/** An entry's bytes as they lie in the archive; null where its own header does not stand where the list says. */
export function packedIn(
  bytes: Uint8Array<ArrayBuffer>,
  { at, packed }: ZipEntry,
): Uint8Array<ArrayBuffer> | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (at + LOCAL_SIZE > bytes.byteLength || view.getUint32(at, true) !== LOCAL) return null;
  const begins = at + LOCAL_SIZE + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  return bytes.subarray(begins, begins + packed);
}

/** The last record, whose comment reaches exactly to the end. */
function endOf(view: DataView): number | null {
  for (let at = view.byteLength - END_SIZE; at >= 0; at--) {
    if (view.getUint32(at, true) !== END) continue;
    if (at + END_SIZE + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  return null;
}
