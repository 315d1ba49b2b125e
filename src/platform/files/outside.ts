/** What a part of an office document names that does not lie in its own file: a relationship's kind and where it leads. */
export interface Outside {
  kind: string;
  target: string;
}

/** Markup that hides a word from whoever looks for it and not from the program that opens the file. */
export function plainXml(xml: string): string {
  const bare = xml.replaceAll('<![CDATA[', '').replaceAll(']]>', '');
  const end = bare.lastIndexOf('-->') + 3;
  return bare.slice(0, end).replaceAll(/<!--[\s\S]*?-->/g, '') + bare.slice(end);
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export function unescaped(text: string): string {
  return text.replaceAll(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(\w{1,4}));/g,
    (whole, decimal, hex, name) => {
      if (name !== undefined) return NAMED[name] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

const RELATIONSHIP = /<(?:[\w.-]+:)?Relationship\s([^>]*)>/g;
const ATTRIBUTE = /([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The relationships of a part that lead out of the file (ECMA-376 part 2, 6.5.3.4); links that a reader follows are none. */
export function outsideOf(relations: string): Outside[] {
  return [...plainXml(relations).matchAll(RELATIONSHIP)].flatMap(([, attributes = '']) => {
    const of = new Map(
      [...attributes.matchAll(ATTRIBUTE)].map(([, name, double, single]) => [
        name,
        unescaped(double ?? single ?? '').trim(),
      ]),
    );
    const kind = of.get('Type')?.split('/').at(-1) ?? '';
    const isOut = of.get('TargetMode')?.toLowerCase() === 'external' && kind !== 'hyperlink';
    return isOut ? [{ kind, target: of.get('Target') ?? '' }] : [];
  });
}

/** On the disk of whoever opens it: there it is not found, and nobody hears of it. Other programs' objects start them. */
export const isHarmless = ({ kind, target }: Outside) =>
  kind !== 'oleObject' &&
  (/^(?:file:\/{2,3})?[a-z]:[\\/]/i.test(target) || /^[^:\\/]+(?:[\\/][^:\\/]+)*$/.test(target));

const FIELD = /<(?:[\w.-]+:)?(?:instrText\b[^>]*>([^<]*)|fldChar\b)|\binstr\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const STARTS = /(?:^|\n)\s*DDE(?:AUTO)?\b/i;
const FETCHES =
  /(?:^|\n)\s*(?:INCLUDEPICTURE|INCLUDETEXT|IMPORT|LINK|RD|DATABASE)\b[^\n]*?(?:\b(?:https?|ftp|file):(?!\/{2,3}[a-z]:)|["\s]\\{2,4}\w)/i;

/** Whether a field of a Word document starts another program (DDE) or fetches something from elsewhere. */
export function hasFieldOut(part: string): boolean {
  let fields = '';
  for (const [, text, double, single] of plainXml(part).matchAll(FIELD)) {
    const whole = double ?? single;
    fields += whole === undefined ? unescaped(text ?? '\n') : `\n${unescaped(whole)}\n`;
  }
  return STARTS.test(fields) || FETCHES.test(fields);
}
