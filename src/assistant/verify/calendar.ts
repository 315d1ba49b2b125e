import type { PolicyDates } from '../../policy/document.ts';
import { findFacts } from './facts.ts';

/** How two of the document's days lie to each other: 从印发到失效不到三年. It is worked out, not read. */
export interface Span {
  days: [Day, Day];
  /** null where only the order, or that they are one day, is said. */
  length: { months: number; days: number; loose: boolean } | null;
  compare: 'equal' | 'less' | 'more' | 'differ' | 'same';
  /** The first is said to lie before (-1) or after (1) the second; 0 where it is not said. */
  order: -1 | 0 | 1;
}

interface Day {
  role: keyof PolicyDates;
  /** The date that the claim gives it. */
  said: string | null;
}

const DAY_ZH: readonly (readonly [keyof PolicyDates, string])[] = [
  ['drafted', '(?:通知)?(?:的)?(?:落款|成文|签发)(?:的)?(?:日期|之日|时间|日)?|通知的?日期'],
  ['issued', '印发(?:的)?(?:日期|之日|时间|日|的日子)?'],
  [
    'validTo',
    '(?:行动方案|方案|有效期)?(?:的)?(?:失效|届满|到期|期满|有效期(?:的)?(?:终点|最后一天|终止|结束|截止|满))(?:的)?(?:日期|之日|时间|日)?',
  ],
];
const DAY_EN: readonly (readonly [keyof PolicyDates, string])[] = [
  [
    'drafted',
    "(?:date of the notice|(?:the )?notice(?:'s)? (?:own )?date|date on the notice|date of signature|signing(?: of the (?:notice|plan|document))?|(?:the notice|it) (?:is dated|was dated|was signed))",
  ],
  [
    'issued',
    '(?:date of (?:its )?(?:printing|issue|issuance)|printing(?: date)?|issuance|issue date|(?:the (?:notice|plan|document)|it) (?:was|is) (?:printed and issued|printed|issued)|(?:was |is )?(?:printed and issued|printed))',
  ],
  [
    'validTo',
    '(?:(?:date of )?(?:its )?expir(?:y|ation)(?: date)?|end of (?:its |the )?(?:validity|term)(?: period)?|(?:the plan|it) (?:expires|lapses|ends))',
  ],
];
const pattern = (list: typeof DAY_ZH) =>
  new RegExp(list.map(([role, words]) => `(?<${role}>${words})`).join('|'), 'giu');
const ZH_DAYS = pattern(DAY_ZH);
const EN_DAYS = pattern(DAY_EN);
const HALVES = /\b(one|two|three|four|five|\d) and a half years?\b|([一两二三四五\d])年半/giu;
const LESS = /不到|不满|不足|未满|\b(?:less than|under|short of|not quite)\b/iu;
const MORE = /超过|多于|不止|\b(?:more than|over|longer than)\b/iu;
const LOOSE = /约|大概|将近|接近|差不多|左右|\b(?:about|around|roughly|nearly|almost|approximately|some)\b/iu;
const ZH_REST =
  /两个日期|从|自|由|到|至|算起|算|起|距离?|离|止|为止|之间|间隔|相隔|相距|相差|隔了?|差|早于|晚于|比|早|晚|先于|先|之?后|之?前|以后|以前|才|就|仅|只|大约|约|大概|将近|接近|差不多|不到|不满|不足|未满|超过|多于|不止|左右|不是|同日|不同|有效期限?|行动方案|方案|文件|通知|这份|本|该|并非|有|是|为|了|的|一共|共|总共|时间|日子|天|在|与|和|、|，|,|其|它|正好|刚好|恰好|便|于|\s|[▲●]/gu;
