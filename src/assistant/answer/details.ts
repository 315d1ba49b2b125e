import type { Ask } from './ask.ts';
import { hasFact } from './facts.ts';
import type { Passage } from './passages.ts';
import type { Detail } from './plan.ts';

/** How one sees that a sentence does give the detail. */
const GIVEN: Partial<Record<Detail, (text: string) => boolean>> = {
  amount: (text) => hasFact(text, ['money', 'percent']),
  rate: (text) => hasFact(text, ['percent']),
  quota: (text) => /[\d一二三四五六七八九十百]+(?:家|名|个名额|人|户)(?:以[上内下])?/u.test(text),
  figure: (text) => /[\d一二三四五六七八九十百]+(?:人|套|平方米|台|次|亩|间)/u.test(text),
  number: (text) => /[\d一二三四五六七八九十百]+(?:个|家|名|项|种|类)/u.test(text) || enumerates(text),
  time: (text) => hasFact(text, ['date']) || WITHIN.test(text),
  deadline: (text) => hasFact(text, ['date']) || WITHIN.test(text),
  duration: (text) => WITHIN.test(text),
  recurrence: (text) => WITHIN.test(text) || /一次性|每年|每月|按年|分期|连续/u.test(text),
  contact: (text) => /电话|邮箱|(?<!\d)\d{3,4}-\d{7,8}|https?:|www\./iu.test(text),
  place: (text) => /向[^，。；]{2,24}(?:提出|提交|申请|申报|备案|登记)|窗口|网站|平台申/u.test(text),
  department: (text) =>
    /由[^，。；]{2,24}(?:负责|批准|审批|核准|受理|决定|主管)|(?:负责|主管)[^，。；]{0,12}(?:部门|机构|机关)|经[^，。；]{2,24}(?:批准|核准|同意)/u.test(
      text,
    ),
  materials: (text) => /下列(?:文件|材料)|申请书|申请材料|提交[^，。；]{0,20}(?:材料|文件|证明)/u.test(text),
  procedure: (text) =>
    /应当向[^，。；]{2,30}(?:申请|备案|登记|报送|提交)|(?:提出|提交)申请|申请人|受理/u.test(text),
  conditions: (text) => /(?:下列|以下)条件|(?:具备|满足)[^，。；]{2,}条件|应当符合|不少于|不低于/u.test(text),
  definition: (text) => /是指|系指|包括下列|所称|^[^，。]{2,12}，?是/u.test(text),
  fee: (text) => /收费|免费|收取/u.test(text),
  appeal: (text) => /复议|申诉|异议|诉讼|复核/u.test(text),
  penalty: (text) => /处(?:以)?[^，。；]*罚款|责令|吊销|没收|构成犯罪|给予处分|拘留/u.test(text),
};
/** The same noun named over and over (…标杆性园区、…标杆性园区): how many there are can be counted. */
function enumerates(text: string): boolean {
  const items = text.split('、').map((item) => item.slice(-4));
  return items.length > 2 && new Set(items.map((item) => item.replace(/[。，]$/u, '').slice(-2))).size === 1;
}

/** 三年内, 60日内, 十个工作日: a stretch of time, given. */
const WITHIN =
  /[\d一二三四五六七八九十百两]+(?:个)?(?:年|月|日|工作日|周|小时|季度)(?:内|以内|之内|前|之前)?/u;

export const DETAILS: readonly Detail[] = [
  'amount',
  'rate',
  'quota',
  'figure',
  'number',
  'time',
  'deadline',
  'duration',
  'recurrence',
  'contact',
  'place',
  'department',
  'materials',
  'procedure',
  'conditions',
  'definition',
  'roster',
  'penalty',
  'consequence',
  'appeal',
  'fee',
  'grading',
  'transition',
];

export function givesDetail(detail: Detail, text: string): boolean {
  return GIVEN[detail]?.(text) ?? false;
}

/** Details asked for that none of the chosen sentences gives. */
export function missingDetails(asks: ReadonlySet<Ask>, passages: readonly Passage[]): Detail[] {
  return DETAILS.filter(
    (detail) => asks.has(detail) && !passages.some(({ sentence }) => givesDetail(detail, sentence.text)),
  );
}

/** The text's own words that stand where a figure or a condition might. */
const MANNERS = /按照标准级别|按照规定|一定的(?:奖励|资金支持)|一次性资助/gu;
const CONDITIONS = /符合条件的|效果好的|产业生态塑造能力强、产业链带动能力强的/gu;

export function ownWords(detail: Detail, text: string): string[] {
  if (detail === 'amount' || detail === 'rate') return [...new Set(text.match(MANNERS) ?? [])];
  if (detail === 'conditions') return [...new Set([...(text.match(CONDITIONS) ?? [])])];
  if (detail === 'procedure' || detail === 'materials') return [...new Set(text.match(/按照规定/gu) ?? [])];
  return [];
}
