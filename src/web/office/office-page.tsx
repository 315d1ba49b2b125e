import type { ReactNode } from 'react';
import { CASE_ROLES, type OfficeRole } from '../../shared/roles.ts';
import { useT } from '../i18n/locale.tsx';
import type { PlainMessage } from '../i18n/message.ts';
import { useRoles } from '../work/use-roles.ts';
import { type Section, WorkPage } from '../work/work-page.tsx';
import { office } from './messages.ts';

const OFFICE_SECTIONS: readonly {
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

interface Props {
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** A page of the office, with the ways to all that the reader's roles reach. */
export function OfficePage(props: Props) {
  const t = useT();
  const { holds, office: held } = useRoles();
  const sections = OFFICE_SECTIONS.filter(({ roles }) => (roles ? holds(...roles) : held.length > 0));
  return (
    <WorkPage
      {...props}
      about={t(office.office)}
      sections={sections.map(({ label, ...section }) => ({ ...section, label: t(label) }))}
    />
  );
}
