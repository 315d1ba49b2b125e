import type { UsageDay } from '../api/usage.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Civil dates from one to another, both included. */
export function daysBetween(from: string, to: string): string[] {
  const days: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += DAY_MS)
    days.push(new Date(at).toISOString().slice(0, 10));
  return days;
}

/** A figure for each day; 0 where nobody asked. */
export function sumByDay(
  days: readonly string[],
  rows: readonly UsageDay[],
  of: (row: UsageDay) => number,
): number[] {
  const sums = new Map<string, number>();
  for (const row of rows) sums.set(row.day, (sums.get(row.day) ?? 0) + of(row));
  return days.map((day) => sums.get(day) ?? 0);
}

export const tokensOf = ({ tokensIn, tokensOut }: UsageDay): number => tokensIn + tokensOut;

/** Millionths, in the currency's unit; small sums keep what says anything. */
export function money(micros: number, currency: string, locale: 'zh' | 'en'): string {
  const amount = micros / 1_000_000;
  const digits = amount !== 0 && Math.abs(amount) < 1 ? 4 : 2;
  const written = amount.toLocaleString(locale === 'zh' ? 'zh-CN' : 'en-GB', {
    minimumFractionDigits: 2,
    maximumFractionDigits: digits,
  });
  return currency === '' ? written : `${currency} ${written}`;
}
