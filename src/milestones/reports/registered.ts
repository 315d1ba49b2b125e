import type { z } from '@hono/zod-openapi';
import type { Database } from '../../platform/database/port.ts';
import { complaintsIn } from '../complaints/complaint-store.ts';
import { readLeadsOf } from '../leads/lead-store.ts';
import type { Milestone } from '../milestone-store.ts';
import type { registered } from './report-schemas.ts';

/** What the team has registered within a period already, so that nobody counts it again for the report. */
export async function registeredIn(
  db: Database,
  { pilotId, from, until }: Milestone,
): Promise<z.infer<typeof registered>> {
  const [complaints, leads] = await Promise.all([
    complaintsIn(db, pilotId, { from, until }),
    readLeadsOf(db, pilotId),
  ]);
  const incidents = leads.flatMap(({ source, happenedOn, receivedOn, about, toldSeverity }) => {
    const on = happenedOn ?? receivedOn;
    if (source !== 'incident' || on < from || on > until) return [];
    return [{ on, about, severity: toldSeverity ?? ('minor' as const) }];
  });
  return { complaints, incidents: incidents.sort((a, b) => (a.on < b.on ? -1 : 1)) };
}
