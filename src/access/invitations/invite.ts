import type { Database } from '../../platform/database/port.ts';
import type { Clock } from '../../shared/clock.ts';
import { AppError } from '../../shared/errors.ts';
import { type EnterpriseRole, type OfficeRole, rolesApart } from '../../shared/roles.ts';
import { asOfNow } from '../as-of-now.ts';
import type { Caller } from '../caller.ts';
import { type Answer, commitAnswer } from '../commit-answer.ts';
import { assertMay } from '../may.ts';
import type { AccessParts } from '../parts.ts';
import { type Holder, OFFICE_SCOPE, readHolder } from '../people/grants.ts';
import { clash } from '../people/refusals.ts';
import { entryIn, type Heads, headsBefore, membersStream, OFFICE, versionIn } from '../people/streams.ts';
import { runOnce } from '../run-once.ts';
import type { Address } from './invitation.ts';
import { type InvitationWanted, openInvitation, streamOfInvitation } from './open-invitation.ts';
import { type InvitationView, readInvitations, viewOf } from './store.ts';

type Parts = Pick<AccessParts, 'publicUrl' | 'enterpriseNames'>;

/** @throws AppError conflict: roles that exclude each other, or an open invitation to this address */
export async function inviteToOffice(
  db: Database,
  clock: Clock,
  caller: Caller,
  { address, roles }: { address: Address; roles: readonly OfficeRole[] },
  { publicUrl }: Parts,
) {
  if (rolesApart(roles) !== null) throw clash('apart', 'roles');
  return runOnce(db, clock, caller, async () => {
    const heads = await headsBefore(db, OFFICE);
    assertMay(await asOfNow(db, clock, caller.actor), 'people.change');
    return commitInvitation(db, clock, caller, heads, {
      inviter: await readInviter(db, clock, caller),
      address,
      realm: 'office',
      scope: OFFICE_SCOPE,
      roles: [...new Set(roles)],
      enterpriseName: null,
      publicUrl,
    });
  });
}

/** Messages to strangers are sent in the service's name: an enterprise sends so many in a day, and no more. */
const IN_A_DAY = 50;
const DAY_MS = 24 * 60 * 60 * 1000;

/** @throws AppError not-found, too-many-requests, conflict: an open invitation to this address */
export async function inviteToEnterprise(
  db: Database,
  clock: Clock,
  caller: Caller,
  { enterpriseId, address, role }: { enterpriseId: string; address: Address; role: EnterpriseRole },
  { publicUrl, enterpriseNames }: Parts,
) {
  return runOnce(db, clock, caller, async () => {
    const heads = await headsBefore(db, membersStream(enterpriseId));
    assertMay(await asOfNow(db, clock, caller.actor), 'enterprise.members.change', { enterpriseId });
    if (versionIn(heads, membersStream(enterpriseId)) === 0) throw new AppError('not-found');
    const sent = (await readInvitations(db, clock, 'enterprise', enterpriseId, null, IN_A_DAY))[IN_A_DAY - 1];
    const wait = sent === undefined ? 0 : Date.parse(sent.createdAt) + DAY_MS - clock().getTime();
    if (wait > 0) throw new AppError('too-many-requests', 'invitations', { retryAfter: wait / 1000 });
    return commitInvitation(db, clock, caller, heads, {
      inviter: await readInviter(db, clock, caller),
      address,
      realm: 'enterprise',
      scope: enterpriseId,
      roles: [role],
      enterpriseName: (await enterpriseNames([enterpriseId])).get(enterpriseId) ?? null,
      publicUrl,
    });
  });
}

export async function readInviter(db: Database, clock: Clock, { actor }: Caller): Promise<Holder> {
  const inviter = await readHolder(db, clock, actor.id);
  if (inviter === null) throw new AppError('unauthenticated');
  return inviter;
}

async function commitInvitation(
  db: Database,
  clock: Clock,
  caller: Caller,
  heads: Heads,
  wanted: InvitationWanted,
): Promise<Answer<InvitationView, 201>> {
  const { invitation, entry, rows } = await openInvitation(db, clock, wanted);
  const append = [entryIn(heads, streamOfInvitation(invitation), entry)];
  const answer = { status: 201 as const, headers: {}, body: viewOf(invitation) };
  return commitAnswer(db, clock, caller, { append, rows }, answer);
}
