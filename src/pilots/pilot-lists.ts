import { sql } from 'kysely';
import { keptQuery } from '../platform/database/kept-query.ts';
import type { Database } from '../platform/database/port.ts';
import { PILOT_STATES, type PilotState, type Track } from '../shared/pilots/states.ts';

/** Columns of a row in a list, with the lead as it is called in this pilot. */
export function rowsQuery(db: Database) {
  return db.query
    .selectFrom('pilots as p')
    .innerJoin('pilotParties as l', (join) =>
      join.onRef('l.pilotId', '=', 'p.id').on('l.lead', '=', sql.lit(1)),
    )
    .select([
      'p.id',
      'p.track',
      'p.title',
      'p.state',
      'p.stateSince',
      'p.leadId',
      'l.name as leadName',
      'p.version',
      'p.number',
      'p.dueOn',
    ]);
}

export interface OwnWanted {
  enterpriseId: string;
  /** Ids before this one. */
  before: string | null;
  limit: number;
}

/** Behind every id. */
const LAST = 'g';

/** Those that an enterprise takes part in, newest first, one more than the limit where there are more. */
export function ownPilotsQuery(db: Database, enterpriseId: string, before: string, most: string) {
  return rowsQuery(db)
    .innerJoin('pilotParties as own', 'own.pilotId', 'p.id')
    .select(['own.lead', 'own.consent', 'p.updatedAt'])
    .where('own.enterpriseId', '=', enterpriseId)
    .where('own.pilotId', '<', before)
    .orderBy('own.pilotId', 'desc')
    .limit(sql<number>`cast(${most} as integer)`);
}

const readOwn = keptQuery(ownPilotsQuery);

export function readOwnPilots(db: Database, { enterpriseId, before, limit }: OwnWanted) {
  return readOwn(db, enterpriseId, before ?? LAST, String(limit + 1));
}

export interface QueueWanted {
  /** Only cases of this officer. */
  caseOfficer?: string | undefined;
  /** Only cases that nobody has taken. */
  unassigned?: boolean | undefined;
  /** Without it whatever waits for the office. */
  state?: PilotState | undefined;
  track?: Track | undefined;
  q?: string | undefined;
  /** Sort keys of the last row before: until when it was due, and its id. */
  after: readonly [dueOn: string, id: string] | null;
  limit: number;
}

/** What is due first comes first, one more than the limit where there are more. Drafts are nobody else's. */
export function queueQuery(
  db: Database,
  { caseOfficer, unassigned, state, track, q, after, limit }: QueueWanted,
) {
  let query = rowsQuery(db)
    .select('p.caseOfficer')
    .orderBy('p.dueOn')
    .orderBy('p.id')
    .limit(limit + 1);
  if (state === undefined) query = query.where('p.queued', '=', sql.lit(1));
  else query = query.where('p.state', '=', state).where(handedIn);
  if (caseOfficer !== undefined) query = query.where('p.caseOfficer', '=', caseOfficer);
  if (unassigned) query = query.where('p.caseOfficer', 'is', null);
  if (track !== undefined) query = query.where('p.track', '=', track);
  const part = partOf(q);
  if (part) query = query.where(isNamed(db, part));
  if (after !== null) {
    const [dueOn, id] = after;
    query = query.where(({ eb, refTuple, tuple }) => eb(refTuple('p.dueOn', 'p.id'), '>', tuple(dueOn, id)));
  }
  return query;
}

/** Drafts, and what was withdrawn before it was ever submitted, are the enterprise's own. */
export const handedIn = sql<boolean>`(p.version > 0 or p.track = 'regulator')`;

/** As it is looked for in names; empty: everything. */
export const partOf = (q: string | undefined) => q?.normalize('NFKC').trim().toLowerCase() ?? '';

/**
 * The pilot's title or number, or the name of who takes part in it, has this part. Not LIKE: D1 takes patterns of 50 bytes
 * at most, which is sixteen Chinese characters.
 */
export function isNamed(db: Database, part: string) {
  const find = sql.raw(db.engine === 'postgres' ? 'strpos' : 'instr');
  return sql<boolean>`(${find}(lower(p.title), ${part}) > 0 or ${find}(lower(p.number), ${part}) > 0 or exists (
    select 1 from pilot_parties as a where a.pilot_id = p.id and ${find}(lower(a.name), ${part}) > 0))`;
}

export interface QueueCounts {
  waiting: number;
  overdue: number;
  mine: number;
  mineOverdue: number;
  unassigned: number;
  states: Partial<Record<PilotState, number>>;
}

export function countsQuery(db: Database, { officer, today }: { officer: string; today: string }) {
  const overdue = sql`case when due_on < ${today} then 1 else 0 end`;
  const mine = sql`case when case_officer = ${officer} then 1 else 0 end`;
  return db.query
    .selectFrom('pilots')
    .select([
      'state',
      sql<number>`count(*)`.as('waiting'),
      sql<number>`sum(${overdue})`.as('overdue'),
      sql<number>`sum(${mine})`.as('mine'),
      sql<number>`sum(${mine} * ${overdue})`.as('mineOverdue'),
      sql<number>`sum(case when case_officer is null then 1 else 0 end)`.as('unassigned'),
    ])
    .where('queued', '=', sql.lit(1))
    .groupBy('state');
}

/** Of all that waits for the office. */
export async function readCounts(
  db: Database,
  about: { officer: string; today: string },
): Promise<QueueCounts> {
  const rows = await countsQuery(db, about).execute();
  const sum = (of: 'waiting' | 'overdue' | 'mine' | 'mineOverdue' | 'unassigned') =>
    rows.reduce((total, row) => total + Number(row[of]), 0);
  const states = PILOT_STATES.flatMap((state) => {
    const found = rows.find((row) => row.state === state);
    return found === undefined ? [] : [[state, Number(found.waiting)] as const];
  });
  return {
    waiting: sum('waiting'),
    overdue: sum('overdue'),
    mine: sum('mine'),
    mineOverdue: sum('mineOverdue'),
    unassigned: sum('unassigned'),
    states: Object.fromEntries(states),
  };
}
