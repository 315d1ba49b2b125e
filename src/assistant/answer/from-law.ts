import type { PolicyVersion } from '../../policy/index.ts';
import { searchable } from '../retrieval/normalise.ts';
import { DETAILS, givesDetail } from './details.ts';
import type { Knowledge } from './knowledge.ts';
import type { LawAsk } from './law-ask.ts';
import { type LawMatter, lawMatters, speaks, termsOf } from './law-matters.ts';
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
  /** The same of the telling words alone. */
  told: number;
  /** Answers a part of the question by itself. */
  head: boolean;
  passages: readonly Passage[];
  /** The sentences to quote, in the article's order. */
  chosen: Passage[];
}

export interface LawReading {
  matters: readonly LawMatter[];
  /** Best first. */
  found: FoundArticle[];
}

/** Articles looked into, best first by the index. */
const ARTICLES = 60;
/** A sentence of a law leans on its article. */
const CONTEXT = 0.4;
/** What the name of a law and its chapter are about, its articles need not say again. */
const BY_PLACE = 0.75;
const INDEX_SHARE = 0.12;
/** The field's own order: penalties stand in a chapter of theirs and name each act again. */
const PENALTY = 0.14;
const DEFINING = 0.12;
const GIVING = 0.08;
const FORBIDDING = 0.06;
const CLOSING = 0.1;
/** Another part of the question is only what this part is said of. */
const OTHER_PART = 0.45;
/** What another part asks for makes an article less of this part's. */
const STRANGE = 0.12;
const NEARLY = 0.86;
/** More are answered as one: each is weighed against all matters and articles. */
const MOST_PARTS = 12;
const SHORT = 240;
const MOST_ITEMS = 10;
const LENGTH = 0.0004;

const PERIODS = 0.22;
const PERIOD = /[\d一二三四五六七八九十]+个?(?:年|月|日|工作日|小时)/u;
const ASKS_PERIOD =
  /[几\d一二两三四五六七八九十多少]+个?(?:年|天|月|日|小时)|多久|多长时间|期限|\bhow long\b|\byears?\b|\bdays\b/u;
const LIABILITY = /法律责任|罚则/u;
const PENALISES = /罚款|责令|没收|吊销|警告|拘留|刑事责任|处分/u;
const DEFINES = /所称[^，。]{1,30}，?(?:是指|包括|指)|^[^，。]{1,24}是指|(?:是|系)指/u;
const FORBIDS = /不得|禁止|严禁/u;
const ASKS_PENALTY =
  /处罚|罚款|[怎如会被受要]?[么何]?罚|后果|法律责任|坐牢|判刑|违法(?!吗|么|不)|\b(?:penalt|punish|fine|sanction|liab)/u;
const ASKS_FORBIDDEN =
  /不得|禁止|不能|不准|不可以|能不能|可不可以|[能可].*[吗嘛]|行吗|合法吗|违法吗|\b(?:may|can|allowed|prohibit|forbid|ban)/u;
const ASKS_MEANING =
  /是什么(?!条件|要求)|什么是|什么叫|定义|含义|指什么|所称|何谓|\b(?:what is|what are|defin|mean)/u;

/**
 * Finds the articles of laws that speak of what a question is about: the index proposes, the question's own words and
 * the order of legal texts decide.
 */
