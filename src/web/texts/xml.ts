/** An element of a Word file; `text` is what stands directly in it. */
export interface Element {
  name: string;
  attributes: string;
  children: Element[];
  text: string;
}

/** Never looks beyond the next sign of an element, so that no file takes longer than its length. */
const TOKEN = /<(\/)?([\w:.-]+)([^<>]*?)(\/)?>|([^<]+)/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const decoded = (text: string) =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/giu, (whole, hex, decimal, name) => {
    if (name) return ENTITIES[String(name).toLowerCase()] ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

/** Reads XML without a document type, whose namespaces have the prefixes that Word gives them. */
export function readXml(source: string): Element {
  const root: Element = { name: '', attributes: '', children: [], text: '' };
  const open = [root];
  for (const [, closes, name, attributes = '', empty, text] of source.matchAll(TOKEN)) {
    const parent = open.at(-1)!;
    if (text !== undefined) parent.text += decoded(text);
    else if (closes) {
      if (open.length > 1) open.pop();
    } else if (name) {
      const element: Element = { name, attributes, children: [], text: '' };
      parent.children.push(element);
      if (!empty) open.push(element);
    }
  }
  return root;
}

export function attribute({ attributes }: Element, name: string): string | null {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'u').exec(attributes);
  return found ? decoded(found[1] ?? found[2] ?? '') : null;
}

/** The element that one comes to by these names, each inside the one before. */
export const child = (from: Element | undefined, ...names: readonly string[]): Element | undefined =>
  names.reduce<Element | undefined>((at, name) => at?.children.find((one) => one.name === name), from);

/** Every element of this name, however deep; none inside another one of them. */
export function all(from: Element, name: string): Element[] {
  return from.children.flatMap((one) => (one.name === name ? [one] : all(one, name)));
}
