import { normaliseName } from '../../shared/names.ts';
import type { FoundKind } from '../../shared/rewards/panel.ts';

/** What an expert said and how they are reached. */
export interface ExpertFacts {
  email: string | null;
  phone: string | null;
  employer: string | null;
  earlier: readonly string[];
}

/** An organisation that takes part in a pilot, and whom it names to be asked. */
export interface Organisation {
  name: string;
  uscc: string;
  /** 持牌承载机构. */
  host: boolean;
  contacts: readonly { email?: string | undefined; phone?: string | undefined }[];
}

export interface Found {
  uscc: string;
  kind: FoundKind;
}

/** Mail hosts at which everybody may have an address say nothing of who employs whom. */
const OPEN_TO_ALL = new Set([
  'qq.com',
  'foxmail.com',
  '163.com',
  '126.com',
  'yeah.net',
  'sina.com',
  'sina.cn',
  'sohu.com',
  'aliyun.com',
  '139.com',
  '189.cn',
  'wo.cn',
  '21cn.com',
  'gmail.com',
  'outlook.com',
  'hotmail.com',
  'live.com',
  'icloud.com',
  'yahoo.com',
  'proton.me',
  'protonmail.com',
]);

/**
 * Ties that an expert did not name and that show in what is known: the organisation that employs them, or did, or hosts
 * the test; a contact of the applicant's with the same mail, mail host or telephone. Each is for an officer to confirm.
 */
export function foundConflicts(expert: ExpertFacts, organisations: readonly Organisation[]): Found[] {
  return organisations.flatMap((organisation) =>
    kindsOf(expert, organisation).map((kind) => ({ uscc: organisation.uscc, kind })),
  );
}

function kindsOf({ employer, earlier, email, phone }: ExpertFacts, organisation: Organisation): FoundKind[] {
  const { name, uscc, host, contacts } = organisation;
  const isIt = (said: string) => said.toUpperCase().includes(uscc) || isSameName(said, name);
  const kinds: FoundKind[] = [];
  if (employer !== null && isIt(employer)) kinds.push(host ? 'host' : 'employer');
  if (earlier.some(isIt)) kinds.push('earlier');
  const domain = hostOf(email);
  const mails = contacts.flatMap(({ email: mail }) => mail?.trim().toLowerCase() ?? []);
  const sameMail = email !== null && mails.includes(email.toLowerCase());
  const sameHost =
    domain !== null && !OPEN_TO_ALL.has(domain) && mails.some((mail) => hostOf(mail) === domain);
  const own = digits(phone ?? '');
  const samePhone = own.length >= 7 && contacts.some((contact) => digits(contact.phone ?? '').endsWith(own));
  if (sameMail || samePhone) kinds.push('contact');
  else if (sameHost) kinds.push('mail-host');
  return kinds;
}

/** Eleven digits of a mobile number, whatever stands before them. */
const digits = (phone: string) => phone.replaceAll(/\D/gu, '').slice(-11);

const hostOf = (mail: string | null) => mail?.toLowerCase().split('@')[1] ?? null;

/** The part of a name that tells one organisation from another has so many characters at least. */
const TELLS = 4;

/** One name in the other, without blanks, brackets and the form of the company. */
export function isSameName(said: string, name: string): boolean {
  const [one, other] = [coreOf(said), coreOf(name)];
  if (one === other) return one !== '';
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= TELLS && long.includes(short);
}

const FORMS = /(股份)?有限(责任)?公司|集团|总公司|co\.?,?ltd\.?|limited|inc\.?$|corporation/giu;
const BRACKETS = /[（(【[][^）)】\]]*[）)】\]]/gu;

/** "示例甲科技（上海）有限公司" → "示例甲科技". */
export function coreOf(name: string): string {
  return normaliseName(name)
    .toLowerCase()
    .replaceAll(BRACKETS, '')
    .replaceAll(FORMS, '')
    .replaceAll(/\s/gu, '');
}
