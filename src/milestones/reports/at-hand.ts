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

/** Of a period, and the pilot's run, which a report of it changes: as `runIn` reads it. */
export type PeriodAtHand = AtHand & { milestone: Milestone; run: string | null };

export const atHandQuery = (db: Database, pilotId: string, report: string) =>
  db.query
    .selectFrom('pilotMilestones as m')
    .leftJoin('pilotReportDrafts as d', (join) =>
      join.onRef('d.pilotId', '=', 'm.pilotId').onRef('d.report', '=', 'm.id'),
    )
    .leftJoin('pilotRuns as s', 's.pilotId', 'm.pilotId')
    .select(MILESTONE_COLUMNS)
    .select((eb) => [
      'd.revision',
      'd.content as draft',
      's.content as run',
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
export async function periodAtHand(db: Database, pilotId: string, report: string): Promise<PeriodAtHand> {
  const [row] = await readRows(db, pilotId, report);
  if (row === undefined) throw new AppError('not-found');
  const { revision, draft, newest, run, ...milestone } = row;
  return {
    milestone: milestoneIn(milestone),
    revision: revision ?? 0,
    draft,
    newest: newest ?? 0,
    run,
  };
}

export async function finalAtHand(db: Database, pilotId: string): Promise<AtHand> {
  const [draft, newest] = await Promise.all([
    readReportDraft(db, pilotId, FINAL),
    readNewestVersion(db, pilotId, FINAL),
  ]);
  return { milestone: null, ...draft, newest: newest?.number ?? 0 };
}
