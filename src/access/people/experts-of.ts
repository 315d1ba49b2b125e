import type { Database } from '../../platform/database/port.ts';
import type { Clock } from '../../shared/clock.ts';
import { datesOf, type Review, scopeOf } from './appointment.ts';

export interface ExpertAsked {
  /** Of the grant, or of the invitation while it is not accepted. */
  id: string;
  /** The link of an invitation expires, and the time of an appointment is over. */
  state: 'invited' | 'expired' | 'held' | 'over';
  /** Null while invited. */
  person: { id: string; name: string } | null;
  email: string | null;
  phone: string | null;
  /** Civil dates, inclusive. */
  from: string;
  until: string | null;
}

/** Everybody asked to review one batch or pilot, as they were asked; not who was dismissed, nor what was withdrawn. */
export async function expertsOf(
  db: Database,
  clock: Clock,
  about: { kind: Review; id: string },
): Promise<ExpertAsked[]> {
  const scope = scopeOf(about);
  const now = clock().toISOString();
  const [held, invited] = await Promise.all([
    db.query
      .selectFrom('grants as g')
      .innerJoin('people as p', 'p.id', 'g.personId')
      .select(['g.id', 'g.personId', 'g.validFrom', 'g.validUntil', 'p.name', 'p.email', 'p.phone'])
      .where('g.realm', '=', 'expert')
      .where('g.scope', '=', scope)
      .where('g.endedAt', 'is', null)
      .execute(),
    db.query
      .selectFrom('invitations')
      .select(['id', 'email', 'expiresAt', 'grantFrom', 'grantUntil', 'createdAt'])
      .where('realm', '=', 'expert')
      .where('scope', '=', scope)
      .where('state', '=', 'open')
      .execute(),
  ]);
  const all: ExpertAsked[] = [
    ...held.map(({ id, personId, name, email, phone, validFrom: from, validUntil: until }) => ({
      id,
      state: until === null || until > now ? ('held' as const) : ('over' as const),
      person: { id: personId, name },
      ...{ email, phone },
      ...datesOf({ from, until }),
    })),
    ...invited.map(({ id, email, expiresAt, grantFrom, grantUntil: until, createdAt }) => ({
      id,
      state: expiresAt > now ? ('invited' as const) : ('expired' as const),
      person: null,
      ...{ email, phone: null },
      ...datesOf({ from: grantFrom ?? createdAt, until }),
    })),
  ];
  // An invitation that nobody used says nothing any more once its address was asked again.
  const askedAgain = (one: ExpertAsked) =>
    all.some(({ state, email }) => state !== 'expired' && email !== null && email === one.email);
  return all
    .filter((one) => one.state !== 'expired' || !askedAgain(one))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
}
