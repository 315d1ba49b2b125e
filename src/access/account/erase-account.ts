import { type Append, erasePrivate, rerun } from '../../ledger/index.ts';
import type { Database, Statement } from '../../platform/database/port.ts';
import type { Visitor } from '../../platform/identity/visitor.ts';
import { emptyInbox } from '../../platform/inbox.ts';
import type { Person } from '../../shared/actor.ts';
import { AppError } from '../../shared/errors.ts';
import type { Caller } from '../caller.ts';
import { type Answer, commitAnswer } from '../commit-answer.ts';
import { assertMay } from '../may.ts';
import { endGrant, type Holder, readHolder } from '../people/grants.ts';
import { ownerWhoStays } from '../people/members.ts';
import { entryIn, headsBefore, membersStream, OFFICE, personStream } from '../people/streams.ts';
import { assertMayGo, dutiesOf, erasureView, obstaclesOf } from './erasure.ts';
import type { AccountEnterprises } from './look-at-account.ts';
import { provePassword } from './prove-password.ts';
import type { AccountRoom } from './room.ts';
import type { ErasureView } from './schemas.ts';
import { proveCode } from './second-factor.ts';

export async function lookAtErasure(
  { db, clock }: AccountRoom,
  { actor }: Caller,
  enterprises: AccountEnterprises,
): Promise<ErasureView> {
  assertMay(actor, 'account.read');
  const { holder, duties } = await read(db, clock, enterprises, actor.id);
  return erasureView(duties, await obstaclesOf(db, holder));
}

/**
 * Erases a person (个人信息保护法第四十七条) in one commit. What the law makes the office keep stays, restricted, with the
 * name; everything else that is personal goes, and nobody signs in as them again.
 * @throws AppError invalid-credentials, too-many-requests; conflict: the last owner or administrator
 */
export async function eraseAccount(
  room: AccountRoom,
  visitor: Visitor,
  caller: Caller,
  proof: { password?: string | undefined; code?: string | undefined },
  enterprises: AccountEnterprises,
): Promise<Answer<null, 204>> {
  const { db, clock } = room;
  const { actor } = caller;
  assertMay(actor, 'account.change');
  await prove(room, visitor, actor, proof);
  return rerun(async () => {
    const { holder, duties, everMemberOf, memberOf, heads } = await read(db, clock, enterprises, actor.id);
    assertMayGo(await obstaclesOf(db, holder));
    const rely = (
      await Promise.all(
        holder.grants
          .filter(({ realm, role }) => realm === 'enterprise' && role === 'owner')
          .map((grant) => ownerWhoStays(db, grant.scope, { heads, holder, grant, role: 'owner' }, 'account')),
      )
    ).flat();
    const { id } = holder;
    const keepsName = duties.official || duties.enterprises.length > 0;
    const restricted = [
      ...(duties.official ? ['official'] : []),
      ...(duties.enterprises.length > 0 ? ['enterprise'] : []),
    ];
    const left = (scope: string): Append =>
      entryIn(heads, membersStream(scope), {
        action: 'member.left',
        payload: { enterpriseId: scope, personId: id, reason: 'erased' },
      });
    const append = [
      entryIn(heads, personStream(id), { action: 'person.erased', payload: { personId: id, restricted } }),
      ...memberOf.map(left),
      ...(heads.has(OFFICE)
        ? [entryIn(heads, OFFICE, { action: 'person.erased', payload: { personId: id } })]
        : []),
    ];
    const open = everMemberOf.filter((one) => !duties.enterprises.includes(one));
    const erasures = keepsName ? [] : [{ stream: personStream(id) }];
    const rows = [
      ...holder.grants.map((grant) => endGrant(db, clock, grant)),
      ...forget(db, clock().toISOString(), holder, keepsName),
      ...enterprises.forgetOwn(id),
      ...erasePrivate(db, [...erasures, ...(await aboutPerson(db, id, open))]),
    ];
    return commitAnswer(
      db,
      clock,
      { actor, once: null },
      { append, rely: distinct(rely), rows },
      { status: 204, headers: {}, body: null },
    );
  });
}

function distinct(rely: readonly Rely[]): Rely[] {
  return [...new Map(rely.map((one) => [one.stream, one])).values()];
}

