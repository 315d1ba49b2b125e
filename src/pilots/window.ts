import { type Deadline, workingDaysAfter } from '../shared/working-days.ts';
import type { Pilot } from './store.ts';

export type Notice = NonNullable<Pilot['notice']>;

/**
 * The last day for objections, counted again with the calendar as it is known now: holidays published since make a
 * window longer, never shorter than was announced.
 */
export function windowOf({ on, until, workingDays }: Pick<Notice, 'on' | 'until' | 'workingDays'>): Deadline {
  const now = workingDaysAfter(on, workingDays);
  return { on: now.on > until ? now.on : until, provisional: now.provisional };
}

/** @param day civil date in Shanghai */
export function isOver(notice: Notice, day: string): boolean {
  return day > windowOf(notice).on;
}

/** Whether an objection that came on this day came in time. */
export function isWithin(notice: Notice, day: string): boolean {
  return day >= notice.on && !isOver(notice, day);
}
