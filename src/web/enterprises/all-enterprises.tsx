import { NativeSelect } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type EnterpriseFilter, type EnterpriseInList, enterprisePage } from '../api/enterprises.ts';
import { useLocale } from '../i18n/locale.tsx';
import { OfficePage } from '../office/office-page.tsx';
import { oneOf } from '../shell/search-params.ts';
import styles from '../work/blocks.module.css';
import { Empty } from '../work/empty.tsx';
import { Paged, usePaged } from '../work/paged.tsx';
import { SearchField } from '../work/search-field.tsx';
import { type Column, WideTable } from '../work/wide-table.tsx';
import { kinds, list, profile, states } from './messages.ts';
import { VerificationMark } from './verification-mark.tsx';
import { STATES } from './verification-states.ts';

/** For officials: every enterprise, to be searched. */
export function AllEnterprises() {
  const { locale, t } = useLocale();
  const { q, verification } = useSearch({ from: '/signed-in/enterprises' });
  const navigate = useNavigate({ from: '/enterprises' });
  const change = (filter: EnterpriseFilter) =>
    void navigate({ search: (before) => ({ ...before, ...filter }), replace: true, resetScroll: false });
  const pages = usePaged<EnterpriseInList>(
    ['enterprises', 'list'],
    (cursor, signal) => enterprisePage({ q, verification }, cursor, signal),
    { filter: { q, verification } },
  );
  const columns: Column<EnterpriseInList>[] = [
    {
      label: t(list.name),
      cell: ({ id, name }) => (
        <Link to="/enterprises/$enterpriseId" params={{ enterpriseId: id }}>
          {name}
        </Link>
      ),
    },
    { label: t(profile.uscc), cell: ({ uscc }) => <span className={styles.nowrap}>{uscc}</span> },
    { label: t(list.kind), cell: ({ kind }) => <span className={styles.nowrap}>{t(kinds[kind])}</span> },
    { label: t(list.park), cell: ({ park }) => park?.[locale] ?? '' },
    {
      label: t(list.state),
      cell: ({ verification: state, benchmark }) => (
        <>
          <VerificationMark state={state} />
          {benchmark && <div className={styles.quiet}>{t(list.benchmark)}</div>}
        </>
      ),
    },
  ];
  return (
    <OfficePage title={t(list.all)} lead={t(list.allLead)}>
      <search className={styles.filters}>
        <SearchField
          label={t(list.search)}
          placeholder={t(list.searchHint)}
          value={q}
          onSearch={(text) => change({ q: text })}
        />
        <NativeSelect
          label={t(list.state)}
          value={verification ?? ''}
          onChange={({ currentTarget: { value } }) => change({ verification: oneOf(STATES, value) })}
          data={[
            { value: '', label: t(list.anyState) },
            ...STATES.map((state) => ({ value: state, label: t(states[state]) })),
          ]}
        />
      </search>
      <Paged
        pages={pages}
        empty={
          q || verification ? (
            <Empty title={t(list.nothingFound)}>{t(list.nothingFoundHint)}</Empty>
          ) : (
            <Empty title={t(list.noneYet)}>{t(list.noneYetHint)}</Empty>
          )
        }
      >
        {(items) => <WideTable caption={t(list.all)} columns={columns} rows={items} keyOf={({ id }) => id} />}
      </Paged>
    </OfficePage>
  );
}
