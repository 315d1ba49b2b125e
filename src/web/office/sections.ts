import { CASE_ROLES, type OfficeRole } from '../../shared/roles.ts';
import type { PlainMessage } from '../i18n/message.ts';
import type { Section } from '../work/work-page.tsx';
import { office } from './messages.ts';

/** The rooms of the office, and by their addresses who has business there. */
export const OFFICE_SECTIONS: readonly {
  to: Section['to'];
  label: PlainMessage;
  /** Whose work it is, as access/actions.ts has it; nobody named: any official. */
  roles?: readonly OfficeRole[];
  deep?: true;
}[] = [
  { to: '/office', label: office.desk },
  { to: '/office/pilots', label: office.pilots, roles: CASE_ROLES, deep: true },
  { to: '/office/monitoring', label: office.monitoring, roles: CASE_ROLES, deep: true },
  { to: '/office/verifications', label: office.verifications, roles: ['case-officer', 'auditor'] },
  { to: '/office/objections', label: office.objections, roles: ['objections', 'auditor'], deep: true },
  {
    to: '/office/award-objections',
    label: office.awardObjections,
    roles: ['objections', 'auditor'],
    deep: true,
  },
  { to: '/office/leads', label: office.leads, roles: ['case-officer', 'approver', 'auditor'], deep: true },
  { to: '/enterprises', label: office.enterprises, roles: CASE_ROLES },
  {
    to: '/office/experts',
    label: office.experts,
    roles: ['case-officer', 'approver', 'auditor', 'administrator'],
  },
  {
    to: '/office/batches',
    label: office.batches,
    roles: ['case-officer', 'approver', 'auditor'],
    deep: true,
  },
  {
    to: '/office/questions',
    label: office.questions,
    roles: ['policy-editor', 'approver', 'auditor'],
    deep: true,
  },
  { to: '/office/texts', label: office.texts, roles: ['policy-editor', 'approver'], deep: true },
  {
    to: '/office/words',
    label: office.words,
    roles: ['policy-editor', 'approver', 'auditor'],
    deep: true,
  },
  { to: '/office/licences', label: office.licences, roles: ['policy-editor', 'approver'] },
  { to: '/office/checklist', label: office.checklist, roles: ['policy-editor', 'approver'] },
  {
    to: '/office/pilot-terms',
    label: office.terms,
    roles: ['case-officer', 'policy-editor', 'approver', 'auditor'],
  },
  {
    to: '/office/rubrics',
    label: office.rubrics,
    roles: ['case-officer', 'policy-editor', 'approver', 'auditor'],
    deep: true,
  },
  {
    to: '/office/reward-terms',
    label: office.rewardTerms,
    roles: ['case-officer', 'policy-editor', 'approver', 'auditor'],
  },
  { to: '/office/parks', label: office.parks, roles: ['policy-editor', 'approver'] },
  {
    to: '/office/usage',
    label: office.usage,
    roles: ['administrator', 'policy-editor', 'auditor'],
  },
  { to: '/office/people', label: office.people, roles: ['administrator', 'auditor'], deep: true },
  { to: '/office/invitations', label: office.invitations, roles: ['administrator', 'auditor'] },
  { to: '/office/jobs', label: office.jobs, roles: ['administrator', 'auditor'] },
  { to: '/ledger/entries', label: office.ledger, roles: ['auditor'] },
];

/**
 * Who may open a page of the office, by the room it is in; undefined: whoever is signed in.
 * @param path as in the address: /office/texts/action-plan-2025-29
 */
export function rolesAt(path: string): readonly OfficeRole[] | undefined {
  const room = OFFICE_SECTIONS.find(
    ({ to, roles }) => roles && to?.startsWith('/office/') && `${path}/`.startsWith(`${to}/`),
  );
  return room?.roles;
}
