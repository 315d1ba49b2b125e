/** Which day, or which edition of a law, a question is about. */
export interface AsOf {
  /** The day the question is put for, YYYY-MM-DD; null: today. */
  on: string | null;
  /** As the question has it: 2010年时, before 2025. */
  said: string | null;
  /** An edition is meant rather than a day; `current` beside a day or a year: what holds today is asked for too. */
  edition: 'old' | 'current' | 'both' | null;
  /** The edition made, or in effect from, this year on. */
  year: string | null;
  /** The question without it. */
  rest: string;
}

const DAY_ZH = '((?:19|20)\\d{2})\\s*年(?:\\s*(\\d{1,2})\\s*月(?:\\s*(\\d{1,2})\\s*[日号])?)?';
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const DAY_EN = `(?:(?:(\\d{1,2})\\s+)?(${MONTHS.map((name) => `${name}[a-z]*`).join('|')})\\.?\\s+(?:(\\d{1,2}),?\\s+)?)?((?:19|20)\\d{2})`;

const EDITION_ZH =
  /((?:19|20)\d{2})\s*年?\s*(?:的)?(?:版本?|(?:新)?(?:修订|修正|修改|通过|公布|颁布|发布|制定|出台)(?:的|后|版)?(?:那版|版本)?的?)/u;
const EDITION_YEAR_BEFORE_NAME = /((?:19|20)\d{2})\s*年的?\s*(?=《?§)/u;
const EDITION_EN =
  /\b(?:the )?((?:19|20)\d{2}) (?:version|edition|text|law|act|revision|amendment)(?: of)?\b|\b(?:version|edition|law|text) (?:of|from|adopted in|enacted in) ((?:19|20)\d{2})\b|\b((?:19|20)\d{2})(?= §)/u;
const BEFORE_ZH = new RegExp(`(?:在)?${DAY_ZH}\\s*(?:以前|之前|前)(?:那时候?|的时候?)?(?:的)?`, 'u');
const AFTER_ZH = new RegExp(`(?:在|自|从)?${DAY_ZH}\\s*(?:以后|之后|起|后)(?:的)?`, 'u');
const AT_ZH = new RegExp(
  `(?:还?在|于|截至|到|早在|回到)?${DAY_ZH}\\s*(?:年?[底末初中]|[上下]半年)?(?:(?:的时候|那时候?|那会儿?|时候?|当时|当年|那年|期间|[这那]一?(?:年|天|日)|间)(?:的)?|(?=(?:是)?(?:怎么|如何|怎样)(?:规定|要求|处罚|说)))`,
  'u',
);
const LEADING_ZH = new RegExp(
  `^(?:如果|假设|假如|请问|要是)?(?:在|于|截至|到)?${DAY_ZH}\\s*(?:[底末初])?(?:的)?[,，、]?(?!.{0,6}(?:起|施行))`,
  'u',
);
const IN_ZH = new RegExp(
  `(?:在|于|截至|按照?|依照?|根据)${DAY_ZH}(?:[底末初])?(?:当时|时)?(?:的|有效的|施行的|适用的)?`,
  'u',
);
const BEFORE_EN = new RegExp(`\\b(?:before|prior to|until|up to) ${DAY_EN}\\b`, 'iu');
const AT_EN = new RegExp(
  `\\b(?:back in|as of|as at|in force in|in|during|on|at the end of|by) ${DAY_EN}\\b`,
  'iu',
);
const AFTER_EN = new RegExp(`\\b(?:after|since|from) ${DAY_EN}\\b`, 'iu');

const BOTH =
  /新旧(?:两个?版本?|法|版|条文)?|(?:修订|修改|修法)前后|前后两个?版本?|两个?版本|(?:和|与|跟|比|较)(?:之前的|以前的|修订前的?|原来的?|老的?)?(?:旧法|旧版|老法|老版本?|原法|旧的|老的|以前的?|过去)(?:的规定)?(?:相比|比)?|\b(?:old and (?:the )?new|new and (?:the )?old|both (?:versions|editions)|between the (?:two )?(?:versions|editions)|compared (?:with|to) the (?:old|previous|former)[a-z ]*)\b/u;
