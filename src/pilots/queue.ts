import { assertMay, type Caller, namesOf } from '../access/index.ts';
import { pageOf } from '../platform/http/page.ts';
import { today } from '../shared/clock.ts';
import type { Locale } from '../shared/locale.ts';
import type { QueueAnswer } from './answers.ts';
import { type QueueWanted, queueQuery, readCounts } from './pilot-lists.ts';
import type { Room } from './room.ts';
import { stateOf, trackOf } from './store.ts';
import { dueOf } from './terms.ts';

export interface Queueing extends Omit<QueueWanted, 'caseOfficer'> {
  mine?: boolean | undefined;
  locale: Locale;
}

/** What waits for the office, what is due first before the rest, with how much there is of it. */
export async function queue(
  { database: db, clock }: Room,
  { actor }: Caller,
  { mine = false, locale, ...wanted }: Queueing,
): Promise<QueueAnswer> {
  assertMay(actor, 'pilot.read');
  const day = today(clock);
  const [rows, counts] = await Promise.all([
    queueQuery(db, { ...wanted, caseOfficer: mine ? actor.id : undefined }).execute(),
    readCounts(db, { officer: actor.id, today: day }),
  ]);
  const { items, next } = pageOf(rows, wanted.limit, ({ dueOn, id }) => [dueOn, id]);
  const people = items.flatMap(({ caseOfficer }) => (caseOfficer === null ? [] : [caseOfficer]));
  const nameOf = await namesOf(db, people);
  return {
    items: items.map(({ leadId, leadName, caseOfficer, dueOn, state, track, ...row }) => ({
      ...row,
      track: trackOf(track),
      state: stateOf(state),
      lead: { id: leadId, name: leadName },
      caseOfficer: caseOfficer === null ? null : { id: caseOfficer, name: nameOf(caseOfficer)[locale] },
      mine: caseOfficer === actor.id,
      dueOn: dueOf(dueOn),
      overdue: dueOn < day,
    })),
    next,
    counts,
  };
}
