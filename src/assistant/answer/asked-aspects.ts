import type { Aspect } from '../../policy/index.ts';
import type { Ask } from './ask.ts';
import type { Detail } from './plan.ts';
import type { Question } from './question.ts';

/** One thing asked of a text that tells how to apply. */
export interface AskedAspect {
  /** The first of these that the text speaks of answers. */
  aspects: readonly Aspect[];
  /** What is said to be lacking where it speaks of none. */
  detail: Detail;
  /** All of it answers: who asks whether they may has to meet each condition. */
  whole?: boolean;
}

const BY_ASK: readonly [Ask, AskedAspect][] = [
  ['who', { aspects: ['target', 'condition'], detail: 'conditions' }],
  ['conditions', { aspects: ['condition', 'target'], detail: 'conditions' }],
  ['amount', { aspects: ['standard'], detail: 'amount' }],
  ['rate', { aspects: ['standard'], detail: 'rate' }],
  ['grading', { aspects: ['standard'], detail: 'grading' }],
  ['deadline', { aspects: ['deadline'], detail: 'deadline' }],
  ['time', { aspects: ['deadline'], detail: 'deadline' }],
  ['start', { aspects: ['deadline'], detail: 'deadline' }],
  ['end', { aspects: ['deadline'], detail: 'deadline' }],
  ['duration', { aspects: ['duration'], detail: 'duration' }],
  ['materials', { aspects: ['materials'], detail: 'materials' }],
  ['procedure', { aspects: ['procedure', 'place'], detail: 'procedure' }],
  ['place', { aspects: ['place', 'department'], detail: 'place' }],
  ['department', { aspects: ['department', 'place'], detail: 'department' }],
  ['contact', { aspects: ['phone'], detail: 'contact' }],
  ['appeal', { aspects: ['appeal'], detail: 'appeal' }],
  ['penalty', { aspects: ['penalty'], detail: 'penalty' }],
  ['quota', { aspects: ['quota', 'condition'], detail: 'quota' }],
  ['fee', { aspects: ['fee'], detail: 'fee' }],
];

/** Asked in words that ask a plan for nothing, and a text that tells how to apply for just one thing. */
const BY_WORDS: readonly [RegExp, AskedAspect][] = [
  [
    /(?:哪些|什么|哪种|啥)[^，。？]{0,8}(?:不(?:给|予|能|行|支持|补|可以)|拿不到|被拒)|不予|\b(?:exclu\w+|not eligible|ineligible|disqualif\w+)/u,
    { aspects: ['exclusion', 'condition'], detail: 'conditions' },
  ],
  [/要求|门槛|资格|\brequirements?\b/u, { aspects: ['condition', 'target'], detail: 'conditions' }],
  [/好处|优惠|\bbenefits?\b/u, { aspects: ['standard'], detail: 'benefit' }],
  [
    /几份|一式几|纸质|\bhow many copies\b|\b(?:have|need|must|should)(?: to)? (?:submit|provide|hand in|bring)\b/u,
    { aspects: ['materials'], detail: 'materials' },
  ],
  [/\brate\b/u, { aspects: ['standard'], detail: 'rate' }],
  [/\bpaid out\b/u, { aspects: ['duration'], detail: 'duration' }],
  [/邮寄|寄|快递|顺丰|\b(?:mail|post|courier)\b/u, { aspects: ['place'], detail: 'place' }],
  [/投诉|举报|\bcomplain\w*/u, { aspects: ['appeal'], detail: 'contact' }],
];

const TIMES: ReadonlySet<Ask> = new Set(['deadline', 'time', 'start', 'end']);
/** Asked of the text as such: how long it holds, since when. */
const OF_THE_TEXT = /有效|施行|实施|生效|失效|作废|废止|\b(?:valid\w*|in force|effective|expire\w*)\b/u;
/** 材料交到哪里, 去哪个窗口: where it goes is asked, not what. */
const WHERE_TO =
  /(?:哪里|哪儿|哪个(?:地方|窗口|地址)|什么地方|何处|去哪|到哪|在哪)|\bwhere\b|\bwhich (?:address|window|counter)\b/u;
