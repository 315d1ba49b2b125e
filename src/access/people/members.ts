import type { Append } from '../../ledger/index.ts';
import type { Database, Statement } from '../../platform/database/port.ts';
import type { Clock } from '../../shared/clock.ts';
import { AppError } from '../../shared/errors.ts';
import type { EnterpriseRole } from '../../shared/roles.ts';
import { type Grant, type Holder, holdingsOf, insertGrant, readActing, readHolder } from './grants.ts';
import { clash, refusal } from './refusals.ts';
import { clashOf, isLast } from './rules.ts';
import { entryIn, type Heads, headsBefore, membersStream, personStream } from './streams.ts';

/** What a verb about one member read: heads first, then the member. */
export interface MemberRead {
  heads: Heads;
  holder: Holder;
  grant: Grant;
  role: EnterpriseRole;
}

/** @throws AppError not-found: no member of this enterprise, whoever else it may be */
export async function readMember(
  db: Database,
  clock: Clock,
  enterpriseId: string,
  personId: string,
): Promise<MemberRead> {
  const heads = await headsBefore(db, membersStream(enterpriseId), personStream(personId));
  const holder = await readHolder(db, clock, personId);
  const grant = holder?.grants.find(({ realm, scope }) => realm === 'enterprise' && scope === enterpriseId);
  if (holder === null || grant === undefined) throw new AppError('not-found');
  return { heads, holder, grant, role: grant.role === 'owner' ? 'owner' : 'member' };
}

/** The same entry of the enterprise's members and of the person. */
export function memberEntries(
  { heads, holder }: Pick<MemberRead, 'heads' | 'holder'>,
  enterpriseId: string,
  action: string,
  payload: Record<string, string>,
): Append[] {
  const what = { action, payload: { enterpriseId, personId: holder.id, ...payload } };
  return [entryIn(heads, membersStream(enterpriseId), what), entryIn(heads, personStream(holder.id), what)];
}

/**
 * Refuses to lose the last owner who can act. Another owner may be shut out at this very moment, which is no entry of
 * the members: one who stays is relied on, and is to be part of the commit.
 */
export async function ownerWhoStays(
  db: Database,
  enterpriseId: string,
  { holder, role }: MemberRead,
  path: string,
): Promise<{ stream: string; version: number }[]> {
  if (role !== 'owner') return [];
  const before = await readActing(db, 'enterprise', enterpriseId, 'owner');
  const another = before.find((id) => id !== holder.id);
  if (another === undefined) {
    if (isLast(before, holder.id)) throw refusal('lastOwner', path);
    return [];
  }
  const stream = personStream(another);
  const heads = await headsBefore(db, stream);
  const now = await readActing(db, 'enterprise', enterpriseId, 'owner');
  if (!now.includes(another)) throw refusal('lastOwner', path);
  return [{ stream, version: heads.get(stream)?.version ?? 0 }];
}

/**
 * What makes a person the owner of a new enterprise, to be part of the commit that creates it: entries of the streams
 * `members:ENTERPRISE` and `person:PERSON`, and rows.
 * @throws AppError conflict: who handles cases or is an appointed expert belongs to no enterprise
 */
export async function ownerGrantStatements(
  db: Database,
  clock: Clock,
  { personId, enterpriseId, grantedBy }: { personId: string; enterpriseId: string; grantedBy: string },
): Promise<{ append: Append[]; rows: Statement[] }> {
  const heads = await headsBefore(db, membersStream(enterpriseId), personStream(personId));
  const holder = await readHolder(db, clock, personId);
  if (holder === null) throw new AppError('not-found');
  assertMayJoin(holder, enterpriseId, 'owner', 'enterpriseId');
  const role = 'owner';
  return {
    append: memberEntries({ heads, holder }, enterpriseId, 'member.founded', { role }),
    rows: [insertGrant(db, clock, { personId, realm: 'enterprise', scope: enterpriseId, role, grantedBy })],
  };
}

/** @throws AppError conflict, with the field named by `path` */
export function assertMayJoin(
  holder: Holder,
  enterpriseId: string,
  role: EnterpriseRole,
  path: string,
): void {
  if (holder.state !== 'active') throw refusal('notActive', path);
  const held = holdingsOf(holder);
  if (held.enterprises.some(({ id }) => id === enterpriseId)) throw refusal('alreadyMember', path);
  const found = clashOf({ ...held, enterprises: [...held.enterprises, { id: enterpriseId, role }] });
  if (found !== null) throw clash(found, path);
}
