import type { z } from '@hono/zod-openapi';
import type { Caller } from '../../access/index.ts';
import { readTerms, seenWhole } from '../../pilots/index.ts';
import { dayOf, today } from '../../shared/clock.ts';
import type { Locale } from '../../shared/locale.ts';
import { isLive, readMilestones } from '../milestone-store.ts';
import type { Room } from '../room.ts';
import { overlaps } from './faults.ts';
import type { schedule as schema } from './plan-schemas.ts';
import { boundsOf } from './plan-terms.ts';
import { type Every, schedule } from './schedule.ts';

/**
 * What a regular plan would be, without the periods that the plan has already. A regulator's pilot owes a summary each
 * half-year unless another rhythm is asked for; where its end is not known, a year is planned.
 * @throws AppError not-found, forbidden
 */
export async function lookAtSchedule(
  room: Room,
  caller: Caller,
  {
    every,
    locale,
    ...about
  }: { enterpriseId: string; pilotId: string; every?: Every | undefined; locale: Locale },
): Promise<z.infer<typeof schema>> {
  const { pilot } = await seenWhole(room, caller, about);
  const day = today(room.clock);
  const { reporting } = await readTerms(room.library);
  const begun = boundsOf(pilot, day).startsOn ?? dayOf(pilot.stateSince);
  const standing = (await readMilestones(room.database, pilot.id)).filter(isLive);
  const items = schedule({
    every: every ?? (pilot.track === 'regulator' ? 'half-yearly' : 'quarterly'),
    startsOn: begun,
    endsOn: pilot.endsOn ?? yearAfter(begun),
    due: reporting.due,
    today: day,
    locale,
  });
  return { items: items.filter((item) => !standing.some((one) => overlaps(item, one))) };
}

/** The last day of a year that begins on this one. */
function yearAfter(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCFullYear(day.getUTCFullYear() + 1, day.getUTCMonth(), day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}
