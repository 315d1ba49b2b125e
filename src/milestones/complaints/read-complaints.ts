import type { z } from '@hono/zod-openapi';
import type { Caller } from '../../access/index.ts';
import { seenWhole } from '../../pilots/index.ts';
import { pageOf } from '../../platform/http/page.ts';
import { today } from '../../shared/clock.ts';
import type { Deadline } from '../../shared/working-days.ts';
import type { Room } from '../room.ts';
import type { complaintPage } from './complaint-schemas.ts';
import {
  type Complaint,
  complaintTotals,
  isOverdue,
  limitsOf,
  listComplaints,
  versionsBefore,
} from './complaint-store.ts';

interface Wanted {
  pilotId: string;
  /** Where an applicant reads; an official without it. */
  enterpriseId?: string | undefined;
  open: boolean;
  before: number | null;
  limit: number;
}

/** @throws AppError not-found; forbidden: has not consented to take part */
export async function complaintsSeen(
  room: Room,
  caller: Caller,
  { pilotId, enterpriseId, ...wanted }: Wanted,
): Promise<z.infer<typeof complaintPage>> {
  const { database: db, clock } = room;
  await seenWhole(room, caller, { pilotId, enterpriseId });
  const day = today(clock);
  const [rows, totals] = await Promise.all([
    listComplaints(db, { pilotId, ...wanted }),
    complaintTotals(db, pilotId, day),
  ]);
  const { items, next } = pageOf(rows, wanted.limit, ({ number }) => [number]);
  const changed = items.filter(({ version }) => version > 1).map(({ id }) => id);
  const older = await versionsBefore(db, changed);
  return {
    items: items.map((complaint) => {
      const { own, regulator } = limitsOf(complaint);
      const { id, number, ownDays, regulatorDays, answeredOn } = complaint;
      const shown = (limit: Deadline | null, days: number | null) =>
        limit === null || days === null ? null : { days, ...limit, overdue: limit.on < (answeredOn ?? day) };
      return {
        id,
        number,
        ...said(complaint),
        own: shown(own, ownDays),
        regulator: shown(regulator, regulatorDays),
        overdue: isOverdue(complaint, day),
        before: (older.get(id) ?? []).map(said),
      };
    }),
    next,
    totals,
  };
}

function said({
  receivedOn,
  channel,
  claim,
  claimed,
  answer,
  answeredOn,
  paid,
  paidOn,
  version,
  reason,
  recordedAt,
}: Complaint) {
  return {
    receivedOn,
    channel,
    claim,
    claimed,
    answer,
    answeredOn,
    paid,
    paidOn,
    version,
    reason,
    recordedAt,
  };
}
