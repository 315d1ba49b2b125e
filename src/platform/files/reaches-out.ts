import { hasFieldOut, isHarmless, outsideOf } from './outside.ts';
import { entriesInZip, packedIn, type ZipEntry } from './zip-names.ts';

/** A part of an office's document, and all of them, unpacked; larger ones are read by nobody. */
const MOST_OF_PART = 32 * 1024 * 1024;
const MOST = 256 * 1024 * 1024;
const DEFLATED = 8;
/** Of a part, to see what it is. */
const BEGINNING = 1_024;

/**
 * Whether a Word or Excel file fetches something from elsewhere, or starts another program, when it is opened: a remote
 * template or picture, an object that lies elsewhere, DDE, data that is fetched anew. What it merely links to for its
 * reader, or fetches when asked to, does neither.
 * @param bytes an archive, as ContentWatch found
 * @returns also for what cannot be looked into
 */
export async function reachesOut(bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const entries = entriesInZip(bytes, bytes.byteLength);
  if (entries === null) return true;
  let left = MOST;
  for (const entry of entries) {
    const text = await partOf(bytes, entry, Math.min(left, MOST_OF_PART));
    if (text === null) return true;
    left -= text.length;
    if (/\.rels$/i.test(entry.name)) {
      if (text.includes('<!DOCTYPE') || outsideOf(text).some((one) => !isHarmless(one))) return true;
    } else if (LINKED.test(text) || FETCHED.test(text) || hasFieldOut(text)) return true;
  }
  return false;
}

/** Cells of a workbook that another program fills. */
const LINKED = /<(?:[\w.-]+:)?(?:ddeLink|oleLink)\b/;

/** Data of a workbook from a page, a database or a file that are fetched whenever it is opened (ECMA-376, 18.13.1, 18.15.2). */
const FETCHED = /<(?:[\w.-]+:)?(?:connection|queryTable)\s[^<]*?\brefreshOnLoad\s*=\s*["']\s*(?:1|true|on)\b/;

/** What a part is; null where it does not say so at its beginning. */
function rootOf(xml: string): string | null {
  let rest = xml.slice(0, BEGINNING).trimStart();
  for (;;) {
    const ends = rest.startsWith('<?') ? '?>' : rest.startsWith('<!--') ? '-->' : null;
    if (ends === null) return /^<(?:[\w.-]+:)?([A-Za-z]\w*)/.exec(rest)?.[1] ?? null;
    const at = rest.indexOf(ends, 2);
    if (at < 0) return null;
    rest = rest.slice(at + ends.length).trimStart();
  }
}

/** Rows of figures, and how they are written: the bulk of a workbook, in which nothing leads out. */
const FIGURES = new Set(['worksheet', 'sst', 'styleSheet', 'pivotCacheRecords', 'calcChain']);

/** A part's text; empty for what is none, or holds figures alone. Null: too large, or not unpacked. */
async function partOf(bytes: Uint8Array<ArrayBuffer>, entry: ZipEntry, most: number): Promise<string | null> {
  const packed = packedIn(bytes, entry);
  if (packed === null) return null;
  const reader = unpacked(packed, entry).getReader();
  let decoder: TextDecoder | null = null;
  let text = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return text;
      if (decoder === null) {
        const encoding = encodingOf(value);
        if (encoding === null) return '';
        decoder = new TextDecoder(encoding);
      }
      text += decoder.decode(value, { stream: true });
      if (text.length > most) return null;
      if (text.length > BEGINNING && FIGURES.has(rootOf(text) ?? '')) return '';
    }
  } catch {
    return null;
  } finally {
    await reader.cancel().catch(() => {});
  }
}

function unpacked(packed: Uint8Array<ArrayBuffer>, { method }: ZipEntry): ReadableStream<Uint8Array> {
  const content = new Blob([packed]).stream();
  return method === DEFLATED ? content.pipeThrough(new DecompressionStream('deflate-raw')) : content;
}

/** Null: no XML. UTF-16 with its mark or without. */
function encodingOf([one = 0, two = 0, three = 0]: Uint8Array): string | null {
  if ((one === 0xff && two === 0xfe) || (one === 0x3c && two === 0)) return 'utf-16le';
  if ((one === 0xfe && two === 0xff) || (one === 0 && two === 0x3c)) return 'utf-16be';
  const first = one === 0xef && two === 0xbb && three === 0xbf ? 0x3c : one;
  return [0x3c, 0x20, 0x0a, 0x0d, 0x09].includes(first) ? 'utf-8' : null;
}
