import type { PolicyVersion } from '../../policy/index.ts';
import { analyse } from '../retrieval/analyse.ts';
import type { Hit, Ranked } from '../retrieval/bm25.ts';
import { fuse } from '../retrieval/fuse.ts';
import { askedClauses } from './asked-clauses.ts';
import type { Knowledge } from './knowledge.ts';
import type { LawAsk } from './law-ask.ts';
import { CONTEXT, LIABILITY, type Looked, lookInto, PENALISES, SHARPNESS, wishesOf } from './law-look.ts';
import { type LawMatter, lawMatters, putRight, termsOf } from './law-matters.ts';
import { sentencesOf } from './law-sentences.ts';
import type { Passage } from './passages.ts';
import type { Question } from './question.ts';

/** An article found for a question, with the sentences that answer it. */
export interface FoundArticle {
  document: PolicyVersion;
  /** Position in the index. */
  at: number;
  score: number;
  /** Share of what was asked about that the article speaks of. */
  covered: number;
  /** The same by its own words alone, and not by how people ask. */
  byText: number;
  /** The same of the telling words alone. */
  told: number;
  /** Answers a part of the question by itself. */
  head: boolean;
  passages: readonly Passage[];
  /** The sentences to quote, in the article's order. */
  chosen: Passage[];
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
  /** What its own words weigh together. */
  weight: number;
}

export interface LawReading {
  /** The question as asked, in one form. */
  said: string;
  byIndex: ByIndex;
  matters: readonly LawMatter[];
  /** That the first article found is the right one. */
  chance: number;
  /** Best first. */
  found: FoundArticle[];
}

/** Articles looked into, best first by the index. */
const ARTICLES = 60;
const ARTICLES_OF_PART = 12;
/** What is near by its vector is looked into, and wins where words leave two alike; by itself it answers nothing. */
const NEAR = 0.7;
/** Another part of the question is only what this part is said of. */
const OTHER_PART = 0.45;
/** What says so much by itself leans the less on the others. */
const BY_ITSELF = 7;
const LESS = 0.25;
/** Several things asked at once are mostly asked of one law. */
const SAME_LAW = 0.08;

/** What another part asks for makes an article less of this part's. */
const STRANGE = 0.12;
/** Articles are taken until one of them is the right one with this chance; no more than so many. */
const CHANCE = 0.9;
const MOST_NEAR = 3;
/** More are answered as one: each is weighed against all matters and articles. */
const MOST_PARTS = 12;
/** Asks what follows, which may be a penalty. */
const CONSEQUENCE = /会怎么?样|后果|违法吗|犯法|\bwhat happens\b|\bconsequences?\b/u;
/** 和, 分别: several things are asked for in one clause. */
const JOINED = /[和与及或]|还有|分别|各|\b(?:and|or)\b/u;

/**
 * Finds the articles of laws that speak of what a question is about: the index proposes, the question's own words and
 * the order of legal texts decide.
 */
