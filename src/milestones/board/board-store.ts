import { sql } from 'kysely';
import type { Database } from '../../platform/database/port.ts';

export interface OpenAlerts {
  red: number;
  amber: number;
}

export function openAlertsQuery(db: Database, pilotIds: readonly string[]) {
  return db.query
    .selectFrom('pilotAlerts')
    .select(['pilotId', 'level', sql<number>`count(*)`.as('count')])
    .where('pilotId', 'in', pilotIds)
    .where('handledAt', 'is', null)
    .groupBy(['pilotId', 'level']);
}

/** Of these pilots what nobody has handled yet; a page of them, as D1 takes a hundred parameters at most. */
export async function countOpenAlerts(
  db: Database,
  pilotIds: readonly string[],
): Promise<(pilotId: string) => OpenAlerts> {
  const rows = pilotIds.length === 0 ? [] : await openAlertsQuery(db, pilotIds).execute();
  const of = (pilotId: string, level: string) =>
    Number(rows.find((row) => row.pilotId === pilotId && row.level === level)?.count ?? 0);
  return (pilotId) => ({ red: of(pilotId, 'red'), amber: of(pilotId, 'amber') });
}

export function openLeadsQuery(db: Database, pilotIds: readonly string[]) {
  return db.query
    .selectFrom('riskLeads')
    .select(['pilotId', sql<number>`count(*)`.as('count')])
    .where('pilotId', 'in', pilotIds)
    .where('open', '=', sql.lit(1))
    .groupBy('pilotId');
}

export async function countOpenLeads(
  db: Database,
  pilotIds: readonly string[],
): Promise<(pilotId: string) => number> {
  const rows = pilotIds.length === 0 ? [] : await openLeadsQuery(db, pilotIds).execute();
  const counts = new Map(rows.map(({ pilotId, count }) => [pilotId, Number(count)]));
  return (pilotId) => counts.get(pilotId) ?? 0;
}

/** What a pilot's own team reported. */
export async function incidentsOf(db: Database, pilotId: string) {
  const { reported, open } = await db.query
    .selectFrom('riskLeads')
    .select([sql<number>`count(*)`.as('reported'), sql<number | null>`sum(open)`.as('open')])
    .where('pilotId', '=', pilotId)
    .where('source', '=', sql.lit('incident'))
    .executeTakeFirstOrThrow();
  return { reported: Number(reported), open: Number(open ?? 0) };
}
