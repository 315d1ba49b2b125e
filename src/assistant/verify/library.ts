import type { Article, Corpus, PolicyVersion, Sentence } from '../../policy/document.ts';
import { type Frame, readFrame } from './frames.ts';
import { GRAMMAR_KINDS } from './grammar.ts';
import type { Lexicon } from './terms.ts';
import type { Unit } from './units.ts';

const CARRYING = new Set<Sentence['role']>([
  'letterhead',
  'number',
  'title',
  'heading',
  'text',
  'date',
  'note',
  'imprint',
  'addressee',
]);
const ITEM = /^[（(][一二三四五六七八九十\d]{1,3}[)）]/u;
/** Above this many sentences a claim without a mark is held against the nearest alone. */
const NEAREST = 10;

/** Source sentences read into frames, when first asked for, and kept as long as the corpus. */
export class FrameLibrary {
  readonly lexicon: Lexicon;
  readonly #frames = new WeakMap<Article, Frame[]>();
  readonly #indexes = new WeakMap<PolicyVersion, Map<string, number[]>>();
  readonly #all = new WeakMap<PolicyVersion, Frame[]>();

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
  }

  /** The sentences of an article that may carry a claim, in order; an item of a list carries what introduces it. */
  ofArticle(document: PolicyVersion, article: Article): Frame[] {
    let frames = this.#frames.get(article);
    if (!frames) {
      let lead = '';
      let before = '';
      frames = [];
      for (const sentence of article.sentences) {
        if (!CARRYING.has(sentence.role)) continue;
        const item = ITEM.test(sentence.text);
        if (!item) lead = /[:：]$/u.test(sentence.text.trim()) ? sentence.text : '';
        const context = item ? lead : /[；;]$/u.test(before) ? before : '';
        frames.push(readFrame(document, article, sentence, this.lexicon, context));
        before = sentence.text.trim();
      }
      this.#frames.set(article, frames);
    }
    return frames;
  }

  ofDocument(document: PolicyVersion): Frame[] {
    let frames = this.#all.get(document);
    if (!frames) {
      frames = document.articles.flatMap((article) => this.ofArticle(document, article));
      this.#all.set(document, frames);
    }
    return frames;
  }

  /** The frames that share most with a claim's words, rare ones counting more; the document's order breaks ties. */
  nearest(frames: readonly Frame[], units: readonly Unit[], flat: string): readonly Frame[] {
    if (frames.length <= NEAREST) return frames;
    const index = this.#indexFor(frames);
    const scores = new Map<number, number>();
    for (const key of keysOf(units, flat)) {
      const holders = index.get(key);
      if (!holders) continue;
      const weight = Math.log(1 + frames.length / holders.length);
      for (const at of holders) scores.set(at, (scores.get(at) ?? 0) + weight);
    }
    return [...scores]
      .map(([at, score]) => [at, score / Math.sqrt(Math.max(frames[at]!.flat.length, 20))] as const)
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, NEAREST)
      .map(([at]) => frames[at]!);
  }

  #indexFor(frames: readonly Frame[]): Map<string, number[]> {
    const whole = this.#all.get(frames[0]!.document) === frames ? frames[0]!.document : null;
    const known = whole && this.#indexes.get(whole);
    if (known) return known;
    const index = new Map<string, number[]>();
    frames.forEach((frame, at) => {
      for (const key of keysOf(frame.units, frame.flat)) {
        const list = index.get(key);
        if (list) list.push(at);
        else index.set(key, [at]);
      }
      for (const id of frame.carriers.keys()) {
        const key = `#${id}`;
        const list = index.get(key);
        if (!list) index.set(key, [at]);
        else if (list.at(-1) !== at) list.push(at);
      }
    });
    if (whole) this.#indexes.set(whole, index);
    return index;
  }
}

/** Concepts and Han bigrams. */
function keysOf(units: readonly Unit[], flat: string): Set<string> {
  const keys = new Set<string>();
  for (const unit of units) {
    if (GRAMMAR_KINDS.has(unit.kind)) continue;
    for (const { id } of unit.meanings) keys.add(`#${id}`);
    if (unit.fact) keys.add(`=${unit.fact.value}`);
  }
  for (let at = 0; at < flat.length - 1; at++) {
    if (flat.charCodeAt(at) > 0x2e7f && flat.charCodeAt(at + 1) > 0x2e7f) keys.add(flat.slice(at, at + 2));
  }
  return keys;
}

export function documentsOf(corpus: Corpus, documentId: string | undefined): readonly PolicyVersion[] {
  const chosen = documentId ?? corpus.defaultDocumentId;
  const first = corpus.documents.find((one) => one.documentId === chosen);
  return first ? [first] : corpus.documents;
}
