import { type Deadline, workingDaysAfter } from '../shared/working-days.ts';
import type { Pilot } from './store.ts';

type Notice = Pick<NonNullable<Pilot['notice']>, 'on' | 'until' | 'workingDays'>;

/**
 * The last day for objections, counted again with the calendar as it is known now: holidays published since make a
 * window longer, never shorter than was announced.
 */
export function windowOf({ on, until, workingDays }: Notice): Deadline {
  const now = workingDaysAfter(on, workingDays);
  return { on: now.on > until ? now.on : until, provisional: now.provisional };
}

/** @param today civil date in Shanghai */
export function isOver(notice: Notice, today: string): boolean {
  return today > windowOf(notice).on;
}
