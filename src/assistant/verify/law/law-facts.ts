import type { Fact } from '../fact.ts';
import { findFacts, vouches } from '../facts.ts';
import { HAN_NUMERAL, parseAmount } from '../numbers.ts';

const EN_PARTS = new Map(Object.entries({ half: 2, third: 3, quarter: 4, fourth: 4, fifth: 5, tenth: 10 }));
const EN_COUNTS = new Map(Object.entries({ a: 1, one: 1, two: 2, three: 3, four: 4 }));
const HAN_PART = new RegExp(`(${HAN_NUMERAL}|\\d+)分之(${HAN_NUMERAL}|\\d+)`, 'gu');
const EN_PART =
  /\b(?:(a|one|two|three|four|\d)[\s-])?(half|third|quarter|fourth|fifth|tenth)s?\b(?![\s-]+(?:party|parties|person|persons|article|paragraph))/gu;
const ZH_PLACE = /第\(?([零〇一二三四五六七八九十百\d]{1,7})\)?([条款项])/gu;
const EN_ARTICLES =
  /\barticles? \d{1,3}(?:\(\d\))?(?:(?:, (?:and |or )?| and | or )\d{1,3}\b(?:\(\d\))?(?! (?:yuan|days?|months?|years?|times)))*/gu;
const EN_ITEMS = /\b(?:sub)?(?:items?|paragraphs?) (?:\(\d{1,2}\)(?:, (?:and |or )?| and | or | to )?)+/gu;
const EN_FRACTION = /(?<![\d/])(\d)\/(\d{1,2})(?![\d/])/gu;
const TIMES = new Map([
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
]);
const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const EN_DATE = new RegExp(
  `\\b(?:(\\d{1,2}) (${MONTHS.join('|')})|(${MONTHS.join('|')}) (\\d{1,2})),? (\\d{4})\\b`,
  'gu',
);
const AGE =
  /\b(?:under|over|below|above|aged?|age of|reached|younger than|older than) (?:the age of )?(fourteen|sixteen|eighteen|\d{1,2})\b(?! (?:yuan|days?|months?|working|per|%))/gu;
const AGES = new Map(Object.entries({ fourteen: 14, sixteen: 16, eighteen: 18 }));
const ONCE =
  /(?<![一二三四五六七八九十百千\d])一倍|(?<!\d)1倍|\b(?:one time|once(?= (?:the )?(?:amount|value|sum|illegal|unlawful))|the same amount|1 time)\b/gu;

/** Facts as laws give them: also fractions, ages, 一倍, and figures that share a unit (10,000 to 100,000 yuan). */
export function lawFacts(flat: string): Fact[] {
  const own: Fact[] = [];
  const take = (pattern: RegExp, read: (match: RegExpMatchArray) => Omit<Fact, 'start' | 'end'> | null) => {
    for (const match of flat.matchAll(pattern)) {
      const fact = read(match);
      if (fact) own.push({ ...fact, start: match.index, end: match.index + match[0].length });
    }
  };
  const part = (of: number | null, count: number | null) =>
    of && count ? ({ type: 'percent', value: String((count * 100) / of), unit: '' } as const) : null;
  take(HAN_PART, ([, of, count]) => part(parseAmount(of!), parseAmount(count!)));
  take(ZH_PLACE, ([, number, unit = '']) => ({ type: 'count', value: String(parseAmount(number!)), unit }));
  for (const { index, 0: list } of flat.matchAll(EN_ARTICLES))
    for (const match of list.matchAll(/(\()?(\d+)/gu)) {
      const start = index + match.index;
      const [all, paragraph, value = ''] = match;
      own.push({ type: 'count', value, unit: paragraph ? '款' : '条', start, end: start + all.length });
    }
  for (const { index, 0: list } of flat.matchAll(EN_ITEMS))
    for (const { index: at, 0: all, 1: value = '' } of list.matchAll(/\((\d+)\)/gu))
      own.push({ type: 'count', value, unit: '项', start: index + at, end: index + at + all.length });
  take(EN_FRACTION, ([, count, of]) => part(Number(of), Number(count)));
  take(EN_PART, ([, count, of]) =>
    part(
      EN_PARTS.get(of!)!,
      count === undefined && of !== 'half' ? null : (EN_COUNTS.get(count ?? 'one') ?? Number(count)),
    ),
  );
  take(EN_DATE, ([, day, month, monthFirst, dayLast, year]) => ({
    type: 'date',
    value: `${year}-${String(MONTHS.indexOf((month ?? monthFirst)!) + 1).padStart(2, '0')}-${(day ?? dayLast)!.padStart(2, '0')}`,
    unit: '',
  }));
  take(AGE, ([, age]) => ({ type: 'count', value: String(AGES.get(age!) ?? Number(age)), unit: '岁' }));
  take(/([一二三四五六七八九十]{1,3}|\d{1,2})周岁/gu, ([, age]) => ({
    type: 'count',
    value: String(parseAmount(age!)),
    unit: '岁',
  }));
  take(ONCE, () => ({ type: 'count', value: '1', unit: '倍' }));
  const others = findFacts(flat).filter(
    ({ start, end }) => !own.some((one) => start < one.end && end > one.start),
  );
  const facts = [...own, ...others].sort((a, b) => a.start - b.start);
  return facts.map((fact, i) => {
    const next = facts[i + 1];
    const shared =
      (fact.type === 'count' || fact.type === 'number') &&
      fact.unit === '' &&
      next !== undefined &&
      next.type !== 'date' &&
      /^\s?(?:and|to|or|-|至|到|–)\s?(?:(?:rmb|not more than|up to)\s?)?$/u.test(
        flat.slice(fact.end, next.start),
      );
    if (!shared) return fact.unit === '个' && flat[fact.end] === '人' ? { ...fact, unit: '' } : fact;
    // 2 to 20 million yuan.
    const times =
      TIMES.get(/(thousand|million|billion)/u.exec(flat.slice(next.start, next.end))?.[1] ?? '') ?? 1;
    const value = fact.value.length > 3 ? fact.value : String(Number(fact.value) * times);
    return { ...fact, value, type: next.type, unit: next.unit };
  });
}

/** Also 100% for 1倍, and a bare figure for the same one with a unit. */
export function vouchesInLaw(source: Fact, claim: Fact): boolean {
  if (vouches(source, claim)) return true;
  const value = Number(source.value);
  if (source.unit === '倍' && claim.type === 'percent') return value * 100 === Number(claim.value);
  return (
    claim.type === 'count' && claim.unit === '' && source.type !== 'date' && source.value === claim.value
  );
}
