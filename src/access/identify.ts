import type { Context, MiddlewareHandler } from 'hono';
import { sha256 } from '../ledger/index.ts';
import { keptQuery } from '../platform/database/kept-query.ts';
import type { Database } from '../platform/database/port.ts';
import type { AppEnv } from '../platform/http/app-env.ts';
import { SESSION_COOKIES, sessionCookie } from '../platform/identity/cookies.ts';
import { type Actor, type Person, TOKEN_SCOPES } from '../shared/actor.ts';
import type { Clock } from '../shared/clock.ts';
import { AppError } from '../shared/errors.ts';
import { isEnterpriseRole, isOfficeRole } from '../shared/roles.ts';
import { isNewUse, noteTokenUsed, renewedEnd, renewSession } from './session-life.ts';
import { TOKEN_PREFIX } from './token.ts';

export interface IdentifyOptions {
  /** Where people reach the service: over https its cookies are secure ones. */
  publicUrl?: string;
  /** The endpoint is for what runs the service, which is nobody, and has tokens of its own. */
  forMachines?: (c: Context<AppEnv>) => boolean;
  /** Open pages ask by themselves: nobody need be there. */
  byItself?: (c: Context<AppEnv>) => boolean;
}

/**
 * Finds out who asks, in one indexed read of session or token with every role held; nobody where neither is sent. A
 * session in use is made to last longer, at most once a day (an hour for officials), after the answer is made.
 */
export function identify(
  db: Database,
  clock: Clock,
  options: IdentifyOptions = {},
): MiddlewareHandler<AppEnv> {
  const { publicUrl = '', forMachines = () => false, byItself = () => false } = options;
  return async (c, next) => {
    const { actor, expiresAt, useIsNew } = forMachines(c) ? NOBODY : await found(db, clock, c);
    c.set('actor', actor);
    await next();
    const due = !byItself(c) && actor && expiresAt && renewedEnd(clock(), expiresAt, actor.office.length > 0);
    if (due && (await renewSession(db, clock, actor.via.id, due))) {
      const cookie = cookieIn(c.req.header('cookie')) ?? '';
      const seconds = Math.round((due.getTime() - clock().getTime()) / 1000);
      c.res.headers.append('Set-Cookie', sessionCookie(publicUrl, cookie, seconds));
    }
    if (actor && useIsNew) await noteTokenUsed(db, clock, actor.via.id);
  };
}

interface Found {
  actor: Actor;
  /** Of a whole session; null where nothing is to be renewed. */
  expiresAt: string | null;
  /** Of a token, whose use is written when the last one written is long ago. */
  useIsNew: boolean;
}

async function found(db: Database, clock: Clock, c: Context<AppEnv>): Promise<Found> {
  const authorization = c.req.header('authorization');
  if (authorization !== undefined && c.get('endpoint')) {
    const token = /^Bearer (\S+)$/i.exec(authorization)?.[1];
    const known = token?.startsWith(TOKEN_PREFIX) ? await byToken(db, clock, token) : NOBODY;
    // A program that sends a token means to be known by it: one that is not good is told so, not taken for nobody.
    if (known.actor === null) throw notGood();
    return known;
  }
  // The cookie's signature adds nothing to 32 random characters looked up in the database.
  const token = cookieIn(c.req.header('cookie'))?.split('.', 1)[0];
  return token ? bySession(db, clock, token) : NOBODY;
}

function notGood(): AppError {
  const field = {
    path: 'Authorization',
    zh: '访问令牌不正确，或者已过期、已撤销；新的令牌在“账户与安全 → 访问令牌”里创建。',
    en: 'The access token is wrong, has expired or was revoked; make a new one under “Account and security”, “Access tokens”.',
  };
  return new AppError('unauthenticated', 'token', { fields: [field] });
}

const NOBODY: Found = { actor: null, expiresAt: null, useIsNew: false };

