import { headOf } from '../../ledger/index.ts';
import { inParts } from '../../platform/database/in-parts.ts';
import type { Database } from '../../platform/database/port.ts';
import { type PageWanted, pageOf } from '../../platform/http/page.ts';
import type { Person } from '../../shared/actor.ts';
import type { Clock } from '../../shared/clock.ts';
import { AppError } from '../../shared/errors.ts';
import { isOfficeRole, type OfficeRole } from '../../shared/roles.ts';
import type { AccessParts } from '../parts.ts';
import { reviewOf } from './appointment.ts';
import { findPeople, type PeopleWanted, type Place } from './find-people.ts';
import { holdingsOf, readHolder } from './grants.ts';
import { hasSecondFactor } from './reset-second-factor.ts';
import { titlesSeen } from './review-titles.ts';
import { type PersonState, personStateOf } from './rules.ts';
import { OFFICE } from './streams.ts';

export interface PersonInList {
  id: string;
  name: string;
  email: string | null;
  state: PersonState;
  office: OfficeRole[];
  /** How many enterprises the person belongs to. */
  enterprises: number;
  createdAt: string;
}

export async function listPeople(
  db: Database,
  wanted: PeopleWanted,
  page: PageWanted,
): Promise<{ items: PersonInList[]; next: string | null }> {
  const found = await findPeople(db, wanted, page.after as Place | null, page.limit + 1);
  const { items, next } = pageOf(found, page.limit, ({ at }) => at);
  const held = await readGrantsOf(
    db,
    items.map(({ id }) => id),
  );
  return {
    items: items.map(({ id, name, email, state, createdAt }) => {
      const grants = held.filter(({ personId }) => personId === id);
      return {
        id,
        name,
        email,
        state: personStateOf(state),
        office: grants.flatMap(({ realm, role }) => (realm === 'office' && isOfficeRole(role) ? [role] : [])),
        enterprises: grants.filter(({ realm }) => realm === 'enterprise').length,
        createdAt,
      };
    }),
    next,
  };
}

async function readGrantsOf(db: Database, ids: readonly string[]) {
  const all: { personId: string; realm: string; role: string }[] = [];
  for (const some of inParts(ids)) {
    const grants = db.query
      .selectFrom('grants')
      .select(['personId', 'realm', 'role'])
      .where('personId', 'in', some)
      .where('endedAt', 'is', null)
      .orderBy('id');
    all.push(...(await grants.execute()));
  }
  return all;
}

/**
 * One person with all they hold, and the version of the office's roles that it was read at.
 * @throws AppError not-found
 */
export async function readPerson(
  db: Database,
  clock: Clock,
  actor: Person,
  personId: string,
  { enterpriseNames, reviewTitles }: Pick<AccessParts, 'enterpriseNames' | 'reviewTitles'>,
) {
  const { version } = await headOf(db, OFFICE);
  const holder = await readHolder(db, clock, personId);
  if (holder === null) throw new AppError('not-found');
  const { id, name, email, phone, state, createdAt, grants } = holder;
  const { office, enterprises } = holdingsOf(holder);
  const names = await enterpriseNames(enterprises.map((one) => one.id));
  const appointments = grants
    .filter(({ realm }) => realm === 'expert')
    .map((one) => ({ id: one.id, ...reviewOf(one.scope), from: one.validFrom, until: one.validUntil }));
  const titleOf = await titlesSeen(reviewTitles, actor, appointments);
  return {
    version,
    person: {
      id,
      name,
      email,
      phone,
      state,
      secondFactor: await hasSecondFactor(db, id),
      createdAt,
      office: [...office],
      enterprises: enterprises.map((one) => ({ ...one, name: names.get(one.id) ?? null })),
      appointments: appointments.map((one) => ({ ...one, title: titleOf(one) })),
    },
  };
}
