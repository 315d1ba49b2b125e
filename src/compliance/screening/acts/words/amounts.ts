import { ENGLISH_NUMERALS } from '../../../../shared/english-numerals.ts';
import type { Span } from '../../reading.ts';

/* Amounts of money as they are told: in figures, in Chinese characters, in English words. */

interface Amount extends Span {
  value: number;
}

const ZH_DIGITS = '零一二三四五六七八九';
const ZH_UNITS: Readonly<Record<string, number>> = {
  十: 10,
  百: 100,
  千: 1_000,
  万: 10_000,
  亿: 100_000_000,
};
const EN_UNITS: Readonly<Record<string, number>> = {
  k: 1_000,
  hundred: 100,
  thousand: 1_000,
  grand: 1_000,
  million: 1_000_000,
};
const EN_NUMBERS: Readonly<Record<string, number>> = { a: 1, few: 3, ...ENGLISH_NUMERALS };

const FIGURE = /(?<figure>\d[\d,]*(?:\.\d+)?) ?(?<unit>万|千|百|亿|k\b|hundred|thousand|grand|million)?/u;
const HAN = /(?<han>[一二两三四五六七八九十几][零〇一二两三四五六七八九十百千万亿几]*)/u;
const WORDS = new RegExp(
  `\\b(?<count>${Object.keys(EN_NUMBERS).join('|')}) (?<size>hundred|thousand|grand|million)(?: (?:and )?(?<more>${Object.keys(EN_NUMBERS).join('|')}) hundred)?\\b`,
  'u',
);
const NUMBER = new RegExp(`${FIGURE.source}|${HAN.source}|${WORDS.source}`, 'gu');
/** Behind a number: what it counts is no money. */
const COUNTS_OTHERS =
  /^ ?(?:%|％|年|个?月|[天日周号点时分秒]|季|期|[位人名户家口台头只棵亩次项款件间座套]|小时|比|级|类|倍|成|折|days?|weeks?|months?|years?|per ?cent|hours?|people|members?|persons?|[-–] ?\d)/u;

/** The numbers of a text that may be money. */
function amountsIn(text: string): Amount[] {
  return [...text.matchAll(NUMBER)].flatMap((match) => {
    const { figure, unit, han, count, size, more } = match.groups!;
    const start = match.index;
    const end = start + match[0].length;
    if (COUNTS_OTHERS.test(text.slice(end))) return [];
    const value =
      figure !== undefined
        ? Number(figure.replaceAll(',', '')) * (unit === undefined ? 1 : (ZH_UNITS[unit] ?? EN_UNITS[unit]!))
        : han !== undefined
          ? hanValue(han)
          : EN_NUMBERS[count!]! * EN_UNITS[size!]! + (more === undefined ? 0 : EN_NUMBERS[more]! * 100);
    return [{ value, start, end }];
  });
}

/** 三千六 is 3,600 and 三五千 is some 5,000. */
function hanValue(han: string): number {
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let last = 10;
  for (const character of han.replace('两', '二').replace('〇', '零').replace('几', '五')) {
    const unit = ZH_UNITS[character];
    if (unit === undefined) {
      digit = ZH_DIGITS.indexOf(character);
    } else if (unit >= 10_000) {
      total += (section + (digit ?? 0) || 1) * unit;
      section = 0;
      digit = null;
      last = unit;
    } else {
      section += (digit ?? 1) * unit;
      digit = null;
      last = unit;
    }
  }
  const tail = digit === null ? 0 : last > 10 && !han.includes('零') ? (digit * last) / 10 : digit;
  return total + section + tail;
}

/** Money comes back between two amounts, or right behind the second. */
const COMES_BACK =
  /[还回收取领兑赎退返换变卖]|买走|牵走|\b(?:back|return\w*|repay\w*|get|gets|collect\w*|receiv\w*|becom\w*|redeem\w*|worth|walk\w*|leave|draw|take|have|pick\w* up)\b/u;
const LATER =
  /后|到期|期满|满|来年|明年|年底|下个?[月周年季]|开春|秋|过年|发薪|\b(?:after|later|then|come|by|next|spring|autumn|christmas|end|months?|weeks?|years?|season|payday|when|may|june|july|august|september|october|november|december|january|february|march|april)\b/u;
const RANGE = /^ ?(?:[到至~—–-]|to\b|or\b|或|、)/u;

/** A second amount, somewhat larger than the first, that comes back later: 三千一份，一年后三千六收回. */
export function gainsByAmounts(text: string): Span[] {
  const amounts = amountsIn(text).filter(({ value }) => value >= 50);
  return amounts.flatMap((less, at) => {
    const more = amounts[at + 1];
    if (!more || more.value <= less.value || more.value > less.value * 3) return [];
    const between = text.slice(less.end, more.start);
    const around = between + text.slice(more.end, more.end + 24);
    const gains =
      between.length <= 60 && !RANGE.test(between) && COMES_BACK.test(around) && LATER.test(around);
    return gains ? [{ start: less.start, end: more.end }] : [];
  });
}

/** An amount that is small as a loan to a business, and no small change. */
export const smallAmounts = (text: string): Span[] =>
  amountsIn(text).filter(({ value }) => value >= 200 && value <= 100_000);
