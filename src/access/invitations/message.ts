import type { Message } from '../../platform/outbox.ts';
import { today } from '../../shared/clock.ts';
import type { Locale } from '../../shared/locale.ts';
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
export function invitationMessage(address: Address, locale: Locale, said: InvitationSaid): Message {
  const text: Words = { zh: chinese(said), en: english(said) };
  return inBoth(address, locale, { zh: '邀请您加入“试点”', en: 'An invitation to Shidian' }, text);
}

/** To an expert who has an account already: there is nothing to accept. */
export function appointmentMessage(
  address: Address,
  locale: Locale,
  { inviter, publicUrl, until }: { inviter: string; publicUrl: string; until: string },
): Message {
  const text: Words = {
    zh: `${inviter} 聘请您为评审专家，聘期至 ${until}。请登录：\n${publicUrl}`,
    en: `${inviter} appointed you as a reviewing expert until ${until}. Sign in:\n${publicUrl}`,
  };
  return inBoth(address, locale, { zh: '聘请您为评审专家', en: 'Your appointment as an expert' }, text);
}

function inBoth({ email, phone }: Address, locale: Locale, subject: Words, text: Words): Message {
  const other = locale === 'zh' ? 'en' : 'zh';
  const whole = `${text[locale]}\n\n${text[other]}`;
  return email === null
    ? { channel: 'sms', recipient: phone ?? '', subject: '', text: whole }
    : { channel: 'mail', recipient: email, subject: `${subject[locale]} · ${subject[other]}`, text: whole };
}

function chinese({ roles, enterpriseName, inviter, link, expiresAt }: InvitationSaid): string {
  const named = roles.map((role) => roleName(role).zh).join('、');
  const where = enterpriseName === null ? '' : `加入企业“${enterpriseName}”，`;
  return `${inviter} 邀请您${where}担任${named}。请在 ${dayOf(expiresAt)} 前打开下面的链接并登录：\n${link}\n如与您无关，请忽略。`;
}

function english({ roles, enterpriseName, inviter, link, expiresAt }: InvitationSaid): string {
  const named = roles.map((role) => roleName(role).en).join(', ');
  const where = enterpriseName === null ? '' : ` of “${enterpriseName}”`;
  return `${inviter} invites you to be ${named}${where}. Open this link before ${dayOf(expiresAt)} and sign in:\n${link}\nIf this is not for you, ignore it.`;
}

function dayOf(instant: string): string {
  return today(() => new Date(instant));
}
