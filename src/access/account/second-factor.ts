import { sql } from 'kysely';
import { countUse } from '../../platform/database/operational.ts';
import type { Statement } from '../../platform/database/port.ts';
import type { Visitor } from '../../platform/identity/visitor.ts';
import type { Person } from '../../shared/actor.ts';
import { AppError } from '../../shared/errors.ts';
import type { Caller } from '../caller.ts';
import { assertMay } from '../may.ts';
import { provePassword } from './prove-password.ts';
import type { AccountRoom } from './room.ts';
import { securityEvent } from './security-events.ts';

const MOST_TRIES = 5;
const LOCKED_MS = 15 * 60 * 1000;
const DAY = 24 * 60 * 60;

export interface Code {
  kind: 'totp' | 'backup';
  code: string;
}

/** A pending session becomes whole. @throws AppError invalid-credentials; too-many-requests: locked for a while */
export async function giveSecondFactor(
  room: AccountRoom,
  visitor: Visitor,
  { actor }: Caller,
  given: Code,
): Promise<void> {
  assertMay(actor, 'account.secure');
  const { db, clock } = room;
  await proveCode(room, visitor, actor, given);
  await db.atomic([
    db.query
      .updateTable('authSessions')
      .set({ secondFactor: 'done' })
      .where('id', '=', actor.via.id)
      .compile(),
    securityEvent(db, clock, actor.id, 'signed-in', visitor),
    ...used(room, visitor, actor, given),
  ]);
}

/** What to put into an authenticator; nothing counts before `confirmSecondFactor`. @throws AppError conflict: there is one; invalid-credentials */
export async function offerSecondFactor(
  room: AccountRoom,
  visitor: Visitor,
  { actor }: Caller,
  password: string | undefined,
) {
  assertMay(actor, 'account.secure');
  assertNone(actor);
  await provePassword(room, visitor, actor, password);
  return room.identity.offerTotp(password, visitor);
}

/**
 * The first right code switches it on: this session goes on under another token, whole, and all others end.
 * @returns cookies to set
 */
export async function confirmSecondFactor(
  room: AccountRoom,
  visitor: Visitor,
  { actor }: Caller,
  code: string,
): Promise<string[]> {
  assertMay(actor, 'account.secure');
  assertNone(actor);
  const { db, clock, identity } = room;
  const { token, cookies } = await counted(room, actor, () => identity.checkTotp(code, visitor));
  if (token === null) throw new AppError('conflict');
  await db.atomic([
    db.query.updateTable('authSessions').set({ secondFactor: 'done' }).where('token', '=', token).compile(),
    db.query.deleteFrom('authSessions').where('userId', '=', actor.id).where('token', '<>', token).compile(),
    securityEvent(db, clock, actor.id, 'second-factor-on', visitor),
  ]);
  return cookies;
}

/**
 * Of officials who must have one too: it is how they move to another phone. Until the new one is set up they may do
 * nothing else, as at their first sign-in.
 * @throws AppError invalid-credentials; too-many-requests
 */
export async function dropSecondFactor(
  room: AccountRoom,
  visitor: Visitor,
  { actor }: Caller,
  given: Code,
): Promise<void> {
  assertMay(actor, 'account.change');
  await proveCode(room, visitor, actor, given);
  const { db, clock } = room;
  await db.atomic([
    db.query.deleteFrom('authTwoFactors').where('userId', '=', actor.id).compile(),
    db.query.updateTable('authUsers').set({ twoFactorEnabled: 0 }).where('id', '=', actor.id).compile(),
    db.query
      .updateTable('authSessions')
      .set({ secondFactor: 'none' })
      .where('userId', '=', actor.id)
      .compile(),
    ...used(room, visitor, actor, given),
    securityEvent(db, clock, actor.id, 'second-factor-off', visitor),
  ]);
}

/** Who finds one in the log that they did not use knows that the list is in other hands. */
function used({ db, clock }: AccountRoom, visitor: Visitor, { id }: Person, { kind }: Code): Statement[] {
  return kind === 'backup' ? [securityEvent(db, clock, id, 'backup-code-used', visitor)] : [];
}

/** How many backup codes are left; null: no second factor is on. */
export async function lookAtSecondFactor({ identity }: AccountRoom, { actor }: Caller) {
  assertMay(actor, 'account.read');
  const isOn = actor.via.kind === 'session' && actor.via.secondFactor === 'done';
  return { backupCodes: isOn ? await identity.countBackupCodes(actor.id) : null };
}

/** @throws AppError invalid-credentials, too-many-requests */
export async function proveCode(
  room: AccountRoom,
  visitor: Visitor,
  person: Person,
  { kind, code }: Code,
): Promise<void> {
  const { db, clock, identity } = room;
  if (person.via.kind !== 'session' || person.via.secondFactor === 'none')
    throw new AppError('invalid-credentials');
  await counted(room, person, async () => {
    if (kind === 'backup') return identity.spendBackupCode(code, visitor);
    await identity.checkTotp(code, visitor);
    // Whoever looked over a shoulder has the rest of a minute to use the same code.
    if ((await countUse(db, clock, `totp:${person.id}:${code}`, DAY)) > 1)
      throw new AppError('invalid-credentials');
  });
}

/** Counts the try before it is made, so that five at once are five; the fifth wrong one locks for a quarter of an hour. */
async function counted<T>({ db, clock }: AccountRoom, person: Person, work: () => Promise<T>): Promise<T> {
  const now = clock();
  const until = new Date(now.getTime() + LOCKED_MS).toISOString();
  const failed = sql<number>`case when locked_until is null then coalesce(failed_verification_count, 0) + 1 else 1 end`;
  const mine = (set: object) =>
    db.query.updateTable('authTwoFactors').set(set).where('userId', '=', person.id);
  const [tried] = await db.atomic([
    mine({
      failedVerificationCount: failed,
      lockedUntil: sql`case when ${failed} >= ${sql.lit(MOST_TRIES)} then cast(${until} as text) end`,
    })
      .where((eb) => eb.or([eb('lockedUntil', 'is', null), eb('lockedUntil', '<=', now.toISOString())]))
      .compile(),
  ]);
  if (tried?.changes === 0) await refuseLocked(db, clock, person);
  const done = await work();
  await db.atomic([mine({ failedVerificationCount: 0, lockedUntil: null }).compile()]);
  return done;
}

async function refuseLocked(
  db: AccountRoom['db'],
  clock: AccountRoom['clock'],
  person: Person,
): Promise<never> {
  const row = await db.query
    .selectFrom('authTwoFactors')
    .select('lockedUntil')
    .where('userId', '=', person.id)
    .executeTakeFirst();
  if (!row?.lockedUntil) throw new AppError('invalid-credentials');
  const retryAfter = (Date.parse(row.lockedUntil) - clock().getTime()) / 1000;
  throw new AppError('too-many-requests', 'second factor', { retryAfter });
}

function assertNone({ via }: Person): void {
  if (via.kind === 'session' && via.secondFactor !== 'none') throw new AppError('conflict');
}