const OLD =
  /(?:已经?)?(?:废止|失效|被取代|被替代)了?的|旧版本?(?:的)?|旧法|老法|旧的|老版本?(?:的)?|原法|原来的|原(?=《?§)|(?:旧|老)(?=《?§)|(?:修订|修改|修法|新法(?:施行|实施|生效|出台)?|新规(?:施行|实施|生效|出台)?)(?:以前|之前|前)(?:的)?|以前的|过去的|\b(?:the )?(?:old|former|previous|earlier|repealed|superseded|original|pre-\d{4})(?= (?:version|edition|law|act|text|rules?|§))/u;
const CURRENT =
  /现行(?:有效)?的?|最新(?:版本?)?的?|新法|新版本?的?|(?:新)?(?:修订|修改)(?:以后|之后|后)的?|新(?=《?§)|(?:现在|目前|当前|如今|今天|现今)(?:的|有效的|施行的)?|\b(?:current(?:ly)?|the latest|latest|the new|new(?= §)|now in force|as it stands|today|now|nowadays)\b/u;

/** 现行规定, the current law: named as such, and no matter of its own. */
const NOW_ZH =
  '(?:现行(?:有效)?|现在|目前|当前|如今|今天|最新)(?:的|有效的|施行的)*(?:法律?|规定|规则|条例|版本?|条文|要求|标准|做法|§)*';
const NOW_EN =
  "(?:(?:the |it |that |things |this )*(?:current(?:ly)?|present|latest|existing|today's)(?: (?:law|rules?|version|text|act|provisions?|edition|requirements?|position|§))*|now(?:adays)?|today)";
/** 2006版和2024版, the 2006 and the 2024 law. */
const TWO_YEARS =
  /(?:the )?((?:19|20)\d{2})\s*年?的?(?:版本?|修订的?|§|version|edition|law)?\s*(?:和|与|跟|、|同|and|vs\.?|versus|to)\s*(?:the )?((?:19|20)\d{2})\s*年?的?(?:版本?|修订的?|\s*§|\s*version|\s*edition|\s*law)?(?: of)?/u;
/** At the end of a question about another day: 现行规定呢, 和现在有什么不同, and what does the current law say. */
const NOW_TOO = new RegExp(
  `(?:^|[,，。.?？;；、\\s]|[和与跟同比])\\s*(?:那么?|而|另外|还有|以及|并且?|同时)?(?:按照?|依照?|根据)?${NOW_ZH}(?:相比|下|里|中)?(?:又|是|要|该|为)*(?:呢|(?:怎么|如何|怎样|什么|哪些)(?:规定|要求|说|写|讲|样)?(?:的)?|(?:多少|几)(?:年|天|个月|倍|钱|日|万元)?|有?(?:什么|何|哪些)?(?:不同|区别|变化|改变|差别)|一样|相同)?(?:[吗呢么])?[?？。.!！\\s]*$|` +
    `(?:^|[,.?;]|\\s)\\s*(?:and |but |so )*(?:(?:what|how|how long) (?:about |is |are |does |do |has )*)?(?:(?:under|by|in) )?${NOW_EN}(?: (?:says?|requires?|provides?|hold|be|apply|read|is it|is that|has it|like))*[?.!\\s]*$`,
  'u',
);

const two = (value: number) => String(value).padStart(2, '0');

/** The first and the last day of a year, a month or a day. */
function stretch(year: string, month: number | null, day: number | null): { first: string; last: string } {
  if (month === null) return { first: `${year}-01-01`, last: `${year}-12-31` };
  if (day !== null) {
    const only = `${year}-${two(month)}-${two(day)}`;
    return { first: only, last: only };
  }
  const last = new Date(Date.UTC(Number(year), month, 0)).getUTCDate();
  return { first: `${year}-${two(month)}-01`, last: `${year}-${two(month)}-${two(last)}` };
}

