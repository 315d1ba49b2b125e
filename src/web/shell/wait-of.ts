import { shell } from './messages.ts';

/** How long to wait, in the unit that people count so long a time in; never shorter than it is. */
export function waitOf(seconds: number) {
  if (seconds <= 90) return { message: shell.waitSeconds, count: Math.ceil(seconds) };
  if (seconds <= 90 * 60) return { message: shell.waitMinutes, count: Math.ceil(seconds / 60) };
  return { message: shell.waitHours, count: Math.ceil(seconds / 3_600) };
}
