import type { ReactNode } from 'react';
import { useT } from '../i18n/locale.tsx';
import { useRoles } from '../work/use-roles.ts';
import { WorkPage } from '../work/work-page.tsx';
import { office } from './messages.ts';
import { OFFICE_SECTIONS } from './sections.ts';

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
