import type { Database, Statement } from '../../platform/database/port.ts';
import type { Clock } from '../../shared/clock.ts';
import {
  type Address,
  type InvitationRealm,
  type InvitationState,
  type Invited,
  rolesOf,
  stateOf,
} from './invitation.ts';

export interface Invitation extends Address {
  id: string;
  realm: InvitationRealm;
  scope: string;
  roles: Invited[];
  state: InvitationState;
  invitedBy: { id: string; name: string | null };
  createdAt: string;
  expiresAt: string;
  /** Instants, of what an expert's appointment would be; else null. */
  grantFrom: string | null;
  grantUntil: string | null;
}

/** What is told of one: neither its scope, which stands in the path, nor what it would grant an expert. */
export type InvitationView = Omit<Invitation, 'realm' | 'scope' | 'grantFrom' | 'grantUntil'>;

export function viewOf({
  id,
  roles,
  email,
  phone,
  state,
  invitedBy,
  createdAt,
  expiresAt,
}: Invitation): InvitationView {
  return { id, roles, email, phone, state, invitedBy, createdAt, expiresAt };
}

const COLUMNS = [
  'i.id',
  'i.realm',
  'i.scope',
  'i.roles',
  'i.email',
  'i.phone',
  'i.state',
  'i.invitedBy',
  'p.name as inviter',
  'i.createdAt',
  'i.expiresAt',
  'i.grantFrom',
  'i.grantUntil',
] as const;

function invitations(db: Database) {
  return db.query
    .selectFrom('invitations as i')
    .leftJoin('people as p', 'p.id', 'i.invitedBy')
    .select(COLUMNS);
}

type Row = Awaited<ReturnType<ReturnType<typeof invitations>['executeTakeFirstOrThrow']>>;

function invitationOf({ invitedBy, inviter, roles, realm, ...row }: Row, now: string): Invitation {
  const known = realm === 'office' || realm === 'enterprise' ? realm : 'expert';
  return {
    ...row,
    realm: known,
    roles: rolesOf(known, roles),
    state: stateOf(row.state, row.expiresAt, now),
    invitedBy: { id: invitedBy, name: inviter },
  };
}

export function byTokenQuery(db: Database, hash: string) {
  return invitations(db).where('i.tokenHash', '=', hash);
}

export async function readByToken(db: Database, clock: Clock, hash: string): Promise<Invitation | null> {
  const row = await byTokenQuery(db, hash).executeTakeFirst();
  return row === undefined ? null : invitationOf(row, clock().toISOString());
}

export async function readInvitation(db: Database, clock: Clock, id: string): Promise<Invitation | null> {
  const row = await invitations(db).where('i.id', '=', id).executeTakeFirst();
  return row === undefined ? null : invitationOf(row, clock().toISOString());
}

/** Of one office or enterprise, the newest first. */
export function invitationsQuery(
  db: Database,
  realm: InvitationRealm,
  scope: string,
  before: string | null,
  most: number,
) {
  const all = invitations(db)
    .where('i.realm', '=', realm)
    .where('i.scope', '=', scope)
    .orderBy('i.id', 'desc')
    .limit(most);
  return before === null ? all : all.where('i.id', '<', before);
}

export async function readInvitations(
  db: Database,
  clock: Clock,
  realm: InvitationRealm,
  scope: string,
  before: string | null,
  most: number,
): Promise<Invitation[]> {
  const now = clock().toISOString();
  const rows = await invitationsQuery(db, realm, scope, before, most).execute();
  return rows.map((row) => invitationOf(row, now));
}

/** Whether somebody at this address can still accept one. */
export async function isInvited(
  db: Database,
  clock: Clock,
  realm: InvitationRealm,
  scope: string,
  { email, phone }: Address,
): Promise<boolean> {
  const open = db.query
    .selectFrom('invitations')
    .select('id')
    .where('realm', '=', realm)
    .where('scope', '=', scope)
    .where('state', '=', 'open')
    .where('expiresAt', '>', clock().toISOString());
  const row = await (email === null
    ? open.where('phone', '=', phone)
    : open.where('email', '=', email)
  ).executeTakeFirst();
  return row !== undefined;
}

export function insertInvitation(
  db: Database,
  { roles, invitedBy, ...about }: Invitation,
  tokenHash: string,
): Statement {
  return db.query
    .insertInto('invitations')
    .values({
      ...about,
      roles: JSON.stringify(roles),
      invitedBy: invitedBy.id,
      tokenHash,
      state: 'open',
      acceptedBy: null,
      settledAt: null,
    })
    .compile();
}

export function settleInvitation(
  db: Database,
  clock: Clock,
  id: string,
  state: 'accepted' | 'withdrawn',
  acceptedBy: string | null = null,
): Statement {
  return db.query
    .updateTable('invitations')
    .set({ state, acceptedBy, settledAt: clock().toISOString() })
    .where('id', '=', id)
    .compile();
}
