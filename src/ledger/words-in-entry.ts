/** A value of an entry that has a word looked for. */
export interface Excerpt {
  /** The member of the payload it is the value of: "reason". */
  field: string;
  /** The value, or as much of it as stands about the word. */
  text: string;
  /** Of the private part, which stands outside the hash. */
  private: boolean;
}

const MOST_WORDS = 10;
const MOST_EXCERPTS = 3;
/** Characters before and after the word. */
const ABOUT = 40;

/** As texts are compared; of the words beyond so many none is looked for. */
export function wordsOf(query: string): string[] {
  return [...new Set(folded(query).split(/\s+/u))].filter((word) => word !== '').slice(0, MOST_WORDS);
}

/** How this service calls a member; what people named, an indicator say, is a word of the entry. */
const OWN_NAME = /^[a-z][\w.-]*$/iu;

/**
 * Where the words stand in what an entry says: in its values, not in the names of its members, which are the same in
 * thousands.
 * @param parts canonical JSON; null: there is none, or it was erased
 * @returns null where any of the words is missing
 */
export function excerptsOf(
  words: readonly string[],
  parts: { payload: string; hidden: string | null },
): Excerpt[] | null {
  // Looking at the text first spares nearly all of them the parsing.
  const written = folded(`${parts.payload} ${parts.hidden ?? ''}`);
  if (!words.every((word) => written.includes(JSON.stringify(word).slice(1, -1)))) return null;
  const values = [
    ...valuesIn(JSON.parse(parts.payload), false),
    ...(parts.hidden === null ? [] : valuesIn(JSON.parse(parts.hidden), true)),
  ];
  const holding = words.map((word) => ({ word, value: values.find(({ plain }) => plain.includes(word)) }));
  const found = new Map<Value, string>();
  for (const { word, value } of holding) {
    if (value === undefined) return null;
    if (!found.has(value)) found.set(value, word);
  }
  return [...found].slice(0, MOST_EXCERPTS).map(([value, word]) => ({
    field: value.field,
    text: around(value.text, folded(value.text).indexOf(word), word.length),
    private: value.private,
  }));
}

interface Value {
  field: string;
  text: string;
  plain: string;
  private: boolean;
}

function valuesIn(value: unknown, isPrivate: boolean, field = '', named = ''): Value[] {
  if (typeof value === 'string' || typeof value === 'number') {
    const text = `${named}${value}`;
    return [{ field, text, plain: folded(text), private: isPrivate }];
  }
  if (Array.isArray(value)) return value.flatMap((one) => valuesIn(one, isPrivate, field, named));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) =>
    OWN_NAME.test(name)
      ? valuesIn(one, isPrivate, name)
      : valuesIn(one, isPrivate, field, `${named}${name}: `),
  );
}

const folded = (text: string) => text.normalize('NFKC').toLowerCase();

/** Folding may have moved the place by a little, which only moves the cut. */
function around(text: string, at: number, length: number): string {
  const [from, to] = [Math.max(0, at - ABOUT), Math.min(text.length, at + length + ABOUT)];
  return `${from > 0 ? '…' : ''}${text.slice(from, to).toWellFormed()}${to < text.length ? '…' : ''}`;
}