type Rely = { stream: string; version: number };

async function read(
  db: Database,
  clock: AccountRoom['clock'],
  enterprises: AccountEnterprises,
  personId: string,
) {
  const before = await readHolder(db, clock, personId);
  const memberOf = (before?.grants ?? []).flatMap(({ realm, scope }) =>
    realm === 'enterprise' ? [scope] : [],
  );
  const office = before?.grants.some(({ realm }) => realm !== 'enterprise') ? [OFFICE] : [];
  const heads = await headsBefore(db, personStream(personId), ...office, ...memberOf.map(membersStream));
  // Again, after the heads: whatever is given or taken meanwhile is an entry of the person's stream.
  const holder = await readHolder(db, clock, personId);
  if (holder?.state !== 'active') throw new AppError('unauthenticated');
  return { heads, holder, memberOf, ...(await dutiesOf(db, enterprises, personId)) };
}

/** A password, a code of the authenticator, or, of who has neither, a session begun just now. */
async function prove(
  room: AccountRoom,
  visitor: Visitor,
  actor: Person,
  { password, code }: { password?: string | undefined; code?: string | undefined },
): Promise<void> {
  if (code !== undefined) return proveCode(room, visitor, actor, { kind: 'totp', code });
  if (await room.identity.hasPassword(actor.id)) return provePassword(room, visitor, actor, password);
  const session = await room.db.query
    .selectFrom('authSessions')
    .select('createdAt')
    .where('id', '=', actor.via.id)
    .executeTakeFirst();
  const age = room.clock().getTime() - Date.parse(session?.createdAt ?? '');
  if (!(age < FRESH_MS)) throw new AppError('invalid-credentials', undefined, { fields: [SIGN_IN_AGAIN] });
}

const FRESH_MS = 15 * 60 * 1000;
const SIGN_IN_AGAIN = {
  path: 'code',
  zh: '请重新登录，并在 15 分钟内注销。',
  en: 'Sign in again, and erase the account within 15 minutes.',
};

/** Rows of ours that are about the person alone. */
function forget(db: Database, now: string, { id, email, phone }: Holder, keepsName: boolean): Statement[] {
  const gone = { email: null, phone: null, state: 'erased', ...(!keepsName && { name: '' }) };
  const list = [
    db.query.updateTable('people').set(gone).where('id', '=', id).compile(),
    db.query
      .updateTable('accessTokens')
      .set({ revokedAt: now, name: '' })
      .where('personId', '=', id)
      .compile(),
    db.query.deleteFrom('authSessions').where('userId', '=', id).compile(),
    db.query.deleteFrom('authAccounts').where('userId', '=', id).compile(),
    db.query.deleteFrom('authTwoFactors').where('userId', '=', id).compile(),
    db.query.deleteFrom('authUsers').where('id', '=', id).compile(),
    emptyInbox(db, id),
    db.query
      .updateTable('invitations')
      .set({ email: null, phone: null })
      .where('acceptedBy', '=', id)
      .compile(),
  ];
  for (const recipient of [email, phone]) {
    if (recipient !== null)
      list.push(db.query.deleteFrom('outbox').where('recipient', '=', recipient).compile());
  }
  return list;
}

/** Entries of enterprises without decided matters that name the person, or an invitation that the person accepted. */
async function aboutPerson(db: Database, personId: string, enterprises: readonly string[]) {
  const erasures: { stream: string; seqs: number[] }[] = [];
  for (const enterprise of enterprises) {
    const stream = membersStream(enterprise);
    const accepted = await db.query
      .selectFrom('invitations')
      .select('id')
      .where('acceptedBy', '=', personId)
      .where('scope', '=', enterprise)
      .execute();
    const ids = [personId, ...accepted.map(({ id }) => id)];
    const rows = await db.query
      .selectFrom('entries')
      .select('seq')
      .where('stream', '=', stream)
      .where((eb) => eb.or(ids.slice(0, 50).map((one) => eb('payload', 'like', `%"${one}"%`))))
      .execute();
    if (rows.length > 0) erasures.push({ stream, seqs: rows.map(({ seq }) => seq) });
  }
  return erasures;
}
