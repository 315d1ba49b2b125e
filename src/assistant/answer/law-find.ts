import type { PolicyVersion } from '../../policy/index.ts';
import { analyse } from '../retrieval/analyse.ts';
import type { Hit, Ranked } from '../retrieval/bm25.ts';
import { fuse } from '../retrieval/fuse.ts';
import type { Knowledge } from './knowledge.ts';
import { type LawMatter, termsOf } from './law-matters.ts';

/** An article that is looked into, and what the index says of it; all are shares of the best or of the whole. */
export interface Proposed {
  at: number;
  /** By the question's own words and the official ones. */
  index: number;
  /** By its own words alone. */
  own: number;
  /** What the name of the law and the chapter say of the question. */
  place: number;
  /** Of what is found, how much is of this law. */
  law: number;
  /** How near it lies by its vector; 0 where there are none. */
  near: number;
}

/** The best of the articles that are weighed, and of the plan. */
interface Best {
  laws: Hit | undefined;
  plan: Hit | undefined;
}

/** What the index finds for a question. */
export interface ByIndex {
  /** By its own words. */
  own: Best;
  /** By them and the official ones that stand for them. */
  official: Best;
  /** The question's own words, and what each of them weighs. */
  words: ReadonlyMap<string, number>;
  /** What they weigh together. */
  weight: number;
}

/** Articles looked into, best first by the index. */
const ARTICLES = 60;
const ARTICLES_OF_PART = 12;
/** Of these the laws are counted. */
const FIRST = 20;

export function proposedFor(
  text: string,
  matters: readonly LawMatter[],
  parts: readonly number[],
  byVector: readonly Ranked[],
  allowed: (document: PolicyVersion) => boolean,
  knowledge: Knowledge,
): { byIndex: ByIndex; proposed: Proposed[] } {
  const { index, articles, corpus } = knowledge;
  const inAllowed = (at: number) => allowed(articles[at]!.document);
  const isPlan = (at: number) => articles[at]!.document.documentId === corpus.defaultDocumentId;
  const words = wordsOf(text, knowledge);
  const [[own = [], [ownPlan] = []] = [], [ranked = [], [officialPlan] = []] = []] = index.rankGrowing([
    {
      terms: new Map([...words.keys()].map((word) => [word, 1])),
      choices: [
        { limit: ARTICLES, allowed: inAllowed },
        { limit: 1, allowed: isPlan },
      ],
    },
    {
      terms: official(termsOf(matters)),
      choices: [
        { limit: ARTICLES, allowed: inAllowed },
        { limit: 1, allowed: isPlan },
      ],
    },
  ]);
  let weight = 0;
  for (const one of words.values()) weight += one;
  const byIndex = {
    own: { laws: own[0], plan: ownPlan },
    official: { laws: ranked[0], plan: officialPlan },
    words,
    weight,
  };
  const laws = lawsAmong(ranked, knowledge);
  const [byWords, bySelf] = [sharesOf(ranked), sharesOf(own)];
  // What only one part asks for may stand where nothing of the others does.
  const ofParts = (parts.length > 1 ? parts : []).flatMap((part) =>
    index.rank(termsOf(matters.filter((matter) => matter.part === part)), ARTICLES_OF_PART, inAllowed),
  );
  const all = [...new Map([...ranked, ...ofParts].map((one) => [one.at, one])).values()];
  const near = byVector.filter(({ at }) => inAllowed(at)).slice(0, ARTICLES);
  const nearness = sharesOf(near, 1);
  const proposed = fuse([all, near], all.length + ARTICLES).map(({ at }) => ({
    at,
    index: byWords.get(at) ?? 0,
    own: bySelf.get(at) ?? 0,
    place: spokenIn(placeTermsOf(at, knowledge), byIndex),
    law: laws.get(articles[at]!.document) ?? 0,
    near: nearness.get(at) ?? 0,
  }));
  return { byIndex, proposed };
}

/** The question as it stands, as the index reads it. */
function wordsOf(text: string, { index }: Knowledge): Map<string, number> {
  const words = new Map<string, number>();
  for (const term of analyse(text)) {
    const weight = index.idf(term);
    if (weight > SAYING) words.set(term, weight);
  }
  return words;
}
/** What stands in two texts of five says nothing, and costs most. */
const SAYING = 0.9;

/** Official words count half beside the question's own: what people say is in the index too. */
const OFFICIAL = 0.5;

const official = (terms: ReadonlyMap<string, number>): Map<string, number> =>
  new Map([...terms].map(([term, weight]) => [term, OFFICIAL * weight]));

const sharesOf = (ranked: readonly Ranked[], most = ranked[0]?.score ?? 1): Map<number, number> =>
  new Map(ranked.map(({ at, score }) => [at, score / most]));

function lawsAmong(ranked: readonly Ranked[], { articles }: Knowledge): Map<PolicyVersion, number> {
  const laws = new Map<PolicyVersion, number>();
  let whole = 0;
  for (const { at, score } of ranked.slice(0, FIRST)) {
    const { document } = articles[at]!;
    laws.set(document, (laws.get(document) ?? 0) + score * score);
    whole += score * score;
  }
  for (const [document, sum] of laws) laws.set(document, sum / whole);
  return laws;
}

/** What the name of its law, in both languages, and its chapter are made of. */
function placeTermsOf(at: number, { articles }: Knowledge): ReadonlySet<string> {
  const { document, at: position } = articles[at]!;
  return placeTerms(document, document.articles[position]!.chapter ?? '');
}

/** How much of the question's words, by weight, these terms have. */
export function spokenIn(
  terms: ReadonlySet<string>,
  { words, weight }: Pick<ByIndex, 'words' | 'weight'>,
): number {
  let spoken = 0;
  for (const [word, one] of words) if (terms.has(word)) spoken += one;
  return weight === 0 ? 0 : spoken / weight;
}

const places = new WeakMap<PolicyVersion, Map<string, ReadonlySet<string>>>();

function placeTerms(document: PolicyVersion, chapter: string): ReadonlySet<string> {
  let known = places.get(document);
  if (!known) {
    known = new Map();
    places.set(document, known);
  }
  let terms = known.get(chapter);
  if (!terms) {
    terms = new Set(analyse(`${document.shortTitle} ${document.shortTitleEn ?? ''} ${chapter}`));
    known.set(chapter, terms);
  }
  return terms;
}
