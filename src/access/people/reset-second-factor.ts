import type { Database } from '../../platform/database/port.ts';
import type { Clock } from '../../shared/clock.ts';
import { AppError } from '../../shared/errors.ts';
import { uuidv7 } from '../../shared/ids.ts';
import { asOfNow } from '../as-of-now.ts';
import type { Caller } from '../caller.ts';
import { type Answer, commitAnswer } from '../commit-answer.ts';
import { assertMay } from '../may.ts';
import type { AccessParts } from '../parts.ts';
import { runOnce } from '../run-once.ts';
import { tell } from '../tell.ts';
import { reachable } from '../ties.ts';
import { endSessions, readHolder } from './grants.ts';
import { refusal } from './refusals.ts';
import { entriesOfBoth, headsBefore, OFFICE, personStream } from './streams.ts';

/** Whether somebody gives a second factor when they sign in. */
export async function hasSecondFactor(db: Database, personId: string): Promise<boolean> {
  const row = await db.query
    .selectFrom('authUsers')
    .select('twoFactorEnabled')
    .where('id', '=', personId)
    .executeTakeFirst();
  return row?.twoFactorEnabled === 1;
}

/**
 * For who lost both authenticator and backup codes: nothing of the second factor is left, every session ends, and the
 * next sign-in takes the password alone; officials set a new one up before anything else. The person is told whatever
 * they chose to be told of.
 * @throws AppError not-found, forbidden (oneself), conflict: not active, or there is none
 */
export function resetSecondFactor(
  parts: Pick<AccessParts, 'database' | 'clock' | 'publicUrl'>,
  caller: Caller,
  { personId, reason }: { personId: string; reason: string },
) {
  const { database: db, clock } = parts;
  return runOnce(db, clock, caller, async (): Promise<Answer<null, 204>> => {
    const heads = await headsBefore(db, OFFICE, personStream(personId));
    assertMay(await asOfNow(db, clock, caller.actor), 'people.change');
    const holder = await readHolder(db, clock, personId);
    if (holder === null) throw new AppError('not-found');
    if (personId === caller.actor.id) throw refusal('ownSecondFactor', 'personId', 'forbidden');
    if (holder.state !== 'active') throw refusal('notActive', 'personId');
    if (!(await hasSecondFactor(db, personId))) throw refusal('noSecondFactor', 'personId');
    const what = { action: 'person.second-factor-reset', payload: { personId } };
    const person = {
      ...reachable(holder, { realm: 'office', scope: OFFICE }),
      toldBy: 'mail-and-page' as const,
    };
    return commitAnswer(
      db,
      clock,
      caller,
      {
        append: entriesOfBoth(heads, personId, what, reason),
        rows: [...forgetFactor(db, clock, personId), ...tell(parts, [person], WORDS)],
      },
      { status: 204, headers: {}, body: null },
    );
  });
}

function forgetFactor(db: Database, clock: Clock, personId: string) {
  // Of whoever did it stands in the ledger; the address would be an administrator's, in somebody else's log.
  const event = { id: uuidv7(clock), personId, at: clock().toISOString(), what: 'second-factor-reset' };
  return [
    db.query.deleteFrom('authTwoFactors').where('userId', '=', personId).compile(),
    db.query.updateTable('authUsers').set({ twoFactorEnabled: 0 }).where('id', '=', personId).compile(),
    endSessions(db, personId),
    db.query
      .insertInto('securityEvents')
      .values({ ...event, address: null, userAgent: null })
      .compile(),
  ];
}

const WORDS = {
  subject: { zh: '您的两步验证已重设', en: 'Your second factor was reset' },
  text: {
    zh: '系统管理员重设了您账户的两步验证，所有设备已退出。请用密码登录，并重新设置两步验证。\n如果不是您提出的，请立即联系系统管理员。',
    en: 'An administrator reset the second factor of your account, and you are signed out everywhere. Sign in with your password and set a new one up.\nIf you did not ask for it, tell an administrator at once.',
  },
  link: '/account/security',
};
