import type { Database } from '../../src/platform/database/port.ts';
import { COOKIE_PREFIX } from '../../src/platform/identity/cookies.ts';
import type { EnterpriseRole, OfficeRole } from '../../src/shared/roles.ts';

/**
 * Somebody with these roles and a session that has shown a second factor, put straight into the database: for tests
 * that are about what people may do, not about how they came in.
 * @returns the person's id, and headers that speak for the person
 */
export async function signedIn(
  db: Database,
  roles: { office?: readonly OfficeRole[]; enterprises?: Readonly<Record<string, EnterpriseRole>> } = {},
): Promise<{ id: string; headers: { Cookie: string } }> {
  const id = crypto.randomUUID();
  const token = crypto.randomUUID();
  const at = '2026-01-01T00:00:00.000Z';
  const person = { id, name: '测试', email: `${id}@example.com`, phone: null, locale: 'zh', state: 'active' };
  const session = { id: token, token, userId: id, expiresAt: '2999-01-01T00:00:00.000Z', createdAt: at };
  const held = [
    ...(roles.office ?? []).map((role) => ({ realm: 'office', scope: 'office', role })),
    ...Object.entries(roles.enterprises ?? {}).map(([scope, role]) => ({ realm: 'enterprise', scope, role })),
  ];
  await db.atomic([
    db.query
      .insertInto('people')
      .values({ ...person, createdAt: at })
      .compile(),
    db.query
      .insertInto('authSessions')
      .values({ ...session, updatedAt: at, ipAddress: null, userAgent: null, secondFactor: 'done' })
      .compile(),
    ...held.map((grant) =>
      db.query
        .insertInto('grants')
        .values({
          id: crypto.randomUUID(),
          personId: id,
          validFrom: at,
          validUntil: null,
          grantedBy: 'system',
          createdAt: at,
          endedAt: null,
          ...grant,
        })
        .compile(),
    ),
  ]);
  return { id, headers: { Cookie: `${COOKIE_PREFIX}.session_token=${token}` } };
}
