import type { Locale } from '../../shared/locale.ts';
import { LEVEL_NAMES } from '../../shared/milestones/level-names.ts';
import { shownFigure, shownOfCap } from '../../shared/milestones/shown-figure.ts';
import type { Run, RunAlert } from '../api/runs.ts';
import type { Translate } from '../i18n/message.ts';
import { run as messages } from './messages.ts';

type Standing = Pick<Run, 'caps' | 'indicators'>;

/**
 * Where what an open alert is about stands by now, in words: figures are corrected and go on, and limits are changed.
 * Null where that says nothing new: it was handled, is about no figure, or figure and limit are the same.
 */
export function nowOf(
  alert: RunAlert,
  run: Standing,
  { locale, t }: { locale: Locale; t: Translate },
): string | null {
  const { value, threshold, handled } = alert;
  const now = handled !== null || value === null ? null : standingOf(alert, run, locale);
  if (now === null || (now.value === value && now.limit === threshold)) return null;
  const words = { value: now.shown(now.value), level: LEVEL_NAMES[now.level][locale] };
  if (now.limit === threshold) return t(messages.now, words);
  if (now.limit === null) return t(messages.nowUnlimited, words);
  return t(messages.nowLimited, { ...words, limit: now.shown(now.limit) });
}

function standingOf({ kind, subject }: RunAlert, { caps, indicators }: Standing, locale: Locale) {
  if (kind === 'cap' || kind === 'cap-near') {
    const cap = caps.find((one) => one.cap === subject);
    if (cap === undefined) return null;
    const { used: value, limit, level } = cap;
    return { value, limit, level, shown: (figure: number) => shownOfCap(cap.cap, figure, locale) };
  }
  const indicator = indicators.find(({ name }) => name === subject);
  if (indicator?.latest == null || (kind !== 'amber' && kind !== 'red')) return null;
  return { ...indicator.latest, limit: indicator[kind], shown: shownFigure };
}
