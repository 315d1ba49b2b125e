import { analyse } from '../retrieval/analyse.ts';
import { ASKING, termsOf } from '../retrieval/likeness.ts';

/**
 * Which questions of the inbox are one matter: those about the same subject, however it is asked for. Pure, and the same
 * for the same questions whenever it is computed.
 */

/** What one asks about whatever subject: how it is applied for, on what conditions, with which papers, how much, until when, where. */
const FRAME = new RegExp(
  [
    '(?:怎么|如何|怎样|去哪里?|在哪里?|到哪里?|哪里|哪儿)(?:能|可以)?(?:申请|申报|申领|领取|取得|办理|办|交|拿|领|查|收费)?(?:的|呢)?',
    '(?:需要?|要|应当?)(?:提交|准备|具备|满足|符合|提供|交|带)?(?:什么|哪些|啥|多少|多久|几天|几个工作日)(?:样的)?',
    '有(?:什么|哪些|没有|多少|无)(?:要求|样的)?',
    '(?:申请|申报|申领|办理|受理|认定|发放|领取|享受)(?=的?(?:流程|程序|步骤|手续|条件|要求|资格|材料|资料|表格|时间|时限|期限|标准|方式|地点|$))',
    '(?:申请|申报|申领|领取|办理|预约|享受|提交|准备|具备|满足|符合|需要)',
    '(?:流程|程序|步骤|手续|条件|要求|资格|材料|资料|表格|标准|额度|金额|比例|名额|数额|上限|费用|费率|收费|价格|时间|日期|时限|期限|截止|地点|地址|窗口|电话|联系方式|部门)(?:是)?',
    '(?:多少(?:钱|天|元|个工作日)?|多久|多长时间|什么时候|何时|哪天|几(?:天|年|个?月|号|次|个工作日))(?:能|可以)?(?:到账|办好|办完|办|拿到|发放|申请|开始|结束|截止|一件|一次)?',
    '(?:能不能|可不可以|能否|是否|可以|能|给|会|发)(?=(?:奖励|补贴|补助|资助|优惠|减免|返还|退|报销|享受|申请|办|领|拿|多少|吗))',
    '(?<![\\p{Script=Han}])办(?![公法事学案])',
    '(?:办好|办完|办理|怎么办)',
    '\\b(?:apply|applying|applications?|procedures?|process|conditions?|requirements?|required?|materials?|documents?|papers?|deadlines?|needs?|submit|eligible|eligibility|where|when|who|amounts?|long)\\b',
  ].join('|'),
  'giu',
);
/** Of which kind what one gets is: tells subjects apart only where they name nothing else. */
const BENEFIT =
  /补贴|补助金?|津贴|资助|奖励|奖补|奖金|扶持|支持|(?:专项|扶持)?资金|经费|优惠|减免|返还|退税|退(?=吗|$)|政策|\b(?:subsid(?:y|ies)|allowances?|grants?|rewards?|bonus(?:es)?|aid|support|benefits?|discounts?|polic(?:y|ies)|money|funding)\b/giu;
/** Whoever it is for. */
const WHOM = /员工|人员|职工|\b(?:employees?|staff|people)\b/giu;

/** What grouping goes by, sorted: the terms of a question's subject; of all of it where it names none. */
export function subjectOf(question: string): string[] {
  const framed = question.normalize('NFKC').replace(/〔[^〕]*〕/gu, ' ');
  const bare = framed.replace(FRAME, ' ').replace(WHOM, ' ');
  const named = [bare.replace(BENEFIT, ' '), bare]
    .map((text) => text.replace(ASKING, ' ').trim())
    .find((text) => /\p{Script=Han}{2}|[a-z]{3}/iu.test(text));
  if (named === undefined) return termsOf(question);
  const head = /(\p{Script=Han}{2})\P{Script=Han}*$/u.exec(named)?.[1];
  return [...termsOf(named), ...(head === undefined ? [] : [HEAD + head])].sort();
}

/** The last word of a Chinese name says what it is: 发明专利 is a 专利, 人才公寓 is no 人才. */
const HEAD = '…';
const HEADING = 1.5;

/** Words that frame a question though no pattern took them out. */
const FRAMING_TERMS = new Set(
  [
    '申请流程 申请条件 申请材料 申请手续 申请时间 申请方式 申请程序 申请标准 申领 申报条件 申报材料 申报时间 申报流程',
    '办理流程 办理条件 办理材料 办理手续 办理时间 办理程序 办理方式 需要提交材料 需要准备资料 具备条件 满足条件 符合条件 步骤',
    '流程是 程序是 条件是 材料是 手续是 标准是 时间是 申请需要 办理需要',
    'apply application procedure process condition requirement require material document deadline need submit',
  ]
    .join(' ')
    .split(' ')
    .flatMap(analyse),
);
/** What such a word counts beside one that names the matter. */
const FRAMING = 0.25;

/**
 * Likeness that goes by what is asked about: a term counts the less the more other groups share it, and little where it
 * only frames the question.
 */
export function likenessAmong(groups: readonly Known[]) {
  const held = new Map<string, number>();
  for (const { terms } of groups)
    for (const term of new Set(terms)) held.set(term, (held.get(term) ?? 0) + 1);
  const rarity = (others: number) => Math.log(1 + (groups.length + 1) / (others + 0.5));
  return (asked: readonly string[], { terms }: Known): number => {
    const [mine, theirs] = [new Set(asked), new Set(terms)];
    const weight = (term: string) => {
      // Without these two themselves: what they alone share makes them alike.
      const others = (held.get(term) ?? 0) - Number(theirs.has(term));
      return rarity(others) * (FRAMING_TERMS.has(term) ? FRAMING : term.startsWith(HEAD) ? HEADING : 1);
    };
    const sum = (all: Iterable<string>) => [...all].reduce((total, term) => total + weight(term), 0);
    const all = sum(new Set([...mine, ...theirs]));
    return all === 0 ? 1 : sum([...mine].filter((term) => theirs.has(term))) / all;
  };
}

/** Below this two questions about one place are two matters. */
const ALIKE = 0.5;
/** About different places only questions in nearly the same words are one. */
const SAME = 0.6;

export interface Known {
  id: string;
  place: string;
  terms: readonly string[];
}

/** The group a question belongs to, or null: the likest; of equally like ones the first by id. */
export function groupFor(
  question: { place: string; terms: readonly string[] },
  groups: readonly Known[],
): string | null {
  const likenessTo = likenessAmong(groups);
  let best: { id: string; score: number } | null = null;
  for (const group of groups) {
    const { id, place } = group;
    const score = likenessTo(question.terms, group);
    if (score < (place === question.place && place !== '' ? ALIKE : SAME)) continue;
    if (best === null || score > best.score || (score === best.score && id < best.id)) best = { id, score };
  }
  return best?.id ?? null;
}
