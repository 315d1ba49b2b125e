import type { Level } from '../shared/milestones/level-names.ts';
import { levelOf, levelOfCap, percentOf } from '../shared/milestones/levels.ts';
import { type AlertKind, CAPS } from '../shared/milestones/names.ts';
import type { Use } from '../shared/milestones/report.ts';
import { type Amounts, NOTHING_USED, plus, usedWith } from '../shared/milestones/used.ts';
import type { RunTerms } from './run-terms.ts';

/** What came in for one day: that day alone. */
export interface DayFigures {
  values: Readonly<Record<string, number>>;
  use: Partial<Use>;
}

/** What the newest version of a submitted report says of its period alone. */
export interface PeriodFigures {
  report: string;
  /** Civil dates, both inclusive. */
  from: string;
  until: string;
  values: Readonly<Record<string, number>>;
  use: Use;
}

/** Where a pilot stands: a cap is used up by whichever says more of a period, its report or its days. */
export interface Counted {
  periods: readonly (PeriodFigures & { days: Amounts })[];
  /** Of days in no reported period. */
  outside: Amounts;
  latest: Readonly<Record<string, { on: string; value: number }>>;
}

export const NOTHING_COUNTED: Counted = { periods: [], outside: NOTHING_USED, latest: {} };

const within = ({ from, until }: { from: string; until: string }, day: string) => from <= day && day <= until;

/** Adds what a day had no figure of yet. */
export function withDay(counted: Counted, day: string, figures: DayFigures): Counted {
  const at = counted.periods.findIndex((period) => within(period, day));
  return {
    periods: counted.periods.map((period, place) =>
      place === at ? { ...period, days: plus(period.days, figures.use) } : period,
    ),
    outside: at < 0 ? plus(counted.outside, figures.use) : counted.outside,
    latest: withLatest(counted.latest, day, notReported(counted.periods, day, figures.values)),
  };
}

/** On the last day of a period what its report says stands, whichever of the two came last. */
function notReported(
  periods: readonly PeriodFigures[],
  day: string,
  values: DayFigures['values'],
): DayFigures['values'] {
  const ended = periods.filter(({ until }) => until === day);
  if (ended.length === 0) return values;
  return Object.fromEntries(
    Object.entries(values).filter(([name]) => ended.every((period) => !(name in period.values))),
  );
}

/**
 * A report in place of the version that is counted, beside the same days; null where it takes all of them anew: the
 * period was not counted yet, or no longer says what may have been the newest value.
 */
export function withCorrection(counted: Counted, period: PeriodFigures): Counted | null {
  const { report, from, until, values } = period;
  const before = counted.periods.find((one) => one.report === report);
  if (before === undefined || before.from !== from || before.until !== until) return null;
  if (Object.keys(before.values).some((name) => !(name in values))) return null;
  return {
    ...counted,
    periods: counted.periods.map((one) => (one === before ? { ...period, days: before.days } : one)),
    latest: withLatest(counted.latest, until, values),
  };
}

function withLatest(latest: Counted['latest'], on: string, values: DayFigures['values']): Counted['latest'] {
  const newer = Object.entries(values).filter(([name]) => (latest[name]?.on ?? '') <= on);
  return { ...latest, ...Object.fromEntries(newer.map(([name, value]) => [name, { on, value }])) };
}

/** The same from the beginning: after a figure was replaced, or a report came in. Order of days does not matter. */
export function recount(days: ReadonlyMap<string, DayFigures>, periods: readonly PeriodFigures[]): Counted {
  const empty: Counted = {
    periods: periods
      .map(({ report, from, until, values, use }) => ({
        report,
        from,
        until,
        values,
        use,
        days: NOTHING_USED,
      }))
      .sort((a, b) => (a.from < b.from ? -1 : 1)),
    outside: NOTHING_USED,
    latest: {},
  };
  const daily = [...days].reduce((counted, [day, figures]) => withDay(counted, day, figures), empty);
  const latest = empty.periods.reduce(
    (known, { until, values }) => withLatest(known, until, values),
    daily.latest,
  );
  return { ...daily, latest };
}

/** As it stood at the end of a day, by all that is known now. @param days up to that day */
export function countedAt({ periods }: Counted, day: string, days: ReadonlyMap<string, DayFigures>): Counted {
  return recount(
    days,
    periods.filter(({ until }) => until <= day),
  );
}

/** Used since the beginning. */
export function usedOf({ periods, outside }: Counted): Amounts {
  return periods.reduce((sum, { use, days }) => usedWith(sum, days, use), outside);
}

/**
 * Used beside one period, so that it can be told what its report would use. Of one that is not reported yet the days are
 * among the others: the largest single transaction stays, as it is at least that of its days.
 */
