import { RefusedFile } from './refused-file.ts';

const MOST_ENTRIES = 2_000;
const MOST_INFLATED = 60 * 1024 * 1024;

interface Entry {
  name: string;
  method: number;
  packed: number;
  /** Where its own header begins. */
  at: number;
}

/**
 * Inflates what a reader of Word files would, and counts: a header's word for the size is not taken.
 * @returns the text of the entries with these names, as far as there are any
 * @throws RefusedFile bomb, encrypted, broken
 */
export async function inflateChecked(
  bytes: Uint8Array,
  wanted: readonly string[],
): Promise<Map<string, string>> {
  const entries = entriesOf(bytes);
  let left = MOST_INFLATED;
  const found = new Map<string, string>();
  for (const entry of entries) {
    if (!/\.(?:xml|rels)$/iu.test(entry.name)) continue;
    const inflated = await inflate(bytes, entry, left);
    left -= inflated.length;
    if (wanted.includes(entry.name)) found.set(entry.name, new TextDecoder().decode(inflated));
  }
  return found;
}

function entriesOf(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0) throw new RefusedFile('broken');
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) throw new RefusedFile('bomb');
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  try {
    for (let i = 0; i < count; i++) {
      if (view.getUint32(at, true) !== 0x02014b50) throw new RefusedFile('broken');
      if (view.getUint16(at + 8, true) & 1) throw new RefusedFile('encrypted');
      const name = view.getUint16(at + 28, true);
      const rest = view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
      entries.push({
        name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)),
        method: view.getUint16(at + 10, true),
        packed: view.getUint32(at + 20, true),
        at: view.getUint32(at + 42, true),
      });
      at += 46 + name + rest;
    }
  } catch (cause) {
    throw cause instanceof RefusedFile ? cause : new RefusedFile('broken', cause);
  }
  return entries;
}

async function inflate(bytes: Uint8Array, { at, method, packed }: Entry, most: number): Promise<Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (at + 30 > bytes.length) throw new RefusedFile('broken');
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const data = bytes.slice(from, from + packed);
  if (method === 0 && data.length > most) throw new RefusedFile('bomb');
  if (method === 0) return data;
  if (method !== 8) throw new RefusedFile('broken');
  const reader = new Blob([data]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      size += next.value.length;
      if (size > most) throw new RefusedFile('bomb');
      chunks.push(next.value);
    }
  } catch (cause) {
    void reader.cancel().catch(() => undefined);
    throw cause instanceof RefusedFile ? cause : new RefusedFile('broken', cause);
  }
  const whole = new Uint8Array(size);
  let filled = 0;
  for (const chunk of chunks) {
    whole.set(chunk, filled);
    filled += chunk.length;
  }
  return whole;
}
