import { type Append, sha256 } from '../../ledger/index.ts';
import type { Database, Statement } from '../../platform/database/port.ts';
import { toOutbox } from '../../platform/outbox.ts';
import type { Clock } from '../../shared/clock.ts';
import { uuidv7 } from '../../shared/ids.ts';
import type { Holder } from '../people/grants.ts';
import { refusal } from '../people/refusals.ts';
import { membersStream, OFFICE } from '../people/streams.ts';
import { randomText } from '../token.ts';
import { type Address, DAYS, type InvitationRealm, type Invited } from './invitation.ts';
import { invitationMessage } from './message.ts';
import { type Invitation, insertInvitation, isInvited } from './store.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

export interface InvitationWanted {
  inviter: Holder;
  address: Address;
  realm: InvitationRealm;
  scope: string;
  roles: readonly Invited[];
  enterpriseName: string | null;
  publicUrl: string;
  grantFrom?: string;
  grantUntil?: string;
}

/** The stream in which an invitation is made, accepted or withdrawn. */
export function streamOfInvitation({ realm, scope }: Pick<Invitation, 'realm' | 'scope'>): string {
  return realm === 'enterprise' ? membersStream(scope) : OFFICE;
}

/**
 * Entry and rows of a new invitation, its message among them. The token is in the message alone: behind the # of the
 * link, which no browser sends, so that it stands in no log; what is kept is its hash.
 * @throws AppError conflict: this address has an open one
 */
export async function openInvitation(
  db: Database,
  clock: Clock,
  wanted: InvitationWanted,
): Promise<{ invitation: Invitation; entry: Omit<Append, 'stream' | 'version'>; rows: Statement[] }> {
  const { inviter, address, realm, scope, enterpriseName, publicUrl } = wanted;
  if (await isInvited(db, clock, realm, scope, address)) {
    throw refusal('alreadyInvited', address.email === null ? 'phone' : 'email');
  }
  const now = clock();
  const token = randomText();
  const invitation: Invitation = {
    id: uuidv7(clock),
    realm,
    scope,
    roles: [...wanted.roles],
    ...address,
    state: 'open',
    invitedBy: { id: inviter.id, name: inviter.name },
    createdAt: now.toISOString(),
    expiresAt: new Date(now.getTime() + DAYS * DAY_MS).toISOString(),
    grantFrom: wanted.grantFrom ?? null,
    grantUntil: wanted.grantUntil ?? null,
  };
  const { id, roles, expiresAt } = invitation;
  const message = invitationMessage(address, inviter.locale === 'en' ? 'en' : 'zh', {
    realm,
    roles,
    enterpriseName,
    inviter: inviter.name,
    link: `${publicUrl}/invitation#${token}`,
    expiresAt,
  });
  return {
    invitation,
    entry: {
      action: 'invitation.made',
      payload: { invitationId: id, realm, scope, roles, expiresAt },
      private: address.email === null ? { phone: address.phone } : { email: address.email },
    },
    rows: [insertInvitation(db, invitation, await sha256(token)), toOutbox(db, clock, message)],
  };
}