export function readLaws(
  ask: Pick<LawAsk, 'text' | 'before' | 'said' | 'near'>,
  question: Question,
  allowed: (document: PolicyVersion) => boolean,
  knowledge: Knowledge,
): LawReading | null {
  const { documents, earlier = [] } = knowledge.corpus;
  if (![...documents, ...earlier].some(allowed)) return null;
  const { said, near: byVector } = ask;
  const text = putRight(ask.text, knowledge);
  const before = ask.before === '' ? '' : putRight(ask.before, knowledge);
  const own = lawMatters(text, knowledge);
  const matters = [...own, ...leanedOn(before, own, knowledge)];
  if (matters.length === 0) return null;
  const parts = [...new Set(own.map(({ part }) => part))].slice(0, MOST_PARTS);
  const inAllowed = (at: number) => allowed(knowledge.articles[at]!.document);
  const rank = (of: readonly LawMatter[], limit: number) => index.rank(termsOf(of), limit, inAllowed);
  const words = wordsOf(`${text} ${before}`, knowledge);
  const { index, articles, corpus } = knowledge;
  const isPlan = (at: number) => articles[at]!.document.documentId === corpus.defaultDocumentId;
  const [[[laws] = [], [plan] = []] = [], [ranked = [], [officialPlan] = []] = []] = index.rankGrowing([
    {
      terms: words,
      choices: [
        { limit: 1, allowed: inAllowed },
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
  for (const word of words.keys()) weight += index.idf(word);
  // What only one part asks for may stand where nothing of the others does.
  const known = new Set(ranked.map(({ at }) => at));
  if (parts.length > 1) {
    for (const part of parts)
      for (const one of rank(
        matters.filter((matter) => matter.part === part),
        ARTICLES_OF_PART,
      ))
        if (!known.has(one.at)) {
          known.add(one.at);
          ranked.push({ at: one.at, score: 0, covered: 0 });
        }
  }
  const wishes = wishesOf({ text, said }, question);
  const others = byVector.filter(({ at }) => allowed(knowledge.articles[at]!.document)).slice(0, ARTICLES);
  const looked = fused(ranked, others).map(({ at, score }) =>
    lookInto(at, score, matters, wishes, knowledge),
  );
  const found = looked.sort((a, b) => b.total - a.total);
  if (found.length === 0) return null;
  const first = found[0]!;
  const ofFirst = ({ at }: Looked) =>
    knowledge.articles[at]!.document === knowledge.articles[first.at]!.document;
  const heads = parts.length > 1 ? parts.map((part) => bestFor(part, matters, found, ofFirst)) : [];
  const chances = chancesOf(found);
  const near = likeliest(found, chances);
  const penal = wishes.penalty || CONSEQUENCE.test(said) ? penaltyFor(first, found, knowledge) : null;
  const best = heads.filter((one) => one !== null);
  const several = JOINED.test(said) || askedClauses(said).length > 1;
  const order = [
    ...new Set([first, ...(penal ? [penal] : []), ...(several ? [...best, ...near] : [...near, ...best])]),
  ];
  return {
    said,
    matters,
    chance: chances[0]!,
    byIndex: { own: { laws, plan }, official: { laws: ranked[0], plan: officialPlan }, weight },
    found: order.map(({ at, total, covered, byText, passages, scored, sure }) => ({
      document: knowledge.articles[at]!.document,
      at,
      score: total,
      covered,
      byText,
      told: toldOf(matters, sure),
      head: penal?.at === at || heads.some((one) => one?.at === at),
      passages,
      chosen: sentencesOf(passages, scored),
    })),
  };
}

/** The question as it stands, as the index reads it. */
const wordsOf = (text: string, { index }: Knowledge): Map<string, number> =>
  new Map(
    analyse(text)
      .filter((term) => index.idf(term) > SAYING)
      .map((term) => [term, 1]),
  );
/** What stands in two texts of five says nothing, and costs most. */
const SAYING = 0.9;

/** Official words count half beside the question's own: what people say is in the index too. */
const OFFICIAL = 0.5;

const official = (terms: ReadonlyMap<string, number>): Map<string, number> =>
  new Map([...terms].map(([term, weight]) => [term, OFFICIAL * weight]));

/** What words and vectors propose; the score is the share of the best by words, and more for what is near. */
function fused(byWords: readonly Ranked[], near: readonly Ranked[]): { at: number; score: number }[] {
  const most = byWords[0]?.score ?? 1;
  const worth = new Map(byWords.map(({ at, score }) => [at, score / most]));
  for (const { at, score } of near) worth.set(at, (worth.get(at) ?? 0) + NEAR * score);
  return fuse([byWords, near], byWords.length + ARTICLES).map(({ at }) => ({ at, score: worth.get(at)! }));
}

/** What was spoken of before is what this question is said of. */
function leanedOn(before: string, own: readonly LawMatter[], knowledge: Knowledge): LawMatter[] {
  if (before === '') return [];
  return lawMatters(before, knowledge)
    .filter(({ form }) => !own.some((one) => one.form === form))
    .map((matter) => ({ ...matter, weight: matter.weight * SPOKEN_OF, part: BEFORE }));
}

const BEFORE = -1;
const SPOKEN_OF = 0.7;

/** 违反本法第三十一条第一款规定的，…: what an article forbids, another one of the same law punishes by its number. */
function penaltyFor(first: Looked, found: readonly Looked[], knowledge: Knowledge): Looked | null {
  const { document, at: position } = knowledge.articles[first.at]!;
  const { ordinal, chapter } = document.articles[position]!;
  if (ordinal === null || LIABILITY.test(chapter ?? '')) return null;
  const from = first.at - position;
  for (const [at, article] of document.articles.entries()) {
    if (!LIABILITY.test(article.chapter ?? '') && !/处罚/u.test(article.title ?? '')) continue;
    const cites = article.sentences.some(({ text }) => text.includes(`${ordinal}`) && PENALISES.test(text));
    if (!cites) continue;
    const known = found.find((one) => one.at === from + at);
    const passages = knowledge.articlePassages(from + at).filter(({ sentence }) => sentence.role === 'text');
    const scored = passages.map(({ sentence }) => (sentence.text.includes(ordinal) ? 1 : 0.5));
    return {
      ...(known ?? {
        total: first.total,
        covered: first.covered,
        byText: first.byText,
        about: first.about,
        sure: first.sure,
        own: [],
        bonus: 0,
      }),
      at: from + at,
      passages,
      scored,
    };
  }
  return null;
}

function toldOf(matters: readonly LawMatter[], sure: readonly number[]): number {
  let whole = 0;
  let told = 0;
  for (const [i, { telling, weight }] of matters.entries()) {
    if (!telling) continue;
    whole += weight;
    told += weight * sure[i]!;
  }
  return whole === 0 ? 0 : told / whole;
}

/** 注册资本和保证金各是多少: what is said once for all parts counts, what another part asks for does not. */
function bestFor(
  part: number,
  matters: readonly LawMatter[],
  found: readonly Looked[],
  ofFirst: (one: Looked) => boolean,
): Looked | null {
  const own = matters.filter((matter) => matter.part === part);
  if (!own.some(({ telling }) => telling)) return null;
  const others = matters.filter((matter) => matter.part !== part && matter.telling);
  const asked = new Set(new Map(others.map((matter) => [matter.part, matter])).values());
  const weigh = (some: readonly LawMatter[]) => some.reduce((sum, { weight }) => sum + weight, 0);
  const other = OTHER_PART * (weigh(own) >= BY_ITSELF ? LESS : 1);
  const kept = matters.map((matter) => (matter.part === part ? 1 : asked.has(matter) ? 0 : other));
  const whole = matters.reduce((sum, { weight }, i) => sum + weight * kept[i]!, 0);
  const score = (one: Looked) => {
    const { about, own: bySentence, bonus, passages } = one;
    const weighed = (values: readonly number[]) =>
      matters.reduce((sum, { weight }, i) => sum + weight * kept[i]! * values[i]!, 0) / whole;
    const best = Math.max(
      0,
      ...passages.map((_, s) => weighed(bySentence.map((row, i) => Math.max(row[s]!, CONTEXT * about[i]!)))),
    );
    const strange = Math.max(0, ...about.filter((_, i) => asked.has(matters[i]!)));
    return 0.45 * weighed(about) + 0.45 * best + bonus - STRANGE * strange + (ofFirst(one) ? SAME_LAW : 0);
  };
  return found.reduce<Looked | null>((best, one) => (best && score(best) >= score(one) ? best : one), null);
}

/** Chance of each that it is the right one. */
function chancesOf(found: readonly Looked[]): number[] {
  const odds = found.map(({ total }) => Math.exp(SHARPNESS * (total - found[0]!.total)));
  const whole = odds.reduce((sum, one) => sum + one, 0);
  return odds.map((one) => one / whole);
}

/** The best of them, until one is the right one with some certainty. */
function likeliest(found: readonly Looked[], chances: readonly number[]): Looked[] {
  let chance = 0;
  return found.slice(0, MOST_NEAR).filter((_, at) => {
    const enough = chance >= CHANCE;
    chance += chances[at]!;
    return !enough;
  });
}
