import { sql } from 'kysely';
import type { Database, Statement } from '../../platform/database/port.ts';
import type { Clock } from '../../shared/clock.ts';
import { uuidv7 } from '../../shared/ids.ts';
import { isEnterpriseRole, isOfficeRole } from '../../shared/roles.ts';
import { type Holdings, type PersonState, personStateOf } from './rules.ts';

export type Realm = 'office' | 'enterprise' | 'expert';
export const OFFICE_SCOPE = 'office';

export interface Grant {
  id: string;
  personId: string;
  realm: Realm;
  /** "office", an enterprise's id, "batch:ID" or "pilot:ID". */
  scope: string;
  role: string;
  /** Instants; null until: no end. */
  validFrom: string;
  validUntil: string | null;
}

/** A person as rules see them, with every grant that has not ended. */
export interface Holder {
  id: string;
  name: string;
  email: string | null;
  phone: string | null;
  locale: string;
  toldBy: string;
  state: PersonState;
  createdAt: string;
  grants: Grant[];
}

const GRANT = ['g.id as grantId', 'g.realm', 'g.scope', 'g.role', 'g.validFrom', 'g.validUntil'] as const;

export function holderQuery(db: Database, personId: string) {
  return db.query
    .selectFrom('people as p')
    .leftJoin('grants as g', (join) => join.onRef('g.personId', '=', 'p.id').on('g.endedAt', 'is', null))
    .select([
      'p.id',
      'p.name',
      'p.email',
      'p.phone',
      'p.locale',
      'p.toldBy',
      'p.state',
      'p.createdAt',
      ...GRANT,
    ])
    .where('p.id', '=', personId);
}

/** Null where there is no such person. */
export async function readHolder(db: Database, clock: Clock, personId: string): Promise<Holder | null> {
  const rows = await holderQuery(db, personId).execute();
  const first = rows[0];
  if (first === undefined) return null;
  const now = clock().toISOString();
  const grants: Grant[] = [];
  for (const { grantId, realm, scope, role, validFrom, validUntil } of rows) {
    if (grantId === null || scope === null || role === null || validFrom === null || !isRealm(realm))
      continue;
    if (validUntil !== null && validUntil <= now) continue;
    grants.push({ id: grantId, personId, realm, scope, role, validFrom, validUntil });
  }
  const { id, name, email, phone, locale, toldBy, state, createdAt } = first;
  return { id, name, email, phone, locale, toldBy, state: personStateOf(state), createdAt, grants };
}

function isRealm(realm: string | null): realm is Realm {
  return realm === 'office' || realm === 'enterprise' || realm === 'expert';
}

export function holdingsOf({ grants }: Holder): Holdings {
  return {
    office: grants.flatMap(({ realm, role }) => (realm === 'office' && isOfficeRole(role) ? [role] : [])),
    enterprises: grants.flatMap(({ realm, scope, role }) =>
      realm === 'enterprise' && isEnterpriseRole(role) ? [{ id: scope, role }] : [],
    ),
    appointments: grants.flatMap(({ realm, scope }) => (realm === 'expert' ? [scope] : [])),
  };
}

/** Ids of who can act in this role: disabled people cannot. */
export function actingQuery(db: Database, realm: Realm, scope: string, role: string) {
  return db.query
    .selectFrom('grants as g')
    .innerJoin('people as p', 'p.id', 'g.personId')
    .select('g.personId')
    .where('g.endedAt', 'is', null)
    .where('g.realm', '=', realm)
    .where('g.scope', '=', scope)
    .where('g.role', '=', role)
    .where('p.state', '=', sql.lit('active'))
    .orderBy('g.personId');
}

export async function readActing(db: Database, realm: Realm, scope: string, role: string): Promise<string[]> {
  return (await actingQuery(db, realm, scope, role).execute()).map(({ personId }) => personId);
}

export interface GrantWanted {
  id?: string;
  personId: string;
  realm: Realm;
  scope: string;
  role: string;
  grantedBy: string;
  validFrom?: string;
  validUntil?: string | null;
}

export function insertGrant(db: Database, clock: Clock, wanted: GrantWanted): Statement {
  const now = clock().toISOString();
  const { id = uuidv7(clock), validFrom = now, validUntil = null, ...about } = wanted;
  return db.query
    .insertInto('grants')
    .values({ id, ...about, validFrom, validUntil, createdAt: now, endedAt: null })
    .compile();
}

export function endGrant(db: Database, clock: Clock, { id }: Pick<Grant, 'id'>): Statement {
  return db.query
    .updateTable('grants')
    .set('endedAt', clock().toISOString())
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .compile();
}

/** A person who lost something signs in again, with what is left; personal access tokens lose it by themselves. */
export function endSessions(db: Database, personId: string, but: string | null = null): Statement {
  const all = db.query.deleteFrom('authSessions').where('userId', '=', personId);
  return (but === null ? all : all.where('id', '<>', but)).compile();
}

/** An appointment whose time is over still stands in the way of a new one for the same review. */
export function endLapsed(db: Database, clock: Clock, personId: string, scope: string): Statement {
  const now = clock().toISOString();
  return db.query
    .updateTable('grants')
    .set('endedAt', now)
    .where('personId', '=', personId)
    .where('realm', '=', 'expert')
    .where('scope', '=', scope)
    .where('endedAt', 'is', null)
    .where('validUntil', '<=', now)
    .compile();
}
