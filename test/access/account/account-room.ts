import type { AccountRoom } from '../../../src/access/account/room.ts';
import { identityHooks } from '../../../src/access/index.ts';
import type { Database } from '../../../src/platform/database/port.ts';
import { createIdentity } from '../../../src/platform/identity/identity.ts';
import type { Visitor } from '../../../src/platform/identity/visitor.ts';
import { createLog } from '../../../src/platform/log.ts';
import { secretNamed } from '../../../src/platform/secrets.ts';
import type { Clock } from '../../../src/shared/clock.ts';

export const PUBLIC_URL = 'https://shidian.example';

/** What verbs about accounts work with, over a store of a test. */
export function accountRoom(
  db: Database,
  clock: Clock = () => new Date(),
): AccountRoom & { lines: string[] } {
  const lines: string[] = [];
  const identity = createIdentity({
    database: db,
    clock,
    log: createLog('debug', (line) => lines.push(line)),
    publicUrl: PUBLIC_URL,
    oidc: [],
    secret: () => secretNamed(db, clock, 'identity', () => 'x'.repeat(16) + crypto.randomUUID()),
    hooks: identityHooks(db, clock, PUBLIC_URL),
  });
  return { db, clock, identity, lines };
}

export function visitor(cookies: readonly string[] = []): Visitor {
  const cookie = cookies.map((line) => line.split(';')[0]).join('; ');
  return { cookie: cookie || null, address: '203.0.113.7', userAgent: 'test', locale: 'zh' };
}
