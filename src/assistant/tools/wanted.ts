import type { PilotState } from '../../shared/pilots/states.ts';
import type { AnswerPlan } from '../answer/index.ts';
import type { Tool } from './names.ts';

const OWNER =
  /我(?!国|市|区|省)|咱|本(?:公司|企业|单位|行|机构)|(?:公司|企业)自己|\b(?:my|our|ours|mine|we|i)\b/u;
/** What one has here: never the plan's own matters. */
const HELD =
  /试点|项目|申报(?:书|材料)?|案件|报告|清单|合规事项|待办|阶段报告|结题|补正|\b(?:pilots?|projects?|cases?|declarations?|applications?|reports?|checklists?|to-?do)\b/u;
const STANDING =
  /进度|进展|状态|到哪|下一步|待办|该(?:做|办|交|报)|要(?:做|办|交|报|补)(?:什么|哪些|啥|吗|不)|还(?:缺|差|有)(?:什么|哪些|啥)|缺(?:什么|哪些)|什么时候(?:到期|截止|要?交|要?报|提交)|何时(?:到期|截止|要?交|要?报|提交)|哪天(?:到期|截止|交|报)|(?:到期|截止|逾期)(?:了吗|了没|没有|吗)|逾期|有(?:没有)?(?:哪些|多少|几)个?(?=[^，。？?]{0,6}(?:试点|项目|报告|清单|案件))|\b(?:status|progress|standing|next|due|overdue|deadlines?|outstanding|missing|pending|to do|left to)\b/u;
/** What the texts give: such a question is theirs. */
const GIVEN =
  /奖励|资助|补贴|资金支持|扶持|政策|方案|\b(?:reward|subsid|fund(?:ing|s)?\b|support|policy|plan\b)/u;
const CHECKLIST = /清单|合规(?:事项|发现|审查)|证明材料|\bchecklists?\b|\bfindings?\b|\bevidence\b/u;
const DESK =
  /待办|等(?:着|待)?(?:我|办公室|我们)|队列|要(?:我|我们)(?:审|办|受理)|\b(?:queue|my desk|waits? for (?:me|us|the office)|cases? (?:to|waiting))\b/u;

const REGISTER =
  /台账|(?:哪些|哪几个|多少|几个|查(?:一下|询|找|看)?|有没有|列出)[^，。？?]{0,12}(?:已登记|登记在册|纳入台账|测试中|在测试?|暂停|已完成|已终止|已备案登记|公示过?)的?[^，。？?]{0,8}(?:试点|项目)|(?:已登记|登记在册|纳入台账|测试中|在测试?|暂停|已完成|已终止)的?(?:试点|项目)|\b(?:registered|register of|public register|under test|being tested)\b.{0,30}\bpilots?\b|\bpilots?\b.{0,30}\b(?:registered|in the register|under test|being tested)\b/u;
/** Which pilots there are, how many: never what they get. */
const ENTRIES =
  /(?:哪些|哪几个|多少|几个|有没有|查(?:一下|询|找|看)?|列出|看看)[^，。？?]{0,20}(?:试点|项目)|台账(?:里|中|上)?面?有[^，。？?]{1,20}吗|(?:试点|项目)[^，。？?]{0,4}(?:有|是|都有)(?:哪些|哪几个|多少|几个)(?:[^\p{L}]|$)|\b(?:which|what|how many|list|show|any)\b.{0,40}\bpilots?\b/u;
