import type { Database } from '../../platform/database/port.ts';
import { type PageWanted, pageOf } from '../../platform/http/page.ts';
import type { Clock } from '../../shared/clock.ts';
import { datesOf, type Review, reviewOf } from './appointment.ts';

export interface Appointment {
  /** Of the grant, or of the invitation while it is not accepted. */
  id: string;
  state: 'held' | 'invited';
  person: { id: string; name: string } | null;
  email: string | null;
  kind: Review;
  /** Id of the batch or pilot. */
  about: string;
  /** Civil dates, inclusive. */
  from: string;
  until: string | null;
}

/** Appointments not over yet, or invitations to one still open; by what they are for. */
export async function listAppointments(
  db: Database,
  clock: Clock,
  state: 'held' | 'invited',
  page: PageWanted,
): Promise<{ items: Appointment[]; next: string | null }> {
  const now = clock().toISOString();
  const [scope, id] = (page.after ?? ['', '']) as [string, string];
  if (state === 'held') {
    const rows = await heldQuery(db, now, { scope, id }, page.limit + 1).execute();
    const { items, next } = pageOf(rows, page.limit, (row) => [row.scope, row.personId]);
    return {
      items: items.map((row) => ({
        id: row.id,
        state,
        person: { id: row.personId, name: row.name },
        email: row.email,
        ...reviewOf(row.scope),
        ...datesOf({ from: row.validFrom, until: row.validUntil }),
      })),
      next,
    };
  }
  const rows = await invitedQuery(db, now, { scope, id }, page.limit + 1).execute();
  const { items, next } = pageOf(rows, page.limit, (row) => [row.scope, row.id]);
  return {
    items: items.map((row) => ({
      id: row.id,
      state,
      person: null,
      email: row.email,
      ...reviewOf(row.scope),
      ...datesOf({ from: row.grantFrom ?? row.createdAt, until: row.grantUntil }),
    })),
    next,
  };
}

interface After {
  scope: string;
  /** Of the person, or of the invitation. */
  id: string;
}

export function heldQuery(db: Database, now: string, { scope, id }: After, most: number) {
  return db.query
    .selectFrom('grants as g')
    .innerJoin('people as p', 'p.id', 'g.personId')
    .select(['g.id', 'g.scope', 'g.personId', 'g.validFrom', 'g.validUntil', 'p.name', 'p.email'])
    .where('g.endedAt', 'is', null)
    .where('g.realm', '=', 'expert')
    .where('g.scope', '>=', scope)
    .where(({ or, eb }) => or([eb('g.scope', '>', scope), eb('g.personId', '>', id)]))
    .where(({ or, eb }) => or([eb('g.validUntil', 'is', null), eb('g.validUntil', '>', now)]))
    .orderBy('g.scope')
    .orderBy('g.personId')
    .limit(most);
}

export function invitedQuery(db: Database, now: string, { scope, id }: After, most: number) {
  return db.query
    .selectFrom('invitations as i')
    .select(['i.id', 'i.scope', 'i.email', 'i.grantFrom', 'i.grantUntil', 'i.createdAt'])
    .where('i.realm', '=', 'expert')
    .where('i.scope', '>=', scope)
    .where(({ or, eb }) => or([eb('i.scope', '>', scope), eb('i.id', '>', id)]))
    .where('i.state', '=', 'open')
    .where('i.expiresAt', '>', now)
    .orderBy('i.scope')
    .orderBy('i.id')
    .limit(most);
}
