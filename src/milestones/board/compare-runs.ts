import type { z } from '@hono/zod-openapi';
import { assertMay, type Caller } from '../../access/index.ts';
import { readTerms, seenWhole } from '../../pilots/index.ts';
import { today } from '../../shared/clock.ts';
import { attainmentOf } from '../../shared/milestones/levels.ts';
import { readAlerts } from '../alert-store.ts';
import { complaintTotals } from '../complaints/complaint-store.ts';
import { readCounted } from '../figure-store.ts';
import { capsView, indicatorsView } from '../figure-views.ts';
import { withoutTied } from '../leads/recused.ts';
import type { Room } from '../room.ts';
import { readRunTerms } from '../run-terms.ts';
import { incidentsOf } from './board-store.ts';
import type { comparison } from './schemas.ts';
import { type DatedMilestone, readDatedMilestones } from './timeliness.ts';

type Compared = z.infer<typeof comparison>['pilots'][number];

/** A few pilots side by side. @throws AppError not-found: one of them is not there */
export async function compareRuns(
  room: Room,
  caller: Caller,
  pilotIds: readonly string[],
): Promise<z.infer<typeof comparison>> {
  assertMay(caller.actor, 'pilot.read');
  const { nearCap } = (await readTerms(room.library)).reporting;
  const day = today(room.clock);
  const pilots = await Promise.all(pilotIds.map((pilotId) => oneOf(room, caller, pilotId, { nearCap, day })));
  return { pilots };
}

async function oneOf(
  room: Room,
  caller: Caller,
  pilotId: string,
  { nearCap, day }: { nearCap: number; day: string },
): Promise<Compared> {
  const { database: db } = room;
  const { pilot } = await seenWhole(room, caller, { pilotId });
  const [terms, counted, alerts, milestones, complaints, incidents] = await Promise.all([
    readRunTerms(db, pilot),
    readCounted(db, pilotId),
    readAlerts(db, pilotId),
    readDatedMilestones(db, pilotId),
    complaintTotals(db, pilotId, day),
    incidentsOf(db, pilotId),
  ]);
  const [mayKnow] = await withoutTied(room, caller.actor.id, [{ pilotId }]);
  const { id, title, number, track, state, startsOn, endsOn } = pilot;
  const ofLevel = (level: string) => alerts.filter((alert) => alert.level === level).length;
  return {
    ...{ id, title, number, track, state, startsOn, endsOn },
    caps: capsView(terms, counted, nearCap),
    indicators: indicatorsView(terms, counted).map((one) => ({
      ...one,
      attainment: one.latest === null ? null : attainmentOf(one, one.latest.value),
    })),
    reports: timeliness(milestones, day),
    alerts: {
      red: ofLevel('red'),
      amber: ofLevel('amber'),
      open: alerts.filter(({ handled }) => handled === null).length,
    },
    complaints: {
      received: complaints.received,
      open: complaints.received - complaints.settled,
      overdue: complaints.overdue,
      paid: complaints.paid,
    },
    incidents: mayKnow === undefined ? null : incidents,
  };
}

function timeliness(milestones: readonly DatedMilestone[], day: string): Compared['reports'] {
  const count = (is: (milestone: DatedMilestone) => boolean) => milestones.filter(is).length;
  return {
    onTime: count(({ reportedOn, dueOn }) => reportedOn !== null && reportedOn <= dueOn),
    late: count(({ reportedOn, dueOn }) => reportedOn !== null && reportedOn > dueOn),
    missing: count(({ reportedOn, dueOn }) => reportedOn === null && dueOn < day),
    ahead: count(({ reportedOn, dueOn }) => reportedOn === null && dueOn >= day),
  };
}