function shifted(day: string, by: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + by);
  return Number.isNaN(date.getTime()) ? day : date.toISOString().slice(0, 10);
}

const number = (text: string | undefined) => (text === undefined ? null : Number(text));
const ofChinese = (match: RegExpExecArray) => stretch(match[1]!, number(match[2]), number(match[3]));
function ofEnglish(match: RegExpExecArray) {
  const name = match[2]?.slice(0, 3).toLowerCase();
  return stretch(match[4]!, name ? MONTHS.indexOf(name) + 1 : null, number(match[1] ?? match[3]));
}

/**
 * Reads the day out of a normalised question in which names of laws stand as §. A day that only tells a story
 * (2020年成立的公司) is none: it must be said to be when the question is put for.
 */
export function asOf(text: string): AsOf {
  const years = TWO_YEARS.exec(text);
  if (years && years[1] !== years[2] && /版|修订|§|version|edition|law/u.test(years[0]))
    return { ...dayOf(''), edition: 'both', rest: text.replace(years[0], ' ') };
  const now = NOW_TOO.exec(text);
  if (!now) return dayOf(text);
  const rest = text.slice(0, now.index);
  if (!/[\p{L}\p{N}]/u.test(rest)) return { ...dayOf(''), edition: 'current' };
  const then = dayOf(rest);
  if (then.edition === 'old') return { ...then, edition: 'both' };
  return then.on === null && then.year === null ? dayOf(text) : { ...then, edition: 'current' };
}

/** Asked of another day and, beside it, of today. */
export const asksOfToday = ({ on, year, edition }: AsOf): boolean =>
  edition === 'current' && (on !== null || year !== null);

function dayOf(text: string): AsOf {
  const none: AsOf = { on: null, said: null, edition: null, year: null, rest: text };
  const without = (match: RegExpExecArray) => text.replace(match[0], ' ');
  const dated = (match: RegExpExecArray, on: string): AsOf => ({
    ...none,
    on,
    said: match[0].replace(/[,，、的]+$/u, '').trim(),
    rest: without(match),
  });
  const both = BOTH.exec(text);
  if (both) return { ...none, edition: 'both', rest: without(both) };
  const before = BEFORE_ZH.exec(text);
  if (before) return dated(before, shifted(ofChinese(before).first, -1));
  const year = EDITION_YEAR_BEFORE_NAME.exec(text) ?? EDITION_ZH.exec(text) ?? EDITION_EN.exec(text);
  if (year) return { ...none, year: year[1] ?? year[2] ?? year[3]!, rest: without(year) };
  const beforeEn = BEFORE_EN.exec(text);
  if (beforeEn) return dated(beforeEn, shifted(ofEnglish(beforeEn).first, -1));
  const at = AT_ZH.exec(text) ?? LEADING_ZH.exec(text) ?? IN_ZH.exec(text);
  if (at) return dated(at, /[底末]/u.test(at[0]) ? ofChinese(at).last : middle(ofChinese(at)));
  const after = AFTER_ZH.exec(text);
  if (after) return dated(after, /起/u.test(after[0]) ? ofChinese(after).first : ofChinese(after).last);
  const atEn = AT_EN.exec(text);
  if (atEn) return dated(atEn, /end of/iu.test(atEn[0]) ? ofEnglish(atEn).last : middle(ofEnglish(atEn)));
  const afterEn = AFTER_EN.exec(text);
  if (afterEn) return dated(afterEn, ofEnglish(afterEn).last);
  const old = OLD.exec(text);
  if (old) return { ...none, edition: 'old', rest: without(old) };
  const current = CURRENT.exec(text);
  return current ? { ...none, edition: 'current', rest: without(current) } : none;
}

/** 2010年时: some day within it. */
function middle({ first, last }: { first: string; last: string }): string {
  return first === last
    ? first
    : first.slice(5) === '01-01' && last.slice(5) === '12-31'
      ? `${first.slice(0, 4)}-07-01`
      : `${first.slice(0, 7)}-15`;
}
