import type { Database } from '../../platform/database/port.ts';
import type { LateComplaint } from '../due-run.ts';
import { complaintsDue, limitsOf } from './complaint-store.ts';

export type LateComplaints = ReadonlyMap<string, readonly LateComplaint[]>;

/** Complaints that are past a time limit, by pilot; a complaint stands there once for each limit. */
export async function lateComplaints(db: Database, day: string, pilotId?: string): Promise<LateComplaints> {
  const late = (await complaintsDue(db, day, pilotId)).flatMap((complaint) => {
    const { own, regulator } = limitsOf(complaint);
    return [own, regulator]
      .filter((limit) => limit !== null && limit.on < day)
      .map((limit) => ({ pilotId: complaint.pilotId, number: complaint.number, dueOn: limit!.on }));
  });
  return Map.groupBy(late, ({ pilotId }) => pilotId);
}
