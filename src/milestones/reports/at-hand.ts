import { keptQuery } from '../../platform/database/kept-query.ts';
import type { Database } from '../../platform/database/port.ts';
import { AppError } from '../../shared/errors.ts';
import { FINAL } from '../../shared/milestones/report.ts';
import { MILESTONE_COLUMNS, type Milestone, milestoneIn } from '../milestone-store.ts';
import { readNewestVersion, readReportDraft } from '../report-store.ts';

/** A report as whoever writes or submits it finds it. */
export interface AtHand {
  /** Null: the final report. */
  milestone: Milestone | null;
  /** Of what is written; 0: nothing is. */
  revision: number;
  /** What is written, as JSON. */
  draft: string | null;
  /** Number of the newest version; 0: it was never submitted. */
  newest: number;
}

export const atHandQuery = (db: Database, pilotId: string, report: string) =>
  db.query
    .selectFrom('pilotMilestones as m')
    .leftJoin('pilotReportDrafts as d', (join) =>
      join.onRef('d.pilotId', '=', 'm.pilotId').onRef('d.report', '=', 'm.id'),
    )
    .select(MILESTONE_COLUMNS)
    .select((eb) => [
      'd.revision',
      'd.content as draft',
      eb
        .selectFrom('pilotReports as r')
        .select(({ fn }) => fn.max('r.number').as('number'))
        .whereRef('r.pilotId', '=', 'm.pilotId')
        .whereRef('r.report', '=', 'm.id')
        .as('newest'),
    ])
    .where('m.pilotId', '=', pilotId)
    .where('m.id', '=', report);

const readRows = keptQuery(atHandQuery);

/** In one snapshot. @throws AppError not-found: the pilot has no such milestone */
export async function readAtHand(db: Database, pilotId: string, report: string): Promise<AtHand> {
  if (report === FINAL) return finalAtHand(db, pilotId);
  const [row] = await readRows(db, pilotId, report);
  if (row === undefined) throw new AppError('not-found');
  const { revision, draft, newest, ...milestone } = row;
  return { milestone: milestoneIn(milestone), revision: revision ?? 0, draft, newest: newest ?? 0 };
}

export async function finalAtHand(db: Database, pilotId: string): Promise<AtHand> {
  const [draft, newest] = await Promise.all([
    readReportDraft(db, pilotId, FINAL),
    readNewestVersion(db, pilotId, FINAL),
  ]);
  return { milestone: null, ...draft, newest: newest?.number ?? 0 };
}