/** The session's cookie as it came. */
function cookieIn(cookies: string | undefined): string | null {
  if (!cookies) return null;
  for (const part of cookies.split(';')) {
    const [name = '', value = ''] = part.trim().split('=', 2);
    if (SESSION_COOKIES.has(name) && value !== '') return value;
  }
  return null;
}

const GRANT = ['g.realm', 'g.scope', 'g.role', 'g.validFrom', 'g.validUntil'] as const;

export function sessionQuery(db: Database, token: string) {
  return db.query
    .selectFrom('authSessions as s')
    .innerJoin('people as p', 'p.id', 's.userId')
    .leftJoin('grants as g', (join) => join.onRef('g.personId', '=', 'p.id').on('g.endedAt', 'is', null))
    .select(['s.id', 's.secondFactor', 's.expiresAt', 'p.id as personId', 'p.name', 'p.state', ...GRANT])
    .where('s.token', '=', token);
}

const readSession = keptQuery(sessionQuery);

async function bySession(db: Database, clock: Clock, token: string): Promise<Found> {
  const rows = await readSession(db, token);
  const first = rows[0];
  const now = clock().toISOString();
  if (first === undefined || first.state !== 'active' || first.expiresAt <= now) return NOBODY;
  const { secondFactor, expiresAt } = first;
  const known = secondFactor === 'done' || secondFactor === 'pending' ? secondFactor : 'none';
  const actor: Person = {
    id: first.personId,
    name: first.name,
    via: { kind: 'session', id: first.id, secondFactor: known },
    ...held(rows, now),
  };
  return { actor, expiresAt: known === 'pending' ? null : expiresAt, useIsNew: false };
}

export function tokenQuery(db: Database, hash: string) {
  return db.query
    .selectFrom('accessTokens as t')
    .innerJoin('people as p', 'p.id', 't.personId')
    .leftJoin('grants as g', (join) => join.onRef('g.personId', '=', 'p.id').on('g.endedAt', 'is', null))
    .select([
      't.id',
      't.scopes',
      't.expiresAt',
      't.revokedAt',
      't.lastUsedAt',
      'p.id as personId',
      'p.name',
      'p.state',
      ...GRANT,
    ])
    .where('t.hash', '=', hash);
}

const readToken = keptQuery(tokenQuery);

async function byToken(db: Database, clock: Clock, token: string): Promise<Found> {
  const rows = await readToken(db, await sha256(token));
  const first = rows[0];
  const at = clock();
  const now = at.toISOString();
  if (first === undefined || first.state !== 'active' || first.revokedAt !== null || first.expiresAt <= now) {
    return NOBODY;
  }
  const given: unknown = JSON.parse(first.scopes);
  const scopes = TOKEN_SCOPES.filter((scope) => Array.isArray(given) && given.includes(scope));
  const actor: Person = {
    id: first.personId,
    name: first.name,
    via: { kind: 'token', id: first.id, scopes },
    ...held(rows, now),
  };
  return { actor, expiresAt: null, useIsNew: isNewUse(at, first.lastUsedAt) };
}

interface GrantColumns {
  realm: string | null;
  scope: string | null;
  role: string | null;
  validFrom: string | null;
  validUntil: string | null;
}

/** What holds now of the grants read. */
function held(
  rows: readonly GrantColumns[],
  now: string,
): Pick<Person, 'office' | 'enterprises' | 'appointments'> {
  const office: Person['office'][number][] = [];
  const enterprises: Person['enterprises'][number][] = [];
  const appointments: Person['appointments'][number][] = [];
  for (const { realm, scope, role, validFrom, validUntil } of rows) {
    if (realm === null || scope === null || role === null) continue;
    if ((validFrom ?? '') > now || (validUntil !== null && validUntil <= now)) continue;
    if (realm === 'office' && isOfficeRole(role)) office.push(role);
    if (realm === 'enterprise' && isEnterpriseRole(role)) enterprises.push({ id: scope, role });
    if (realm === 'expert') {
      const [kind, id = ''] = scope.split(':');
      if (kind === 'batch' || kind === 'pilot') appointments.push({ kind, id });
    }
  }
  return { office, enterprises, appointments };
}
