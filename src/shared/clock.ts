/** Where "now" comes from; tests pass their own. */
export type Clock = () => Date;

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;
const SHANGHAI_MS = 8 * HOUR_MS;

/** The civil date in Shanghai (YYYY-MM-DD), which keeps +08:00 the year round, whatever the machine's zone. */
export function today(clock: Clock): string {
  return dayOf(clock());
}

/** The civil date in Shanghai of an instant. */
export function dayOf(instant: string | number | Date): string {
  return new Date(new Date(instant).getTime() + SHANGHAI_MS).toISOString().slice(0, 10);
}

/** The instant at which a civil date begins in Shanghai. */
export function startOf(date: string): string {
  return new Date(`${date}T00:00:00+08:00`).toISOString();
}

/** The instant at which it is over: an end that excludes what the inclusive date includes. */
export function endOf(date: string): string {
  return new Date(new Date(startOf(date)).getTime() + DAY_MS).toISOString();
}

/** An instant as clocks in Shanghai show it, in a form that programs read: 2026-11-29T23:31:05.004+08:00. */
export function inShanghai(instant: string): string {
  return new Date(Date.parse(instant) + SHANGHAI_MS).toISOString().replace('Z', '+08:00');
}

/** The last civil date, inclusive, before an instant that `endOf` gave. */
export function lastDayBefore(instant: string): string {
  return dayOf(new Date(instant).getTime() - 1);
}
