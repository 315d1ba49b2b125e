import type { Append } from '../ledger/index.ts';
import { readTerms, setWatch, type WatchCounted } from '../pilots/index.ts';
import type { Statement } from '../platform/database/port.ts';
import { type Alert, insertAlert, readAlerts } from './alert-store.ts';
import { BY_ITSELF, tellOfAlerts } from './alert-words.ts';
import type { BeforeRun } from './change-run.ts';
import { keepDays, type Run, readDays, replaceRun, withNames } from './figure-store.ts';
import {
  areaBreaches,
  type Breach,
  capBreaches,
  type DayFigures,
  isOvertaken,
  largestPercent,
  type PeriodFigures,
  rankOf,
  recount,
  toRaise,
  valueBreaches,
  withCorrection,
  withDay,
} from './figures.ts';
import { pausing, raiseBreaches } from './raise-breaches.ts';
import type { Room } from './room.ts';
import { type RunTerms, readRunTerms } from './run-terms.ts';
import { lesserSettledBy, settleAlerts } from './settle-alerts.ts';

/** What comes in at once: days, each alone; or what a report says of its period. */
export type Given = {
  /** Where it stands without them. */
  run: Run;
} & (
  | {
      days: ReadonlyMap<string, DayFigures>;
      /** What stands on those days. */
      there: ReadonlyMap<string, DayFigures>;
      /** Some of it stands in place of what came before. */
      replaces: boolean;
    }
  | {
      period: PeriodFigures;
      /** Where it was tested. */
      area: string;
      /** What its coming raises by itself. */
      also: readonly Alert[];
      /** What milestones are called. */
      titles: ReadonlyMap<string, string>;
    }
);

export interface Taken {
  append: readonly Append[];
  rows: readonly Statement[];
  alerts: readonly Alert[];
  /** Open until now, and settled by this: that a report is missing, that a cap is close. */
  settled: readonly Alert[];
  /** The pilot is paused by this, because its plan says so. */
  paused: boolean;
}

/**
 * Counts what came in, raises what it breaches, and pauses the pilot where its plan says so (暂停条件): the rows of all
 * that, for the commit that brings the figures. Of a regulator's pilot nothing is paused.
 */
export async function takeFigures(room: Room, before: BeforeRun, given: Given): Promise<Taken> {
  const { database: db, library } = room;
  const { pilot, at, today } = before;
  const [terms, { reporting }, alerts] = await Promise.all([
    readRunTerms(db, pilot),
    readTerms(library),
    readAlerts(db, pilot.id),
  ]);
  const { nearCap } = reporting;
  const { run, rows } = await countIn(room, before, given);
  const { counted } = run;
  const breaches = [
    ...capBreaches(terms, counted, dayOf(given, today), nearCap),
    ...breachesIn(terms, given),
  ];
  const raised = toRaise(
    breaches,
    // What settled by itself was gone: what comes back is raised like anything new.
    alerts
      .filter(({ handled }) => handled?.by !== BY_ITSELF)
      .map((alert) => ({ ...alert, handled: alert.handled !== null })),
  );
  const { found, pauses } = raiseBreaches(room, { pilot, at }, terms, raised);
  const made = 'period' in given ? [...given.also, ...found] : found;
  const { settled, open, ...settling } = settleAlerts(db, alerts, at, (alert) => {
    const isThere = 'period' in given && alert.subject === given.period.report;
    return alert.kind === 'report-missing' && isThere
      ? 'report'
      : lesserSettledBy(alert, breaches, 'figures');
  });
  const watch = {
    watchRank: rankOf(terms, counted, [...open, ...made], nearCap),
    capPercent: largestPercent(terms, counted),
  };
  const titles = 'period' in given ? given.titles : undefined;
  const pause = pauses ? await pausing(room, before, made) : { append: [], rows: [] };
  // Of a pause its people are told with the reason of it.
  const others = made.filter(({ paused }) => !paused);
  return {
    append: pause.append,
    rows: [
      ...rows,
      replaceRun(db, pilot.id, run, at),
      ...made.map((alert) => insertAlert(db, alert)),
      ...settling.rows,
      ...pause.rows,
      // Figures mostly change neither.
      ...(isSame(watch, before.watch) ? [] : [setWatch(db, pilot.id, watch)]),
      ...(others.length > 0 ? await tellOfAlerts(room, pilot, others, titles) : []),
    ],
    alerts: made,
    settled,
    paused: pauses,
  };
}

const isSame = (a: WatchCounted, b: WatchCounted) =>
  a.watchRank === b.watchRank && a.capPercent === b.capPercent;

async function countIn(
  { database: db }: Room,
  { pilot, at }: BeforeRun,
  given: Given,
): Promise<{ run: Run; rows: Taken['rows'] }> {
  const { names, counted, recent } = given.run;
  if ('period' in given) {
    const { period } = given;
    const others = counted.periods.filter(({ report }) => report !== period.report);
    const after =
      withCorrection(counted, period) ?? recount(await readDays(db, pilot.id), [...others, period]);
    return { run: { names, counted: after, recent }, rows: [] };
  }
  const merged = mergedDays(given);
  const columns = withNames(names, merged.values());
  const after = given.replaces
    ? recount(new Map([...(await readDays(db, pilot.id)), ...merged]), counted.periods)
    : [...given.days].reduce((sum, [day, figures]) => withDay(sum, day, figures), counted);
  const kept = keepDays(db, { pilotId: pilot.id, names: columns, at }, recent, merged);
  return { run: { names: columns, counted: after, recent: kept.recent }, rows: kept.rows };
}

function mergedDays({ days, there }: Extract<Given, { days: unknown }>): Map<string, DayFigures> {
  return new Map(
    [...days].map(([day, { values, use }]): [string, DayFigures] => {
      const kept = there.get(day);
      return [day, { values: { ...kept?.values, ...values }, use: { ...kept?.use, ...use } }];
    }),
  );
}

function breachesIn(terms: RunTerms, given: Given): Breach[] {
  if ('period' in given) {
    const { period, area } = given;
    return [...valueBreaches(terms, period.until, period.values), ...areaBreaches(terms, period.until, area)];
  }
  // Of many days at once the last one that is past a threshold says it.
  const last = new Map(
    [...given.days]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([day, { values }]) => valueBreaches(terms, day, values))
      .map((breach) => [`${breach.kind} ${breach.subject}`, breach]),
  );
  const found = [...last.values()];
  return found.filter((breach) => breach.kind !== 'amber' || !isOvertaken(breach, found));
}

function dayOf(given: Given, today: string): string {
  if ('period' in given) return given.period.until < today ? given.period.until : today;
  return [...given.days.keys()].sort().at(-1) ?? today;
}
