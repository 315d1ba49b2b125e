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
}

const WHOLE_KINDS = new Set(['programme', 'body', 'manner', 'condition', 'force', 'scope', 'time', 'neg']);

/** What one surface form may mean; never empty. */
export type Meanings = readonly Concept[];

interface Node {
  next: Map<string, Node>;
  meanings: Concept[] | null;
}

/** Longest-match lookup of Chinese words by character and of English phrases by stem. */
export class Lexicon {
  readonly #chinese: Node = { next: new Map(), meanings: null };
  readonly #english: Node = { next: new Map(), meanings: null };

  constructor(terms: readonly Term[]) {
    terms.forEach((term, id) => {
      const concept: Concept = {
        id,
        kind: term.kind,
        level: term.level ?? null,
        whole: term.whole ?? WHOLE_KINDS.has(term.kind),
      };
      for (const word of term.zh) add(this.#chinese, Array.from(word.toLowerCase()), concept);
      for (const phrase of term.en) add(this.#english, stems(phrase), concept);
    });
  }

  /** The longest Chinese word that begins at `at`, or null. `length` in UTF-16 units. */
  chinese(text: string, at: number): { length: number; meanings: Meanings } | null {
    let node: Node | undefined = this.#chinese;
    let best: { length: number; meanings: Meanings } | null = null;
    for (let i = at; i < text.length; i++) {
      node = node.next.get(text[i]!);
      if (!node) break;
      if (node.meanings) best = { length: i + 1 - at, meanings: node.meanings };
    }
    return best;
  }

  /** The longest English phrase that begins at the stem `at`, or null. `length` in stems. */
  english(words: readonly string[], at: number): { length: number; meanings: Meanings } | null {
    let node: Node | undefined = this.#english;
    let best: { length: number; meanings: Meanings } | null = null;
    for (let i = at; i < words.length; i++) {
      node = node.next.get(words[i]!);
      if (!node) break;
      if (node.meanings) best = { length: i + 1 - at, meanings: node.meanings };
    }
    return best;
  }
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
const ARTICLES = new Set(['the', 'a', 'an']);

export interface EnglishWord {
  /** As written, lower case, without a possessive ending. */
  word: string;
  stem: string;
  start: number;
  end: number;
}

/** Words of an English text; hyphens and slashes part words, so that "one-on-one" and "one on one" are the same. */
export function englishWords(text: string): EnglishWord[] {
  return Array.from(text.matchAll(ENGLISH_WORD), (match) => {
    const word = match[0].toLowerCase().replace(/'s$/u, '');
    return { word, stem: stem(word), start: match.index, end: match.index + match[0].length };
  });
}

/** Articles are left out: "subject to the regulations" and "subject to regulations" are one phrase. */
function stems(phrase: string): string[] {
  return englishWords(phrase)
    .filter(({ word }) => !ARTICLES.has(word))
    .map((w) => w.stem);
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
