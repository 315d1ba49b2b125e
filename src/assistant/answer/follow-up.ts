import { findMarks } from '../../shared/cite.ts';
import type { AnswerRequest } from '../contract.ts';
import type { Unit } from '../retrieval/lexicon.ts';
import type { Ask } from './ask.ts';
import { greetingOf } from './greeting.ts';
import { guard } from './guard.ts';
import type { Knowledge } from './knowledge.ts';
import { localeOf, type Question, readQuestion } from './question.ts';

type Turns = NonNullable<AnswerRequest['history']>;

export interface Completed {
  text: string;
  /** Set when the question asks for the language to be changed. */
  locale?: 'zh' | 'en';
}

const LEANS =
  /^(?:那|那么|那就|那要|还有|另外|然后|它|他们|这|该|其|上述|以上|同样|再|又|具体|详细|更|换成|如果|and\b|so\b|then\b|but\b|what about|how about|what if|it\b|its\b|that\b|this\b|they\b|them\b|their\b|those\b|these\b|same\b|also\b|ok(?:ay)?\b|more\b|why\b|really\b)|呢[?？。!！]*$|\b(?:it|its|that|this|they|them|those|these|one|ones)\b|它|这(?:个|项|条|些|笔|种)|那(?:个|项|条|些|笔|种)|上面|前面|刚才|上述|其中|该项/u;
const IN_ENGLISH =
  /^(?:请|能|可以|能不能|麻烦)?(?:你|您)?(?:再)?(?:用|翻译?成?|译成|换成|改成|说成|给我)?(?:英文|英语|english)(?:版(?:本)?)?(?:说|讲|写|回答|翻译|再说|来|答复)?(?:一下|一遍|一次|吗|吧|呢)?[?？。!！]*$|^(?:please |can you |could you |and |now )*(?:(?:say|answer|translate|repeat|give|put)\b.{0,20})?\b(?:in|into|to) english\b.{0,10}$|^english(?: please| version)?[.?!]*$|^translate[.?!]*$|^翻译(?:一下)?[。?？]*$/u;
const IN_CHINESE =
  /^(?:请|能|可以)?(?:你|您)?(?:再)?(?:用|翻译?成?|换成|改成)?(?:中文|汉语|普通话|chinese)(?:说|讲|回答|写)?(?:一下|一遍|吗|吧)?[?？。!！]*$|^(?:please |can you |could you |and |now )*(?:(?:say|answer|translate|repeat|give|put)\b.{0,20})?\b(?:in|into|to) chinese\b.{0,10}$|^chinese(?: please)?[.?!]*$/u;
const AGAIN =
  /^(?:真的|确定|是吗|真的吗|确定吗|你确定吗?|不会吧|对吗|再说一遍|重复一遍|没听懂|什么意思|没看懂|不明白|are you sure|really|sure|say (?:that|it) again|repeat|pardon|come again|what do you mean)[吗呢么啊?？!！.。\s]*$/u;
const MORE =
  /^(?:还有(?:别的|其他的?|呢|吗|什么|哪些|没有|更多)*|其他的?呢|别的呢|更多|(?:再)?(?:详细|具体)(?:说说|讲讲|一点|点|一些|说一下|讲一下|介绍一下|内容)?|展开(?:说说|讲讲)?|全文(?:呢)?|原文(?:呢|是什么|怎么说的|怎么写的)?|继续(?:说|讲)?|more|(?:tell me )?more(?: details?| about (?:it|that|this))?|(?:any|something|anything) (?:else|more)|what else|go on|continue|in detail|details?(?: please)?|elaborate)[吗呢么啊吧?？!！.。\s]*$/u;
const NEXT = /下一?(?:条|个|项|部分)|\bnext (?:one|article|section|part)\b/u;
const BEFORE =
  /上一?(?:条|个|项|部分)|前一?(?:条|个)|\b(?:previous|preceding) (?:one|article|section|part)\b/u;
const NTH =
  /第\s*([一二三四五六七八九十\d])\s*(?:个|种|项|点|样|家|类)(?!条)|\b(?:the )?(first|second|third|fourth|fifth|last)(?: one| item| point| of (?:them|those|these))?[?.!]*$|\bnumber (\d)\b|最后(?:一)?个|\bformer\b|\blatter\b|前者|后者/u;
/** Asked of the text as a whole, whatever was spoken of before. */
const WHOLE: ReadonlySet<Ask> = new Set([
  'end',
  'start',
  'issuer',
  'document-number',
  'issued',
  'published',
  'addressee',
  'count',
]);
const ENGLISH_NTH = ['first', 'second', 'third', 'fourth', 'fifth'];

/**
 * The question made whole from the turns before: what it leaves out (the matter, or what was wanted of it) is taken
 * from the last question that was read. Turns with injected instructions count as unsaid; what an assistant's turn
 * claims is never used, only which articles it cites.
 */
export function complete(text: string, history: Turns, knowledge: Knowledge): Completed {
  const before = lastQuestion(history, knowledge);
  if (!before) return { text };
  const said = readQuestion(text, knowledge);
  const bare = said.text.trim();
  if (IN_ENGLISH.test(bare)) return { text: before.text, locale: 'en' };
  if (IN_CHINESE.test(bare)) return { text: before.text, locale: 'zh' };
  if (AGAIN.test(bare)) return { text: before.text };
  const cited = citedArticles(history);
  if (MORE.test(bare)) return { text: cited.length > 0 ? articlesQuestion(cited, text) : before.text };
  const pointed = pointedArticle(bare, said, cited, before);
  if (pointed) return { text: `${pointed}${leanRest(bare)}` };
  const own = said.units.filter((unit) => names(unit));
  if ([...said.asks].some((ask) => WHOLE.has(ask)) && !said.asks.has('deadline')) return { text };
  if (own.length === 0 && said.references.length === 0) {
    if (!LEANS.test(bare) && !isFragment(said)) return { text };
    return { text: joined(matterOf(before), text) };
  }
  const too = /也(?:能|可以|可|有|给|行|算|适用)|\b(?:too|also|as well)\b/u.test(bare);
  if (too && own.length > 0 && own.every(({ kind }) => kind === 'who')) {
    return { text: joined(text.replace(/[?？。]+$/u, ''), withoutMatters(before, own)) };
  }
  if (
    own.length > 0 &&
    said.references.length === 0 &&
    LEANS.test(bare) &&
    said.asks.size === 0 &&
    !wantsSomething(said)
  ) {
    return { text: joined(text.replace(/[?？。]+$/u, ''), withoutMatters(before, own)) };
  }
  return { text };
}

