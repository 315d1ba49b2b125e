import type { Database } from '../../platform/database/port.ts';
import { dayOf } from '../../shared/clock.ts';

/** An agreed milestone. Civil dates. */
export interface DatedMilestone {
  dueOn: string;
  reportedOn: string | null;
}

export async function readDatedMilestones(db: Database, pilotId: string): Promise<DatedMilestone[]> {
  const rows = await db.query
    .selectFrom('pilotMilestones')
    .select(['dueOn', 'reportedAt'])
    .where('pilotId', '=', pilotId)
    .where('state', '=', 'agreed')
    .execute();
  return rows.map(({ dueOn, reportedAt }) => ({
    dueOn,
    reportedOn: reportedAt === null ? null : dayOf(reportedAt),
  }));
}
