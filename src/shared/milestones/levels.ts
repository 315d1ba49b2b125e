import type { Level } from './level-names.ts';

interface Thresholds {
  direction: 'up' | 'down' | null;
  amber: number | null;
  red: number | null;
}

/** A value at a threshold is not past it (越过): up: below it is past, down: above it. */
export function levelOf({ direction, amber, red }: Thresholds, value: number): Level {
  const past = (threshold: number | null) =>
    threshold !== null && (direction === 'down' ? value > threshold : value < threshold);
  if (past(red)) return 'red';
  return past(amber) ? 'amber' : 'green';
}

/** @param nearPercent of the cap, from which on it is close */
export function levelOfCap(used: number, cap: number | null, nearPercent: number): Level {
  if (cap === null) return 'green';
  if (used > cap) return 'red';
  return used * 100 >= cap * nearPercent ? 'amber' : 'green';
}

/** Share of a cap in percent, rounded down so that 100 is said of nothing less. */
export function percentOf(used: number, cap: number | null): number | null {
  return cap === null ? null : Math.floor((used * 100) / cap);
}

/**
 * How much of the way from the baseline to the target a value has gone, in percent; below nought it went the other way.
 * Without a baseline it is held against the target alone. Null: it cannot be told.
 */
export function attainmentOf(
  {
    direction,
    baseline,
    target,
  }: Pick<Thresholds, 'direction'> & { baseline: number | null; target: number | null },
  value: number,
): number | null {
  if (target === null) return null;
  if (baseline !== null) {
    return baseline === target ? null : Math.floor(((value - baseline) * 100) / (target - baseline));
  }
  const [part, whole] = direction === 'down' ? [target, value] : [value, target];
  return whole <= 0 ? null : Math.floor((part * 100) / whole);
}
