import type { PolicyVersion } from '../../policy/index.ts';
import type { Outcome } from '../contract.ts';
import type { Ask } from './ask.ts';
import { asksWhereOnly } from './asked-aspects.ts';
import type { Composer } from './compose.ts';
import type { Matter } from './matter.ts';
import type { Passage } from './passages.ts';
import { claimsAmount } from './premises.ts';
import type { Question } from './question.ts';
import type { Selection } from './select.ts';

/** What an answer from one document comes to. */
export type Answered = Exclude<Outcome, 'blocked'>;

/** One question put to one document, with everything found for it. */
export interface Reading {
  question: Question;
  document: PolicyVersion;
  /** Sentences that may be quoted. */
  candidates: readonly Passage[];
  matters: readonly Matter[];
  selection: Selection;
  /** What is asked for, the context considered. */
  asked: ReadonlySet<Ask>;
  composer: Composer;
}

/** Ways of asking about the document itself rather than about a matter in it. */
export const OF_THE_WHOLE: ReadonlySet<Ask> = new Set([
  'addressee',
  'document-number',
  'issuer',
  'issued',
  'published',
  'start',
  'end',
]);
export const UNLESS_A_MATTER: ReadonlySet<Ask> = new Set([
  'title',
  'basis',
  'purpose',
  'scope',
  'count',
  'summary',
]);

/** 方案, 政策, 文件 as the thing asked about, not the place where something stands (文件里). */
const NAMES_DOCUMENT =
  /(?:方案|政策|文件|通知|办法|规定)(?!里|中|上|内|下|有没有|有无|怎么[说讲写]|第|支持|对|给)|有效期|文号|\b(?:plan|policy|document|notice|text)\b/u;

/**
 * What is asked for once the matters are known: 目的 or 依据 are asked of the document only where no matter of its own
 * is named, and 什么时候出台 of a matter is a date that the matter lacks.
 */
export function settle(
  question: Question,
  { present }: Selection,
  isAboutWord: (matter: Matter) => boolean,
): ReadonlySet<Ask> {
  const asks = new Set(question.asks);
  const matters = present.filter((one) => !one.context && !isAboutWord(one));
  const provided = matters.filter(({ around }) => !around);
  if (matters.length > 0) {
    const ofMatter = (ask: Ask) => asks.has(ask) && !standsAlone(question, ask, matters);
    if (provided.length > 0) for (const ask of UNLESS_A_MATTER) asks.delete(ask);
    if (asks.has('deadline')) for (const ask of ['start', 'end'] as const) asks.delete(ask);
    const dates = (['issued', 'published', 'start', 'end'] as const).filter(ofMatter);
    if (dates.length > 0 && !NAMES_DOCUMENT.test(question.text)) {
      for (const ask of dates) asks.delete(ask);
      asks.add('time');
    }
  } else if (question.whether && asks.size === 0 && question.facts.some(({ kind }) => kind === 'date')) {
    // 超过2027年还认不认: whether it holds on a day.
    asks.add('end');
  } else if ([...asks].some((ask) => OF_THE_WHOLE.has(ask) || ask === 'basis')) {
    for (const ask of ['time', 'number', 'figure', 'deadline'] as const) asks.delete(ask);
  }
  // A sum named and not asked about as true or false is asked for.
  if (claimsAmount(question) && !question.whether) asks.add('amount');
  if (asks.has('department') || asks.has('conditions')) asks.delete('basis');
  if (asks.has('summary')) asks.delete('title');
  // 材料交到哪里: where to is asked, not which.
  if (asks.has('place') && asksWhereOnly(question.text)) asks.delete('materials');
  if (asks.has('addressee')) asks.delete('roster');
  if (asks.has('end')) asks.delete('duration');
  if (asks.has('deadline')) asks.delete('time');
  if (asks.has('amount') || asks.has('rate'))
    for (const ask of ['number', 'figure'] as const) asks.delete(ask);
  if (asks.has('number') && MONEY_NUMBER.test(question.text)) {
    asks.delete('number');
    asks.add('amount');
  }
  if (asks.has('definition') && !definesMatter(question, present)) asks.delete('definition');
  return asks;
}

const MONEY_NUMBER = /(?:补贴|补助|奖励|资助|贴息|津贴|补|租金)[^，。？?]{0,8}多少(?!家|个|人|名|次|条)/u;

/** Asked in a part of the question that names no matter: 贴息谁能拿、几时到期. */
function standsAlone({ askParts }: Question, ask: Ask, present: readonly Matter[]): boolean {
  const parts = askParts.get(ask) ?? [];
  return parts.some((part) => !present.some((matter) => matter.part === part));
}

/** …是什么 asks for a definition only right after the name of a matter. */
function definesMatter({ text, whether }: Question, present: readonly Matter[]): boolean {
  const fintech = present.some(
    ({ ids }) => ids.includes('fintech-definition') || ids.includes('define-word'),
  );
  if (whether && fintech && /\b(?:definition|defin\w+)\b|定义/u.test(text)) return false;
  if (
    /什么是|什么叫|何为|何谓|啥叫|啥是|(?<!法)定义(?!务)|含义|概念|意思|指(?:的是)?[什啥]|理解|\bmean|\bdefin/u.test(
      text,
    )
  )
    return true;
  const asked = /\bwhat(?: is|'s| are) (?:an? |the )?([^.?!,]{2,40}?)(?: exactly)?(?=\?|$)/u.exec(text)?.[1];
  return present.some(
    ({ form }) =>
      !/前提|目标|原则|方式|内容|标准|对象|范围|条件/u.test(form) &&
      (text.includes(`${form}是什么`) || text.includes(`${form}是啥`) || form === asked),
  );
}
