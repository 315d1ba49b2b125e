import { parseNumeral } from '../../shared/chinese-numerals.ts';
import { type CitedArticle, findMarks, findMentions } from '../../shared/cite.ts';
import type { AnswerRequest } from '../contract.ts';
import type { Ranked } from '../retrieval/bm25.ts';
import { normalise } from '../retrieval/normalise.ts';
import { type AsOf, asOf } from './as-of.ts';
import { guard } from './guard.ts';
import type { Knowledge } from './knowledge.ts';
import type { Family, Named } from './law-names.ts';

type Turns = NonNullable<AnswerRequest['history']>;

/** A question as far as it is one about laws. */
export interface LawAsk {
  /** Laws named, each once, with the articles named of it. */
  named: { family: Family; articles: (CitedArticle | 'last')[] }[];
  /** Articles named where no law is. */
  articles: (CitedArticle | 'last')[];
  /** Laws named that are not held here. */
  strange: string[];
  asOf: AsOf;
  /** As asked, in one form. */
  said: string;
  /** Without names, days and article numbers: what it is about. */
  text: string;
  /** The same of the question before, where this one leans on it; else empty. */
  before: string;
  /** Articles near to the question by their vectors, best first; empty where there are none. */
  near: readonly Ranked[];
}

/** Asks how a law has changed: then the edition before speaks too. */
const CHANGED =
  /改成|改为|变成|变为|改到|提高到|延长[到为至]|缩短[到为至]|降低[到为至]|(?:有|发生)[^，。？]{0,6}(?:变化|改变|变动|修改)|修订了|改了(?:吗|没|什么)|新旧|\b(?:changed?|amended|raised|extended|reduced) (?:from|to)\b|\bwhat (?:has )?changed\b/u;
/** 个保法66条 */
const BARE_ARTICLE = /^\s*([\d一二三四五六七八九十百]+)\s*条/u;
const LAST = /最后一?条|\b(?:last|final) article\b/u;

/** 注册资本呢, 那罚多少, and when…: says too little by itself. */
const LEANS =
  /^(?:那|那么|还有|另外|它|他们?|这|该|其|上述|同样|再|又|and\b|so\b|then\b|but\b|what about|how about|it\b|that\b|this\b|they\b|those\b|also\b)|呢[?？。!！]*$|\b(?:it|its|that|this|they|them|those)\b|它|这(?:个|项|条|种|部)|该(?:法|条例|条)/u;
/** 落户奖励给多少钱, short as it is, names what plans give and no law does; laws reward who reports something. */
const OF_BENEFIT =
  /^(?!.*(?:举报|检举|\breport)).*(?:补贴|补助|奖励|奖补|资助|贴息|津贴|扶持|资金支持|落户|\b(?:subsid(?:y|ies)|grants?|rewards?|allowances?)\b)/u;
const FRAGMENT = 9;
const FRAGMENT_WORDS = 5;

/** The last thing asked, where the question leans on it. */
function leanedOn(text: string, history: Turns): string | null {
  const before = history.findLast(({ role }) => role === 'user');
  if (!before) return null;
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const now = asOf(text);
  if (now.edition === 'current' && now.rest === '') return leaned(before);
  const short = han > 0 ? han <= FRAGMENT : text.split(/\s+/u).length <= FRAGMENT_WORDS;
  return (short && !OF_BENEFIT.test(text)) || LEANS.test(text) ? leaned(before) : null;
}

function leaned({ content }: Turns[number]): string | null {
  const guarded = guard(content);
  return guarded.injected ? null : normalise(guarded.text);
}