/** The last user turn that asks something, itself completed from those before it. */
function lastQuestion(history: Turns, knowledge: Knowledge): Question | null {
  for (let at = history.length - 1; at >= 0; at--) {
    const turn = history[at]!;
    if (turn.role !== 'user') continue;
    const { text, injected } = guard(turn.content.slice(0, 2_000));
    if (injected || text === '' || greetingOf(text)) continue;
    const earlier = history.slice(0, at);
    const whole = earlier.some((one) => one.role === 'user') ? complete(text, earlier, knowledge).text : text;
    return readQuestion(whole, knowledge);
  }
  return null;
}

/** Speaks of a matter, so that nothing need be added to know what is meant. */
function names(unit: Unit): boolean {
  return (
    unit.kind === 'who' ||
    unit.kind === 'matter' ||
    unit.kind === 'act' ||
    unit.kind === 'noun' ||
    unit.kind === 'outside-place' ||
    ((unit.kind === 'unknown' || unit.kind === 'loose') && unit.form.length > 1)
  );
}

/** 多少钱？ 怎么申请？ 有补贴吗？: asks, and does not say of what. */
function isFragment(said: Question): boolean {
  return said.text.length <= 14 || said.text.split(' ').length <= 6;
}

function wantsSomething(said: Question): boolean {
  return (
    said.units.some((unit) => unit.kind === 'money') ||
    /什么|哪些|吗[?？]*$|是不是|有没有|\b(?:is|are|does|do|can|which)\b/u.test(
      said.text.replace(/^(?:what|how) about/u, ''),
    )
  );
}

function matterOf(question: Question): string {
  const forms = question.units
    .filter((unit) => names(unit) || unit.kind === 'money')
    .map((unit) => unit.form);
  const articles = question.references.map(({ article }) =>
    article === 'last' ? '最后一条' : articleWord(article),
  );
  return [...new Set([...articles, ...forms])].join(question.locale === 'en' ? ' ' : '、') || question.text;
}

/** The earlier question less the matters that the new ones take the place of. */
function withoutMatters(before: Question, own: readonly Unit[]): string {
  const kinds = new Set(own.map((unit) => unit.kind));
  let rest = before.text;
  for (const unit of before.units) {
    const replaced =
      names(unit) &&
      (kinds.has(unit.kind) || unit.kind === 'unknown' || (unit.kind === 'who' && !kinds.has('who')));
    const here = kinds.has('outside-place') && unit.terms.some(({ id }) => id === 'generic.pudong');
    if (replaced || here) rest = rest.replace(unit.form, '');
  }
  return rest;
}

function joined(a: string, b: string): string {
  return /\p{Script=Han}/u.test(a + b) ? `${a}，${b}` : `${a}, ${b}`;
}

/** Articles of the default text cited by the last assistant's turn, in order. */
function citedArticles(history: Turns): (number | string)[] {
  const last = history.findLast((turn) => turn.role === 'assistant');
  if (!last) return [];
  const cited = findMarks(last.content).flatMap((mark) => mark.cited);
  return [
    ...new Set(cited.filter(({ documentTitle }) => documentTitle === null).map(({ article }) => article)),
  ];
}

function pointedArticle(
  bare: string,
  said: Question,
  cited: readonly (number | string)[],
  before: Question,
): string | null {
  const named = before.references.at(-1)?.article;
  const latest = typeof cited[0] === 'number' ? cited[0] : typeof named === 'number' ? named : null;
  if (NEXT.test(bare) && latest !== null) return articleWord(latest + 1);
  if (BEFORE.test(bare) && latest !== null && latest > 1) return articleWord(latest - 1);
  if (said.units.some((unit) => names(unit))) return null;
  const nth = NTH.exec(bare);
  if (!nth || cited.length < 2) return null;
  const wanted = /前者|former/u.test(nth[0])
    ? 0
    : /最后|后者|last|latter/u.test(nth[0])
      ? cited.length - 1
      : ordinal(nth);
  const article = cited[wanted];
  return article === undefined ? null : articleWord(article);
}

function ordinal(match: RegExpExecArray): number {
  if (match[1]) return /\d/u.test(match[1]) ? Number(match[1]) - 1 : '一二三四五六七八九十'.indexOf(match[1]);
  return match[2] ? ENGLISH_NTH.indexOf(match[2]) : Number(match[3]) - 1;
}

function articleWord(article: number | string): string {
  return article === 'preamble' ? '序言' : article === 'validity' ? '有效期' : `第${article}条`;
}

function leanRest(bare: string): string {
  return `，${bare.replace(NTH, '').replace(NEXT, '').replace(BEFORE, '')}`;
}

function articlesQuestion(cited: readonly (number | string)[], text: string): string {
  const articles = cited.map(articleWord);
  return localeOf(text) === 'en' ? `what do ${articles.join(' ')} say?` : `${articles.join('、')}讲什么？`;
}
