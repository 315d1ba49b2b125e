import type { Database, Statement } from '../../platform/database/port.ts';
import type { Visitor } from '../../platform/identity/visitor.ts';
import type { Clock } from '../../shared/clock.ts';
import { uuidv7 } from '../../shared/ids.ts';

export const SECURITY_EVENTS = [
  'signed-in',
  'backup-code-used',
  'sign-in-failed',
  'signed-out',
  'password-changed',
  'password-reset',
  'second-factor-on',
  'second-factor-off',
  'second-factor-reset',
  'session-ended',
  'token-made',
  'token-revoked',
  'email-changed',
  'phone-changed',
] as const;
export type SecurityEvent = (typeof SECURITY_EVENTS)[number];

/**
 * What was done with somebody's credentials, for their own eyes: a log of its own, kept for half a year. The law
 * has network logs kept that long, so it outlives the account; nobody reads it then. It is not the ledger and proves nothing.
 */
export function securityEvent(
  db: Database,
  clock: Clock,
  personId: string,
  what: SecurityEvent,
  { address, userAgent }: Pick<Visitor, 'address' | 'userAgent'>,
): Statement {
  return db.query
    .insertInto('securityEvents')
    .values({
      id: uuidv7(clock),
      personId,
      at: clock().toISOString(),
      what,
      address,
      userAgent: userAgent?.slice(0, 300) ?? null,
    })
    .compile();
}
