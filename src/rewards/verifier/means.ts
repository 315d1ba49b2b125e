import { sumOfTotals } from './additive.ts';
import { roundSmall } from './numbers.ts';
import type { Pilot } from './pilot.ts';

/** M(p). */
export function mean({ sheets }: Pilot): number {
  return roundSmall(sumOfTotals(sheets), sheets.length);
}

/** Trimmed means are defined where every pilot has at least five sheets. */
export function canTrim(pilots: readonly Pilot[]): boolean {
  return pilots.every(({ sheets }) => sheets.length >= 5);
}

/** M'(p). */
export function trimmedMean({ sheets }: Pilot): number {
  let [least, most] = [Number.POSITIVE_INFINITY, 0];
  for (const { total } of sheets) {
    least = Math.min(least, total);
    most = Math.max(most, total);
  }
  return roundSmall(sumOfTotals(sheets) - least - most, sheets.length - 2);
}

/** M(p,c). */
export function criterionMean({ sheets }: Pilot, criterion: number): number {
  return roundSmall(10_000 * sumOfValues(sheets, criterion), sheets.length);
}

export function sumOfValues(sheets: Pilot['sheets'], criterion: number): number {
  return sheets.reduce((sum, { values }) => sum + (values[criterion] as number), 0);
}
