import type { Entered } from '../../platform/identity/entering.ts';
import type { Visitor } from '../../platform/identity/visitor.ts';
import type { Actor } from '../../shared/actor.ts';
import type { AccountRoom } from './room.ts';
import { securityEvent } from './security-events.ts';

export interface Admitted {
  status: 'signed-in' | 'second-factor';
  userId: string;
  cookies: string[];
}

/** The end of every way in: the browser's session of before dies, and who has a second factor is asked for it. */
export async function admit(
  { db, clock }: AccountRoom,
  visitor: Visitor,
  before: Actor,
  { token, cookies }: Entered,
): Promise<Admitted> {
  const session = await db.query
    .selectFrom('authSessions')
    .select(['userId', 'secondFactor'])
    .where('token', '=', token ?? '')
    .executeTakeFirstOrThrow();
  const status = session.secondFactor === 'pending' ? 'second-factor' : 'signed-in';
  const rows = [];
  if (before?.via.kind === 'session') {
    rows.push(db.query.deleteFrom('authSessions').where('id', '=', before.via.id).compile());
  }
  if (status === 'signed-in') rows.push(securityEvent(db, clock, session.userId, 'signed-in', visitor));
  await db.atomic(rows);
  return { status, userId: session.userId, cookies };
}
