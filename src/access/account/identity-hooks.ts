import type { Database } from '../../platform/database/port.ts';
import type { IdentityHooks } from '../../platform/identity/better-auth.ts';
import { toOutbox } from '../../platform/outbox.ts';
import type { Clock } from '../../shared/clock.ts';
import { AppError } from '../../shared/errors.ts';
import type { Locale } from '../../shared/locale.ts';
import { sessionEnd } from '../session-life.ts';
import { keepPerson } from './keep-person.ts';
import { addressTaken, codeText, passwordReset, type Text, verifyAddress } from './mail-texts.ts';

/** What the platform's identity asks of those who know people: who they are, what their sessions may be, what they are told. */
export function identityHooks(db: Database, clock: Clock, publicUrl: string): IdentityHooks {
  const mail = async (
    user: { id: string; email: string },
    write: (locale: Locale, name: string | null) => Text,
  ) => {
    if (user.email.endsWith('.invalid')) return;
    const person = await db.query
      .selectFrom('people as p')
      .innerJoin('authUsers as u', 'u.id', 'p.id')
      .select(['p.locale', 'p.name', 'u.emailVerified'])
      .where('p.id', '=', user.id)
      .executeTakeFirst();
    const name = person?.emailVerified === 1 ? person.name : null;
    const message = write(person?.locale === 'en' ? 'en' : 'zh', name);
    await db.atomic([toOutbox(db, clock, { channel: 'mail', recipient: user.email, ...message })]);
  };
  return {
    keepPerson: (userId, locale) => keepPerson(db, clock, userId, locale),

    async startSession(userId, locale) {
      await keepPerson(db, clock, userId, locale);
      const rows = await db.query
        .selectFrom('people as p')
        .innerJoin('authUsers as u', 'u.id', 'p.id')
        .leftJoin('grants as g', (join) =>
          join.onRef('g.personId', '=', 'p.id').on('g.realm', '=', 'office').on('g.endedAt', 'is', null),
        )
        .select(['p.state', 'u.twoFactorEnabled', 'g.id as office'])
        .where('p.id', '=', userId)
        .execute();
      const [person] = rows;
      if (person?.state !== 'active') {
        throw new AppError('forbidden', 'person not active', { fields: [DISABLED] });
      }
      return {
        expiresAt: sessionEnd(clock(), person.office !== null),
        secondFactor: person.twoFactorEnabled === 1 ? 'pending' : 'none',
      };
    },

    sendVerification: (user, token) =>
      mail(user, (locale) => verifyAddress(locale, `${publicUrl}/verify-email?token=${token}`)),
    sendReset: (user, token) =>
      mail(user, (locale, name) => passwordReset(locale, `${publicUrl}/reset-password?token=${token}`, name)),
    sendAddressTaken: (user) =>
      mail(user, (locale, name) => addressTaken(locale, `${publicUrl}/forgot-password`, name)),

    async sendCode(phone, code, locale) {
      const text = codeText(locale, code);
      await db.atomic([toOutbox(db, clock, { channel: 'sms', recipient: phone, subject: '', text })]);
    },
  };
}

const DISABLED = {
  path: 'account',
  zh: '此账户已停用，请联系主管部门。',
  en: 'This account has been disabled. Ask the office about it.',
};
