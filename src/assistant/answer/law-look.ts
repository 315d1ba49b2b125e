import { searchable } from '../retrieval/normalise.ts';
import { DETAILS, givesDetail } from './details.ts';
import { ORDER } from './fitted.ts';
import type { Knowledge } from './knowledge.ts';
import type { LawAsk } from './law-ask.ts';
import type { Proposed } from './law-find.ts';
import { kindOf, LIABILITY, leastSpoken, PENALISES, type WishedKind } from './law-kind.ts';
import { askedBy, CONTEXT, type LawMatter, speaks } from './law-matters.ts';
import type { Passage } from './passages.ts';
import type { Question } from './question.ts';

/** What the name of a law and its chapter are about, its articles need not say again. */
const BY_PLACE = 0.75;
/** How people ask about an article says less of it than its own words. */
const BY_ASKED = 0.8;
/** One everyday word by itself may mean anything: 酒驾 is asked of life insurance and of traffic. */
const ALONE = 0.5;
/** What lies near by its vector wins where words leave two alike; by itself it answers nothing. */
const NEAR = 5.5;
/** The field's own order: penalties stand in a chapter of theirs and name each act again. */
const PENALTY = 0.14;
const DEFINING = 0.12;
const GIVING = 0.14;
const NO_TERMS: ReadonlySet<string> = new Set();
const LENGTH = 0.0004;

const PERIODS = 0.22;
const PERIOD = /[\d一二三四五六七八九十]+个?(?:年|月|日|工作日|小时)/u;
const ASKS_PERIOD =
  /[几\d一二两三四五六七八九十多少]+个?(?:年|天|月|日|小时)|多久|多长时间|期限|\bhow long\b|\byears?\b|\bdays\b/u;
const ASKS_FIGURE = /多少(?!人|天|年|日|个|家|名|次|倍)|几[万亿]|\bhow much\b|\bminimum\b|\bmaximum\b/u;
const DEFINES = /所称[^，。]{1,30}，?(?:是指|包括|指)|^[^，。]{1,24}是指|(?:是|系)指/u;
const ASKS_PENALTY =
  /处罚|罚款|[怎如会被受要]?[么何]?罚|[会被要][^，。]{0,2}怎么?处理|什么下场|后果|法律责任|坐牢|判刑|违法(?!吗|么|不)|\b(?:penalt|punish|fine|sanction|liab)/u;
const ASKS_FORBIDDEN =
  /不得|禁止|不能|不准|不可以|能不能|可不可以|[能可].*[吗嘛]|行吗|合法吗|违法吗|\b(?:may|can|allowed|prohibit|forbid|ban)/u;
const ASKS_MEANING =
  /是什么(?!条件|要求)|什么是|什么叫|定义|含义|指什么|所称|何谓|\b(?:what is|what are|defin|mean)/u;

export interface Wishes extends WishedKind {
  /** A stretch of time is asked about. */
  period: boolean;
  /** A sum or a share is. */
  figure: boolean;
  question: Question;
}

export function wishesOf({ text, said }: Pick<LawAsk, 'text' | 'said'>, question: Question): Wishes {
  const short = text.replace(/[^\p{Script=Han}a-z]/gu, '').length <= 6 && /^\p{Script=Han}+$/u.test(text);
  return {
    penalty: ASKS_PENALTY.test(text) || question.asks.has('penalty'),
    forbidden: ASKS_FORBIDDEN.test(text),
    period: ASKS_PERIOD.test(said),
    figure: ASKS_FIGURE.test(said),
    meaning: short || ASKS_MEANING.test(text) || question.asks.has('definition'),
    question,
  };
}

export interface Looked {
  at: number;
  /** Log odds that this is the right one. */
  total: number;
  /** What they are put together from. */
  signs: Record<keyof typeof ORDER, number>;
  covered: number;
  passages: readonly Passage[];
  scored: number[];
  /** How well the article speaks of each matter, and each of its sentences. */
  about: number[];
  /** The same, as far as an answer may lean on it. */
  sure: number[];
  own: number[][];
  /** What the question's kind adds, whatever it is about. */
  bonus: number;
}