export const asksWhereOnly = (text: string): boolean =>
  WHERE_TO.test(text) && !/哪些|什么|哪几|\bwhich\b|\bwhat\b/u.test(text.replace(WHERE_TO, ''));

/** 多久之内要提出申请: by when, not how long it takes. */
const SOON_ENOUGH =
  /(?:多久|几天|多少天|多长时间|几个月)(?:之?内|以内)[^，。？?]{0,6}(?:提出|提交|报送|申请|申报)|\bhow (?:soon|long)\b[^.?!]{0,40}\b(?:must|have to|should)\b[^.?!]{0,12}\b(?:appl|submit|file)/u;

/** 骗取奖励会怎么样 */
const WHAT_FOLLOWS =
  /(?:骗取|骗补|造假|作假|虚假|违规|挪用)[^，。？?]{0,12}(?:怎么|如何|会|后果|处理)|\bwhat happens if\b/u;
const STILL =
  /还能|还可以|还来得及|来不来得及|赶得上|现在(?:还)?(?:能|可以)|过期了?[吗没]|\b(?:still|too late)\b/u;
const MAY = /可以|能不能|能否|可否|能|有没有资格|是否符合|\b(?:can|may|could|eligible|qualify|entitled)\b/u;
const APPLY =
  /申请|申报|报名|申领|参加|参与|享受|领取?|\b(?:appl\w+|join|participate|eligible|qualify|entitled|receive|get)\b/u;

/** 还能报吗, 可以申请吗: says what of applying is asked only by the way. */
export function impliedAspects({ text, whether }: Question): AskedAspect[] {
  if (!whether) return [];
  if (STILL.test(text)) return byAsk('deadline');
  return MAY.test(text) && APPLY.test(text) ? [...byAsk('who'), ...byAsk('conditions')] : [];
}

const MAY_I = /能|可以|行不行|行吗|够不够|够吗|\b(?:can|may|could|do we|is (?:it|that) enough|still)\b/u;
const HAVE =
  /报|申|进|入|评|认定|补|拿|领|享受|推荐|\b(?:appl\w+|get|receive|keep|join|enter|enough|qualify)\b/u;

/** The same of a text that is named: 能进…吗, 可以报…吗 ask whether one meets its conditions. */
export function impliedOfNamed(question: Question): AskedAspect[] {
  const { text, whether } = question;
  if (!whether || !MAY_I.test(text) || !HAVE.test(text)) return impliedAspects(question);
  return STILL.test(text)
    ? [...byAsk('deadline')]
    : [{ aspects: ['condition', 'target'], detail: 'conditions', whole: true }];
}

/** What of applying a question asks for, in the order in which it is answered; empty where it asks for nothing of it. */
export function askedAspects({ text, asks }: Question): AskedAspect[] {
  const wanted = new Set(asks);
  if (OF_THE_TEXT.test(text)) for (const ask of ['start', 'end', 'time'] as const) wanted.delete(ask);
  if (WHERE_TO.test(text)) {
    wanted.add('place');
    wanted.delete('procedure');
    if (asksWhereOnly(text)) wanted.delete('materials');
  }
  if (WHAT_FOLLOWS.test(text)) wanted.add('penalty');
  if (wanted.has('duration') && SOON_ENOUGH.test(text)) wanted.add('deadline');
  if ([...wanted].some((ask) => TIMES.has(ask))) wanted.delete('duration');
  if (wanted.has('contact') && /提交给谁|交给谁|报给谁/u.test(text)) wanted.add('department');
  const found = [
    ...BY_ASK.filter(([ask]) => wanted.has(ask)).map(([, aspect]) => aspect),
    ...BY_WORDS.filter(([words]) => words.test(text)).map(([, aspect]) => aspect),
  ];
  return found.filter((one, at) => found.findIndex((other) => isSame(one, other)) === at);
}

const byAsk = (wanted: Ask) => BY_ASK.filter(([ask]) => ask === wanted).map(([, aspect]) => aspect);
const isSame = (one: AskedAspect, other: AskedAspect) => one.aspects[0] === other.aspects[0];
