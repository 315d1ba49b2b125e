const HAN_DIGITS = new Map(
  Array.from('零〇一二三四五六七八九', (c, i) => [c, Math.max(0, i - 1)] as const).concat([['两', 2]]),
);
const HAN_UNITS = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);
const BIG_UNITS = new Map([
  ['万', 1e4],
  ['亿', 1e8],
]);

/** A numeral in Arabic or Han figures, with 万 and 亿: 1,000 · 50万 · 五百万 · 1.5亿 · 三千万. Simplified characters. */
export const NUMERAL =
  '(?:\\d[\\d,]*(?:\\.\\d+)?|[零〇一二两三四五六七八九十百千])[零〇一二两三四五六七八九十百千万亿]{0,12}(?:点[零〇一二三四五六七八九]{1,4})?';

/** The same with at least one Han figure: 5000万, 五百. */
export const HAN_NUMERAL =
  '(?:\\d[\\d,]*(?:\\.\\d+)?[十百千万亿]{1,3}|[零〇一二两三四五六七八九十百千][零〇一二两三四五六七八九十百千万亿]{0,12}(?:点[零〇一二三四五六七八九]{1,4})?)';

/** null when it is no numeral. */
export function parseAmount(text: string): number | null {
  const figures = /^(\d[\d,]*(?:\.\d+)?)([十百千万亿]*)$/u.exec(text);
  if (figures) {
    let value = Number(figures[1]!.replaceAll(',', ''));
    for (const unit of figures[2]!) value *= HAN_UNITS.get(unit) ?? BIG_UNITS.get(unit) ?? 1;
    return value;
  }
  const [whole = '', decimals] = text.split('点');
  if (decimals !== undefined) {
    const before = parseAmount(whole);
    const behind = Array.from(decimals, (c) => HAN_DIGITS.get(c) ?? '').join('');
    return before === null || behind === '' ? null : Number(`${before}.${behind}`);
  }
  if (/^[零〇一二三四五六七八九]{2,}$/u.test(text)) {
    return Number(Array.from(text, (c) => HAN_DIGITS.get(c)).join(''));
  }
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  for (const c of text) {
    const big = BIG_UNITS.get(c);
    const unit = HAN_UNITS.get(c);
    if (HAN_DIGITS.has(c)) digit = HAN_DIGITS.get(c)!;
    else if (unit !== undefined) {
      section += (digit ?? 1) * unit;
      digit = null;
    } else if (big !== undefined) {
      total = (total + section + (digit ?? 0)) * big;
      section = 0;
      digit = null;
    } else return null;
  }
  return total + section + (digit ?? 0);
}

const ENGLISH = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, i) => [word, i] as const)
    .concat([
      ['thirty', 30],
      ['forty', 40],
      ['fifty', 50],
      ['sixty', 60],
      ['seventy', 70],
      ['eighty', 80],
      ['ninety', 90],
      ['dozen', 12],
      ['hundred', 100],
      ['thousand', 1e3],
      ['million', 1e6],
      ['billion', 1e9],
      ['mn', 1e6],
      ['bn', 1e9],
      ['k', 1e3],
      ['m', 1e6],
    ]),
);
const ENGLISH_WORDS = Array.from(ENGLISH.keys())
  .filter((word) => word.length > 2)
  .join('|');
/** 5 million · 500,000 · fifty · two hundred thousand. */
export const ENGLISH_NUMERAL = `(?:\\d[\\d,]*(?:\\.\\d+)?|\\b(?:${ENGLISH_WORDS})\\b)(?:[\\s-]?(?:(?:${ENGLISH_WORDS})\\b|(?:mn|bn|k|m)\\b))*`;

export function parseEnglishAmount(text: string): number | null {
  let total = 0;
  let section: number | null = null;
  for (const [token] of text.toLowerCase().matchAll(/\d[\d,]*(?:\.\d+)?|[a-z]+/gu)) {
    const value = /^\d/u.test(token) ? Number(token.replaceAll(',', '')) : ENGLISH.get(token);
    if (value === undefined) return null;
    if (value < 100 || /^\d/u.test(token)) section = (section ?? 0) + value;
    else if (value === 100) section = (section ?? 1) * 100;
    else {
      total += (section ?? 1) * value;
      section = null;
    }
  }
  return total + (section ?? 0);
}
