import { parseNumeral } from '../../shared/chinese-numerals.ts';
import { ENGLISH_NUMERALS } from '../../shared/english-numerals.ts';

export type FactKind = 'money' | 'percent' | 'date' | 'number-of-document' | 'count-of-articles';

/** A figure as it stands in running text, canonical where two spellings must be compared. */
export interface Fact {
  kind: FactKind;
  start: number;
  end: number;
  text: string;
  /** Dates: 2027, 2027-12 or 2027-12-31; document numbers and counts: digits; otherwise the text without blanks. */
  value: string;
}

const DIGITS = '[0-9一二两三四五六七八九十百千零〇]';
/** Bounded, and with one way to read each character: a run of digits in a question must cost no more than it is long. */
const MONEY_ZH = `(?<![哪这那第])(?:${DIGITS}|(?<=[0-9一二两三四五六七八九十百千零〇,.])[,.]|[数几]|半个?){1,30}[多余几]?(?:个?(?:亿|万|千|百){1,4}(?:元|块钱?|人民币|美元|美金)?|元|块钱|块(?!头)|人民币|美元|美金)(?!家|人|名|户|平|个|台|次|字)`;
const MONEY_EN =
  '(?:(?:rmb|cny|usd|us\\$|[¥￥$€£])\\s*[0-9][0-9.,]*(?:\\s*(?:million|billion|thousand|mn|bn|[mk]))?\\b|\\b[0-9][0-9.,]*\\s*(?:million|billion|thousand|mn|[mk]\\b)(?:\\s*(?:yuan|rmb|cny|dollars?|usd))?|\\b[0-9][0-9.,]*\\s*(?:yuan|rmb|cny|dollars?|usd|euros?)\\b|\\b(?:half a|a|one|two|three|five|ten|twenty|fifty|several|hundred)\\s+(?:hundred\\s+)?(?:million|billion|thousand|grand)(?:\\s+(?:yuan|rmb|dollars?))?\\b)';
const PERCENT =
  '百分之[0-9.一二两三四五六七八九十百点]+|[0-9.]+\\s*(?:%|percent|per cent|个百分点|个点)|[一二三四五六七八九]成(?!立|长|功|本|果|员|都|为)|\\b(?:half|ten|twenty|thirty|fifty|hundred)\\s+(?:percent|per cent)\\b';
const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const MONTH = `(?:${MONTHS.map((name) => `${name}|${name.slice(0, 3)}\\.?`).join('|')}|sept\\.?)`;
const DATE_ZH =
  '(?:20[0-9]{2}|二[〇零○]二[〇零○一二三四五六七八九])\\s*年(?:\\s*(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})\\s*月(?:\\s*(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})\\s*[日号])?|[底末])?|(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})\\s*月\\s*(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})\\s*[日号]';
const DATE_EN = `\\b20[0-9]{2}[-/.][0-9]{1,2}(?:[-/.][0-9]{1,2})?\\b|\\b${MONTH}\\s+[0-9]{1,2}(?:st|nd|rd|th)?,?\\s+20[0-9]{2}\\b|\\b[0-9]{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH},?\\s+20[0-9]{2}\\b|\\b${MONTH},?\\s+20[0-9]{2}\\b|\\b20[0-9]{2}\\b`;
const DOCUMENT_NUMBER =
  '\\p{Script=Han}{2,8}[〔[【(（]\\s*(?:19|20)[0-9]{2}\\s*[〕\\]】)）]\\s*(?:第\\s*)?[0-9]{1,4}\\s*号';
const ARTICLES_ZH = `(?<!第|${DIGITS}|[下上哪这每])(?!一[^一二三四五六七八九十])(${DIGITS}{1,3})(?:个|大)?(?:条(?!款)|部分|章|个方面|项措施|条措施)`;
const ARTICLES_EN =
  '\\b([0-9]{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty)\\s+(?:articles|sections|parts|chapters|clauses|measures)\\b';

