import type { Fact } from './fact.ts';
import { ENGLISH_NUMERAL, HAN_NUMERAL, NUMERAL, parseAmount, parseEnglishAmount } from './numbers.ts';

type Read = (match: RegExpExecArray) => Pick<Fact, 'value' | 'unit'> | null;
export interface FactRule {
  type: Fact['type'];
  pattern: RegExp;
  read: Read;
}

const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [/美元|美金|usd|us\$|dollar|^\$/u, 'usd'],
  [/港[元币]|hkd|hk\$/u, 'hkd'],
  [/欧元|eur|€/u, 'eur'],
  [/日元|jpy/u, 'jpy'],
  [/英镑|gbp|£/u, 'gbp'],
];
const MONEY_ZH = '元|块钱|块|人民币|美元|美金|港元|港币|欧元|日元|英镑';
const MONEY_EN = 'yuan|rmb|renminbi|cny|dollars?|usd|euros?|eur|hkd';
const MONEY_BEFORE = 'rmb|cny|人民币|¥|￥|us\\$|hk\\$|\\$|€|£|usd|hkd|eur';
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH = `(${MONTHS.join('|')})[a-z]*\\.?`;
const CLASSIFIERS =
  '个|家|项|条|款|名|人|位|次|倍|期|批|届|所|座|处|种|类|户|场|部分|部|章|节|点|分|步|轮|大|套|份|号|平方米|平米|级|档|类别|样|方面|笔|件|桩';
const DURATIONS =
  '个工作日|工作日|个自然日|自然日|天|日|周|个星期|星期|个月|月|年|周年|小时|分钟|个季度|季度|岁';
const ENGLISH_DURATIONS =
  '(?:working|business|calendar)[\\s-]days?|years?|months?|weeks?|days?|hours?|quarters?';

const pad = (n: string | number) => String(n).padStart(2, '0');
const currency = (text: string) => CURRENCIES.find(([pattern]) => pattern.test(text))?.[1] ?? 'cny';
const amount = (text: string): string | null => {
  const value = /[a-z]/u.test(text) ? parseEnglishAmount(text) : parseAmount(text);
  return value === null || Number.isNaN(value) ? null : String(value);
};
function day(year: string, month?: string, date?: string): Pick<Fact, 'value' | 'unit'> | null {
  const y = /^\d{4}$/u.test(year) ? year : String(parseAmount(year) ?? '');
  if (!/^\d{4}$/u.test(y)) return null;
  const m = month === undefined ? '' : `-${pad(parseAmount(month) ?? 0)}`;
  return { value: `${y}${m}${date === undefined ? '' : `-${pad(parseAmount(date) ?? 0)}`}`, unit: '' };
}
const monthNumber = (name: string) => pad(MONTHS.indexOf(name.slice(0, 3)) + 1);
const measured = (text: string, unit: string): Pick<Fact, 'value' | 'unit'> | null => {
  const value = amount(text);
  return value === null ? null : { value, unit };
};

