import type { Caller } from '../../src/access/index.ts';
import { randomText, TOKEN_PREFIX } from '../../src/access/token.ts';
import { commit, sha256 } from '../../src/ledger/index.ts';
import type { Database, Statement } from '../../src/platform/database/port.ts';
import { COOKIE_PREFIX } from '../../src/platform/identity/cookies.ts';
import type { Person, SecondFactor, TokenScope } from '../../src/shared/actor.ts';
import { uuidv7 } from '../../src/shared/ids.ts';
import type { Locale } from '../../src/shared/locale.ts';
import type { OfficeRole } from '../../src/shared/roles.ts';

export interface PersonWanted {
  name?: string;
  email?: string;
  phone?: string;
  locale?: Locale;
  state?: 'active' | 'disabled';
  office?: readonly OfficeRole[];
  /** Ids of enterprises. */
  owner?: readonly string[];
  member?: readonly string[];
  /** Scopes: "batch:ID", "pilot:ID". */
  expert?: readonly string[];
  /** Of the session; officials have shown one unless told otherwise. */
  secondFactor?: SecondFactor;
  /** Comes with a personal access token instead of a session. */
  token?: readonly TokenScope[];
}

export interface TestPerson {
  id: string;
  name: string;
  email: string;
  /** To be sent with a request: the session's cookie or the token. */
  headers: Record<string, string>;
  /** The same person as verbs take them. */
  caller: Caller;
}

const NEVER = '9999-01-01T00:00:00.000Z';
let made = 0;

/**
 * A person with a verified mail address, a session and these roles, written into the tables past every rule and past
 * the ledger: what a test stands on, not what it tests.
 */
export async function makePerson(
  db: Database,
  wanted: PersonWanted = {},
  clock = () => new Date(),
): Promise<TestPerson> {
  const id = uuidv7(clock);
  const now = clock().toISOString();
  const { name = `测试 ${++made}`, locale = 'zh', state = 'active', phone = null, office = [] } = wanted;
  const email = wanted.email ?? `${id}@example.com`;
  const secondFactor = wanted.secondFactor ?? (office.length > 0 ? 'done' : 'none');
  const session = randomText();
  const token = `${TOKEN_PREFIX}${randomText()}`;
  const rows: Statement[] = [
    db.query.insertInto('people').values({ id, name, email, phone, locale, state, createdAt: now }).compile(),
    db.query
      .insertInto('authUsers')
      .values({
        id,
        name,
        email,
        emailVerified: 1,
        image: null,
        createdAt: now,
        updatedAt: now,
        twoFactorEnabled: secondFactor === 'none' ? 0 : 1,
        phoneNumber: phone,
        phoneNumberVerified: phone === null ? null : 1,
      })
      .compile(),
    db.query
      .insertInto('authSessions')
      .values({
        id: uuidv7(clock),
        token: session,
        userId: id,
        expiresAt: NEVER,
        createdAt: now,
        updatedAt: now,
        ipAddress: null,
        userAgent: null,
        secondFactor,
      })
      .compile(),
    ...grantsOf(wanted).map(([realm, scope, role]) => grant(db, clock, { personId: id, realm, scope, role })),
  ];
  if (wanted.token) {
    const values = {
      id: uuidv7(clock),
      personId: id,
      name: 'test',
      hash: await sha256(token),
      hint: token.slice(-4),
      scopes: JSON.stringify(wanted.token),
      expiresAt: NEVER,
      createdAt: now,
      lastUsedAt: null,
      revokedAt: null,
    };
    rows.push(db.query.insertInto('accessTokens').values(values).compile());
  }
  await db.atomic(rows);
  return {
    id,
    name,
    email,
    headers: wanted.token
      ? { authorization: `Bearer ${token}` }
      : { cookie: `${COOKIE_PREFIX}.session_token=${session}.signature` },
    caller: { actor: actorOf(id, name, secondFactor, wanted), once: null },
  };
}

/** A role of the office for somebody who signed up in a page. */
export const makeOfficial = (db: Database, personId: string, role: OfficeRole) =>
  db.atomic([grant(db, () => new Date(), { personId, realm: 'office', scope: 'office', role })]);

type Grant = readonly [realm: 'office' | 'enterprise' | 'expert', scope: string, role: string];

function grantsOf({ office = [], owner = [], member = [], expert = [] }: PersonWanted): Grant[] {
  return [
    ...office.map((role): Grant => ['office', 'office', role]),
    ...owner.map((id): Grant => ['enterprise', id, 'owner']),
    ...member.map((id): Grant => ['enterprise', id, 'member']),
    ...expert.map((scope): Grant => ['expert', scope, 'expert']),
  ];
}

function grant(
  db: Database,
  clock: () => Date,
  about: { personId: string; realm: string; scope: string; role: string },
): Statement {
  const at = clock().toISOString();
  return db.query
    .insertInto('grants')
    .values({
      id: uuidv7(clock),
      ...about,
      validFrom: at,
      validUntil: null,
      grantedBy: 'test',
      createdAt: at,
      endedAt: null,
    })
    .compile();
}

function actorOf(
  id: string,
  name: string,
  secondFactor: SecondFactor,
  { office = [], owner = [], member = [], expert = [], token }: PersonWanted,
): Person {
  return {
    id,
    name,
    via: token ? { kind: 'token', id: 'test', scopes: token } : { kind: 'session', id: 'test', secondFactor },
    office,
    enterprises: [
      ...owner.map((one) => ({ id: one, role: 'owner' as const })),
      ...member.map((one) => ({ id: one, role: 'member' as const })),
    ],
    appointments: expert.map((scope) => {
      const [kind, about = ''] = scope.split(':');
      return { kind: kind === 'pilot' ? 'pilot' : 'batch', id: about };
    }),
  };
}

/** An enterprise that is there for every room, with nobody in it. */
export async function makeEnterprise(db: Database, id: string, name = `企业 ${id}`): Promise<void> {
  const at = new Date().toISOString();
  const row = {
    id,
    name,
    uscc: id,
    kind: 'fintech',
    park: null,
    benchmarkBasis: null,
    benchmarkDate: null,
    contacts: '[]',
    verification: 'unverified',
    verifiedAt: null,
    createdAt: at,
    updatedAt: at,
  };
  await commit(db, () => new Date(), {
    actor: 'test',
    append: ['enterprise', 'members'].map((of) => ({
      stream: `${of}:${id}`,
      version: 0,
      action: 'test.founded',
      payload: { enterpriseId: id },
    })),
    rows: [db.query.insertInto('enterprises').values(row).compile()],
  });
}