const EN_REST =
  /\b(?:the|an?|from|to|until|till|between|and|of|is|are|was|were|lies?|separates?|passes|pass|elapses?|there|less|than|under|short|more|over|longer|just|only|about|around|roughly|nearly|almost|approximately|some|not|quite|before|after|earlier|later|apart|two|dates?|same|day|different|on|its|it|plan(?:'s)?|action|notice|document|in|by|period|time|exactly|come|comes|came|precedes?|follows?|follow)\b|\s|[,▲●.]/giu;

/** null where the sentence says anything besides, or does not name two days. Flat text. */
export function readSpan(flat: string): Span | null {
  const chinese = /\p{Script=Han}/u.test(flat);
  const days: (Day & { at: number })[] = [];
  let text = flat.replace(/同一天/gu, '同日').replace(chinese ? ZH_DAYS : EN_DAYS, (...found) => {
    const groups = found.at(-1) as Record<string, string | undefined>;
    const role = Object.keys(groups).find((name) => groups[name] !== undefined) as keyof PolicyDates;
    days.push({ role, said: null, at: found.at(-3) as number });
    return '▲'.padEnd(found[0].length, ' ');
  });
  const before = text;
  for (const fact of findFacts(before).reverse()) {
    if (fact.type !== 'date') continue;
    const ahead = days.find(({ at }) => at === fact.end);
    const day = ahead ?? days.findLast(({ at }) => at < fact.start);
    if (!day) return null;
    if (
      !ahead &&
      !/^\s*(?:是|为|在|于|[:(])?\s*(?:is|was)?\s*(?:on)?\s*$/u.test(before.slice(day.at + 1, fact.start))
    )
      return null;
    day.said = fact.value;
    text = `${text.slice(0, fact.start)}${' '.repeat(fact.end - fact.start)}${text.slice(fact.end)}`;
  }
  const length = lengthIn(text);
  if (days.length !== 2 || !length) return null;
  const rest = length.rest.replace(/[()（）]/gu, ' ');
  if (rest.replace(chinese ? ZH_REST : EN_REST, '') !== '') return null;
  const differ = /(?:不是|并非|不在)同日|不同|\bdifferent|not (?:on )?the same day/iu.test(rest);
  const same = !differ && /同日|\bsame day/iu.test(rest);
  if (!length.value && !differ && !same && orderIn(rest) === 0) return null;
  return {
    days: [days[0]!, days[1]!],
    length: length.value && { ...length.value, loose: LOOSE.test(rest) },
    compare: differ
      ? 'differ'
      : same
        ? 'same'
        : LESS.test(rest)
          ? 'less'
          : MORE.test(rest)
            ? 'more'
            : 'equal',
    order: orderIn(rest),
  };
}

/** 两年五个月 is one length. */
function lengthIn(text: string): { value: { months: number; days: number } | null; rest: string } | null {
  const value = { months: 0, days: 0 };
  let found = false;
  let rest = text.replace(HALVES, (_, english: string | undefined, chinese: string | undefined) => {
    const years = findFacts(english ? `${english} years` : `${chinese}年`)[0]?.value ?? '0';
    value.months += Number(years) * 12 + 6;
    found = true;
    return '●';
  });
  for (const fact of findFacts(rest).reverse()) {
    if (fact.type !== 'duration') {
      if (fact.type === 'count' && /^two$|^两个$/u.test(rest.slice(fact.start, fact.end))) continue;
      return null;
    }
    const n = Number(fact.value);
    if (fact.unit === '年') value.months += n * 12;
    else if (fact.unit === '月') value.months += n;
    else if (fact.unit === '周') value.days += n * 7;
    else if (fact.unit === '日') value.days += n;
    else return null;
    found = true;
    rest = `${rest.slice(0, fact.start)}●${rest.slice(fact.end)}`;
  }
  return { value: found ? value : null, rest };
}

/** 甲比乙早, 甲之后才乙 · A is before B, from A to B. */
function orderIn(rest: string): -1 | 0 | 1 {
  if (/▲.*比.*▲.*(?:早|先)|▲.*(?:早于|先于).*▲|▲.*(?:before|earlier than|precedes?).*▲/u.test(rest))
    return -1;
  if (/▲.*比.*▲.*晚|▲.*晚于.*▲|▲[^▲]*在[^▲]*▲[^▲]*后|▲.*(?:after|later than|follows?).*▲/u.test(rest))
    return 1;
  if (/▲[^▲]*后[^▲]*▲|(?:从|自|由).*▲.*(?:到|至).*▲|from .*▲.*(?:to|until|till).*▲/u.test(rest)) return -1;
  return 0;
}

/** null where the document does not give one of the days. */
export function spanHolds(span: Span, dates: PolicyDates): boolean | null {
  const [first, second] = span.days.map(({ role }) => dates[role]);
  if (!first || !second) return null;
  const tells = ({ role, said }: Day) =>
    said === null || dates[role]!.startsWith(said) || dates[role]!.endsWith(said);
  if (!span.days.every(tells)) return false;
  if (span.order !== 0 && Math.sign(first.localeCompare(second)) !== span.order) return false;
  if (span.compare === 'same') return first === second;
  if (span.compare === 'differ') return first !== second;
  const { length } = span;
  if (!length) return true;
  const [from, to] = first < second ? [first, second] : [second, first];
  const actual = daysBetween(from, to);
  const said = daysBetween(from, later(from, length.months, length.days));
  if (span.compare === 'less') return actual < said;
  if (span.compare === 'more') return actual > said;
  return length.loose ? Math.abs(actual - said) <= Math.max(1, said * 0.05) : actual === said;
}

const DAY = 86_400_000;
const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

function later(date: string, months: number, days: number): string {
  const day = new Date(date);
  day.setUTCMonth(day.getUTCMonth() + months);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}
