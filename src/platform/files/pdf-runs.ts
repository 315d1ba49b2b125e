/** What an object stream unpacks to, and all of them; larger ones are read by nobody. */
const MOST = 256 * 1024 * 1024;

/**
 * What runs when a PDF is opened or clicked, or starts another program (ISO 32000-1, 12.6.4, 12.7.8): as a name, and not
 * as part of an address that somebody links to. Files that it carries are not looked for: electronic vouchers of banks
 * and of the tax authority carry their data so (电子凭证会计数据标准).
 */
const RUNS =
  /(?<=\/S|[\s\0<>[\]()]|^)\/(?:JavaScript|Launch|RichMedia|ImportData|XFA)(?![\w#.-])|\/JS[\s\0]*(?:[(<%]|\d+[\s\0]+\d+[\s\0]+R\b)/;
const STREAM = /\bstream\r?\n/g;
const OBJECT = /\d\s+\d+\s+obj\b/;
/** Its own dictionary is no longer than this. */
const DICTIONARY = 4_096;

/**
 * Whether a PDF holds a script or starts a program; also what cannot be looked into. Names are looked for
 * in every object, those in compressed object streams too; what merely shows itself is not unpacked.
 */
export async function pdfRuns(bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const text = new TextDecoder('latin1').decode(bytes);
  let at = 0;
  let left = MOST;
  for (const found of text.matchAll(STREAM)) {
    if (found.index < at) continue;
    const start = found.index + found[0].length;
    const before = plain(text.slice(at, found.index));
    if (RUNS.test(before)) return true;
    const end = text.indexOf('endstream', start);
    at = end < 0 ? text.length : end;
    // The table of contents may name a place inside of a stream.
    const inside = OBJECT.exec(text.slice(start, at));
    if (inside && RUNS.test(plain(text.slice(start + inside.index, at)))) return true;
    const dictionary = before.slice(-DICTIONARY);
    const own = dictionary.slice(Math.max(0, dictionary.lastIndexOf('obj')));
    if (!/\/(?:ObjStm|First)\b/.test(own)) continue;
    const objects = await unpacked(bytes.subarray(start, at), own, left);
    if (objects === null || RUNS.test(plain(objects))) return true;
    left -= objects.length;
  }
  return RUNS.test(plain(text.slice(at)));
}

/** With its names as they are meant: /#4aS is /JS. */
const plain = (text: string): string =>
  text.replaceAll(/#([0-9a-fA-F]{2})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));

/** The objects of a stream; null: packed in another way than usual, or too much. */
async function unpacked(
  body: Uint8Array<ArrayBuffer>,
  dictionary: string,
  most: number,
): Promise<string | null> {
  const filter = /\/Filter\s*(\[?\s*\/\w+\s*\]?|[^\s/>]+)/.exec(dictionary)?.[1];
  if (filter === undefined) return new TextDecoder('latin1').decode(body);
  if (!/^\[?\s*\/(?:FlateDecode|Fl)\s*\]?$/.test(filter) || /\/(?:DecodeParms|DP)\b/.test(dictionary))
    return null;
  const length = /\/Length\s+(\d+)(?!\s+\d+\s+R)/.exec(dictionary)?.[1];
  const packed = length === undefined ? withoutLineEnd(body) : body.subarray(0, Number(length));
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate')).getReader();
  const decoder = new TextDecoder('latin1');
  let text = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return text;
      text += decoder.decode(value, { stream: true });
      if (text.length > most) return null;
    }
  } catch {
    // Encrypted, or broken: readers show what came before, which is not all.
    return null;
  } finally {
    await reader.cancel().catch(() => {});
  }
}

function withoutLineEnd(body: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const feed = body.at(-1) === 0x0a ? body.subarray(0, -1) : body;
  return feed.at(-1) === 0x0d ? feed.subarray(0, -1) : feed;
}