const PATTERNS: readonly [FactKind, RegExp][] = [
  ['number-of-document', new RegExp(DOCUMENT_NUMBER, 'giu')],
  ['date', new RegExp(`${DATE_ZH}|${DATE_EN}`, 'giu')],
  ['percent', new RegExp(PERCENT, 'giu')],
  ['money', new RegExp(`${MONEY_EN}|${MONEY_ZH}`, 'giu')],
  ['count-of-articles', new RegExp(`${ARTICLES_ZH}|${ARTICLES_EN}`, 'giu')],
];

/** Figures in order of kind; a later kind does not reread what an earlier one took. */
export function findFacts(text: string): Fact[] {
  const facts: Fact[] = [];
  for (const [kind, pattern] of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (facts.some((fact) => fact.start < end && start < fact.end)) continue;
      facts.push({ kind, start, end, text: match[0], value: canonical(kind, match[0]) });
    }
  }
  return facts;
}

export function hasFact(text: string, kinds: readonly FactKind[]): boolean {
  return PATTERNS.some(([kind, pattern]) => kinds.includes(kind) && text.search(pattern) >= 0);
}

function canonical(kind: FactKind, text: string): string {
  const bare = text.normalize('NFKC').toLowerCase().replace(/\s/gu, '');
  if (kind === 'date') return canonicalDate(text.toLowerCase());
  if (kind === 'number-of-document') {
    const parts = /(?:19|20)\d{2}\D{1,3}(\d{1,4})号/u.exec(bare);
    return parts ? parts[0].replace(/\D+/gu, '-').replace(/-$/u, '') : bare;
  }
  if (kind === 'count-of-articles') return String(countOf(bare) ?? bare);
  return bare;
}

function countOf(text: string): number | null {
  const zh = new RegExp(`^${DIGITS}+`, 'u').exec(text);
  if (zh) return parseNumeral(zh[0]);
  const en = /^[a-z]+?(?=articles|sections|parts|chapters|clauses|measures)/u.exec(text);
  return en ? (ENGLISH_NUMERALS[en[0]] ?? null) : null;
}

function canonicalDate(text: string): string {
  const zh = /^(20\d{2}|二[^年]{3})\s*年(?:\s*([^月年底末]+)\s*月)?(?:\s*([^日号月]+)\s*[日号])?/u.exec(text);
  if (zh)
    return joinDate(
      parseNumeral(zh[1]!),
      zh[2] ? parseNumeral(zh[2]) : null,
      zh[3] ? parseNumeral(zh[3]) : null,
    );
  const bare = /^([^月]+)\s*月\s*([^日号]+)\s*[日号]$/u.exec(text);
  if (bare && !/年/u.test(text)) return joinDate(null, parseNumeral(bare[1]!), parseNumeral(bare[2]!));
  const iso = /^(20\d{2})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/u.exec(text);
  if (iso) return joinDate(Number(iso[1]), Number(iso[2]), iso[3] ? Number(iso[3]) : null);
  const year = /20\d{2}/u.exec(text);
  const name = /[a-z]{3,}/u.exec(text.replace(/\d(?:st|nd|rd|th)|\bof\b/gu, ''));
  const month = name ? MONTHS.findIndex((full) => full.startsWith(name[0].slice(0, 3))) + 1 : 0;
  const day = /\b(\d{1,2})(?:st|nd|rd|th)?\b/u.exec(text);
  return joinDate(year ? Number(year[0]) : null, month || null, day ? Number(day[1]) : null);
}

function joinDate(year: number | null, month: number | null, day: number | null): string {
  const two = (value: number) => String(value).padStart(2, '0');
  if (year === null) return month && day ? `*-${two(month)}-${two(day)}` : '';
  if (month === null) return String(year);
  return day === null ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`;
}

/** Whether two dates may mean the same day, the vaguer one taken at its word: 2027 agrees with 2027-12-31. */
export function datesAgree(a: string, b: string): boolean {
  if (b.startsWith('*')) return a.endsWith(b.slice(1));
  return a.startsWith(b) || b.startsWith(a);
}