/** In order: what an earlier rule has read, a later one leaves alone. Patterns are linear: no nested repetition. */
export const FACT_RULES: readonly FactRule[] = [
  {
    type: 'contact',
    pattern:
      /(?:https?:\/\/|www\.)[^\s，。；、）)]+|[\w.+-]+@[\w-]+\.[\w.]+|\b[\w-]+\.(?:com|cn|org|net|gov)(?:\.cn)?\b/gu,
    read: (m) => ({ value: m[0].replace(/[.,]$/u, ''), unit: 'address' }),
  },
  {
    type: 'contact',
    pattern:
      /(?<!\d)(?:(?:\+?86[- ]?)?0\d{2,3}[- ]?\d{7,8}|1[3-9]\d{9}|[48]00[- ]?\d{3}[- ]?\d{4}|\d{8})(?!\d)/gu,
    read: (m) => ({ value: m[0].replace(/\D/gu, ''), unit: 'telephone' }),
  },
  {
    type: 'document-number',
    pattern:
      /([\p{Script=Han}]{0,8})\s?[〔[(【]\s?(\d{4})\s?[〕\])】]\s?(?:第\s?)?(\d{1,5})\s?号(?:文件?)?/gu,
    read: (m) => ({ value: `${m[2]}-${m[3]}`, unit: m[1]! }),
  },
  {
    type: 'document-number',
    pattern: /((?:\b[a-z]+[ -]?){0,5})[〔[(【]\s?(\d{4})\s?[〕\])】]\s?(?:no\.?\s?|number )?(\d{1,5})\b/gu,
    read: (m) => ({ value: `${m[2]}-${m[3]}`, unit: m[1]!.replace(/[^a-z]/gu, '') }),
  },
  {
    type: 'date',
    pattern: /(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/gu,
    read: (m) => day(m[1]!, m[2], m[3]),
  },
  {
    type: 'date',
    pattern:
      /(?:\d{4})年(?:年?中|年?初|[上下]半年|第?[一二三四1-4]季度|[春夏秋冬])|\b(?:mid-?|middle of |beginning of |start of |early |first half of |second half of |spring |summer |autumn |fall |(?:first|second|third|fourth) quarter |quarter of )(?:in |of |the )*\d{4}\b/gu,
    read: (m) => ({ value: m[0], unit: '' }),
  },
  {
    type: 'date',
    pattern: /(\d{4}|[一二][零〇一二三四五六七八九]{3})年(?:底|末|年底|的?最后一天)/gu,
    read: (m) => day(m[1]!, '12', '31'),
  },
  {
    type: 'date',
    pattern:
      /(\d{4}|[一二][零〇一二三四五六七八九]{3})年(?:([\d一二三四五六七八九十]{1,3})月(?:份)?(?:([\d一二三四五六七八九十]{1,3})[日号])?)?/gu,
    read: (m) => day(m[1]!, m[2], m[3]),
  },
  {
    type: 'date',
    pattern: /(?<!\d)([\d一二三四五六七八九十]{1,3})月([\d一二三四五六七八九十]{1,3})[日号]/gu,
    read: (m) => ({ value: `-${pad(parseAmount(m[1]!) ?? 0)}-${pad(parseAmount(m[2]!) ?? 0)}`, unit: '' }),
  },
  {
    type: 'date',
    pattern: new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH},? (\\d{4})\\b`, 'gu'),
    read: (m) => day(m[3]!, monthNumber(m[2]!), m[1]),
  },
  {
    type: 'date',
    pattern: new RegExp(`\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b`, 'gu'),
    read: (m) => day(m[3]!, monthNumber(m[1]!), m[2]),
  },
  {
    type: 'date',
    pattern: new RegExp(
      `\\b(?:${MONTH} (\\d{1,2})(?:st|nd|rd|th)?|(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH})(?!\\w)`,
      'gu',
    ),
    read: (m) =>
      /^may\b/u.test(m[0]) && !m[2]
        ? null
        : { value: `-${monthNumber((m[1] ?? m[4])!)}-${pad((m[2] ?? m[3])!)}`, unit: '' },
  },
  {
    type: 'date',
    pattern: new RegExp(`\\b${MONTH},? (\\d{4})\\b`, 'gu'),
    read: (m) => day(m[2]!, monthNumber(m[1]!)),
  },
  {
    type: 'date',
    pattern: /\b(?:the )?(?:last day of|end of(?: the year)?|end-|year-end|late)\s?(\d{4})\b/gu,
    read: (m) => day(m[1]!, '12', '31'),
  },
  { type: 'date', pattern: /(?<![\d.,])(?:19|20)\d{2}(?![\d.,]\d|\d|[万亿元%])/gu, read: (m) => day(m[0]) },
  {
    type: 'percent',
    pattern: new RegExp(`(${NUMERAL})\\s?(?:%|个百分点)|百分之(${NUMERAL})`, 'gu'),
    read: (m) => measured((m[1] ?? m[2])!, ''),
  },
  {
    type: 'percent',
    pattern: new RegExp(`(${ENGLISH_NUMERAL})[\\s-]?(?:%|per ?cent|percentage points?)`, 'gu'),
    read: (m) => measured(m[1]!, ''),
  },
  { type: 'percent', pattern: /一半|半数|\bhalf\b/gu, read: () => ({ value: '50', unit: '' }) },
  {
    type: 'percent',
    pattern: /([一二三四五六七八九])([成折])(?!立|为|本|果|效|熟|功)/gu,
    read: (m) => ({ value: String((parseAmount(m[1]!) ?? 0) * 10), unit: m[2] === '折' ? '折' : '' }),
  },
  {
    type: 'money',
    pattern: new RegExp(
      `(${MONEY_BEFORE})\\s?(${HAN_NUMERAL}|${ENGLISH_NUMERAL})(?:\\s?(?:${MONEY_ZH}|${MONEY_EN}))?`,
      'gu',
    ),
    read: (m) => measured(m[2]!, currency(m[0])),
  },
  {
    type: 'money',
    pattern: new RegExp(`(${NUMERAL})(?:多|余)?(?:${MONEY_ZH})`, 'gu'),
    read: (m) => measured(m[1]!, currency(m[0])),
  },
  {
    type: 'money',
    pattern: new RegExp(`(${ENGLISH_NUMERAL})[\\s-]?(?:${MONEY_EN})\\b`, 'gu'),
    read: (m) => measured(m[1]!, currency(m[0])),
  },
  {
    type: 'duration',
    pattern: new RegExp(`(?<!第)(${NUMERAL})(${DURATIONS})`, 'gu'),
    read: (m) => measured(m[1]!, durationUnit(m[2]!)),
  },
  {
    type: 'duration',
    pattern: new RegExp(`(${ENGLISH_NUMERAL})[\\s-](${ENGLISH_DURATIONS})(?![a-z])`, 'gu'),
    read: (m) => measured(m[1]!, durationUnit(m[2]!)),
  },
  {
    type: 'count',
    pattern: new RegExp(`(?<!第)(${NUMERAL})(?:多|余|几)?(${CLASSIFIERS})`, 'gu'),
    read: (m) => measured(m[1]!, m[2]!),
  },
  {
    type: 'money',
    pattern: /(?:\d[\d,]*(?:\.\d+)?|[一二两三四五六七八九十百千]+)[十百千]?[万亿]/gu,
    read: (m) => measured(m[0], 'cny'),
  },
  {
    type: 'money',
    pattern: /\b(?:\d[\d.,]*|half a|a|several|one|two|three|five|ten) (?:million|billion)\b/gu,
    read: (m) => ({
      value: amount(m[0].replace(/half a/u, '0.5').replace(/\ba\b|several/u, '1')) ?? '?',
      unit: 'cny',
    }),
  },
  {
    type: 'count',
    pattern: new RegExp(`(?<![\\w-])(${ENGLISH_NUMERAL})(?![\\w-])`, 'gu'),
    read: (m) => measured(m[1]!, ''),
  },
  {
    type: 'count',
    pattern: /\b(?:twice|(?:double|triple)(?! insurance))\b/gu,
    read: (m) => ({ value: m[0] === 'triple' ? '3' : '2', unit: '次' }),
  },
  {
    type: 'number',
    pattern: /\d[\d,]*(?:\.\d+)?/gu,
    read: (m) => ({ value: m[0].replaceAll(',', ''), unit: '' }),
  },
];

function durationUnit(written: string): string {
  if (/工作|working|business/u.test(written)) return '工作日';
  if (/年|year/u.test(written)) return '年';
  if (/月|month/u.test(written)) return '月';
  if (/季|quarter/u.test(written)) return '季';
  if (/周|星期|week/u.test(written)) return '周';
  if (/小时|hour/u.test(written)) return '时';
  return /岁/u.test(written) ? '岁' : '日';
}