/** What has to be done, with nobody named: in Chinese whoever asks. */
const ERRANDS =
  /(?:到期|逾期|待办|要办|该办|没办|未办)的?(?:事|事项|任务)|有(?:什么|哪些|啥|没有)[^，。？?]{0,4}(?:待办|要办的|该办的)|\b(?:what(?:'s| is| are)|anything) (?:\w+ ){0,2}(?:due|overdue)\b/u;
/** Said of the register itself, and no words to look for in it. */
const ABOUT_REGISTER =
  /(?:请|帮我|麻烦)?(?:查(?:一下|询|找|看)?|列出|看看|告诉我)|公开|试点(?:项目)?(?:的)?台账|台账(?:里|中|上)?|(?:已经?)?(?:登记|登记在册|纳入台账|正?在测试?|测试中?|暂停|完成|终止)(?:了?的)?|哪些|哪几个|多少个?|几个|有没有|现在|目前|有|里面?|中|关于|方面的?|相关的?|和|与|的|试点|项目|企业|公司|在做|做|什么|啥|吗|呢|了|\b(?:which|what|how many|are|is|there|any|list|show|me|the|of|in|on|about|for|with|all|public|registers?|registered|under test|being tested|in testing|testing|paused|completed|terminated|pilots?|please|currently|now|do|does|have|has|been|a|an|to|and)\b/gu;

const TERM_OF = {
  acceptance: /受理|形式审查|\baccept(?:ed|ance)?\b/u,
  boundaryReview: /持牌合规审查|合规审查|\b(?:boundary|licen[cs]e) review\b/u,
  expertReview: /专家评审|\bexpert review\b/u,
  notice: /公示|异议|\b(?:public notice|objections?)\b/u,
  registration: /纳入台账|登记|\bregist(?:er|ered|ration)\b/u,
  start: /开始测试|启动测试|\bstart(?:ing)? (?:of )?(?:the )?test/u,
  finalReport: /结题|\bfinal report\b/u,
  completion: /办结|完成评估|\bcompletion\b/u,
} as const;
export type Term = keyof typeof TERM_OF;
const HOW_LONG =
  /几(?:天|个?工作日)|多少(?:天|个?工作日|时间)|多久|多长时间|期限|时限|\bhow (?:long|many (?:working )?days)\b|\b(?:time ?limits?|deadlines?)\b/u;

/** What is asked about oneself here, or null. Words of the question as it was read: simplified, completed. */
function ownTool(text: string): Tool | null {
  if (GIVEN.test(text)) return null;
  const own = OWNER.test(text) && HELD.test(text) && STANDING.test(text);
  if (!own && !ERRANDS.test(text)) return null;
  return CHECKLIST.test(text) ? 'checklist' : 'own-pilots';
}

/**
 * Which of the service's own records a question is about, by rule; null: it is a question about texts alone. A blocked
 * question asks for nothing.
 */
export function wantedTool({ route, question }: Pick<AnswerPlan, 'route' | 'question'>): Tool | null {
  if (route === 'blocked' || route === 'greeting') return null;
  const text = question.toLowerCase();
  if (DESK.test(text) && OWNER.test(text)) return 'desk';
  if (route === 'own-pilots') return CHECKLIST.test(text) ? 'checklist' : 'own-pilots';
  if (route === 'licence-boundary') return 'screening';
  const own = ownTool(text);
  if (own) return own;
  if (REGISTER.test(text)) return 'register';
  return HOW_LONG.test(text) && termsIn(text).length > 0 ? 'time-limits' : null;
}

/** States of the register by which pilots are asked for. */
const STATE_OF: readonly [PilotState, RegExp][] = [
  ['testing', /正?在测试?|测试中|\b(?:under test|being tested|(?:in )?testing)\b/u],
  ['paused', /暂停|\bpaused\b/u],
  ['completed', /已经?完成|\bcompleted\b/u],
  ['terminated', /已经?终止|\bterminated\b/u],
];

/** Whether it is the register's entries that are asked for, and not what is said about it. */
export function asksForEntries(question: string): boolean {
  const text = question.toLowerCase();
  return ENTRIES.test(text) && !GIVEN.test(text);
}

/** In which state the pilots asked for are; undefined: in any. */
export function registerState(question: string): PilotState | undefined {
  const text = question.toLowerCase();
  return STATE_OF.find(([, pattern]) => pattern.test(text))?.[0];
}

/** What is looked for in the register: the question less what it says of the register itself. */
export function registerWords(question: string): string {
  return question
    .toLowerCase()
    .replaceAll(ABOUT_REGISTER, ' ')
    .replaceAll(/[\p{P}\p{S}]/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .slice(0, 100);
}

/** Steps whose time limits are asked for. */
export function termsIn(question: string): Term[] {
  const text = question.toLowerCase();
  return (Object.keys(TERM_OF) as Term[]).filter((term) => TERM_OF[term].test(text));
}
