import type { Database, Statement } from '../../platform/database/port.ts';
import type { Clock } from '../../shared/clock.ts';
import { AppError } from '../../shared/errors.ts';
import { isOfficeRole } from '../../shared/roles.ts';
import type { Caller } from '../caller.ts';
import { type Answer, commitAnswer } from '../commit-answer.ts';
import { assertMay } from '../may.ts';
import { assertMayReview, expertGrant } from '../people/experts.ts';
import { type Holder, holdingsOf, insertGrant, readHolder } from '../people/grants.ts';
import { assertMayJoin } from '../people/members.ts';
import { clash, refusal } from '../people/refusals.ts';
import { clashOf } from '../people/rules.ts';
import { grantRole } from '../people/set-office-roles.ts';
import { entryIn, headsBefore, personStream } from '../people/streams.ts';
import { runOnce } from '../run-once.ts';
import type { InvitationRealm } from './invitation.ts';
import { readUsable } from './look-at-invitation.ts';
import { streamOfInvitation } from './open-invitation.ts';
import { type Invitation, settleInvitation } from './store.ts';

export interface Accepted {
  realm: InvitationRealm;
  scope: string;
}

/**
 * Gives who is signed in what the invitation says, whatever address it was sent to; both are kept with the entry of the
 * person. Every rule is looked at again.
 * @throws AppError gone; conflict: held already, or excluded by what the person holds
 */
export async function acceptInvitation(
  db: Database,
  clock: Clock,
  caller: Caller,
  { token }: { token: string },
): Promise<Answer<Accepted>> {
  const { id } = caller.actor;
  assertMay(caller.actor, 'invitation.accept');
  return runOnce(db, clock, caller, async () => {
    // Which stream it is tells the invitation alone; what is decided on is read again, after the heads.
    const stream = streamOfInvitation(await readUsable(db, clock, token));
    const heads = await headsBefore(db, stream, personStream(id));
    const invitation = await readUsable(db, clock, token);
    const holder = await readHolder(db, clock, id);
    if (holder?.state !== 'active') throw new AppError('unauthenticated');
    const { realm, scope, roles, invitedBy, email, phone } = invitation;
    const grants = grantsOf(db, clock, invitation, holder);
    const what = {
      action: 'invitation.accepted',
      payload: { invitationId: invitation.id, personId: id, invitedBy: invitedBy.id, realm, scope, roles },
    };
    const both = {
      invited: email ?? phone,
      accepted: { name: holder.name, email: holder.email, phone: holder.phone },
    };
    return commitAnswer(
      db,
      clock,
      caller,
      {
        append: [entryIn(heads, stream, what), entryIn(heads, personStream(id), { ...what, private: both })],
        rows: [...grants, settleInvitation(db, clock, invitation.id, 'accepted', id)],
      },
      { status: 200, headers: {}, body: { realm, scope } },
    );
  });
}

/** @throws AppError conflict: this person may not hold it */
function grantsOf(
  db: Database,
  clock: Clock,
  { realm, scope, roles, invitedBy, grantFrom, grantUntil }: Invitation,
  holder: Holder,
): Statement[] {
  const grantedBy = invitedBy.id;
  if (realm === 'enterprise') {
    const role = roles.includes('owner') ? 'owner' : 'member';
    assertMayJoin(holder, scope, role, 'token');
    return [insertGrant(db, clock, { personId: holder.id, realm, scope, role, grantedBy })];
  }
  if (grantedBy === holder.id) throw refusal('ownInvitation', 'token', 'forbidden');
  if (realm === 'expert') {
    assertMayReview(holder, scope, 'token');
    const time = { from: grantFrom ?? clock().toISOString(), until: grantUntil };
    return expertGrant(db, clock, { personId: holder.id, scope, grantedBy, ...time }).rows;
  }
  const held = holdingsOf(holder);
  const given = roles.filter(isOfficeRole).filter((role) => !held.office.includes(role));
  if (given.length === 0) throw refusal('alreadyHeld', 'token');
  const found = clashOf({ ...held, office: [...held.office, ...given] });
  if (found !== null) throw clash(found, 'token');
  return given.map((role) => grantRole(db, clock, holder.id, role, grantedBy));
}
