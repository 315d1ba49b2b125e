import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { TEXT_KIND_NAMES, TEXT_KINDS } from '../../shared/texts.ts';
import { type PolicySummary, policiesQuery } from '../api/policies.ts';
import { ValidityBadge } from '../document/validity-badge.tsx';
import { formatDate } from '../i18n/dates.ts';
import { useLocale, usePageTitle, useT } from '../i18n/locale.tsx';
import { FailureNotice } from '../shell/failure-notice.tsx';
import page from '../shell/page.module.css';
import styles from './list-page.module.css';
import { policies as messages } from './messages.ts';
import { SearchBox } from './search-box.tsx';
import { Hits } from './search-hits.tsx';

export function PolicyListPage() {
  const t = useT();
  usePageTitle(t(messages.title));
  const { data, error, refetch } = useQuery(policiesQuery);
  const { q, all } = useSearch({ from: '/policies' });
  return (
    <div className={page.page}>
      <h1 className={page.title}>{t(messages.title)}</h1>
      <p className={page.lead}>{t(messages.lead)}</p>
      <SearchBox />
      <div className={styles.list}>
        {q !== undefined ? (
          <Hits q={q} standing={!all} />
        ) : error ? (
          <FailureNotice error={error} onRetry={() => void refetch()} />
        ) : !data ? (
          <div aria-busy="true">
            <Skeleton height={28} width="70%" mb="md" />
            <Skeleton height={16} width="40%" />
          </div>
        ) : data.length === 0 ? (
          <p>{t(messages.none)}</p>
        ) : (
          <ul>
            {[...data].sort(inOrder).map((policy) => (
              <Entry key={policy.documentId} policy={policy} />
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

const DATES = ['drafted', 'issued', 'published', 'validFrom', 'validTo'] as const;

/** What answers stand on by default, then kind by kind by title; of one title the latest first. */
function inOrder(a: PolicySummary, b: PolicySummary): number {
  const last = ({ dates }: PolicySummary) => dates.drafted ?? dates.published ?? dates.validFrom ?? '';
  return (
    Number(b.isDefault) - Number(a.isDefault) ||
    TEXT_KINDS.indexOf(a.kind) - TEXT_KINDS.indexOf(b.kind) ||
    a.title.localeCompare(b.title, 'zh') ||
    last(b).localeCompare(last(a))
  );
}

function Entry({ policy }: { policy: PolicySummary }) {
  const { locale, t } = useLocale();
  const { dates } = policy;
  const facts = [
    [t(messages.number), policy.number],
    [t(policy.kind === 'law' ? messages.maker : messages.issuer), policy.issuer],
    ...DATES.map((name) => [t(messages[name]), dates[name] && formatDate(dates[name], locale)] as const),
  ].filter(([, value]) => value);
  return (
    <li className={styles.entry}>
      <h2 className={styles.title} lang="zh-CN">
        <Link to="/policies/$documentId" params={{ documentId: policy.documentId }}>
          {policy.title}
        </Link>
      </h2>
      {locale === 'en' && policy.titleEn && <p className={styles.english}>{policy.titleEn}</p>}
      <p className={styles.state}>
        <ValidityBadge validity={policy.validity} />
        <span>{TEXT_KIND_NAMES[policy.kind][locale]}</span>
        {policy.isDefault && <span>{t(messages.defaultText)}</span>}
      </p>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </li>
  );
}