export function lookInto(
  proposed: Proposed,
  matters: readonly LawMatter[],
  wishes: Wishes,
  knowledge: Knowledge,
): Looked {
  const { at, near, ...byIndex } = proposed;
  const { document, at: position } = knowledge.articles[at]!;
  const article = document.articles[position]!;
  const passages = knowledge.articlePassages(at).filter(({ sentence }) => sentence.role === 'text');
  const place = searchable(`${document.shortTitle} ${article.chapter ?? ''} ${article.title ?? ''}`);
  const own = matters.map((matter) => {
    const asksPenalty = wishes.penalty && matter.texts.some((text) => PENALISES.test(text));
    return passages.map(({ search, terms, sentence }) =>
      asksPenalty && PENALISES.test(sentence.text) ? 1 : speaks(matter, search, terms),
    );
  });
  const said = matters.map((matter, i) =>
    Math.max(0, ...own[i]!, speaks(matter, place, NO_TERMS) * BY_PLACE),
  );
  const asked = knowledge.articleAsked(at);
  const about = matters.map((matter, i) =>
    Math.max(said[i]!, asked ? askedBy(matter, asked.search, asked.terms) * BY_ASKED : 0),
  );
  const met = matters.filter(({ telling }, i) => telling && about[i]! > 0).length;
  const sure = about.map((value, i) => (met > 1 ? value : Math.max(said[i]!, value * ALONE)));
  const whole = matters.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const weighed = (values: readonly number[]) =>
    matters.reduce((sum, { weight }, i) => sum + weight * values[i]!, 0) / whole;
  const covered = weighed(sure);
  const scored = passages.map(
    ({ search, sentence }, s) =>
      weighed(matters.map((_, i) => Math.max(own[i]![s]!, CONTEXT * about[i]!))) +
      (gives(wishes.question, sentence.text) || (wishes.figure && givesDetail('amount', sentence.text))
        ? GIVING
        : 0) +
      (wishes.period && PERIOD.test(sentence.text) ? PERIODS : 0) +
      (wishes.penalty && PENALISES.test(sentence.text) ? PENALTY / 2 : 0) +
      (wishes.meaning && DEFINES.test(sentence.text) ? DEFINING / 2 : 0) -
      LENGTH * search.length,
  );
  const best = scored.length > 0 ? Math.max(...scored) : 0;
  const kind = kindOf({ chapter: article.chapter ?? '', passages, matters, about }, wishes);
  const bonus = kind.bonus;
  const signs = {
    ...byIndex,
    ...kind.signs,
    matters: weighed(about),
    best,
    least: leastSpoken(matters, about, whole),
    cited: 0,
  };
  const total = NEAR * near + oddsOf(signs);
  return { at, total, signs, covered, passages, scored, about, sure, own, bonus };
}

/** 违反本法第五十七条的规定，…: an article of penalties is about what the articles say that it names. */
export function withCited(looked: readonly Looked[], knowledge: Knowledge): Looked[] {
  const byAt = new Map(looked.map((one) => [one.at, one]));
  return looked.map((one) => {
    const { document, at: position } = knowledge.articles[one.at]!;
    if (!LIABILITY.test(document.articles[position]!.chapter ?? '')) return one;
    const ordinals = new Set(
      one.passages.flatMap(({ sentence }) => [...sentence.text.matchAll(CITED)].map(([ordinal]) => ordinal)),
    );
    let cited = 0;
    for (const [at, { ordinal }] of document.articles.entries())
      if (at !== position && ordinal !== null && ordinals.has(ordinal))
        cited = Math.max(cited, byAt.get(one.at - position + at)?.signs.matters ?? 0);
    if (cited === 0) return one;
    const signs = { ...one.signs, cited };
    return { ...one, signs, total: one.total + ORDER.cited * cited };
  });
}
const CITED = /第[一二三四五六七八九十百]+条(?:之[一二三四五六七八九十]+)?/gu;

const ORDERED = Object.keys(ORDER) as (keyof typeof ORDER)[];

const oddsOf = (signs: Looked['signs']): number =>
  ORDERED.reduce((sum, sign) => sum + ORDER[sign] * signs[sign], 0);

function gives({ asks }: Question, text: string): boolean {
  return DETAILS.some((detail) => asks.has(detail) && givesDetail(detail, text));
}