export function lawAskOf(raw: string, history: Turns, knowledge: Knowledge): LawAsk {
  const text = normalise(raw);
  const { names } = knowledge;
  let named = names.in(text);
  const changed = CHANGED.test(text);
  if (named.length === 0 && changed) named = byStem(text, names.families);
  const before = named.length === 0 ? leanedOn(text, history) : null;
  const inherited = before === null ? [] : names.in(before);
  const plain = cutOut(text, named);
  const day = asOf(plain.replaceAll(/§+/gu, '§'));
  const wanted = [...named, ...inherited.map((one) => ({ ...one, start: -1, end: -1 }))];
  const families = [...new Set(wanted.map(({ family }) => family))];
  const articles = articlesOf(text, wanted);
  return {
    named: families.map((family) => ({ family, articles: articles.get(family) ?? [] })),
    articles:
      named.length > 0
        ? []
        : [...findMarks(text), ...findMentions(text)].flatMap(({ cited }) =>
            cited.map(({ article }) => article),
          ),
    strange: named.length === 0 ? strangeIn(text, knowledge) : [],
    asOf: changed && day.edition === null && day.on === null ? { ...day, edition: 'both' } : day,
    said: text,
    text: matterOf(day.rest),
    before: before === null ? '' : matterOf(asOf(cutOut(before, inherited)).rest),
    near: [],
  };
}

function byStem(text: string, families: readonly Family[]): Named[] {
  return families.flatMap((family) => {
    const start = family.editions.length > 1 && family.stem.length > 2 ? text.indexOf(family.stem) : -1;
    // The stem is the matter too, so nothing is taken out of the question.
    return start < 0 ? [] : [{ family, start, end: start }];
  });
}

function cutOut(text: string, named: readonly Named[]): string {
  let out = '';
  let at = 0;
  for (const { start, end } of named) {
    out += `${text.slice(at, start)}${end > start ? '§' : ''}`;
    at = end;
  }
  return out + text.slice(at);
}

/** Each article named belongs to the law named right before it, else to the nearest. */
function articlesOf(text: string, named: readonly Named[]): Map<Family, (CitedArticle | 'last')[]> {
  const found = new Map<Family, (CitedArticle | 'last')[]>();
  if (named.length === 0) return found;
  const add = (at: number, article: CitedArticle | 'last') => {
    const before = named.filter(({ end }) => end <= at);
    const after = named.filter(({ start }) => start >= at);
    const english = /\b(?:of|in|under)\b/u.test(text.slice(at, after[0]?.start ?? at));
    const chosen = (english ? after[0] : undefined) ?? before.at(-1) ?? after[0] ?? named[0]!;
    const list = found.get(chosen.family) ?? [];
    if (!list.includes(article)) found.set(chosen.family, [...list, article]);
  };
  for (const mark of [...findMarks(text), ...findMentions(text)].sort((a, b) => a.start - b.start)) {
    for (const { article } of mark.cited) {
      const digits = text.slice(mark.start, mark.end).search(/第|\barticles?\b|\barts?\b/iu);
      add(mark.start + Math.max(0, digits), article);
    }
  }
  for (const { end } of named) {
    const [said, digits = ''] = BARE_ARTICLE.exec(text.slice(Math.max(0, end))) ?? [];
    const article = said ? parseNumeral(digits) : null;
    if (article !== null) add(end, article);
  }
  const last = LAST.exec(text);
  if (last) add(last.index, 'last');
  return found;
}

/** 五年, 十次: a figure asked about is none of the words to look for. */
const PERIOD =
  /(?:每|近|满)?[\d一二两三四五六七八九十百]+(?:个)?(?:年|次|天|日|月|星期|周|工作日|倍)(?![周度报])/gu;

function matterOf(text: string): string {
  return withoutArticles(text)
    .replace(PERIOD, ' ')
    .replaceAll('§', ' ')
    .replace(/《\s*》/gu, ' ')
    .trim();
}

function withoutArticles(text: string): string {
  let out = text;
  for (const { start, end } of [...findMarks(text), ...findMentions(text)].sort((a, b) => b.start - a.start))
    out = `${out.slice(0, start)} ${out.slice(end)}`;
  return out.replace(LAST, ' ');
}

function strangeIn(text: string, { words, corpus }: Knowledge): string[] {
  const plan = corpus.documents.find(({ documentId }) => documentId === corpus.defaultDocumentId);
  const { zh, en } = words.laws.others;
  const found = [
    ...zh.filter((name) => text.includes(name.toLowerCase())),
    ...en.filter((name) =>
      new RegExp(`\\b${name.toLowerCase().replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')}\\b`, 'u').test(text),
    ),
  ].filter((name) => !plan?.original.includes(name));
  // 劳动合同法 is no 合同法.
  return found.filter((name) => !found.some((longer) => longer !== name && longer.includes(name)));
}
