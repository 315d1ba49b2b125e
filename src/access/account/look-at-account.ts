import type { Statement } from '../../platform/database/port.ts';
import type { Actor } from '../../shared/actor.ts';
import { toldByOf } from '../../shared/telling.ts';
import type { AccountRoom } from './room.ts';
import type { AccountView } from './schemas.ts';

/** What other rooms say of enterprises; handed in, as access knows none of them. */
export interface AccountEnterprises {
  /** Unknown ids are left out. */
  lookUp(ids: readonly string[]): Promise<readonly Omit<AccountView['enterprises'][number], 'role'>[]>;
  /** Those of them for which the office has decided anything: the law makes it keep who acted for them. */
  withDecidedMatters(ids: readonly string[]): Promise<readonly string[]>;
  /** What rooms keep of a person that is the person's alone: gone with the account. */
  forgetOwn(personId: string): Statement[];
  /** A provider has said that the person legally represents whoever has this code (法定代表人). */
  proveLegalPerson(personId: string, uscc: string): Promise<unknown>;
}

const UNSAID = { email: null, emailVerified: false, phone: null };

/** A program that was let in for figures or reports alone is not told how to reach its owner. */
const seesContacts = ({ via }: NonNullable<Actor>) =>
  via.kind === 'session' || via.scopes.some((scope) => scope !== 'figures' && scope !== 'reports');

/** The signed-in person; who has yet to show a second factor sees no more than that. */
export async function lookAtAccount(
  { db }: AccountRoom,
  actor: Actor,
  secondFactorRequired: boolean,
  enterprises: AccountEnterprises,
): Promise<AccountView | null> {
  if (actor === null) return null;
  const secondFactor = actor.via.kind === 'session' ? actor.via.secondFactor : 'none';
  const person = await db.query
    .selectFrom('people as p')
    .leftJoin('authUsers as u', 'u.id', 'p.id')
    .select(['p.locale', 'p.phone', 'p.toldBy', 'u.email', 'u.emailVerified'])
    .where('p.id', '=', actor.id)
    .executeTakeFirst();
  const about = {
    id: actor.id,
    name: actor.name,
    locale: person?.locale === 'en' ? ('en' as const) : ('zh' as const),
    toldBy: toldByOf(person?.toldBy),
    secondFactor,
    secondFactorRequired: secondFactorRequired && actor.office.length > 0,
  };
  if (secondFactor === 'pending') {
    return { ...about, ...UNSAID, office: [], enterprises: [], appointments: [] };
  }
  const [held, appointments] = await Promise.all([
    namesOf(actor.enterprises, enterprises),
    untilOf(db, actor),
  ]);
  const contacts = seesContacts(actor)
    ? {
        email: person?.email?.endsWith('.invalid') === false ? person.email : null,
        emailVerified: person?.emailVerified === 1,
        phone: person?.phone ?? null,
      }
    : UNSAID;
  return {
    ...about,
    ...contacts,
    office: [...actor.office],
    enterprises: held,
    appointments,
  };
}

async function namesOf(held: NonNullable<Actor>['enterprises'], enterprises: AccountEnterprises) {
  if (held.length === 0) return [];
  const known = new Map((await enterprises.lookUp(held.map(({ id }) => id))).map((one) => [one.id, one]));
  return held.flatMap(({ id, role }) => {
    const one = known.get(id);
    return one ? [{ id, role, name: one.name, verification: one.verification }] : [];
  });
}

async function untilOf(
  db: AccountRoom['db'],
  actor: NonNullable<Actor>,
): Promise<AccountView['appointments']> {
  if (actor.appointments.length === 0) return [];
  const rows = await db.query
    .selectFrom('grants')
    .select(['scope', 'validUntil'])
    .where('personId', '=', actor.id)
    .where('realm', '=', 'expert')
    .where('endedAt', 'is', null)
    .execute();
  const until = new Map(rows.map(({ scope, validUntil }) => [scope, validUntil]));
  return actor.appointments.map(({ kind, id }) => ({ kind, id, until: until.get(`${kind}:${id}`) ?? null }));
}
