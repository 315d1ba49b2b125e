import type { Locale } from '../../shared/locale.ts';
import { LEVEL_NAMES } from '../../shared/milestones/level-names.ts';
import { shownFigure, shownOfCap } from '../../shared/milestones/shown-figure.ts';
import type { Run, RunAlert } from '../api/runs.ts';

/**
 * Where what an open alert is about stands by now, in words: figures are corrected and go on. Null where it says nothing
 * new: it was handled, is about no figure, or the figure is the same.
 */
export function nowOf(
  { kind, subject, value, handled }: RunAlert,
  { caps, indicators }: Pick<Run, 'caps' | 'indicators'>,
  locale: Locale,
): { value: string; level: string } | null {
  if (handled !== null || value === null) return null;
  if (kind === 'cap' || kind === 'cap-near') {
    const cap = caps.find((one) => one.cap === subject);
    if (cap === undefined || cap.used === value) return null;
    return { value: shownOfCap(cap.cap, cap.used, locale), level: LEVEL_NAMES[cap.level][locale] };
  }
  const latest = indicators.find(({ name }) => name === subject)?.latest;
  if (latest == null || latest.value === value) return null;
  return { value: shownFigure(latest.value), level: LEVEL_NAMES[latest.level][locale] };
}
