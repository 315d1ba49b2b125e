import { sql } from 'kysely';
import type { Database } from '../platform/database/port.ts';
import type { PilotState, Track } from '../shared/pilots/states.ts';
import { isNamed, partOf, rowsQuery } from './pilot-lists.ts';
import { stateOf, trackOf } from './store.ts';
import { NO_DEADLINE } from './terms.ts';

export interface BoardWanted {
  /** Those that run no longer and have alerts that nobody has handled, in place of those that run. */
  over?: boolean | undefined;
  /** 0: red, 1: amber, 2: nothing. */
  rank?: number | undefined;
  state?: PilotState | undefined;
  track?: Track | undefined;
  /** Only those whose next milestone was due before this civil date. */
  overdueOn?: string | undefined;
  caseOfficer?: string | undefined;
  q?: string | undefined;
  /** Sort keys of the last row before. */
  after: readonly [rank: number, nextDueOn: string, id: string] | null;
  limit: number;
}

/** That an alert is open shows in the rank: most of what has ended is passed over by the index alone. */
const isLeftOpen = sql<boolean>`p.running = 0 and p.watch_rank < 2 and exists (
  select 1 from pilot_alerts as a where a.pilot_id = p.id and a.handled_at is null)`;

/** Running pilots, the worst first and of those what is due first, one more than the limit where there are more. */
export function boardQuery(db: Database, wanted: BoardWanted) {
  const { over, rank, state, track, overdueOn, caseOfficer, q, after, limit } = wanted;
  let query = rowsQuery(db)
    .select(['p.caseOfficer', 'p.watchRank', 'p.nextDueOn', 'p.capPercent'])
    .where(over ? isLeftOpen : sql<boolean>`p.running = 1`)
    .orderBy('p.watchRank')
    .orderBy('p.nextDueOn')
    .orderBy('p.id')
    .limit(limit + 1);
  if (rank !== undefined) query = query.where('p.watchRank', '=', rank);
  if (state !== undefined) query = query.where('p.state', '=', state);
  if (track !== undefined) query = query.where('p.track', '=', track);
  if (overdueOn !== undefined) query = query.where('p.nextDueOn', '<', overdueOn);
  if (caseOfficer !== undefined) query = query.where('p.caseOfficer', '=', caseOfficer);
  const part = partOf(q);
  if (part) query = query.where(isNamed(db, part));
  if (after !== null) {
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('p.watchRank', 'p.nextDueOn', 'p.id'), '>', tuple(...after)),
    );
  }
  return query;
}

export interface BoardRow {
  id: string;
  /** In force; 0: none. */
  version: number;
  title: string;
  track: Track;
  state: PilotState;
  number: string | null;
  lead: { id: string; name: string };
  caseOfficer: string | null;
  watchRank: number;
  nextDueOn: string;
  capPercent: number;
}

export async function readBoard(db: Database, wanted: BoardWanted): Promise<BoardRow[]> {
  const rows = await boardQuery(db, wanted).execute();
  return rows.map(({ id, version, title, track, state, number, leadId, leadName, ...watch }) => ({
    ...{ id, version, title, number, track: trackOf(track), state: stateOf(state) },
    lead: { id: leadId, name: leadName },
    caseOfficer: watch.caseOfficer,
    watchRank: watch.watchRank,
    nextDueOn: watch.nextDueOn,
    capPercent: watch.capPercent,
  }));
}

export interface BoardCounts {
  running: number;
  red: number;
  amber: number;
  overdue: number;
  /** Run no longer, with alerts that nobody has handled. */
  over: number;
}

export function leftOpenQuery(db: Database) {
  return db.query
    .selectFrom('pilots as p')
    .select(({ fn }) => fn.countAll<number | string>().as('over'))
    .where(isLeftOpen);
}

/** Out of the index alone. */
export function boardCountsQuery(db: Database, today: string) {
  return db.query
    .selectFrom('pilots')
    .select([
      'watchRank',
      sql<number>`count(*)`.as('running'),
      sql<number>`sum(case when next_due_on < ${today} then 1 else 0 end)`.as('overdue'),
    ])
    .where('running', '=', sql.lit(1))
    .groupBy('watchRank');
}

/** Of all, whatever is filtered. */
export async function readBoardCounts(db: Database, today: string): Promise<BoardCounts> {
  const [found, { over }] = await Promise.all([
    boardCountsQuery(db, today).execute(),
    leftOpenQuery(db).executeTakeFirstOrThrow(),
  ]);
  const rows = found.map(({ watchRank, running, overdue }) => ({
    watchRank,
    running: Number(running),
    overdue: Number(overdue),
  }));
  const ofRank = (rank: number) => rows.find(({ watchRank }) => watchRank === rank)?.running ?? 0;
  const sum = (of: 'running' | 'overdue') => rows.reduce((total, row) => total + row[of], 0);
  return {
    running: sum('running'),
    overdue: sum('overdue'),
    red: ofRank(0),
    amber: ofRank(1),
    over: Number(over),
  };
}

/** What the passing of time may make something of. */
export interface RunningPilot {
  id: string;
  state: PilotState;
  stateSince: string;
  endsOn: string | null;
  /** No milestone is agreed, or all of them are reported. */
  nothingDue: boolean;
}

/** All that run, as the job looks at them. */
export async function readRunning(db: Database): Promise<RunningPilot[]> {
  const rows = await db.query
    .selectFrom('pilots')
    .select(['id', 'state', 'stateSince', 'endsOn', 'nextDueOn'])
    .where('running', '=', sql.lit(1))
    .execute();
  return rows.map(({ nextDueOn, state, ...row }) => ({
    ...row,
    state: stateOf(state),
    nothingDue: nextDueOn === NO_DEADLINE,
  }));
}
