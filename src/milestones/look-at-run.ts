import type { z } from '@hono/zod-openapi';
import { type Caller, namesOf } from '../access/index.ts';
import { headOf } from '../ledger/index.ts';
import { actsOf, type Pilot, readTerms, seenWhole } from '../pilots/index.ts';
import type { Database } from '../platform/database/port.ts';
import { today } from '../shared/clock.ts';
import type { Locale } from '../shared/locale.ts';
import { CAPS, type Cap } from '../shared/milestones/names.ts';
import { readAlerts, readShownAlerts } from './alert-store.ts';
import { alertView } from './alert-view.ts';
import { type KeptDay, readColumns, readCounted } from './figure-store.ts';
import { capsView, indicatorsView } from './figure-views.ts';
import { type Counted, countedAt, type DayFigures, recount, usedOf, withDay } from './figures.ts';
import { planViews } from './milestone-views.ts';
import { PLANNED_IN } from './plan/plan-terms.ts';
import { type Room, runStream } from './room.ts';
import { readRunTerms } from './run-terms.ts';
import type { runView, series } from './schemas.ts';
import { TAKES_VALUES } from './take-values.ts';

export interface LookingAtRun {
  pilotId: string;
  /** Where an applicant looks; an official without it. */
  enterpriseId?: string | undefined;
  locale: Locale;
}

type RunView = z.infer<typeof runView>;

/** A running pilot as its team and the office see it. @throws AppError not-found, forbidden: has not consented */
export async function lookAtRun(
  room: Room,
  caller: Caller,
  { locale, ...about }: LookingAtRun,
): Promise<{ body: RunView; version: number }> {
  const { database: db, clock, library } = room;
  const { version } = await headOf(db, runStream(about.pilotId));
  const { pilot, parties } = await seenWhole(room, caller, about, 'report.read');
  const [terms, counted, alerts, { milestones, final }, { reporting }] = await Promise.all([
    readRunTerms(db, pilot),
    readCounted(db, pilot.id),
    readShownAlerts(db, pilot.id),
    planViews(db, pilot.id, locale),
    readTerms(library),
  ]);
  const nameOf = await namesOf(
    db,
    alerts.flatMap(({ handled }) => handled?.by ?? []),
  );
  const titles = new Map(milestones.map(({ id, title }) => [id, title]));
  const owes = PLANNED_IN.some((state) => state === pilot.state);
  const next = milestones
    .filter(({ state, reportedAt }) => owes && state === 'agreed' && reportedAt === null)
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))[0];
  const verbs = await actsOf(room, caller.actor, { pilot, parties }, about.enterpriseId);
  const { id, title, track, state, number, startsOn, endsOn } = pilot;
  return {
    body: {
      pilot: { id, title, track, state, number, startsOn, endsOn, version: pilot.version },
      milestones,
      nextDue: next
        ? { report: next.id, title: next.title, dueOn: next.dueOn, overdue: next.dueOn < today(clock) }
        : null,
      caps: capsView(terms, counted, reporting.nearCap),
      area: terms.area,
      indicators: indicatorsView(terms, counted),
      alerts: alerts.map((alert) => alertView(alert, { locale, nameOf, titles })),
      final,
      acts: actsIn(pilot, verbs, about.enterpriseId !== undefined),
      reporting,
    },
    version,
  };
}

function actsIn({ state }: Pilot, verbs: readonly string[], own: boolean): RunView['acts'] {
  const takes = TAKES_VALUES.some((one) => one === state);
  if (!own)
    return [
      ...(verbs.includes('run') ? (['decide-plan'] as const) : []),
      ...(verbs.includes('handle-alerts') ? (['handle-alerts'] as const) : []),
    ];
  return [
    ...(takes && verbs.includes('run') ? (['plan', 'push-values'] as const) : []),
    ...(verbs.includes('finish') ? (['finish'] as const) : []),
    ...(verbs.includes('report') ? (['report'] as const) : []),
  ];
}

