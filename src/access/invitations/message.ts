import type { Message } from '../../platform/outbox.ts';
import { dayOf } from '../../shared/clock.ts';
import type { Locale } from '../../shared/locale.ts';
import { formatDate } from '../../shared/written-date.ts';
import { type Address, type InvitationRealm, type Invited, roleName } from './invitation.ts';

export interface InvitationSaid {
  realm: InvitationRealm;
  roles: readonly Invited[];
  /** Null but for an enterprise. */
  enterpriseName: string | null;
  inviter: string;
  link: string;
  expiresAt: string;
}

type Words = Record<Locale, string>;

/** In the inviter's language, with the other below: of the invited person's nothing is known yet. */
export function invitationMessage({ email, phone }: Address, locale: Locale, said: InvitationSaid): Message {
  const text: Words = { zh: chinese(said), en: english(said) };
  const subject = { zh: '邀请您加入“试点”', en: 'An invitation to Shidian' };
  const other = locale === 'zh' ? 'en' : 'zh';
  const whole = `${text[locale]}\n\n${text[other]}`;
  return email === null
    ? { channel: 'sms', recipient: phone ?? '', subject: '', text: whole }
    : { channel: 'mail', recipient: email, subject: `${subject[locale]} · ${subject[other]}`, text: whole };
}

function chinese({ roles, enterpriseName, inviter, link, expiresAt }: InvitationSaid): string {
  const named = roles.map((role) => roleName(role).zh).join('、');
  const where = enterpriseName === null ? '' : `加入企业“${enterpriseName}”，`;
  return `${inviter} 邀请您${where}担任${named}。请在${formatDate(dayOf(expiresAt), 'zh')}前打开下面的链接并登录：\n${link}\n如与您无关，请忽略。`;
}

function english({ roles, enterpriseName, inviter, link, expiresAt }: InvitationSaid): string {
  const named = roles.map((role) => roleName(role).en).join(', ');
  const where = enterpriseName === null ? '' : ` of “${enterpriseName}”`;
  return `${inviter} invites you to be ${named}${where}. Open this link before ${formatDate(dayOf(expiresAt), 'en')} and sign in:\n${link}\nIf this is not for you, ignore it.`;
}
