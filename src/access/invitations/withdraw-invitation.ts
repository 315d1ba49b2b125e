import type { Database } from '../../platform/database/port.ts';
import type { Clock } from '../../shared/clock.ts';
import { AppError } from '../../shared/errors.ts';
import { asOfNow } from '../as-of-now.ts';
import type { Caller } from '../caller.ts';
import { type Answer, commitAnswer } from '../commit-answer.ts';
import { assertMay } from '../may.ts';
import { OFFICE_SCOPE } from '../people/grants.ts';
import { inReviewed } from '../people/in-reviewed.ts';
import { entryIn, headsBefore } from '../people/streams.ts';
import { runOnce } from '../run-once.ts';
import type { InvitationRealm } from './invitation.ts';
import { streamOfInvitation } from './open-invitation.ts';
import { readInvitation, settleInvitation } from './store.ts';

export interface WithdrawalWanted {
  realm: InvitationRealm;
  /** Null: any scope of the realm. */
  scope: string | null;
  invitationId: string;
  reason?: string;
}

/** @throws AppError not-found: none of this office or enterprise; gone: accepted, withdrawn or over before */
export function withdrawInvitation(
  db: Database,
  clock: Clock,
  caller: Caller,
  { realm, scope, invitationId, reason }: WithdrawalWanted,
): Promise<Answer<null>> {
  return runOnce(db, clock, caller, async () => {
    const stream = streamOfInvitation({ realm, scope: scope ?? OFFICE_SCOPE });
    const heads = await headsBefore(db, stream);
    const now = await asOfNow(db, clock, caller.actor);
    if (realm === 'enterprise') {
      assertMay(now, 'enterprise.members.change', { enterpriseId: scope ?? '' });
    } else {
      assertMay(now, realm === 'office' ? 'people.change' : 'expert.appoint');
    }
    const found = await readInvitation(db, clock, invitationId);
    if (found === null || found.realm !== realm || (scope !== null && found.scope !== scope)) {
      throw new AppError('not-found');
    }
    if (found.state !== 'open') throw new AppError('gone');
    const entry = entryIn(heads, stream, {
      action: 'invitation.withdrawn',
      payload: { invitationId, realm, scope: found.scope },
      ...(reason !== undefined && { private: { reason } }),
    });
    const also =
      realm === 'expert'
        ? await inReviewed(db, found.scope, 'pilot.expert-invitation-withdrawn', {
            email: found.email,
            reason,
          })
        : [];
    const rows = [settleInvitation(db, clock, invitationId, 'withdrawn')];
    return commitAnswer(
      db,
      clock,
      caller,
      { append: [entry, ...also], rows },
      { status: 204, headers: {}, body: null },
    );
  });
}
