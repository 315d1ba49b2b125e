import { z } from 'zod';
import type { Corpus, PolicyVersion } from '../../policy/index.ts';
import { handover } from '../contract.ts';
import { analyse } from '../retrieval/analyse.ts';
import { type Bm25, bm25InSteps, drain, type IndexedText } from '../retrieval/bm25.ts';
import { buildLexicon, type Lexicon } from '../retrieval/lexicon.ts';
import { searchable } from '../retrieval/normalise.ts';
import {
  type Everyday,
  everydaySchema,
  type LawWords,
  lawWordsSchema,
  type Terms,
  termsSchema,
} from '../retrieval/thesaurus.ts';
import { type LawNames, lawNames } from './law-names.ts';
import { type Passage, passagesOf, passagesOfArticle } from './passages.ts';

const bilingual = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

/** Content of the library's `greetings` item. */
export const greetingsSchema = z.strictObject({
  hello: bilingual,
  thanks: bilingual,
  bye: bilingual,
  about: bilingual,
});
/** Content of the library's `handover` item: what the office says beside an answer that leaves something open. */
export const handoverSchema = handover.strict();

/** What officials edit and the answers are made with, beside the texts themselves. */
export interface Words {
  everyday: Everyday;
  terms: Terms;
  laws: LawWords;
  /** Terms of law in both languages. */
  lawTerms: Terms;
  greetings: z.infer<typeof greetingsSchema>;
  handover: z.infer<typeof handoverSchema>;
}

/** The form of each library item the answers are made with. */
export const wordSchemas: { [Kind in keyof Words]: z.ZodType<Words[Kind]> } = {
  everyday: everydaySchema,
  terms: termsSchema,
  laws: lawWordsSchema,
  lawTerms: termsSchema,
  greetings: greetingsSchema,
  handover: handoverSchema,
};

/** How people ask about an article, as it is searched. */
export interface Asked {
  search: string;
  terms: ReadonlySet<string>;
}

/** Everything derived from one corpus and one set of words; building it is the only slow step. */
export interface Knowledge {
  corpus: Corpus;
  words: Words;
  lexicon: Lexicon;
  /** What questions about laws are read by: their own vocabulary is another than a plan's. Without a law there, made when first asked for. */
  readonly lawLexicon: Lexicon;
  names: LawNames;
  /** Articles of all documents, and where each belongs. */
  index: Bm25;
  articles: readonly { document: PolicyVersion; at: number }[];
  /** Passages of a whole document, made when first asked for. */
  passages(document: PolicyVersion): readonly Passage[];
  /** Passages of one article by its position in `articles`. */
  articlePassages(at: number): readonly Passage[];
  /** How people ask about it. */
  articleAsked(at: number): Asked | null;
}

const built = new WeakMap<Corpus, { words: Words; knowledge: Knowledge }>();

/** Built once for a corpus and its words; the same objects give the same knowledge. */
export function knowledgeOf(corpus: Corpus, words: Words): Knowledge {
  const known = built.get(corpus);
  if (known?.words === words) return known.knowledge;
  const knowledge = drain(inSteps(corpus, words));
  built.set(corpus, { words, knowledge });
  return knowledge;
}

/** Longest that one slice keeps others waiting, ms. */
const SLICE = 12;

/** The same, built in slices with `pause` between them: what is asked meanwhile is answered meanwhile. */
export async function knowledgeInSlices(
  corpus: Corpus,
  words: Words,
  pause: () => Promise<void>,
): Promise<Knowledge> {
  const known = built.get(corpus);
  if (known?.words === words) return known.knowledge;
  const steps = inSteps(corpus, words);
  let began = performance.now();
  for (;;) {
    const { done, value } = steps.next();
    if (done) {
      built.set(corpus, { words, knowledge: value });
      return value;
    }
    if (performance.now() - began < SLICE) continue;
    await pause();
    began = performance.now();
  }
}

function* inSteps(corpus: Corpus, words: Words): Generator<void, Knowledge> {
  const articles = placesOf(corpus);
  const index = yield* bm25InSteps(articles.map(({ document, at }) => indexedText(document, at)));
  yield;
  const lexicon = buildLexicon(words.everyday, words.terms);
  yield;
  let lawLexicon = articles.some(({ document }) => document.form === 'law') ? lawLexiconOf(words) : null;
  yield;
  const whole = new Map<PolicyVersion, Passage[]>();
  const single = new Map<number, Passage[]>();
  const ways = new Map<number, Asked | null>();
  return {
    corpus,
    words,
    lexicon,
    get lawLexicon() {
      lawLexicon ??= lawLexiconOf(words);
      return lawLexicon;
    },
    names: lawNames(corpus, words.laws),
    index,
    articles,
    passages(document) {
      let passages = whole.get(document);
      if (!passages) {
        passages = passagesOf(document);
        whole.set(document, passages);
      }
      return passages;
    },
    articlePassages(at) {
      let passages = single.get(at);
      if (!passages) {
        const { document, at: position } = articles[at]!;
        passages = passagesOfArticle(document, document.articles[position]!);
        if (single.size >= REMEMBERED) single.clear();
        single.set(at, passages);
      }
      return passages;
    },
    articleAsked(at) {
      let asked = ways.get(at);
      if (asked === undefined) {
        asked = askedOf(articles[at]!);
        if (ways.size >= REMEMBERED) ways.clear();
        ways.set(at, asked);
      }
      return asked;
    },
  };
}

function askedOf({ document, at }: Knowledge['articles'][number]): Asked | null {
  const text = document.asked?.[document.articles[at]!.id]?.join(' ');
  return text === undefined ? null : { search: searchable(text), terms: new Set(analyse(text)) };
}

/** Every article that can be found, in the order of the index. */
export function placesOf(corpus: Corpus): Knowledge['articles'] {
  return [...corpus.documents, ...(corpus.earlier ?? [])].flatMap((document) =>
    document.articles.map((_, at) => ({ document, at })),
  );
}

/** An article with where it stands: what its law and its chapter are about, it seldom says again. */
export function indexedText(document: PolicyVersion, at: number): IndexedText {
  const article = document.articles[at]!;
  const place = document.form === 'law' ? [document.shortTitle, article.chapter ?? ''] : [];
  return {
    title: article.title ?? '',
    body: [
      ...place,
      ...article.sentences.map(({ id, text }) => `${text}${document.translation[id] ?? ''}`),
      ...(document.asked?.[article.id] ?? []),
    ].join('\n'),
  };
}

const NO_WORDS = { zh: [], en: [] };

function lawLexiconOf({ everyday, terms, laws, lawTerms }: Words): Lexicon {
  return buildLexicon(
    {
      ...everyday,
      concepts: laws.concepts,
      money: {},
      generic: {},
      topics: NO_WORDS,
      traits: NO_WORDS,
      places: { outside: NO_WORDS, countries: NO_WORDS, pudong: NO_WORDS },
      asking: NO_WORDS,
      loose: NO_WORDS,
      plain: laws.plain,
    },
    terms.map((term) => ({ ...term, zh: term.zh.filter((form) => form.length > 1) })),
    lawTerms,
  );
}

/** Articles of large corpora whose passages are kept; they are cheap to make again. */
const REMEMBERED = 500;
