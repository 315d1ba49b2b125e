import { sql } from 'kysely';
import { keptQuery } from '../platform/database/kept-query.ts';
import type { Database } from '../platform/database/port.ts';
import type { Clock } from '../shared/clock.ts';
import { LOCALES, type Locale } from '../shared/locale.ts';
import type { EnterpriseRole, OfficeRole } from '../shared/roles.ts';
import { type ToldBy, toldByOf } from '../shared/telling.ts';
import type { Realm } from './people/grants.ts';

const YEAR_MS = 365 * 24 * 60 * 60 * 1000;

/**
 * 回避: whether somebody belongs to an enterprise, or did within a year. Protected by the stream `members:<id>`.
 */
export async function isTiedTo(
  db: Database,
  clock: Clock,
  personId: string,
  enterpriseId: string,
): Promise<boolean> {
  const row = await tiesQuery(db, clock, personId)
    .select('id')
    .where('scope', '=', enterpriseId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** 回避: every enterprise that somebody is tied to, as `isTiedTo` says it of one. */
export async function tiesOf(db: Database, clock: Clock, personId: string): Promise<string[]> {
  const rows = await tiesQuery(db, clock, personId).select('scope').distinct().execute();
  return rows.map(({ scope }) => scope);
}

function tiesQuery(db: Database, clock: Clock, personId: string) {
  const since = new Date(clock().getTime() - YEAR_MS).toISOString();
  return db.query
    .selectFrom('grants')
    .where('personId', '=', personId)
    .where('realm', '=', 'enterprise')
    .where((eb) => eb.or([eb('endedAt', 'is', null), eb('endedAt', '>', since)]));
}

/** Somebody to be told, and in which language. */
export interface Reachable {
  id: string;
  name: string;
  email: string | null;
  phone: string | null;
  locale: Locale;
  toldBy: ToldBy;
  /** Why: as an official, for an enterprise, as an expert of a review ("pilot:ID"). */
  as: { realm: Realm; scope: string };
}

/** Those who hold a role in an enterprise now and have an account that works. */
export async function holdersOf(
  db: Database,
  enterpriseId: string,
  role: EnterpriseRole,
): Promise<Reachable[]> {
  return holders(db, { realm: 'enterprise', scope: enterpriseId }, role);
}

/** Officials of a role who have an account that works. */
export async function officialsOf(db: Database, role: OfficeRole): Promise<Reachable[]> {
  return holders(db, { realm: 'office', scope: 'office' }, role);
}

/** 评审专家 of one pilot's review who have an account that works. */
export async function reviewersOf(db: Database, pilotId: string): Promise<Reachable[]> {
  return holders(db, { realm: 'expert', scope: `pilot:${pilotId}` }, 'expert');
}

/** The same of one batch's panel. */
export async function scorersOf(db: Database, batchId: string): Promise<Reachable[]> {
  return holders(db, { realm: 'expert', scope: `batch:${batchId}` }, 'expert');
}

/** Who appointed the experts of a pilot's review, those whose time is over too. */
export async function appointersOf(db: Database, pilotId: string): Promise<string[]> {
  const rows = await db.query
    .selectFrom('grants')
    .select('grantedBy')
    .distinct()
    .where('realm', '=', 'expert')
    .where('scope', '=', `pilot:${pilotId}`)
    .execute();
  return rows.map(({ grantedBy }) => grantedBy);
}

const readHolders = keptQuery((db: Database, realm: string, scope: string, role: string) =>
  db.query
    .selectFrom('grants as g')
    .innerJoin('people as p', 'p.id', 'g.personId')
    .select(['p.id', 'p.name', 'p.email', 'p.phone', 'p.locale', 'p.toldBy'])
    .where('g.realm', '=', realm)
    .where('g.scope', '=', scope)
    .where('g.endedAt', 'is', null)
    .where('g.role', '=', role)
    .where('p.state', '=', sql.lit('active'))
    .orderBy('g.id'),
);

async function holders(db: Database, as: Reachable['as'], role: string): Promise<Reachable[]> {
  return (await readHolders(db, as.realm, as.scope, role)).map((row) => reachable(row, as));
}

type PersonKept = Pick<Reachable, 'id' | 'name' | 'email' | 'phone'> & { locale: string; toldBy: string };

export function reachable(
  { id, name, email, phone, locale, toldBy }: PersonKept,
  as: Reachable['as'],
): Reachable {
  const known = LOCALES.find((one) => one === locale) ?? 'zh';
  return { id, name, email, phone, locale: known, toldBy: toldByOf(toldBy), as };
}

/** Enterprises in which somebody holds a role now. */
export async function enterprisesHeld(
  db: Database,
  personId: string,
  role: EnterpriseRole,
): Promise<string[]> {
  const rows = await db.query
    .selectFrom('grants')
    .select('scope')
    .where('personId', '=', personId)
    .where('realm', '=', 'enterprise')
    .where('endedAt', 'is', null)
    .where('role', '=', role)
    .execute();
  return rows.map(({ scope }) => scope);
}
