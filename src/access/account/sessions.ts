import type { Database, Statement } from '../../platform/database/port.ts';
import type { Visitor } from '../../platform/identity/visitor.ts';
import type { Actor, Person } from '../../shared/actor.ts';
import { AppError } from '../../shared/errors.ts';
import type { Caller } from '../caller.ts';
import { assertMay } from '../may.ts';
import type { AccountRoom } from './room.ts';
import type { SessionView } from './schemas.ts';
import { securityEvent } from './security-events.ts';

const MOST_SHOWN = 100;

export async function listSessions(
  { db, clock }: AccountRoom,
  { actor }: Caller,
): Promise<{ items: SessionView[] }> {
  assertMay(actor, 'account.read');
  const rows = await db.query
    .selectFrom('authSessions')
    .select(['id', 'createdAt', 'updatedAt', 'ipAddress', 'userAgent'])
    .where('userId', '=', actor.id)
    .where('expiresAt', '>', clock().toISOString())
    .orderBy('id', 'desc')
    .limit(MOST_SHOWN)
    .execute();
  const items = rows.map(({ id, createdAt, updatedAt, ipAddress, userAgent }) => ({
    id,
    current: actor.via.id === id,
    createdAt,
    lastSeenAt: updatedAt,
    address: ipAddress || null,
    userAgent: userAgent || null,
  }));
  return { items };
}

/** One's own. @throws AppError not-found */
export async function endSession(
  { db, clock }: AccountRoom,
  visitor: Visitor,
  { actor }: Caller,
  id: string,
): Promise<void> {
  assertMay(actor, 'account.change');
  const [ended] = await db.atomic([
    db.query.deleteFrom('authSessions').where('id', '=', id).where('userId', '=', actor.id).compile(),
  ]);
  if (ended?.changes === 0) throw new AppError('not-found');
  await db.atomic([securityEvent(db, clock, actor.id, 'session-ended', visitor)]);
}

export async function endOtherSessions(
  { db, clock }: AccountRoom,
  visitor: Visitor,
  { actor }: Caller,
): Promise<void> {
  assertMay(actor, 'account.change');
  await db.atomic([endOthers(db, actor), securityEvent(db, clock, actor.id, 'session-ended', visitor)]);
}

export function endOthers(db: Database, person: Person): Statement {
  return db.query
    .deleteFrom('authSessions')
    .where('userId', '=', person.id)
    .where('id', '<>', person.via.id)
    .compile();
}

/** Nobody signed in signs out too. */
export async function signOut({ db, clock }: AccountRoom, visitor: Visitor, actor: Actor): Promise<void> {
  if (actor?.via.kind !== 'session') return;
  await db.atomic([
    db.query.deleteFrom('authSessions').where('id', '=', actor.via.id).compile(),
    securityEvent(db, clock, actor.id, 'signed-out', visitor),
  ]);
}
