import { sql } from 'kysely';
import { inParts } from '../platform/database/in-parts.ts';
import type { Database } from '../platform/database/port.ts';
import type { PilotState, Track } from '../shared/pilots/states.ts';
import { type Party, partiesIn } from './parties.ts';
import { handedIn, isNamed, partOf, rowsQuery } from './pilot-lists.ts';
import { stateOf, trackOf } from './store.ts';

export interface PilotsWanted {
  states: readonly PilotState[];
  track?: Track | undefined;
  /** Part of the title, of an applicant's name, or the number. */
  q?: string | undefined;
}

/** A pilot by the names it goes by. */
export interface PilotInBrief {
  id: string;
  title: string;
  number: string | null;
  track: Track;
  state: PilotState;
  stateSince: string;
  lead: { id: string; name: string };
}

export function pilotsInQuery(db: Database, { states, track, q }: PilotsWanted) {
  let query = rowsQuery(db).where('p.state', 'in', states).where(handedIn).orderBy('p.id', 'desc');
  if (track !== undefined) query = query.where('p.track', '=', track);
  const part = partOf(q);
  return part === '' ? query : query.where(isNamed(db, part));
}

/** All that were handed in and are in one of these states, the newest first. */
export async function pilotsIn(db: Database, wanted: PilotsWanted): Promise<PilotInBrief[]> {
  if (wanted.states.length === 0) return [];
  return (await pilotsInQuery(db, wanted).execute()).map(briefOf);
}

function briefOf(
  row: Awaited<ReturnType<ReturnType<typeof rowsQuery>['executeTakeFirstOrThrow']>>,
): PilotInBrief {
  const { id, title, number, track, state, stateSince, leadId, leadName } = row;
  const names = { track: trackOf(track), state: stateOf(state) };
  return { id, title, number, ...names, stateSince, lead: { id: leadId, name: leadName } };
}

/** These pilots by their ids; unknown ones are missing. */
export async function pilotsNamed(db: Database, ids: Iterable<string>): Promise<Map<string, PilotInBrief>> {
  const found = new Map<string, PilotInBrief>();
  for (const some of inParts([...new Set(ids)]))
    for (const row of await rowsQuery(db).where('p.id', 'in', some).execute())
      found.set(row.id, briefOf(row));
  return found;
}

/** Who takes part in each of these pilots, the lead first. */
export async function partiesOfAll(db: Database, pilotIds: Iterable<string>): Promise<Map<string, Party[]>> {
  const found = new Map<string, Party[]>();
  for (const some of inParts([...new Set(pilotIds)]))
    for (const party of await partiesIn(db, some))
      found.set(party.pilotId, [...(found.get(party.pilotId) ?? []), party]);
  return found;
}

/** Pilots that one of these enterprises takes part in, or was asked to. */
export async function pilotsWith(db: Database, enterpriseIds: Iterable<string>): Promise<Set<string>> {
  const found = new Set<string>();
  for (const some of inParts([...new Set(enterpriseIds)])) {
    const rows = await db.query
      .selectFrom('pilotParties')
      .select('pilotId')
      .where('enterpriseId', 'in', some)
      .execute();
    for (const { pilotId } of rows) found.add(pilotId);
  }
  return found;
}

/** How many were handed in, by state. */
export async function countByState(db: Database): Promise<Map<PilotState, number>> {
  const rows = await db.query
    .selectFrom('pilots as p')
    .select(['p.state', sql<number>`count(*)`.as('count')])
    .where(handedIn)
    .groupBy('p.state')
    .execute();
  return new Map(rows.map(({ state, count }) => [stateOf(state), Number(count)]));
}
