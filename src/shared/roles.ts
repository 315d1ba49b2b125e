import type { Bilingual } from './locale.ts';

/** Roles of the office. Four eyes is by person, whatever roles the two hold. */
export const OFFICE_ROLES = [
  'case-officer',
  'approver',
  'objections',
  'policy-editor',
  'auditor',
  'administrator',
] as const;
export type OfficeRole = (typeof OFFICE_ROLES)[number];

export const ENTERPRISE_ROLES = ['owner', 'member'] as const;
export type EnterpriseRole = (typeof ENTERPRISE_ROLES)[number];

export const OFFICE_ROLE_NAMES: Readonly<Record<OfficeRole, Bilingual>> = {
  'case-officer': { zh: '经办人', en: 'Case officer' },
  approver: { zh: '审批人', en: 'Approver' },
  objections: { zh: '异议受理', en: 'Objections' },
  'policy-editor': { zh: '政策编辑', en: 'Policy editor' },
  auditor: { zh: '审计', en: 'Auditor' },
  administrator: { zh: '系统管理', en: 'Administrator' },
};

export const ENTERPRISE_ROLE_NAMES: Readonly<Record<EnterpriseRole, Bilingual>> = {
  owner: { zh: '负责人', en: 'Owner' },
  member: { zh: '成员', en: 'Member' },
};

/** Whose work needs what enterprises file: none of them belongs to an enterprise (回避). */
export const CASE_ROLES = [
  'case-officer',
  'approver',
  'objections',
  'auditor',
] as const satisfies OfficeRole[];

/** Objections are received by somebody else than who handles the case (异议由监督岗受理). */
const APART: readonly (readonly [OfficeRole, OfficeRole])[] = [['objections', 'case-officer']];

/** The first two roles that nobody may hold together, or null. */
export function rolesApart(roles: readonly OfficeRole[]): readonly [OfficeRole, OfficeRole] | null {
  return APART.find(([one, other]) => roles.includes(one) && roles.includes(other)) ?? null;
}

export function isOfficeRole(role: string): role is OfficeRole {
  return OFFICE_ROLES.some((known) => known === role);
}

export function isEnterpriseRole(role: string): role is EnterpriseRole {
  return ENTERPRISE_ROLES.some((known) => known === role);
}
