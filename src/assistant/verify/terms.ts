import { childOf, grow, type WordNode, wordTree } from '../word-tree.ts';
import { contentWords, type EnglishWord } from './english-words.ts';

/** One meaning in both languages: words within an entry stand for each other, in a text and in a claim. */
export interface Term {
  zh: string[];
  en: string[];
  /** What it does in a sentence of policy: who, benefit, thing, act, place, body, programme, force, scope, condition, manner, time, quality. */
  kind: string;
  /** Tells the members of force and scope apart. */
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

/** What may be said with another word of the same root; force, scope and grammar may not. */
const DERIVES = new Set(['who', 'benefit', 'thing', 'act', 'quality', 'programme', 'body', 'place']);
const WHOLE_KINDS = new Set(['programme', 'body', 'manner', 'condition', 'force', 'scope', 'time', 'neg']);

/** What one surface form may mean; never empty. */
export type Meanings = readonly Concept[];

type Node = WordNode<Concept[]>;

export interface Match {
  length: number;
  meanings: Meanings;
}

/** Finds Chinese words by character and English phrases by stem. */
export class Lexicon {
  readonly #chinese: Node = wordTree();
  readonly #lemmas: Node = wordTree();
  readonly #stems: Node = wordTree();
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
      for (const phrase of term.en) {
        const words = contentWords(phrase);
        add(
          this.#lemmas,
          words.map(({ lemma }) => lemma),
          concept,
        );
        if (DERIVES.has(term.kind))
          add(
            this.#stems,
            words.map(({ stem }) => stem),
            concept,
          );
      }
    });
  }

  /** Every Chinese word that begins at `at`, shortest first; `length` in UTF-16 units. */
  chinese(text: string, at: number): Match[] {
    return walk(this.#chinese, text, at);
  }

  /** What an English word or phrase means by itself; empty when it is unknown. */
  meaningsOf(phrase: string): Meanings {
    const words = contentWords(phrase);
    return this.english(words, 0).find(({ length }) => length === words.length)?.meanings ?? [];
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
    const words = contentWords(compound);
    const parts: Meanings[] = [];
    for (let at = 0; at < words.length; ) {
      const found = this.english(words, at)
        .filter(({ length }) => length < words.length)
        .at(-1);
      if (!found) return null;
      parts.push(found.meanings);
      at += found.length;
    }
    return parts.length > 1 ? parts : null;
  }

  /** Every English phrase that begins at the word `at`, shortest first; `length` in words. A word of another derivation stands in where no form of the word itself is known. */
  english(words: readonly EnglishWord[], at: number): Match[] {
    const exact = walk(
      this.#lemmas,
      words.map(({ lemma }) => lemma),
      at,
    );
    const derived = walk(
      this.#stems,
      words.map(({ stem }) => stem),
      at,
    ).filter(({ length }) => !exact.some((one) => one.length === length));
    return derived.length === 0 ? exact : [...exact, ...derived].sort((a, b) => a.length - b.length);
  }
}

function walk(root: Node, keys: ArrayLike<string>, at: number): Match[] {
  const matches: Match[] = [];
  let node: Node | undefined = root;
  for (let i = at; i < keys.length; i++) {
    node = childOf(node, keys[i]!);
    if (!node) break;
    if (node.held) matches.push({ length: i + 1 - at, meanings: node.held });
  }
  return matches;
}

function add(root: Node, keys: readonly string[], concept: Concept): void {
  if (keys.length === 0) return;
  const node = grow(root, keys);
  // An array that begins with one has room for one; one that is pushed to has room for sixteen.
  if (node.held === null) node.held = [concept];
  else if (!node.held.includes(concept)) node.held.push(concept);
}
