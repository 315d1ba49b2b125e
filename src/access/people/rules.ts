import { CASE_ROLES, type EnterpriseRole, type OfficeRole, rolesApart } from '../../shared/roles.ts';

/** disabled: shut out, with all they hold kept; erased: no person any more. */
export const PERSON_STATES = ['active', 'disabled', 'erased'] as const;
export type PersonState = (typeof PERSON_STATES)[number];

/** Whatever is no known state is as good as shut out. */
export function personStateOf(written: string): PersonState {
  return PERSON_STATES.find((state) => state === written) ?? 'disabled';
}

/** All that one person holds, or would hold. */
export interface Holdings {
  office: readonly OfficeRole[];
  enterprises: readonly { id: string; role: EnterpriseRole }[];
  /** Scopes, "batch:ID" or "pilot:ID", of appointments that have not ended yet, begun or not. */
  appointments: readonly string[];
}

/**
 * apart: two roles that nobody holds together; case-and-member: who handles cases belongs to no enterprise (回避);
 * expert-and-member: 评审专家 belong to no applicant; official-and-scorer: who scores a batch is no official.
 */
export type Clash = 'apart' | 'case-and-member' | 'expert-and-member' | 'official-and-scorer';

/** Why nobody may hold all of this together, or null. */
export function clashOf({ office, enterprises, appointments }: Holdings): Clash | null {
  if (rolesApart(office) !== null) return 'apart';
  if (office.length > 0 && appointments.some(isOfBatch)) return 'official-and-scorer';
  if (enterprises.length === 0) return null;
  if (CASE_ROLES.some((role) => office.includes(role))) return 'case-and-member';
  return appointments.length > 0 ? 'expert-and-member' : null;
}

const isOfBatch = (scope: string) => scope.startsWith('batch:');

/** What a change to these roles gives and takes, each in the order it was named. */
export function changeOf<R extends string>(
  before: readonly R[],
  after: readonly R[],
): { given: R[]; taken: R[] } {
  return {
    given: [...new Set(after)].filter((role) => !before.includes(role)),
    taken: before.filter((role) => !after.includes(role)),
  };
}

/** Whether without this person nobody would be left. `holders` are those who can act: the disabled cannot. */
export function isLast(holders: readonly string[], personId: string): boolean {
  return holders.includes(personId) && holders.every((id) => id === personId);
}

/**
 * Nobody changes their own office roles, up or down: a second administrator does. Who leaves the office altogether
 * gives up all of them, and may.
 */
export function mayChangeOwn(after: readonly OfficeRole[]): boolean {
  return after.length === 0;
}
