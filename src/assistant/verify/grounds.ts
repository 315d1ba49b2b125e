import type { Article, Corpus, PolicyVersion } from '../../policy/document.ts';
import { findDocument } from '../../policy/index.ts';
import { articleName } from '../../shared/cite.ts';
import type { Frame } from './frames.ts';
import type { FrameLibrary } from './library.ts';
import { standsIn } from './quotes.ts';
import { LAST, type Reference, readReference } from './references.ts';
import { flatten } from './text.ts';

/** Where a claim may find its source. */
export interface Ground {
  document: PolicyVersion;
  /** null: the whole document. */
  articles: Article[] | null;
  frames: Frame[];
}

const CLAUSE_EDGE = /[,;:。!?]/u;

/** Finds and narrows grounds within one corpus. */
export class Grounds {
  readonly #corpus: Corpus;
  readonly #library: FrameLibrary;

  constructor(corpus: Corpus, library: FrameLibrary) {
    this.#corpus = corpus;
    this.#library = library;
  }

  wholeOf(document: PolicyVersion): Ground {
    return { document, articles: null, frames: this.#library.ofDocument(document) };
  }

  /** What the sentence itself says about its place, within what its marks allow; null when there is no such place. */
  narrow(reference: Reference, grounds: readonly Ground[]): Ground[] | null {
    let documents = grounds.map(({ document }) => document);
    if (reference.documentTitle !== null) {
      const title = reference.documentTitle;
      const named = findDocument(this.#corpus, title);
      if (!named) {
        const inside = grounds.filter(({ frames }) => frames.some(({ flat }) => standsIn(title, [flat])));
        return reference.articles.length === 0 && inside.length > 0 ? inside : null;
      }
      documents = [named];
    }
    if (reference.articles.length === 0) {
      const same = grounds.filter(({ document }) => documents.includes(document));
      return same.length > 0 ? same : documents.map((document) => this.wholeOf(document));
    }
    const narrowed: Ground[] = [];
    for (const id of reference.articles) {
      const named = (document: PolicyVersion) =>
        id === LAST
          ? document.articles.findLast(({ ordinal }) => ordinal !== null)
          : document.articles.find((one) => one.id === id);
      const document = documents.find((one) => named(one) !== undefined);
      const article = document && named(document);
      const marked = grounds.find((one) => one.document === document && one.articles !== null);
      if (!document || !article || (marked && !marked.articles!.includes(article))) return null;
      const frames = this.#library.ofArticle(document, article);
      narrowed.push({
        document,
        articles: [article],
        frames: marked ? frames.filter((frame) => marked.frames.includes(frame)) : frames,
      });
    }
    return narrowed;
  }

  /** The articles of the same documents that these grounds leave out, each by itself. */
  others(grounds: readonly Ground[]): Ground[] {
    return grounds.flatMap(({ document, articles }) =>
      document.articles
        .filter((article) => !articles?.includes(article))
        .map((article) => ({
          document,
          articles: [article],
          frames: this.#library.ofArticle(document, article),
        })),
    );
  }

  /** Every sentence of the cited articles, also those that the claim may not stand on: what a denial speaks of. */
  allOf(grounds: readonly Ground[]): Frame[] {
    return grounds.flatMap(
      ({ document, articles, frames }) =>
        articles?.flatMap((article) => this.#library.ofArticle(document, article)) ?? frames,
    );
  }

  /** Sentences about the document itself, by their role, within the cited articles or around the articles. */
  around({ document, articles }: Ground, roles: readonly string[]): Frame[] {
    const around = document.articles.filter((article) =>
      articles ? articles.includes(article) : article.id === 'preamble' || article.id === 'validity',
    );
    return around
      .flatMap((article) => this.#library.ofArticle(document, article))
      .filter(
        ({ sentence, flat }) =>
          roles.includes(sentence.role) && (sentence.role !== 'text' || /有效|施行|实施|生效/u.test(flat)),
      )
      .slice(0, 2);
  }
}

/** The sentence that has just these words, from the beginning of a clause to the end of one. */
export function verbatim(flat: string, grounds: readonly Ground[]): Frame | null {
  if (flat.length < 6) return null;
  for (const { frames } of grounds) {
    for (const frame of frames) {
      const at = frame.flat.indexOf(flat);
      if (at < 0) continue;
      const end = at + flat.length;
      const opens = at === 0 || CLAUSE_EDGE.test(frame.flat[at - 1]!);
      if (opens && (end === frame.flat.length || CLAUSE_EDGE.test(frame.flat[end]!))) return frame;
    }
  }
  return null;
}

/** 电子签名与… where the text has 可靠的电子签名与…: begins behind what limits its first word, wherever it occurs. */
export function cutsModifier(flat: string, grounds: readonly Ground[]): boolean {
  const holders = grounds.flatMap(({ frames }) => frames.filter((frame) => frame.flat.includes(flat)));
  return holders.length > 0 && holders.every((frame) => frame.flat[frame.flat.indexOf(flat) - 1] === '的');
}

/** 违反本法第十八条规定的, in breach of Article 18: places that the cited sentences themselves name, other than as the article's own number. */
export function namesPlaceOfText(text: string, grounds: readonly Ground[]): boolean {
  const named = placesNamed(text);
  if (named.length === 0 || !grounds.some(({ articles }) => articles !== null)) return false;
  const said = grounds
    .flatMap(({ frames }) => frames.filter(({ sentence }) => sentence.role !== 'heading'))
    .map(({ flat }) => flat)
    .join('\n');
  return named.every((place) => said.includes(flatten(place)));
}

function placesNamed(text: string): string[] {
  const chinese = text.match(/第[零〇一二三四五六七八九十百\d]+条/gu) ?? [];
  const english = Array.from(text.matchAll(ARTICLES), ([, numbers]) => numbers!.match(/\d+/gu)!).flat();
  return [...chinese, ...english.map((number) => articleName(Number(number), 'zh'))];
}

const ARTICLES = /\barticles? (\d{1,3}(?:(?:, (?:and |or )?| and | or )\d{1,3})*)/giu;

/** 第十一条, Article 11. */
export function hasArticle(name: string, grounds: readonly Ground[]): boolean {
  const wanted = readReference(name)?.articles ?? [];
  return grounds.some(({ document }) => document.articles.some(({ id }) => wanted.includes(id)));
}
