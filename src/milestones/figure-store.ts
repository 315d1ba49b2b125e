import { sql } from 'kysely';
import { keptQuery, keptStatement } from '../platform/database/kept-query.ts';
import type { Database, Statement } from '../platform/database/port.ts';
import { CAPS } from '../shared/milestones/names.ts';
import { type Counted, type DayFigures, NOTHING_COUNTED } from './figures.ts';

/** How figures of a pilot are kept: the place that an indicator has in each of its days, for good, and what is counted. */
export interface Run {
  names: readonly string[];
  counted: Counted;
  /**
   * Days that came last, instead of what their rows say. They are written to rows together: a day alone would change a
   * page of its own, or several, and the run's is changed anyway.
   */
  recent: Readonly<Record<string, KeptDay>>;
}

const NOTHING_YET: Run = { names: [], counted: NOTHING_COUNTED, recent: {} };
const NO_FIGURES: DayFigures = { values: {}, use: {} };

const readRunRow = keptQuery((db: Database, pilotId: string) =>
  db.query.selectFrom('pilotRuns').select('content').where('pilotId', '=', pilotId),
);

/** Our own row, as of days: written by `replaceRun` alone, and not checked again figure by figure. */
export const runIn = (content: string | null): Run =>
  content === null ? NOTHING_YET : { ...NOTHING_YET, ...(JSON.parse(content) as Partial<Run>) };

export async function readRun(db: Database, pilotId: string): Promise<Run> {
  const [row] = await readRunRow(db, pilotId);
  return runIn(row?.content ?? null);
}

export async function readCounted(db: Database, pilotId: string): Promise<Counted> {
  return (await readRun(db, pilotId)).counted;
}

const replaceRunRow = keptStatement((db: Database, pilotId: string, content: string, updatedAt: string) =>
  db.query
    .insertInto('pilotRuns')
    .values({ pilotId, content, updatedAt })
    .onConflict((conflict) => conflict.column('pilotId').doUpdateSet({ content, updatedAt })),
);

export function replaceRun(db: Database, pilotId: string, run: Run, at: string): Statement {
  return replaceRunRow(db, pilotId, JSON.stringify(run), at);
}

/** New ones at the end, so that days before read as they did. */
export function withNames(names: readonly string[], days: Iterable<DayFigures>): string[] {
  const all = new Set(names);
  for (const { values } of days) for (const name of Object.keys(values)) all.add(name);
  return [...all];
}

const readRunAndDay = keptQuery((db: Database, pilotId: string, day: string) =>
  db.query
    .selectFrom('pilotRuns as r')
    .leftJoin('pilotDays as d', (join) => join.onRef('d.pilotId', '=', 'r.pilotId').on('d.day', '=', day))
    .select(['r.content', 'd.content as day'])
    .where('r.pilotId', '=', pilotId),
);

/** Where it stands, and what there is of one day. */
export async function readRunWithDay(
  db: Database,
  pilotId: string,
  day: string,
): Promise<{ run: Run; there: DayFigures }> {
  const [row] = await readRunAndDay(db, pilotId, day);
  if (row === undefined) return { run: NOTHING_YET, there: NO_FIGURES };
  const run = runIn(row.content);
  const kept = run.recent[day] ?? (row.day === null ? null : keptIn(row.day));
  return { run, there: kept === null ? NO_FIGURES : figuresIn(kept, run.names) };
}

/** Both days inclusive, and the run itself, in one snapshot: what is no row yet is in it. */
export const daysQuery = (db: Database, pilotId: string, from: string, until: string) =>
  db.query
    .selectFrom('pilotDays')
    .select(['day', 'content'])
    .where('pilotId', '=', pilotId)
    .where('day', '>=', from)
    .where('day', '<=', until)
    .unionAll(
      db.query
        .selectFrom('pilotRuns')
        .select([sql.lit(RUN).as('day'), 'content'])
        .where('pilotId', '=', pilotId),
    );

const RUN = '';
const readDayRows = keptQuery(daysQuery);

const [FIRST, LAST] = ['0000-01-01', '9999-12-31'];

export interface Span {
  from?: string | undefined;
  until?: string | undefined;
}

/** By day. */
export async function readDays(
  db: Database,
  pilotId: string,
  span: Span = {},
): Promise<Map<string, DayFigures>> {
  const { days, names } = await readColumns(db, pilotId, span);
  return new Map([...days].map(([day, kept]) => [day, figuresIn(kept, names)]));
}

/** The same as they are kept: a year of a thousand indicators is read five times as fast by place as by name. */
export async function readColumns(
  db: Database,
  pilotId: string,
  { from = FIRST, until = LAST }: Span = {},
): Promise<{ names: readonly string[]; days: Map<string, KeptDay> }> {
  const rows = new Map(
    (await readDayRows(db, pilotId, from, until)).map(({ day, content }) => [day, content]),
  );
  const content = rows.get(RUN);
  const { names, recent } = runIn(content ?? null);
  rows.delete(RUN);
  const days = [
    ...[...rows].flatMap(([day, kept]): [string, KeptDay][] => (day in recent ? [] : [[day, keptIn(kept)]])),
    ...Object.entries(recent).filter(([day]) => from <= day && day <= until),
  ];
  return { names, days: new Map(days.sort(([a], [b]) => (a < b ? -1 : 1))) };
}

export interface KeptDay {
  /** By the place of the indicator; shorter than there are names where the last ones came later. */
  values: readonly (number | null)[];
  use: DayFigures['use'];
}

/** Our own rows, and many of them: written by `replaceDay` alone, and not checked again figure by figure. */
const keptIn = (content: string): KeptDay => JSON.parse(content) as KeptDay;

function figuresIn({ values, use }: KeptDay, names: readonly string[]): DayFigures {
  const named = values.flatMap((value, at): [string, number][] =>
    value === null ? [] : [[names[at]!, value]],
  );
  return { values: Object.fromEntries(named), use };
}

const replaceDayRow = keptStatement(
  (db: Database, pilotId: string, day: string, content: string, updatedAt: string) =>
    db.query
      .insertInto('pilotDays')
      .values({ pilotId, day, content, updatedAt })
      .onConflict((conflict) => conflict.columns(['pilotId', 'day']).doUpdateSet({ content, updatedAt })),
);

/** So many figures are kept in the run's own row at most, which is written anew with each day. */
const MOST_RECENT = 64;

/**
 * Keeps days beside those that are recent, or writes all of them to rows where they are too many.
 * @param names of the run as it will be
 */
export function keepDays(
  db: Database,
  of: { pilotId: string; names: readonly string[]; at: string },
  before: Run['recent'],
  days: ReadonlyMap<string, DayFigures>,
): { recent: Run['recent']; rows: Statement[] } {
  const { pilotId, names, at } = of;
  const recent = { ...before };
  for (const [day, { values, use }] of days)
    recent[day] = { values: names.map((name) => values[name] ?? null), use };
  const all = Object.entries(recent);
  if (all.length * (names.length + CAPS.length) <= MOST_RECENT) return { recent, rows: [] };
  const rows = all.map(([day, kept]) => replaceDayRow(db, pilotId, day, JSON.stringify(kept), at));
  return { recent: {}, rows };
}
