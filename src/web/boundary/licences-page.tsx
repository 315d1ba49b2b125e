import { NativeSelect } from '@mantine/core';
import '../work/work.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { type LicenceEntry, licencesQuery } from '../api/compliance.ts';
import { formatDate } from '../i18n/dates.ts';
import { useLocale, usePageTitle } from '../i18n/locale.tsx';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { PendingPage } from '../shell/pending-page.tsx';
import { SearchField } from '../work/search-field.tsx';
import { BasisList } from './basis-list.tsx';
import styles from './boundary.module.css';
import { KindMark } from './kind-mark.tsx';
import { boundary, catalogue, kinds } from './messages.ts';

type Kind = LicenceEntry['kind'];

export function LicencesPage() {
  const { locale, t } = useLocale();
  usePageTitle(t(catalogue.title));
  const { q, kind } = useSearch({ from: '/boundary/licences' });
  const navigate = useNavigate();
  const { data, error, isPending, refetch } = useQuery(licencesQuery(locale));
  // The entry that the address names is in the page only now.
  useEffect(() => {
    if (data && window.location.hash !== '')
      document.getElementById(window.location.hash.slice(1))?.scrollIntoView();
  }, [data]);
  if (isPending) return <PendingPage />;
  const search = (next: { q?: string | undefined; kind?: Kind | undefined }) =>
    void navigate({ to: '/boundary/licences', search: { q, kind, ...next }, replace: true });
  const shown = (data?.items ?? []).filter(
    (entry) => (kind === undefined || entry.kind === kind) && matches(entry, q),
  );
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{t(catalogue.title)}</h1>
      <p className={styles.lead}>{t(catalogue.lead)}</p>
      <div className={styles.filters} data-screen-only>
        <SearchField
          label={t(catalogue.search)}
          placeholder={t(catalogue.placeholder)}
          value={q}
          onSearch={(text) => search({ q: text })}
        />
        <NativeSelect
          label={t(catalogue.kind)}
          value={kind ?? ''}
          onChange={(event) => search({ kind: (event.currentTarget.value || undefined) as Kind | undefined })}
          data={[
            { value: '', label: t(catalogue.all) },
            ...Object.entries(kinds).map(([value, label]) => ({ value, label: t(label) })),
          ]}
        />
      </div>
      {error && <FailureNotice error={error} onRetry={() => void refetch()} />}
      {data && shown.length === 0 && (
        <p>
          {t(catalogue.none)}{' '}
          <Link to="/boundary/licences" search={{}}>
            {t(catalogue.clear)}
          </Link>
        </p>
      )}
      <ol className={styles.findings}>
        {shown.map((entry) => (
          <Entry key={entry.code} entry={entry} />
        ))}
      </ol>
      {data && (
        <p className={styles.hint}>
          {t(boundary.version, { version: data.version })} ·{' '}
          <Link to="/boundary">{t(catalogue.selfCheck)}</Link>
        </p>
      )}
    </div>
  );
}

function Entry({ entry }: { entry: LicenceEntry }) {
  const { locale, t } = useLocale();
  const basis = entry.basis.map(({ law, number, articles, says, mark }) => ({
    law: law[locale],
    number,
    articles: articles?.[locale] ?? null,
    says: says?.zh ?? null,
    mark,
  }));
  const facts = [
    [t(catalogue.trigger), entry.trigger[locale]],
    [t(boundary.need), entry.need[locale]],
    [t(boundary.regulator), entry.regulator[locale]],
    [t(catalogue.words), entry.words.map(({ word }) => `“${word}”`).join(' ')],
    [t(catalogue.since), entry.effectiveFrom === null ? '' : formatDate(entry.effectiveFrom, locale)],
    [t(catalogue.verified), formatDate(entry.verifiedOn, locale)],
  ].filter(([, value]) => value !== '');
  return (
    <li id={entry.code} className={styles.finding} data-kind={entry.kind}>
      <h2 className={styles.name}>
        <KindMark kind={entry.kind} />
        {entry[locale]}
      </h2>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt>{t(boundary.basis)}</dt>
          <dd>
            <BasisList basis={basis} />
          </dd>
        </div>
      </dl>
    </li>
  );
}

function matches({ code, zh, en, trigger, need, words }: LicenceEntry, q: string | undefined): boolean {
  if (q === undefined) return true;
  const texts = [code, zh, en, trigger.zh, trigger.en, need.zh, need.en, ...words.map(({ word }) => word)];
  const wanted = q.toLowerCase();
  return texts.some((text) => text.toLowerCase().includes(wanted));
}
