import type { Bilingual, Locale } from './locale.ts';
import { type FoundNumber, findNumbers, type PlainText, plainText } from './personal-numbers.ts';
import { normaliseUscc, usccFault } from './uscc.ts';

/** What is told of a person by number or address and is never needed to answer a question about a text. */
export type Personal = 'identity' | 'phone' | 'card' | 'email';

/** What stands in its place: no digit, so that masking twice changes nothing, and no bracket that cites. */
export const MASKS: Readonly<Record<Personal, Bilingual>> = {
  identity: { zh: '〔身份证号〕', en: '〔identity number〕' },
  phone: { zh: '〔电话号码〕', en: '〔telephone number〕' },
  card: { zh: '〔银行卡号〕', en: '〔card number〕' },
  email: { zh: '〔电子邮箱〕', en: '〔e-mail address〕' },
};

interface Range {
  kind: Personal;
  start: number;
  end: number;
  /** Proven by its check digit, or by its form alone as a mobile number is. */
  sure: boolean;
}

/**
 * A question or a turn of a conversation without what names a person by number: before it goes to a model, an embedding
 * endpoint or the office. Numbers of documents, amounts, dates, credit codes (统一社会信用代码) and the telephones of
 * offices stay.
 */
export function mask(text: string, locale: Locale = 'zh'): string {
  const plain = plainText(text);
  let masked = '';
  let from = 0;
  for (const { kind, start, end } of personalIn(plain)) {
    masked += text.slice(from, plain.at[start]) + MASKS[kind][locale];
    from = plain.at[end]!;
  }
  return masked + text.slice(from);
}

/** In their order, none over another. */
function personalIn(plain: PlainText): Range[] {
  const kept = creditCodesIn(plain.text);
  const found = [
    ...numbers(plain),
    ...named(plain.text),
    ...looseIdentities(plain.text),
    ...emails(plain.text),
  ]
    .filter((one) => one.sure || !kept.some((code) => code.start < one.end && one.start < code.end))
    .filter((one) => (one.sure && one.kind === 'identity') || !isSumOrDocument(plain.text, one))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return found.reduce<Range[]>((ranges, one) => {
    const before = ranges.at(-1);
    if (before === undefined || one.start >= before.end) ranges.push({ ...one });
    else before.end = Math.max(before.end, one.end);
    return ranges;
  }, []);
}

function numbers(plain: PlainText): Range[] {
  return findNumbers(plain).flatMap((number) => {
    if (number.kind === 'landline' && !isSomebodys(plain.text, number)) return [];
    const kind = number.kind === 'mobile' || number.kind === 'landline' ? 'phone' : number.kind;
    return [{ ...number, kind, sure: number.kind === 'identity' }];
  });
}

const SOMEBODY = /我|本人|家里|家中|住宅|宅电|联系人|回电|\b(?:my|me|mine|i|home)\b/iu;
const OFFICE =
  /单位|办公|公司|企业|部门|窗口|热线|大厅|中心|政府|[局委办](?![了理事])|\b(?:office|hotline|company|department|bureau)\b/iu;

/** A fixed line is a person's where its clause says so; offices publish theirs. */
function isSomebodys(text: string, { start, end }: Pick<FoundNumber, 'start' | 'end'>): boolean {
  const before = text
    .slice(Math.max(0, start - 24), start)
    .split(/[。！？!?；;\n]/u)
    .at(-1)!;
  const after = text.slice(end, end + 8).split(/[。！？!?；;，,\n]/u)[0]!;
  return SOMEBODY.test(before + after) && !OFFICE.test(before + after);
}

const NUMBER = String.raw`\d(?:[\s\p{Pd}()]{0,2}[\dXx])`;
/** Mistyped or shortened, a number is still somebody's when the words before it say what it is. */
const NAMED: readonly { kind: Personal; pattern: RegExp }[] = [
  {
    kind: 'identity',
    pattern: new RegExp(
      String.raw`(?:身份证|身分证|\bidentity|\bID (?:card|number|no\b))[^\d。；;\n]{0,12}(${NUMBER}{13,19})(?!\d)`,
      'giu',
    ),
  },
  {
    kind: 'card',
    pattern: new RegExp(
      String.raw`(?:银行卡|信用卡|储蓄卡|借记卡|卡号|账号|帐号|\bcard|\baccount)[^\d。；;\n]{0,12}(${NUMBER}{11,21})(?!\d)`,
      'giu',
    ),
  },
  {
    kind: 'phone',
    pattern: new RegExp(
      String.raw`(?:电话|座机|固话|手机|\btel|\bphone|\bcall)[^\d。；;\n]{0,12}(${NUMBER}{6,11})(?!\d)`,
      'giu',
    ),
  },
];

function named(text: string): Range[] {
  return NAMED.flatMap(({ kind, pattern }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const end = match.index + match[0].length;
      const range = { kind, start: end - match[1]!.length, end, sure: false };
      return kind === 'phone' && !isSomebodys(text, range) ? [] : [range];
    }),
  );
}

/** Provinces as GB/T 2260 numbers them. */
const PROVINCE = '(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])';
const DAY = '(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])';
/** With a wrong check digit, or of the fifteen digits given out before 1999. */
const LOOSE = new RegExp(
  `(?<![\\dA-Za-z])${PROVINCE}\\d{4}(?:(?:18|19|20)\\d{2}${DAY}\\d{3}[\\dXx]|\\d{2}${DAY}\\d{3})(?![\\dA-Za-z])`,
  'gu',
);

function looseIdentities(text: string): Range[] {
  return [...text.matchAll(LOOSE)].map(({ 0: number, index }) => ({
    kind: 'identity' as const,
    start: index,
    end: index + number.length,
    sure: false,
  }));
}

const EMAIL = /[A-Za-z0-9](?:[\w.%+-]{0,62}\w)?@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,62})\.)+[A-Za-z]{2,24}/gu;

function emails(text: string): Range[] {
  return [...text.matchAll(EMAIL)].map(({ 0: address, index }) => ({
    kind: 'email' as const,
    start: index,
    end: index + address.length,
    sure: true,
  }));
}

function creditCodesIn(text: string): { start: number; end: number }[] {
  const valid = [...text.matchAll(/(?<![A-Za-z0-9])[0-9A-Za-z]{18}(?![A-Za-z0-9])/gu)].filter(
    ({ 0: code }) => usccFault(normaliseUscc(code)) === null,
  );
  const told = text.matchAll(/信用代码[^\dA-Za-z。；;\n]{0,8}([0-9A-Za-z]{15,20})/gu);
  return [...valid, ...told].map((match) => {
    const end = match.index + match[0].length;
    return { start: end - (match[1] ?? match[0]).length, end };
  });
}

const SUM_BEFORE = /(?:[¥￥$€£]|RMB|CNY|USD|人民币|金额)\s*$/iu;
const SUM_AFTER =
  /^(?:\.\d{1,2}(?!\d)|[,，]\d{3}(?!\d))?\s*(?:元(?!旦|月)|[万亿%]|美元|港元|人民币|yuan\b|RMB\b|CNY\b|USD\b)/iu;
const DOCUMENT_BEFORE = /(?:第|〕|文号|[^机座]编号|^编号|备案号|受理号|批号|订单号?)[:：\s]*$/u;

function isSumOrDocument(text: string, { start, end }: Range): boolean {
  const before = text.slice(Math.max(0, start - 8), start);
  const after = text.slice(end, end + 12);
  return SUM_BEFORE.test(before) || SUM_AFTER.test(after) || DOCUMENT_BEFORE.test(before);
}
