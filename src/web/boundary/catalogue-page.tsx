import '@mantine/core/styles/Table.layer.css';
import { NativeSelect, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { Locale } from '../../shared/locale.ts';
import { type LicenceEntry, licencesQuery } from '../api/compliance.ts';
import { formatDate } from '../i18n/dates.ts';
import { useLocale, usePageTitle } from '../i18n/locale.tsx';
import { FailureNotice } from '../shell/failure-notice.tsx';
import page from '../shell/page.module.css';
import filters from '../work/blocks.module.css';
import { Empty } from '../work/empty.tsx';
import { SearchField } from '../work/search-field.tsx';
import { type Column, WideTable } from '../work/wide-table.tsx';
import { BasisList, type ShownBasis } from './basis-list.tsx';
import styles from './catalogue-page.module.css';
import { isKind, KINDS, type KindOfEntry } from './kind.ts';
import { KindMark } from './kind-mark.tsx';
import { boundary, kinds, catalogue as messages } from './messages.ts';
import { VerificationMark } from './verification-mark.tsx';

export function CataloguePage() {
  const { locale, t } = useLocale();
  usePageTitle(t(messages.title));
  const { data, error, refetch } = useQuery(licencesQuery(locale));
  return (
    <div className={page.page}>
      <h1 className={page.title}>{t(messages.title)}</h1>
      <p className={page.lead}>
        {t(messages.lead)} <Link to="/boundary">{t(messages.back)}</Link>
      </p>
      <div className={styles.catalogue}>
        {data ? (
          <Entries entries={data.items} version={data.version} />
        ) : error ? (
          <FailureNotice error={error} onRetry={() => void refetch()} />
        ) : (
          <div aria-busy="true">
            <Skeleton height={36} width="60%" mb="xl" />
            <Skeleton height={120} mb="md" />
            <Skeleton height={120} />
          </div>
        )}
      </div>
    </div>
  );
}

function Entries({ entries, version }: { entries: readonly LicenceEntry[]; version: number }) {
  const { locale, t } = useLocale();
  const { kind, q } = useSearch({ from: '/boundary/licences' });
  const navigate = useNavigate({ from: '/boundary/licences' });
  const wanted = useLocation({ select: ({ hash }) => hash });
  const change = (filter: { kind?: KindOfEntry | undefined; q?: string | undefined }) =>
    void navigate({ search: (before) => ({ ...before, ...filter }), replace: true, resetScroll: false });
  // The entries come after the page, when the browser has looked for the place already.
  useEffect(() => {
    if (wanted !== '') document.getElementById(wanted)?.scrollIntoView({ block: 'start' });
  }, [wanted]);
  const shown = entries.filter((entry) => (!kind || entry.kind === kind) && (!q || says(entry, q)));
  const columns: Column<LicenceEntry>[] = [
    {
      label: t(messages.name),
      cell: (entry) => (
        <div id={entry.code} className={styles.name} data-wanted={entry.code === wanted}>
          <a href={`#${entry.code}`}>{entry[locale]}</a>
          <KindMark kind={entry.kind}>{t(kinds[entry.kind].is)}</KindMark>
        </div>
      ),
    },
    { label: t(messages.trigger), cell: ({ trigger }) => trigger[locale] },
    {
      label: t(messages.need),
      cell: ({ need, regulator }) => (
        <div className={styles.stack}>
          <p>{need[locale]}</p>
          <p className={styles.quiet}>{regulator[locale]}</p>
        </div>
      ),
    },
    {
      label: t(boundary.basis),
      cell: ({ basis, mark }) => (
        <BasisList basis={basis.map((one) => shownBasis(one, locale))} entryMark={mark} />
      ),
    },
    {
      label: t(messages.verified),
      cell: (entry) => <Verified entry={entry} />,
    },
  ];
  return (
    <>
      <search className={filters.filters}>
        <SearchField
          label={t(messages.search)}
          placeholder={t(messages.searchHint)}
          value={q}
          onSearch={(text) => change({ q: text })}
        />
        <NativeSelect
          label={t(messages.kind)}
          value={kind ?? ''}
          onChange={({ currentTarget: { value } }) => change({ kind: isKind(value) ? value : undefined })}
          data={[
            { value: '', label: t(messages.anyKind) },
            ...KINDS.map((one) => ({ value: one, label: t(kinds[one].is) })),
          ]}
        />
      </search>
      <p role="status" className={styles.count}>
        {t(messages.count, { count: shown.length, version })}
      </p>
      {entries.length === 0 ? (
        <Empty title={t(messages.empty)} />
      ) : shown.length === 0 ? (
        <Empty title={t(messages.nothing)}>{t(messages.nothingHint)}</Empty>
      ) : (
        <div className={styles.table}>
          <WideTable caption={t(messages.title)} columns={columns} rows={shown} keyOf={({ code }) => code} />
        </div>
      )}
    </>
  );
}

function Verified({ entry: { mark, verifiedOn, effectiveFrom, repealedBy } }: { entry: LicenceEntry }) {
  const { locale, t } = useLocale();
  return (
    <div className={styles.stack}>
      {repealedBy && <p className={styles.repealed}>{t(messages.repealed, { by: repealedBy[locale] })}</p>}
      <VerificationMark mark={mark} />
      <p className={styles.quiet}>{t(messages.verifiedOn, { date: formatDate(verifiedOn, locale) })}</p>
      <p className={styles.quiet}>
        {effectiveFrom
          ? t(messages.effective, { date: formatDate(effectiveFrom, locale) })
          : t(messages.effectiveUnknown)}
      </p>
    </div>
  );
}

function shownBasis(
  { law, number, articles, says: words, mark }: LicenceEntry['basis'][number],
  locale: Locale,
): ShownBasis {
  return {
    law: law[locale],
    number,
    articles: articles?.[locale] ?? null,
    says: words?.zh ?? null,
    translation: words?.en ?? null,
    mark,
  };
}

/** In either language: who reads the one may look for the other's name. */
function says({ code, zh, en, trigger, need, regulator, basis }: LicenceEntry, wanted: string): boolean {
  const said = [
    trigger,
    need,
    regulator,
    ...basis.flatMap(({ law, articles, says }) => [law, articles, says]),
  ];
  const all = [
    code,
    zh,
    en,
    ...said.flatMap((one) => (one ? [one.zh, one.en] : [])),
    ...basis.map(({ number }) => number),
  ];
  return all.join('\n').toLowerCase().includes(wanted.toLowerCase());
}
