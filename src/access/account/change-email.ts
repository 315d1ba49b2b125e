import { z } from 'zod';
import type { Visitor } from '../../platform/identity/visitor.ts';
import { toOutbox } from '../../platform/outbox.ts';
import type { Actor, Person } from '../../shared/actor.ts';
import { AppError } from '../../shared/errors.ts';
import type { Caller } from '../caller.ts';
import { assertMay } from '../may.ts';
import { changePerson } from './change-person.ts';
import { provenEmail } from './keep-person.ts';
import { addressChanging, addressTaken, confirmNewAddress } from './mail-texts.ts';
import { provePassword } from './prove-password.ts';
import type { AccountRoom } from './room.ts';
import { securityEvent } from './security-events.ts';
import { assertTry } from './tries.ts';

const DAY = 24 * 60 * 60;
const PURPOSE = 'change-email';
/** Tells our tokens from the library's own, which are JWTs. */
const PREFIX = 'change_';
const pending = z.object({ personId: z.string(), email: z.string() });

/** The new address gets a link to confirm, the old one a notice. Whether the new one has an account only its owner learns. */
export async function askForEmail(
  room: AccountRoom,
  visitor: Visitor,
  { actor }: Caller,
  { email, password, publicUrl }: { email: string; password?: string | undefined; publicUrl: string },
): Promise<void> {
  assertMay(actor, 'account.change');
  const { db, clock, identity } = room;
  await provePassword(room, visitor, actor, password);
  await assertTry(db, clock, 'mail', email);
  const { locale, old, taken } = await about(room, actor, email);
  const forgot = `${publicUrl}/forgot-password`;
  const mails = [];
  if (taken) {
    mails.push({ recipient: email, ...addressTaken(locale, forgot, null) });
  } else {
    const token = await identity.issueToken(PURPOSE, JSON.stringify({ personId: actor.id, email }), DAY);
    const link = `${publicUrl}/verify-email?token=${PREFIX}${token}`;
    mails.push({ recipient: email, ...confirmNewAddress(locale, link) });
  }
  if (old !== null) mails.push({ recipient: old, ...addressChanging(locale, forgot, actor.name) });
  await db.atomic(mails.map((mail) => toOutbox(db, clock, { channel: 'mail', ...mail })));
}

async function about({ db }: AccountRoom, actor: Person, email: string) {
  const [mine, others] = await Promise.all([
    db.query
      .selectFrom('authUsers as u')
      .innerJoin('people as p', 'p.id', 'u.id')
      .select(['u.email', 'u.emailVerified', 'p.locale'])
      .where('u.id', '=', actor.id)
      .executeTakeFirstOrThrow(),
    db.query.selectFrom('authUsers').select('id').where('email', '=', email).executeTakeFirst(),
  ]);
  return {
    locale: mine.locale === 'en' ? ('en' as const) : ('zh' as const),
    old: provenEmail(mine),
    taken: others !== undefined,
  };
}

/**
 * By the link of either mail: the first address of an account, or a new one.
 * @returns whether the browser that asks is signed in as somebody
 * @throws AppError gone; conflict: somebody else has taken the address meanwhile
 */
export async function verifyEmail(room: AccountRoom, visitor: Visitor, actor: Actor, token: string) {
  const status = actor === null ? ('verified' as const) : ('signed-in' as const);
  if (!token.startsWith(PREFIX)) {
    await room.identity.verifyEmail(token);
    return { status };
  }
  const value = await room.identity.redeemToken(PURPOSE, token.slice(PREFIX.length));
  if (value === null) throw new AppError('gone');
  const { personId, email } = pending.parse(JSON.parse(value));
  const { db, clock } = room;
  const event = securityEvent(db, clock, personId, 'email-changed', visitor);
  const none = { status: 204 as const, headers: {}, body: null };
  await changePerson(room, { actor: { id: personId }, once: null }, { email }, none, [event]);
  return { status };
}
