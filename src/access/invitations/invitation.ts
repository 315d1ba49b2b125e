import type { Bilingual } from '../../shared/locale.ts';
import {
  ENTERPRISE_ROLE_NAMES,
  type EnterpriseRole,
  isEnterpriseRole,
  isOfficeRole,
  OFFICE_ROLE_NAMES,
  type OfficeRole,
} from '../../shared/roles.ts';
import type { Holdings } from '../people/rules.ts';

export type InvitationRealm = 'office' | 'enterprise' | 'expert';
export type Invited = OfficeRole | EnterpriseRole | 'expert';
export type InvitationState = 'open' | 'expired' | 'accepted' | 'withdrawn';

/** Either of the two, normalised. */
export interface Address {
  email: string | null;
  phone: string | null;
}

/** How long a link can be used. */
export const DAYS = 7;

const EXPERT: Bilingual = { zh: '评审专家', en: 'Reviewing expert' };

export function roleName(role: Invited): Bilingual {
  if (role === 'expert') return EXPERT;
  return isOfficeRole(role) ? OFFICE_ROLE_NAMES[role] : ENTERPRISE_ROLE_NAMES[role];
}

/** Roles as they are kept, JSON; what is no role of the realm is left out. */
export function rolesOf(realm: InvitationRealm, kept: string): Invited[] {
  const written: unknown = JSON.parse(kept);
  if (!Array.isArray(written)) return [];
  return written.filter((role): role is Invited => {
    if (typeof role !== 'string') return false;
    if (realm === 'expert') return role === 'expert';
    return realm === 'office' ? isOfficeRole(role) : isEnterpriseRole(role);
  });
}

export function stateOf(kept: string, expiresAt: string, now: string): InvitationState {
  if (kept === 'accepted' || kept === 'withdrawn') return kept;
  return expiresAt <= now ? 'expired' : 'open';
}

/** An invitation is worth what its inviter could still give: who was put out cannot come back by an old link. */
export function mayInvite({ office, enterprises }: Holdings, realm: InvitationRealm, scope: string): boolean {
  if (realm === 'office') return office.includes('administrator');
  if (realm === 'expert') return office.includes('case-officer');
  return enterprises.some(({ id, role }) => id === scope && role === 'owner');
}

/** Enough to recognise one's own address by, and no more: "li***@example.com", "+86*******8000". */
export function hintOf({ email, phone }: Address): string {
  if (email !== null) {
    const at = email.lastIndexOf('@');
    return `${email.slice(0, Math.min(2, at))}***${email.slice(at)}`;
  }
  return phone === null ? '' : `${phone.slice(0, 3)}*******${phone.slice(-4)}`;
}
