import { watchText } from './text-watch.ts';
import { namesInZip } from './zip-names.ts';

/** What may be uploaded, by what it is, whatever its name says. */
export const CONTENT_TYPES = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ofd: 'application/ofd',
  txt: 'text/plain',
  csv: 'text/csv',
} as const;

type Kind = keyof typeof CONTENT_TYPES;

/** How names of each kind end, the usual one first. */
const ENDINGS: Readonly<Record<Kind, readonly string[]>> = {
  pdf: ['pdf'],
  png: ['png'],
  jpeg: ['jpg', 'jpeg'],
  webp: ['webp'],
  docx: ['docx'],
  xlsx: ['xlsx'],
  ofd: ['ofd'],
  txt: ['txt', 'md'],
  csv: ['csv'],
};

/** The ending that a name lacks for what it names to be opened as what it is, and as nothing that runs; "" for none. */
export function endingLacking(name: string, type: string): string {
  const kind = (Object.keys(CONTENT_TYPES) as Kind[]).find((one) => CONTENT_TYPES[one] === type);
  if (kind === undefined || ENDINGS[kind].some((ending) => name.toLowerCase().endsWith(`.${ending}`)))
    return '';
  return `.${ENDINGS[kind][0]}`;
}

/**
 * What runs when a document is opened, in any of its forms, or may be anything at all: Basic, sheets of Excel 4 macros,
 * controls, objects of other programs.
 */
const RUNS =
  /(?:^|\/)(?:vbaProject[^/]*|vbaData\.xml|oleObject[^/]*)$|(?:^|\/)(?:macrosheets|dialogsheets|activeX)\//i;

const HEAD = 16;
/** The list of an archive's entries stands at its end; one longer than this (some 1,500 entries) is no document of an office. */
const TAIL = 128 * 1024;

/**
 * Looks at bytes as they pass and says at their end what they are. Not file-type: it unpacks archives to look into
 * them, and knows neither OFD nor text.
 */
export class ContentWatch {
  #size = 0;
  readonly #head = new Uint8Array(HEAD);
  /** A ring, as bytes may come one by one. */
  #tail: Uint8Array<ArrayBuffer> | null = null;
  readonly #text = watchText();

  get size(): number {
    return this.#size;
  }

  pass(chunk: Uint8Array): void {
    if (this.#size < HEAD) this.#head.set(chunk.subarray(0, HEAD - this.#size), this.#size);
    this.#text.pass(chunk);
    this.#tail ??= new Uint8Array(TAIL);
    const last = chunk.subarray(-TAIL);
    const at = (this.#size + chunk.byteLength - last.byteLength) % TAIL;
    const first = last.subarray(0, TAIL - at);
    this.#tail.set(first, at);
    this.#tail.set(last.subarray(first.byteLength), 0);
    this.#size += chunk.byteLength;
  }

  /**
   * @param name tells a table from a text, which are alike
   * @returns null for what may not be uploaded
   */
  typeOf(name: string): string | null {
    const begins = (text: string, at = 0) =>
      [...text].every((char, offset) => this.#head[at + offset] === char.charCodeAt(0));
    if (begins('%PDF-')) return CONTENT_TYPES.pdf;
    if (begins('\x89PNG\r\n\x1a\n')) return CONTENT_TYPES.png;
    if (begins('\xff\xd8\xff')) return CONTENT_TYPES.jpeg;
    if (begins('RIFF') && begins('WEBP', 8)) return CONTENT_TYPES.webp;
    if (begins('PK\x03\x04')) return this.#archive();
    if (this.#size === 0 || !this.#text.ends()) return null;
    return /\.csv$/i.test(name) ? CONTENT_TYPES.csv : CONTENT_TYPES.txt;
  }

  /** By the names of its entries; none is unpacked. What carries something that runs is no document. */
  #archive(): string | null {
    const names = namesInZip(this.#end(), this.#size);
    if (names === null || [...names].some((name) => RUNS.test(name))) return null;
    if (names.has('OFD.xml')) return CONTENT_TYPES.ofd;
    if (!names.has('[Content_Types].xml')) return null;
    if (names.has('word/document.xml')) return CONTENT_TYPES.docx;
    return names.has('xl/workbook.xml') ? CONTENT_TYPES.xlsx : null;
  }

  #end(): Uint8Array<ArrayBuffer> {
    const ring = this.#tail ?? new Uint8Array(0);
    if (this.#size <= TAIL) return ring.slice(0, this.#size);
    const at = this.#size % TAIL;
    const whole = new Uint8Array(TAIL);
    whole.set(ring.subarray(at), 0);
    whole.set(ring.subarray(0, at), TAIL - at);
    return whole;
  }
}