export function usedWithout(counted: Counted, report: string, days: Partial<Use>): Amounts {
  const others = counted.periods.filter((period) => period.report !== report);
  const used = usedOf({ ...counted, periods: others });
  if (others.length < counted.periods.length) return used;
  return {
    customers: used.customers - (days.customers ?? 0),
    transactions: used.transactions - (days.transactions ?? 0),
    perTransaction: used.perTransaction,
    total: used.total - (days.total ?? 0),
  };
}

/** Something past a threshold or close to a cap. */
export interface Breach {
  kind: AlertKind;
  subject: string;
  level: Exclude<Level, 'green'>;
  day: string;
  /** Null: of a text. */
  value: number | null;
  threshold: number | null;
}

/** Caps as they stand now. */
export function capBreaches({ caps }: RunTerms, counted: Counted, day: string, nearCap: number): Breach[] {
  const used = usedOf(counted);
  return CAPS.flatMap((cap): Breach[] => {
    const limit = caps[cap];
    const level = levelOfCap(used[cap], limit, nearCap);
    if (limit === null || level === 'green') return [];
    const kind = level === 'red' ? 'cap' : 'cap-near';
    return [{ kind, subject: cap, level, day, value: used[cap], threshold: limit }];
  });
}

/** Values of a day, or at the end of a period, each by itself. */
export function valueBreaches({ indicators }: RunTerms, day: string, values: DayFigures['values']): Breach[] {
  return indicators.flatMap((indicator): Breach[] => {
    const value = values[indicator.name];
    if (value === undefined) return [];
    const level = levelOf(indicator, value);
    if (level === 'green') return [];
    return [{ kind: level, subject: indicator.name, level, day, value, threshold: indicator[level]! }];
  });
}

/** Whether an indicator that is past its amber threshold is past its red one since, on that day or later. */
export function isOvertaken(
  { subject, day }: { subject: string; day: string },
  breaches: readonly Breach[],
): boolean {
  return breaches.some((breach) => breach.kind === 'red' && breach.subject === subject && breach.day >= day);
}

/** What an indicator has come to by now, each on its own day. */
export function latestBreaches(terms: RunTerms, { latest }: Counted): Breach[] {
  return Object.entries(latest).flatMap(([name, { on, value }]) =>
    valueBreaches(terms, on, { [name]: value }),
  );
}

/** A report that names another area than the plan; one that names none says nothing of it. */
export function areaBreaches({ area }: Pick<RunTerms, 'area'>, day: string, tested: string): Breach[] {
  const [planned, reported] = [plainArea(area), plainArea(tested)];
  if (planned === '' || reported === '' || planned === reported) return [];
  return [{ kind: 'area', subject: '', level: 'amber', day, value: null, threshold: null }];
}

const plainArea = (area: string) =>
  area
    .normalize('NFKC')
    .replaceAll(/[\p{P}\p{Z}]/gu, '')
    .toLowerCase();

export interface KnownAlert {
  kind: AlertKind;
  subject: string;
  day: string;
  value: number | null;
  handled: boolean;
}

/**
 * What is to be raised: nothing that is open already, nor the amber threshold of an indicator whose red one waits for an
 * officer; again once it was handled, where it went on — more of a cap is used, or another day is past a threshold.
 */
export function toRaise(breaches: readonly Breach[], known: readonly KnownAlert[]): Breach[] {
  return breaches.filter((breach) =>
    known
      .filter(({ subject }) => subject === breach.subject)
      .every(({ kind, handled, value, day }) => {
        if (kind !== breach.kind) return handled || kind !== 'red' || breach.kind !== 'amber';
        return handled && (isOfCap(breach) ? (breach.value ?? 0) > (value ?? 0) : breach.day > day);
      }),
  );
}

const isOfCap = ({ kind }: Breach) => kind === 'cap' || kind === 'cap-near';

export const RANKS: Readonly<Record<Level, number>> = { red: 0, amber: 1, green: 2 };

/** As the board is ordered: by what is open, and by where it stands, handled or not. */
export function rankOf(
  terms: RunTerms,
  counted: Counted,
  open: readonly { level: Level }[],
  nearCap: number,
): number {
  const used = usedOf(counted);
  const levels: Level[] = [
    ...open.map(({ level }) => level),
    ...CAPS.map((cap) => levelOfCap(used[cap], terms.caps[cap], nearCap)),
    ...terms.indicators.flatMap((indicator) => {
      const latest = counted.latest[indicator.name];
      return latest === undefined ? [] : [levelOf(indicator, latest.value)];
    }),
  ];
  return Math.min(RANKS.green, ...levels.map((level) => RANKS[level]));
}

/** The largest share of a cap that is used. */
export function largestPercent({ caps }: RunTerms, counted: Counted): number {
  const used = usedOf(counted);
  return Math.max(0, ...CAPS.map((cap) => percentOf(used[cap], caps[cap]) ?? 0));
}