export function readLaws(
  { text, before, said }: Pick<LawAsk, 'text' | 'before' | 'said'>,
  question: Question,
  allowed: (document: PolicyVersion) => boolean,
  knowledge: Knowledge,
): LawReading | null {
  const own = lawMatters(text, knowledge);
  const matters = [...own, ...leanedOn(before, own, knowledge)];
  if (matters.length === 0) return null;
  const ranked = knowledge.index.rank(termsOf(matters), ARTICLES, (at) =>
    allowed(knowledge.articles[at]!.document),
  );
  const most = ranked[0]?.score ?? 1;
  const wishes = wishesOf({ text, said }, question);
  const looked = ranked.map(({ at, score }) => lookInto(at, score / most, matters, wishes, knowledge));
  const found = looked.sort((a, b) => b.total - a.total);
  if (found.length === 0) return null;
  const first = found[0]!;
  const parts = [...new Set(own.map(({ part }) => part))].slice(0, MOST_PARTS);
  const heads = parts.length > 1 ? parts.map((part) => bestFor(part, matters, found)) : [];
  const near = found.filter(({ total }) => total >= first.total * NEARLY);
  const penal = wishes.penalty ? penaltyFor(first, found, knowledge) : null;
  const order = [
    ...new Set([first, ...(penal ? [penal] : []), ...heads.filter((one) => one !== null), ...near]),
  ];
  return {
    matters,
    found: order.map(({ at, total, covered, passages, scored, about }) => ({
      document: knowledge.articles[at]!.document,
      at,
      score: total,
      covered,
      told: toldOf(matters, about),
      head: penal?.at === at || heads.some((one) => one?.at === at),
      passages,
      chosen: sentencesOf(passages, scored),
    })),
  };
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
      ...(known ?? { total: first.total, covered: first.covered, about: first.about, own: [], bonus: 0 }),
      at: from + at,
      passages,
      scored,
    };
  }
  return null;
}

function toldOf(matters: readonly LawMatter[], about: readonly number[]): number {
  let whole = 0;
  let told = 0;
  for (const [i, { telling, weight }] of matters.entries()) {
    if (!telling) continue;
    whole += weight;
    told += weight * about[i]!;
  }
  return whole === 0 ? 0 : told / whole;
}

interface Wishes {
  penalty: boolean;
  forbidden: boolean;
  meaning: boolean;
  /** A stretch of time is asked about. */
  period: boolean;
  question: Question;
}

function wishesOf({ text, said }: Pick<LawAsk, 'text' | 'said'>, question: Question): Wishes {
  const short = text.replace(/[^\p{Script=Han}a-z]/gu, '').length <= 6 && /^\p{Script=Han}+$/u.test(text);
  return {
    penalty: ASKS_PENALTY.test(text) || question.asks.has('penalty'),
    forbidden: ASKS_FORBIDDEN.test(text),
    period: ASKS_PERIOD.test(said),
    meaning: short || ASKS_MEANING.test(text) || question.asks.has('definition'),
    question,
  };
}

interface Looked {
  at: number;
  total: number;
  covered: number;
  passages: readonly Passage[];
  scored: number[];
  /** How well the article speaks of each matter, and each of its sentences. */
  about: number[];
  own: number[][];
  /** What the question's kind adds, whatever it is about. */
  bonus: number;
}

function lookInto(
  at: number,
  byIndex: number,
  matters: readonly LawMatter[],
  wishes: Wishes,
  knowledge: Knowledge,
): Looked {
  const { document, at: position } = knowledge.articles[at]!;
  const article = document.articles[position]!;
  const passages = knowledge.articlePassages(at).filter(({ sentence }) => sentence.role === 'text');
  const place = searchable(`${document.shortTitle} ${article.chapter ?? ''} ${article.title ?? ''}`);
  const own = matters.map((matter) => passages.map(({ search }) => speaks(matter, search)));
  const about = matters.map((matter, i) => Math.max(0, ...own[i]!, speaks(matter, place) * BY_PLACE));
  const whole = matters.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const weighed = (values: readonly number[]) =>
    matters.reduce((sum, { weight }, i) => sum + weight * values[i]!, 0) / whole;
  const covered = weighed(about);
  const scored = passages.map(
    ({ search, sentence }, s) =>
      weighed(matters.map((_, i) => Math.max(own[i]![s]!, CONTEXT * about[i]!))) +
      (gives(wishes.question, sentence.text) ? GIVING : 0) +
      (wishes.period && PERIOD.test(sentence.text) ? PERIODS : 0) +
      (wishes.penalty && PENALISES.test(sentence.text) ? PENALTY / 2 : 0) +
      (wishes.meaning && DEFINES.test(sentence.text) ? DEFINING / 2 : 0) -
      LENGTH * search.length,
  );
  const best = scored.length > 0 ? Math.max(...scored) : 0;
  const text = passages.map(({ sentence }) => sentence.text).join('');
  let bonus = 0;
  const liable = LIABILITY.test(article.chapter ?? '');
  if (wishes.penalty) bonus += (liable ? PENALTY : 0) + (PENALISES.test(text) ? PENALTY / 2 : 0);
  else if (liable) bonus -= PENALTY;
  if (!wishes.penalty && wishes.forbidden && FORBIDS.test(text)) bonus += FORBIDDING;
  if (wishes.meaning && matters.some((matter) => defines(matter, passages))) bonus += DEFINING;
  if (/附则/u.test(article.chapter ?? '') && !wishes.meaning) bonus -= CLOSING;
  const total = 0.45 * covered + 0.45 * best + INDEX_SHARE * byIndex + bonus;
  return { at, total, covered, passages, scored, about, own, bonus };
}

