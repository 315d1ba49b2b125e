import { z } from 'zod';
import type { Database } from '../../platform/database/port.ts';
import { CONFIRMATIONS, type Confirmation } from '../../shared/milestones/names.ts';
import { type ReportContent, reportContent } from '../report-store.ts';

const confirmations = z.enum(CONFIRMATIONS);

export interface SubmittedReport {
  content: ReportContent;
  reason: string | null;
  submittedAt: string;
  confirmation: Confirmation;
}

/** Every version of every report of a pilot, in the order they came. */
export async function readReports(db: Database, pilotId: string): Promise<SubmittedReport[]> {
  const rows = await db.query
    .selectFrom('pilotReports')
    .select(['content', 'reason', 'submittedAt', 'confirmation'])
    .where('pilotId', '=', pilotId)
    .orderBy('submittedAt')
    .orderBy('number')
    .execute();
  return rows.map(({ content, confirmation, ...row }) => ({
    ...row,
    confirmation: confirmations.parse(confirmation),
    content: reportContent.parse(JSON.parse(content)),
  }));
}
