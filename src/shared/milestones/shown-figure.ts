import type { Locale } from '../locale.ts';
import { shownMoney } from '../pilots/shown-value.ts';
import { type Cap, MONEY_CAPS } from './names.ts';

const figures = new Intl.NumberFormat('en', { maximumFractionDigits: 6 });

/** A value of an indicator, digits in groups. */
export const shownFigure = (value: number) => figures.format(value);

/** What is used of a cap, or the cap itself: money in yuan. */
export function shownOfCap(cap: Cap, figure: number, locale: Locale): string {
  return MONEY_CAPS.has(cap) ? shownMoney(figure, locale) : shownFigure(figure);
}
