import { dayOf, endOf, lastDayBefore, startOf } from '../../shared/clock.ts';
import { AppError } from '../../shared/errors.ts';

/** What experts are appointed for: the scoring of one batch, or the review of one pilot. */
export const REVIEWS = ['batch', 'pilot'] as const;
export type Review = (typeof REVIEWS)[number];

export function scopeOf({ kind, id }: { kind: Review; id: string }): string {
  return `${kind}:${id}`;
}

export function reviewOf(scope: string): { kind: Review; about: string } {
  const kind = scope.startsWith('pilot:') ? 'pilot' : 'batch';
  return { kind, about: scope.slice(kind.length + 1) };
}

/**
 * The instants of two civil dates in Shanghai, both inclusive.
 * @throws AppError invalid-input: the end is before the beginning, or over already
 */
export function timeOf(from: string, until: string, now: Date): { from: string; until: string } {
  const day = dayOf(now);
  if (until < from || until < day) {
    throw new AppError('invalid-input', undefined, {
      fields: [
        {
          path: 'until',
          zh: '结束日期不能早于开始日期或今天。',
          en: 'The end must be neither before the beginning nor before today.',
        },
      ],
    });
  }
  return { from: startOf(from), until: endOf(until) };
}

/** The civil dates again; null: no end. */
export function datesOf({ from, until }: { from: string; until: string | null }) {
  return { from: dayOf(from), until: until === null ? null : lastDayBefore(until) };
}
