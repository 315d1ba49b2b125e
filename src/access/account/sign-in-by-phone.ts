import type { Visitor } from '../../platform/identity/visitor.ts';
import type { Actor } from '../../shared/actor.ts';
import { AppError } from '../../shared/errors.ts';
import { type Admitted, admit } from './enter.ts';
import type { AccountRoom } from './room.ts';
import { assertTry } from './tries.ts';

/** @throws AppError too-many-requests: five an hour to one number */
export async function sendCode(
  { db, clock, identity }: AccountRoom,
  visitor: Visitor,
  phone: string,
): Promise<void> {
  await assertTry(db, clock, 'sms', phone);
  await identity.sendCode(phone, visitor);
}

const NAME_WANTED = {
  path: 'name',
  zh: '此号码首次使用，请填写姓名，并再次提交同一验证码。',
  en: 'This number is new here: give your name too, with the same code.',
};

/**
 * A number that is new signs up, with a name.
 * @throws AppError invalid-credentials: the code; invalid-input: a name is wanted, and the code stays good
 */
export async function signInByPhone(
  room: AccountRoom,
  visitor: Visitor,
  before: Actor,
  { phone, code, name }: { phone: string; code: string; name?: string | undefined },
): Promise<Admitted> {
  const { db, identity } = room;
  const user = await db.query
    .selectFrom('authUsers')
    .select('id')
    .where('phoneNumber', '=', phone)
    .executeTakeFirst();
  await identity.spendCode(phone, code);
  if (user === undefined && name === undefined) {
    await identity.keepCode(phone, code);
    throw new AppError('invalid-input', undefined, { fields: [NAME_WANTED] });
  }
  const id = user?.id ?? (await identity.createPhoneUser(phone, name!, visitor));
  return admit(room, visitor, before, await identity.openSession(id, visitor));
}
