/** Words around what was looked for, on one line. */
export interface Passage {
  before: string;
  hit: string;
  after: string;
}

const BEFORE = 20;
const AFTER = 60;

/**
 * Where the first of the parts stands that can be pointed at; null where none can: a blank that means nothing, or a
 * character of another form, may part it.
 * @param parts in the form that is searched
 */
export function passageWith(parts: readonly string[], text: string): Passage | null {
  const line = text.replace(/\s+/gu, ' ').trim();
  const folded = line.normalize('NFKC').toLowerCase();
  // Folded to another length, places in it are not those of the text.
  const from = folded.length === line.length ? line : folded;
  const places = parts.flatMap((part) => {
    const at = folded.indexOf(part);
    return at < 0 ? [] : [{ at, end: at + part.length }];
  });
  const first = places.toSorted((one, other) => one.at - other.at)[0];
  if (first === undefined) return null;
  const start = Math.max(0, first.at - BEFORE);
  const stop = Math.min(from.length, first.end + AFTER);
  return {
    before: `${start > 0 ? '…' : ''}${wholeFrom(from.slice(start, first.at))}`,
    hit: from.slice(first.at, first.end),
    after: `${wholeTo(from.slice(first.end, stop))}${stop < from.length ? '…' : ''}`,
  };
}

/** Half of a character is none. */
const wholeFrom = (text: string) => text.replace(/^[\uDC00-\uDFFF]/u, '');
const wholeTo = (text: string) => text.replace(/[\uD800-\uDBFF]$/u, '');
