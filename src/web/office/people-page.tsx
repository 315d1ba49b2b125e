import { NativeSelect } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { OFFICE_ROLE_NAMES, OFFICE_ROLES } from '../../shared/roles.ts';
import { type PeopleFilter, type PersonInList, peoplePage } from '../api/people.ts';
import { formatDay } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import { ButtonLink } from '../shell/links.tsx';
import styles from '../work/blocks.module.css';
import { Empty } from '../work/empty.tsx';
import { Paged, usePaged } from '../work/paged.tsx';
import { SearchField } from '../work/search-field.tsx';
import { useRoles } from '../work/use-roles.ts';
import { type Column, WideTable } from '../work/wide-table.tsx';
import { people } from './messages.ts';
import { OfficePage } from './office-page.tsx';
import { PersonState } from './person-state.tsx';

export function PeoplePage() {
  const { locale, t } = useLocale();
  const { holds } = useRoles();
  const { q, role } = useSearch({ from: '/signed-in/office/people' });
  const navigate = useNavigate({ from: '/office/people' });
  const change = (filter: PeopleFilter) =>
    void navigate({ search: (before) => ({ ...before, ...filter }), replace: true, resetScroll: false });
  const pages = usePaged<PersonInList>(
    ['people', 'list'],
    (cursor, signal) => peoplePage({ q, role }, cursor, signal),
    { filter: { q, role } },
  );
  const columns: Column<PersonInList>[] = [
    {
      label: t(people.name),
      cell: ({ id, name }) => (
        <Link to="/office/people/$personId" params={{ personId: id }}>
          {name}
        </Link>
      ),
    },
    { label: t(people.email), cell: ({ email }) => email ?? '' },
    {
      label: t(people.roles),
      cell: ({ office }) =>
        office.length === 0 ? (
          <span className={styles.quiet}>{t(people.noRoles)}</span>
        ) : (
          office.map((one) => t(OFFICE_ROLE_NAMES[one])).join(locale === 'zh' ? '、' : ', ')
        ),
    },
    {
      label: t(people.memberships),
      cell: ({ enterprises }) =>
        enterprises === 0 ? (
          <span className={styles.quiet}>{t(people.noRoles)}</span>
        ) : (
          t(people.enterprisesOf, { count: enterprises })
        ),
    },
    { label: t(people.state), cell: ({ state }) => <PersonState state={state} /> },
    {
      label: t(people.registered),
      cell: ({ createdAt }) => <span className={styles.nowrap}>{formatDay(createdAt, locale)}</span>,
    },
  ];
  const invite = holds('administrator') && (
    <ButtonLink to="/office/invitations">{t(people.invite)}</ButtonLink>
  );

  return (
    <OfficePage title={t(people.title)} lead={t(people.lead)} actions={invite}>
      <search className={styles.filters}>
        <SearchField
          label={t(people.search)}
          placeholder={t(people.searchHint)}
          value={q}
          onSearch={(text) => change({ q: text })}
        />
        <NativeSelect
          label={t(people.role)}
          value={role ?? ''}
          onChange={(event) =>
            change({ role: (event.currentTarget.value || undefined) as PeopleFilter['role'] })
          }
          data={[
            { value: '', label: t(people.anyRole) },
            { value: 'official', label: t(people.anyOfficial) },
            ...OFFICE_ROLES.map((one) => ({ value: one, label: t(OFFICE_ROLE_NAMES[one]) })),
          ]}
        />
      </search>
      <Paged pages={pages} empty={<Empty title={t(people.none)}>{t(people.noneHint)}</Empty>}>
        {(items) => (
          <WideTable caption={t(people.title)} columns={columns} rows={items} keyOf={({ id }) => id} />
        )}
      </Paged>
    </OfficePage>
  );
}
