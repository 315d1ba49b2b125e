import { stemmer } from 'stemmer';

/** What a word does in a sentence of policy; `level` tells the members of force and scope apart. */
export type TermKind =
  | 'who'
  | 'benefit'
  | 'thing'
  | 'act'
  | 'place'
  | 'body'
  | 'programme'
  | 'force'
  | 'scope'
  | 'condition'
  | 'manner'
  | 'time'
  | 'quality';

/** One meaning in both languages: words within an entry stand for each other, in a text and in a claim. */
export interface Term {
  zh: string[];
  en: string[];
  kind: string;
  level?: string;
  /** The parts mean something else: 金融科技 is neither 金融 nor 科技. */
  whole?: boolean;
}

/** A meaning as the verifier compares it. `id` is unique within a lexicon. */
export interface Concept {
  id: number;
  kind: string;
  level: string | null;
  whole: boolean;
  /** First Chinese word, whose parts may stand for it. */
  name: string;
}

const WHOLE_KINDS = new Set(['programme', 'body', 'manner', 'condition', 'force', 'scope', 'time', 'neg']);

/** What one surface form may mean; never empty. */
export type Meanings = readonly Concept[];

interface Node {
  next: Map<string, Node>;
  meanings: Concept[] | null;
}

export interface Match {
  length: number;
  meanings: Meanings;
}

/** Finds Chinese words by character and English phrases by stem. */
export class Lexicon {
  readonly #chinese: Node = { next: new Map(), meanings: null };
  readonly #english: Node = { next: new Map(), meanings: null };
  readonly #parts = new Map<string, readonly Meanings[] | null>();

  constructor(terms: readonly Term[]) {
    terms.forEach((term, id) => {
      const concept: Concept = {
        id,
        kind: term.kind,
        level: term.level ?? null,
        whole: term.whole ?? WHOLE_KINDS.has(term.kind),
        name: (term.zh[0] ?? '').toLowerCase(),
      };
      for (const word of term.zh) add(this.#chinese, Array.from(word.toLowerCase()), concept);
      for (const phrase of term.en)
        add(
          this.#english,
          contentWords(phrase).map((word) => word.stem),
          concept,
        );
    });
  }

  /** Every Chinese word that begins at `at`, shortest first; `length` in UTF-16 units. */
  chinese(text: string, at: number): Match[] {
    return walk(this.#chinese, text, at);
  }

  /** The words that together make up a compound of at least two, or null: 上市辅导 is 上市 and 辅导. */
  parts(compound: string): readonly Meanings[] | null {
    let parts = this.#parts.get(compound);
    if (parts === undefined) {
      parts = /[a-z]/u.test(compound) ? this.#englishParts(compound) : this.#chineseParts(compound);
      this.#parts.set(compound, parts);
    }
    return parts;
  }

  #chineseParts(compound: string): Meanings[] | null {
    const best: (Meanings[] | null)[] = new Array(compound.length + 1).fill(null);
    best[compound.length] = [];
    for (let at = compound.length - 1; at >= 0; at--) {
      for (const { length, meanings } of this.chinese(compound, at)) {
        const rest = best[at + length];
        const current = best[at];
        if (!rest || length < 2 || length === compound.length) continue;
        if (!current || rest.length + 1 < current.length) best[at] = [meanings, ...rest];
      }
    }
    return best[0] && best[0].length > 1 ? best[0] : null;
  }

  #englishParts(compound: string): Meanings[] | null {
    const stems = contentWords(compound).map((word) => word.stem);
    const parts: Meanings[] = [];
    for (let at = 0; at < stems.length; ) {
      const found = this.english(stems, at)
        .filter(({ length }) => length < stems.length)
        .at(-1);
      if (!found) return null;
      parts.push(found.meanings);
      at += found.length;
    }
    return parts.length > 1 ? parts : null;
  }

  /** Every English phrase that begins at the stem `at`, shortest first; `length` in stems. */
  english(stems: readonly string[], at: number): Match[] {
    return walk(this.#english, stems, at);
  }
}

function walk(root: Node, keys: ArrayLike<string>, at: number): Match[] {
  const matches: Match[] = [];
  let node: Node | undefined = root;
  for (let i = at; i < keys.length; i++) {
    node = node.next.get(keys[i]!);
    if (!node) break;
    if (node.meanings) matches.push({ length: i + 1 - at, meanings: node.meanings });
  }
  return matches;
}

function add(root: Node, keys: readonly string[], concept: Concept): void {
  if (keys.length === 0) return;
  let node = root;
  for (const key of keys) {
    const next = node.next.get(key) ?? { next: new Map(), meanings: null };
    node.next.set(key, next);
    node = next;
  }
  node.meanings ??= [];
  if (!node.meanings.includes(concept)) node.meanings.push(concept);
}

const ENGLISH_WORD = /[\p{Script=Latin}\d][\p{Script=Latin}\d&+]*(?:'s)?/gu;

export interface EnglishWord {
  /** As written, lower case, without a possessive ending. */
  word: string;
  stem: string;
  start: number;
  end: number;
}

/** Words of an English text; hyphens and slashes part words, so that "one-on-one" and "one on one" are the same. */
function englishWords(text: string): EnglishWord[] {
  return Array.from(text.matchAll(ENGLISH_WORD), (match) => {
    const word = match[0].toLowerCase().replace(/'s$/u, '');
    return { word, stem: stem(word), start: match.index, end: match.index + match[0].length };
  });
}

/** Articles are left out: "subject to the regulations" and "subject to regulations" are one phrase. */
export function contentWords(text: string): EnglishWord[] {
  return englishWords(text).filter(({ word }) => !/^(?:the|a|an|s)$/u.test(word));
}

const STEMS = new Map<string, string>();
/** British and American spellings share a stem; Porter would keep organise and organize apart. */
function stem(word: string): string {
  let found = STEMS.get(word);
  if (found === undefined) {
    const american = word
      .replace(/is(e|es|ed|ing|ation|ations|er|ers)$/u, (all, tail: string) =>
        word.length > 6 ? `iz${tail}` : all,
      )
      .replace(/our(s|ed|ing|able)?$/u, (all, tail = '') => (word.length > 5 ? `or${tail}` : all))
      .replace(/gramme(s?)$/u, 'gram$1')
      .replace(/^licence/u, 'license')
      .replace(/^centre/u, 'center');
    found = stemmer(american);
    if (STEMS.size < 20_000) STEMS.set(word, found);
  }
  return found;
}
