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
];

const TIMES: ReadonlySet<Ask> = new Set(['deadline', 'time', 'start', 'end']);
/** Asked of the text as such: how long it holds, since when. */
const OF_THE_TEXT = /有效|施行|实施|生效|失效|作废|废止|\b(?:valid\w*|in force|effective|expire\w*)\b/u;
/** 材料交到哪里, 去哪个窗口: where it goes is asked, not what. */
const WHERE_TO =
  /(?:哪里|哪儿|哪个(?:地方|窗口|地址)|什么地方|何处|去哪|到哪|在哪)|\bwhere\b|\bwhich (?:address|window|counter)\b/u;
const STILL =
  /还能|还可以|还来得及|来不来得及|赶得上|现在(?:还)?(?:能|可以)|过期了?[吗没]|\b(?:still|too late)\b/u;
const MAY = /可以|能不能|能否|可否|能|有没有资格|是否符合|\b(?:can|may|could|eligible|qualify|entitled)\b/u;
const APPLY =
  /申请|申报|报名|申领|参加|参与|享受|领取?|\b(?:appl\w+|join|participate|eligible|qualify|entitled|receive|get)\b/u;

/** What of applying a question asks for, in the order in which it is answered; empty where it asks for nothing of it. */
export function askedAspects({ text, asks, whether }: Question): AskedAspect[] {
  const wanted = new Set(asks);
  if (OF_THE_TEXT.test(text)) for (const ask of ['start', 'end', 'time'] as const) wanted.delete(ask);
  if (WHERE_TO.test(text)) {
    wanted.add('place');
    if (!/哪些|什么|which|what/u.test(text.replace(WHERE_TO, ''))) wanted.delete('materials');
    wanted.delete('procedure');
  }
  if ([...wanted].some((ask) => TIMES.has(ask))) wanted.delete('duration');
  if (wanted.has('contact') && /提交给谁|交给谁|报给谁/u.test(text)) wanted.add('department');
  const found = BY_ASK.filter(([ask]) => wanted.has(ask)).map(([, aspect]) => aspect);
  if (whether && STILL.test(text)) found.push(...byAsk('deadline'));
  else if (found.length === 0 && whether && MAY.test(text) && APPLY.test(text))
    found.push(...byAsk('who'), ...byAsk('conditions'));
  return found.filter((one, at) => found.findIndex((other) => isSame(one, other)) === at);
}

const byAsk = (wanted: Ask) => BY_ASK.filter(([ask]) => ask === wanted).map(([, aspect]) => aspect);
const isSame = (one: AskedAspect, other: AskedAspect) => one.aspects[0] === other.aspects[0];
