const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_SIZE = 22;
const ENTRY_SIZE = 46;

/**
 * The names of an archive's entries, from the list at its end (APPNOTE.TXT 4.3.12 and 4.3.16).
 * @param tail the last bytes of the archive
 * @param size of the whole
 * @returns null where it is no archive, or its list does not lie within the tail
 */
export function namesInZip(tail: Uint8Array<ArrayBuffer>, size: number): Set<string> | null {
  const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength);
  const end = endOf(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true) - (size - tail.byteLength);
  if (at < 0) return null;
  const decoder = new TextDecoder();
  const names = new Set<string>();
  for (let entry = 0; entry < count; entry++) {
    if (at + ENTRY_SIZE > end || view.getUint32(at, true) !== ENTRY) return null;
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
      number,
      number,
      number,
    ];
    names.add(decoder.decode(tail.subarray(at + ENTRY_SIZE, at + ENTRY_SIZE + name)));
    at += ENTRY_SIZE + name + extra + comment;
  }
  return names;
}

/** The last record, whose comment reaches exactly to the end. */
function endOf(view: DataView): number | null {
  for (let at = view.byteLength - END_SIZE; at >= 0; at--) {
    if (view.getUint32(at, true) !== END) continue;
    if (at + END_SIZE + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  return null;
}
