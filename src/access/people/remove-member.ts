import type { Database } from '../../platform/database/port.ts';
import type { Clock } from '../../shared/clock.ts';
import { asOfNow } from '../as-of-now.ts';
import type { Caller } from '../caller.ts';
import { type Answer, commitAnswer } from '../commit-answer.ts';
import { assertMay } from '../may.ts';
import { runOnce } from '../run-once.ts';
import { endGrant, endSessions } from './grants.ts';
import { memberEntries, ownerWhoStays, readMember } from './members.ts';

const DONE: Answer<null> = { status: 204, headers: {}, body: null };

/** @throws AppError not-found, conflict: the last owner */
export function removeMember(
  db: Database,
  clock: Clock,
  caller: Caller,
  { enterpriseId, personId }: { enterpriseId: string; personId: string },
): Promise<Answer<null>> {
  return runOnce(db, clock, caller, async () => {
    const read = await readMember(db, clock, enterpriseId, personId);
    assertMay(await asOfNow(db, clock, caller.actor), 'enterprise.members.change', { enterpriseId });
    const rely = await ownerWhoStays(db, enterpriseId, read, 'personId');
    const append = memberEntries(read, enterpriseId, 'member.removed', { before: read.role });
    const rows = [endGrant(db, clock, read.grant), endSessions(db, personId)];
    return commitAnswer(db, clock, caller, { append, rely, rows }, DONE);
  });
}

/** Who leaves stays signed in where they did it; their other sessions end. Errors as of `removeMember`. */
export function leaveEnterprise(
  db: Database,
  clock: Clock,
  caller: Caller,
  { enterpriseId }: { enterpriseId: string },
): Promise<Answer<null>> {
  const { id, via } = caller.actor;
  return runOnce(db, clock, caller, async () => {
    const read = await readMember(db, clock, enterpriseId, id);
    assertMay(await asOfNow(db, clock, caller.actor), 'enterprise.leave', { enterpriseId });
    const rely = await ownerWhoStays(db, enterpriseId, read, 'enterpriseId');
    const append = memberEntries(read, enterpriseId, 'member.left', { before: read.role });
    const rows = [
      endGrant(db, clock, read.grant),
      endSessions(db, id, via.kind === 'session' ? via.id : null),
    ];
    return commitAnswer(db, clock, caller, { append, rely, rows }, DONE);
  });
}