export interface SpanWanted {
  from?: string | undefined;
  until?: string | undefined;
}

/** Values over time, column by column. @throws AppError as lookAtRun */
export async function lookAtSeries(
  room: Room,
  caller: Caller,
  about: Omit<LookingAtRun, 'locale'>,
  span: SpanWanted,
): Promise<z.infer<typeof series>> {
  const { pilot } = await seenWhole(room, caller, about, 'figures.read');
  return readSeries(room.database, pilot, span);
}

/** The same, for whoever may see them by other rules. */
export async function readSeries(
  db: Database,
  pilot: Pilot,
  { from = '0000-01-01', until }: SpanWanted = {},
): Promise<z.infer<typeof series>> {
  const [terms, counted, { names, days }] = await Promise.all([
    readRunTerms(db, pilot),
    readCounted(db, pilot.id),
    readColumns(db, pilot.id),
  ]);
  const isWithin = (day: string) => until === undefined || day <= until;
  const shown = new Map([...days].filter(([day]) => from <= day && isWithin(day)));
  const placeOf = new Map(names.map((name, place) => [name, place]));
  const column = (place: number | undefined) =>
    Array.from(shown.values(), ({ values }) => (place === undefined ? null : (values[place] ?? null)));
  return {
    days: [...shown.keys()],
    indicators: Object.fromEntries(terms.indicators.map(({ name }) => [name, column(placeOf.get(name))])),
    use: countedOverTime(days, counted, [...shown.keys()]),
    reported: counted.periods
      .filter((period) => from <= period.until && isWithin(period.until))
      .map(({ report, until: on, values }) => ({ report, on, values })),
    used: usedOf(until === undefined ? counted : countedAt(counted, until, usesOf(days, isWithin))),
  };
}

function usesOf(days: ReadonlyMap<string, KeptDay>, isWithin: (day: string) => boolean) {
  return new Map([...days].flatMap(([day, { use }]) => (isWithin(day) ? [[day, { values: {}, use }]] : [])));
}

/** As the days came in; a period's report counts from its last day on. */
function countedOverTime(
  all: ReadonlyMap<string, KeptDay>,
  { periods }: Counted,
  days: readonly string[],
): Record<Cap, number[]> {
  const series = Object.fromEntries(CAPS.map((cap) => [cap, []])) as unknown as Record<Cap, number[]>;
  const wanted = new Set(days);
  let [counted, reported] = [recount(new Map(), []), 0];
  const reports = [...periods].sort((a, b) => (a.until < b.until ? -1 : 1));
  const before = new Map<string, DayFigures>();
  for (const [day, { use }] of all) {
    const figures = { values: {}, use };
    before.set(day, figures);
    const came = reports.filter(({ until }) => until <= day).length;
    counted = came > reported ? recount(before, reports.slice(0, came)) : withDay(counted, day, figures);
    reported = came;
    if (!wanted.has(day)) continue;
    const used = usedOf(counted);
    for (const cap of CAPS) series[cap].push(used[cap]);
  }
  return series;
}

/** Every alert there ever was, the oldest first. @throws AppError as lookAtRun */
export async function alertsSeen(
  room: Room,
  caller: Caller,
  { locale, ...about }: LookingAtRun,
): Promise<RunView['alerts']> {
  const { database: db } = room;
  const { pilot } = await seenWhole(room, caller, about);
  const [alerts, { milestones }] = await Promise.all([
    readAlerts(db, pilot.id),
    planViews(db, pilot.id, locale),
  ]);
  const nameOf = await namesOf(
    db,
    alerts.flatMap(({ handled }) => handled?.by ?? []),
  );
  const titles = new Map(milestones.map(({ id, title }) => [id, title]));
  return alerts.reverse().map((alert) => alertView(alert, { locale, nameOf, titles }));
}
