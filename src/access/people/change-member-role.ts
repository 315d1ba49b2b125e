import type { Database } from '../../platform/database/port.ts';
import { etagOf } from '../../platform/http/versions.ts';
import type { Clock } from '../../shared/clock.ts';
import { AppError } from '../../shared/errors.ts';
import type { EnterpriseRole } from '../../shared/roles.ts';
import { asOfNow } from '../as-of-now.ts';
import type { Caller } from '../caller.ts';
import { type Answer, commitAnswer } from '../commit-answer.ts';
import { assertMay } from '../may.ts';
import { runOnce } from '../run-once.ts';
import { endGrant, endSessions, insertGrant } from './grants.ts';
import { memberEntries, ownerWhoStays, readMember } from './members.ts';
import { membersStream, versionIn } from './streams.ts';

export interface MemberRoleWanted {
  enterpriseId: string;
  personId: string;
  role: EnterpriseRole;
  /** Of the stream of members, as the caller saw it. */
  version: number;
}

/** @throws AppError precondition-failed, not-found, conflict: the last owner */
export function changeMemberRole(db: Database, clock: Clock, caller: Caller, wanted: MemberRoleWanted) {
  const { enterpriseId, personId, role, version } = wanted;
  return runOnce(db, clock, caller, async (): Promise<Answer<{ id: string; role: EnterpriseRole }>> => {
    const read = await readMember(db, clock, enterpriseId, personId);
    assertMay(await asOfNow(db, clock, caller.actor), 'enterprise.members.change', { enterpriseId });
    if (versionIn(read.heads, membersStream(enterpriseId)) !== version) {
      throw new AppError('precondition-failed');
    }
    const answer = (at: number): Answer<{ id: string; role: EnterpriseRole }> => ({
      status: 200,
      headers: { ETag: etagOf(at) },
      body: { id: personId, role },
    });
    if (read.role === role) return answer(version);
    const rely = await ownerWhoStays(db, enterpriseId, read, 'role');
    const grant = { personId, realm: 'enterprise', scope: enterpriseId, role } as const;
    return commitAnswer(
      db,
      clock,
      caller,
      {
        append: memberEntries(read, enterpriseId, 'member.role-changed', { before: read.role, role }),
        rely,
        rows: [
          endGrant(db, clock, read.grant),
          insertGrant(db, clock, { ...grant, grantedBy: caller.actor.id }),
          ...(role === 'owner' ? [] : [endSessions(db, personId)]),
        ],
      },
      answer(version + 1),
    );
  });
}
