const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  '○': 0,
  一: 1,
  二: 2,
  两: 2,
  兩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** Inside of a character class: everything `parseNumeral` reads. */
export const NUMERAL_CHARACTERS = '零〇○一二两兩三四五六七八九十百千0-9０-９';

/**
 * 十 → 10, 二十一 → 21, 一百零一 → 101, 二〇二五 → 2025, 12 and １２ → 12; null when it is no numeral
 * (六七, 十五六 or 百十一 count as none). Below 10 000, which is more than any text numbers.
 */
export function parseNumeral(text: string): number | null {
  const s = text.normalize('NFKC').replace(/\s/gu, '');
  if (/^\d{1,4}$/.test(s)) return Number(s);
  if (s === '') return null;
  if (/^[零〇○一二三四五六七八九]{2,4}$/.test(s) && /[零〇○]|^.{4}$/.test(s)) {
    return Number(Array.from(s, (c) => DIGITS[c]).join(''));
  }
  let total = 0;
  let pending: number | null = null;
  let below = Number.POSITIVE_INFINITY;
  for (const c of s) {
    const digit = DIGITS[c];
    const unit = UNITS[c];
    if (digit !== undefined) {
      if (pending) return null;
      pending = digit;
    } else if (unit !== undefined) {
      if (unit >= below || (pending === null && unit !== 10)) return null;
      total += (pending || 1) * unit;
      below = unit;
      pending = null;
    } else return null;
  }
  return total + (pending ?? 0);
}

/** 10 → 十, 21 → 二十一, 101 → 一百零一, 110 → 一百一十. For whole numbers from 0 to 9999. */
export function formatNumeral(value: number): string {
  const names = '零一二三四五六七八九';
  if (value === 0) return '零';
  let text = '';
  let gap = false;
  for (const [unit, size] of [
    ['千', 1000],
    ['百', 100],
    ['十', 10],
    ['', 1],
  ] as const) {
    const digit = Math.floor(value / size) % 10;
    if (digit === 0) gap = text !== '';
    else {
      text += `${gap ? '零' : ''}${names[digit]}${unit}`;
      gap = false;
    }
  }
  return text.replace(/^一十/, '十');
}
