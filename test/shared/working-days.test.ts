import { expect, it } from 'vitest';
import {
  isCalendarKnown,
  isWorkingDay,
  workingDaysAfter,
  workingDaysLeft,
} from '../../src/shared/working-days.ts';

it('counts past holidays and in days that were moved', () => {
  // 2026: National Day is kept from Thursday the 1st to Wednesday the 7th of October; Saturday the 10th is worked.
  expect(workingDaysAfter('2026-09-30', 1)).toEqual({ on: '2026-10-08', provisional: false });
  expect(workingDaysAfter('2026-09-30', 3)).toEqual({ on: '2026-10-10', provisional: false });
  expect(workingDaysAfter('2026-09-28', 5)).toEqual({ on: '2026-10-10', provisional: false });
  expect([isWorkingDay('2026-10-10'), isWorkingDay('2026-10-11'), isWorkingDay('2026-10-01')]).toEqual([
    true,
    false,
    false,
  ]);
});

it('does not count the day from which it counts', () => {
  expect(workingDaysAfter('2026-06-01', 0).on).toBe('2026-06-01');
  expect(workingDaysAfter('2026-06-05', 1).on).toBe('2026-06-08');
});

it('says so where a year’s holidays are not published', () => {
  expect(isCalendarKnown('2026-12-31')).toBe(true);
  expect(isCalendarKnown('2062-12-31')).toBe(false);
  expect(workingDaysAfter('2062-09-29', 5)).toEqual({ on: '2062-10-06', provisional: true });
});

it('counts what is left of a term, and what has gone by since', () => {
  expect(workingDaysLeft('2026-09-28', '2026-10-10')).toBe(5);
  expect(workingDaysLeft('2026-09-28', '2026-09-28')).toBe(0);
  expect(workingDaysLeft('2026-10-10', '2026-09-28')).toBe(-5);
  // Friday was the last day; on Saturday it is over, by no working day yet.
  expect(workingDaysLeft('2026-06-06', '2026-06-05')).toBe(0);
});
