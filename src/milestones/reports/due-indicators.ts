import type { FREQUENCIES } from '../../shared/pilots/choices.ts';

type Frequency = (typeof FREQUENCIES)[number];

interface Indicator {
  name: string;
  frequency: Frequency | null;
}

const MONTHS: Readonly<Record<Exclude<Frequency, 'once'>, number>> = {
  monthly: 1,
  quarterly: 3,
  'half-yearly': 6,
};

/**
 * Names of the indicators whose value the report of a period owes: a month, quarter or half of the calendar ends in it,
 * or the test does; what is measured once is owed at the end alone.
 * @param from civil date
 * @param endsOn of the test; null: it has none
 */
export function dueIndicators(
  indicators: readonly Indicator[],
  { from, until }: { from: string; until: string },
  endsOn: string | null,
): string[] {
  const isLast = endsOn !== null && until >= endsOn;
  return indicators
    .filter(({ frequency }) => {
      if (isLast || frequency === null) return true;
      return frequency !== 'once' && endsIn(MONTHS[frequency], from, until);
    })
    .map(({ name }) => name);
}

/** Whether the last day of a month, quarter or half of the calendar lies in the period. */
function endsIn(months: number, from: string, until: string): boolean {
  const [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  const next = Math.ceil(month / months) * months;
  const last = new Date(Date.UTC(year, next, 0)).toISOString().slice(0, 10);
  return last <= until;
}
