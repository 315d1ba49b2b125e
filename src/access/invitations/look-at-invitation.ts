import { sha256 } from '../../ledger/index.ts';
import type { Database } from '../../platform/database/port.ts';
import type { Clock } from '../../shared/clock.ts';
import { AppError } from '../../shared/errors.ts';
import type { EnterpriseNames } from '../parts.ts';
import { holdingsOf, readHolder } from '../people/grants.ts';
import { hintOf, type InvitationRealm, type Invited, mayInvite } from './invitation.ts';
import { type Invitation, readByToken } from './store.ts';

export interface InvitationLookedAt {
  realm: InvitationRealm;
  roles: Invited[];
  enterpriseName: string | null;
  invitedBy: string | null;
  expiresAt: string;
  addressHint: string;
}

/** For whoever has the link, signed in or not. @throws AppError gone */
export async function lookAtInvitation(
  db: Database,
  clock: Clock,
  { token }: { token: string },
  enterpriseNames: EnterpriseNames,
): Promise<InvitationLookedAt> {
  const invitation = await readUsable(db, clock, token);
  const { realm, scope, roles, invitedBy, expiresAt } = invitation;
  const names = realm === 'enterprise' ? await enterpriseNames([scope]) : null;
  return {
    realm,
    roles,
    enterpriseName: names?.get(scope) ?? null,
    invitedBy: invitedBy.name,
    expiresAt,
    addressHint: hintOf(invitation),
  };
}

/** @throws AppError gone: never made, used, withdrawn, over, or by somebody who could not invite any more; all alike */
export async function readUsable(db: Database, clock: Clock, token: string): Promise<Invitation> {
  const found = await readByToken(db, clock, await sha256(token));
  if (found?.state !== 'open') throw new AppError('gone');
  const inviter = await readHolder(db, clock, found.invitedBy.id);
  if (inviter?.state !== 'active' || !mayInvite(holdingsOf(inviter), found.realm, found.scope)) {
    throw new AppError('gone');
  }
  if (found.grantUntil !== null && found.grantUntil <= clock().toISOString()) throw new AppError('gone');
  return found;
}
