import { CONTENT_TYPES, ContentWatch } from '../files/content-type.ts';
import { outsideOf } from '../files/outside.ts';
import { entriesOf, HostileArchive, sizeOf, unpack } from './archive.ts';
import type { FieldsRead, Filling, TemplateFault } from './template.ts';
import { xmlText } from './xml-text.ts';

const MOST_UNPACKED = 40 * 1024 * 1024;
const MOST_FIELDS = 500;
/** What runs, or brings another file along. */
const ACTIVE = /vbaProject|vbaData|activeX|\/embeddings\/|\/afchunk/i;

/** The fields of a template, as it writes them without its braces, each once. To be run off the event loop. */
export async function fieldsIn(bytes: Uint8Array<ArrayBuffer>): Promise<FieldsRead> {
  const fault = faultOf(bytes);
  if (fault !== null) return { fault };
  const { patchDetector } = await import('docx');
  try {
    const found = await patchDetector({ data: bytes, trimPlaceholders: true });
    return { fields: [...new Set(found)].slice(0, MOST_FIELDS) };
  } catch {
    return { fault: 'unreadable' };
  }
}

/** The template with its fields filled; a field without a value stays as it is. To be run off the event loop. */
export async function fillIn({ bytes, values }: Filling): Promise<Uint8Array<ArrayBuffer>> {
  if (faultOf(bytes) !== null) throw new Error('no template');
  const { BuilderElement, PatchType, patchDocument, TextRun } = await import('docx');
  const patches = Object.entries(values).map(([field, text]) => {
    const [first = '', ...rest] = xmlText(text).split(/\r\n?|\n/);
    const lines = rest.flatMap((line) => [new BuilderElement({ name: 'w:br' }), line]);
    return [field, { type: PatchType.PARAGRAPH, children: [new TextRun({ children: [first, ...lines] })] }];
  });
  const filled = await patchDocument({
    outputType: 'uint8array',
    data: bytes,
    patches: Object.fromEntries(patches),
    trimPlaceholders: true,
    keepOriginalStyles: true,
  });
  return new Uint8Array(filled);
}

/** Every entry is unpacked once, within its bounds: what reads it next believes whatever an archive says of itself. */
function faultOf(bytes: Uint8Array<ArrayBuffer>): TemplateFault | null {
  const watch = new ContentWatch();
  watch.pass(bytes);
  if (watch.typeOf('') !== CONTENT_TYPES.docx) return 'unreadable';
  try {
    const entries = entriesOf(bytes);
    if (entries.some(({ name }) => ACTIVE.test(name))) return 'active';
    if (sizeOf(entries) > MOST_UNPACKED) return 'too-large';
    const relations = entries
      .map((entry) => ({ name: entry.name, content: unpack(bytes, entry) }))
      .filter(({ name }) => name.endsWith('.rels'))
      .map(({ content }) => new TextDecoder().decode(content));
    return relations.some((one) => outsideOf(one).length > 0) ? 'active' : null;
  } catch (error) {
    return error instanceof HostileArchive ? error.why : 'unreadable';
  }
}