/** 本法所称X，是指…: right after the word comes what it means. */
function defines({ texts }: LawMatter, passages: readonly Passage[]): boolean {
  return passages.some(({ search }) =>
    texts.some((text) => {
      const at = search.indexOf(text);
      return (
        at >= 0 && at <= 24 && /^[^。；]{0,12}?(?:是指|，指|包括|是)/u.test(search.slice(at + text.length))
      );
    }),
  );
}

/** 注册资本和保证金各是多少: what is said once for all parts counts, what another part asks for does not. */
function bestFor(part: number, matters: readonly LawMatter[], found: readonly Looked[]): Looked | null {
  const own = matters.filter((matter) => matter.part === part);
  if (!own.some(({ telling }) => telling)) return null;
  const others = matters.filter((matter) => matter.part !== part && matter.telling);
  const asked = new Set(new Map(others.map((matter) => [matter.part, matter])).values());
  const kept = matters.map((matter) => (matter.part === part ? 1 : asked.has(matter) ? 0 : OTHER_PART));
  const whole = matters.reduce((sum, { weight }, i) => sum + weight * kept[i]!, 0);
  const score = ({ about, own: bySentence, bonus, passages }: Looked) => {
    const weighed = (values: readonly number[]) =>
      matters.reduce((sum, { weight }, i) => sum + weight * kept[i]! * values[i]!, 0) / whole;
    const best = Math.max(
      0,
      ...passages.map((_, s) => weighed(bySentence.map((row, i) => Math.max(row[s]!, CONTEXT * about[i]!)))),
    );
    const strange = Math.max(0, ...about.filter((_, i) => asked.has(matters[i]!)));
    return 0.45 * weighed(about) + 0.45 * best + bonus - STRANGE * strange;
  };
  return found.reduce<Looked | null>((best, one) => (best && score(best) >= score(one) ? best : one), null);
}

function gives({ asks }: Question, text: string): boolean {
  return DETAILS.some((detail) => asks.has(detail) && givesDetail(detail, text));
}

const isItem = (text: string) => /^[（(][一二三四五六七八九十]+[）)]/u.test(text);

/** A short article as a whole; of a long one what answers best, with what it belongs to. */
function sentencesOf(passages: readonly Passage[], scored: readonly number[]): Passage[] {
  const length = passages.reduce((sum, { sentence }) => sum + sentence.text.length, 0);
  if (length <= SHORT) return [...passages];
  const top = scored.indexOf(Math.max(...scored));
  const chosen = new Set<number>();
  const add = (at: number) => {
    chosen.add(at);
    const text = passages[at]!.sentence.text;
    if (/[：:]$/u.test(text)) {
      for (
        let next = at + 1;
        next < passages.length && isItem(passages[next]!.sentence.text) && next <= at + MOST_ITEMS;
        next++
      )
        chosen.add(next);
    } else if (isItem(text)) {
      let before = at - 1;
      while (before > 0 && isItem(passages[before]!.sentence.text)) before--;
      if (before >= 0) chosen.add(before);
    }
  };
  add(top);
  for (const [at, score] of scored.entries()) if (score >= scored[top]! * 0.85 && chosen.size < 6) add(at);
  return [...chosen].sort((a, b) => a - b).map((at) => passages[at]!);
}
