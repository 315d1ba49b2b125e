import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { CASE_ROLES } from '../../shared/roles.ts';
import type { Versioned } from '../api/client.ts';
import { type Enterprise, enterpriseQuery } from '../api/enterprises.ts';
import { useT } from '../i18n/locale.tsx';
import { Loaded } from '../work/loaded.tsx';
import { useRoles } from '../work/use-roles.ts';
import { WorkPage } from '../work/work-page.tsx';
import { list, sections } from './messages.ts';

interface Props {
  /** Of the page; the enterprise's name where there is none. */
  title?: string;
  lead?: ReactNode;
  actions?: ReactNode;
  children: (current: Versioned<Enterprise>) => ReactNode;
}

/** Which enterprise the address is about. */
export function useEnterpriseId(): string {
  return useParams({ strict: false }).enterpriseId ?? '';
}

/** A page of one enterprise, with the ways to its others. */
export function EnterprisePage({ title, children, ...rest }: Props) {
  const t = useT();
  const enterpriseId = useEnterpriseId();
  const query = useQuery(enterpriseQuery(enterpriseId));
  const name = query.data?.value.name;
  const params = { enterpriseId };
  const { holds } = useRoles();
  return (
    <WorkPage
      {...rest}
      title={title ?? name ?? t(sections.profile)}
      {...(name !== undefined && { about: name })}
      above={{ to: '/enterprises', label: t(holds(...CASE_ROLES) ? list.all : list.mine) }}
      sections={[
        { to: '/enterprises/$enterpriseId', params, label: t(sections.profile) },
        { to: '/enterprises/$enterpriseId/verification', params, label: t(sections.verification) },
        { to: '/enterprises/$enterpriseId/members', params, label: t(sections.members) },
        { to: '/enterprises/$enterpriseId/licences', params, label: t(sections.licences) },
        { to: '/enterprises/$enterpriseId/pilots', params, label: t(sections.pilots), deep: true },
        { to: '/enterprises/$enterpriseId/history', params, label: t(sections.history) },
      ]}
    >
      <Loaded query={query}>{children}</Loaded>
    </WorkPage>
  );
}
