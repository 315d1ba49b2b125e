import { Skeleton } from '@mantine/core';
import { useReducedMotion } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useLocation } from '@tanstack/react-router';
import { useCallback, useEffect, useRef } from 'react';
import { RequestFailure } from '../api/failure.ts';
import { type Policy, policyQuery, versionsQuery } from '../api/policies.ts';
import { englishNote, findSentence } from '../document/labels.ts';
import { document as documentMessages } from '../document/messages.ts';
import { PolicyText } from '../document/policy-text.tsx';
import { ValidityBadge } from '../document/validity-badge.tsx';
import { useWideScreen } from '../document/with-document.tsx';
import { useLocale, usePageTitle, useT } from '../i18n/locale.tsx';
import { FailureNotice } from '../shell/failure-notice.tsx';
import page from '../shell/page.module.css';
import { PrintButton } from '../shell/print-button.tsx';
import { Contents } from './contents.tsx';
import { Facts } from './facts.tsx';
import { Implementing } from './implementing.tsx';
import { policies as messages } from './messages.ts';
import { PrintHeader } from './print-header.tsx';
import styles from './reader-page.module.css';
import { SentenceTools } from './sentence-tools.tsx';
import { ValidityNotice } from './validity-notice.tsx';

const route = getRouteApi('/policies/$documentId');
const NONE: ReadonlySet<string> = new Set();

export function ReaderPage() {
  const t = useT();
  const { documentId } = route.useParams();
  const { version } = route.useSearch();
  const { data: policy, error, refetch } = useQuery(policyQuery(documentId, version));
  usePageTitle(policy?.title ?? t(messages.title));
  if (error instanceof RequestFailure && error.status === 404) return <NoSuchText />;
  if (error) {
    return (
      <div className={page.page}>
        <FailureNotice error={error} onRetry={() => void refetch()} />
      </div>
    );
  }
  return policy ? <Reader key={`${documentId}@${policy.version}`} policy={policy} /> : <Loading />;
}

function Reader({ policy }: { policy: Policy }) {
  const { locale, t } = useLocale();
  const { current, go, choose } = useHashTarget();
  const wide = useWideScreen();
  const chosen = current === null ? null : findSentence(policy, current);
  const isAnchor = current !== null && /^(?:a[\d-]+|preamble|validity)$/u.test(current);
  return (
    <div className={styles.layout}>
      <PrintHeader policy={policy} />
      <header className={styles.head} data-screen-only>
        <h1 className={styles.title} lang="zh-CN">
          {policy.title}
        </h1>
        {locale === 'en' && policy.titleEn && <p className={styles.english}>{policy.titleEn}</p>}
        <p className={styles.state}>
          <ValidityBadge validity={policy.validity} />
          <span>{t(documentMessages.version, { n: policy.version })}</span>
          <PrintButton size="compact-sm" />
        </p>
        <Facts policy={policy} />
        <Versions policy={policy} />
        <ValidityNotice policy={policy} />
        <Implementing policy={policy} />
        {current !== null && !chosen && !isAnchor && (
          <p role="status" className={styles.warning}>
            {t(messages.noSuchSentence)}
          </p>
        )}
        <p className={styles.hint}>{t(messages.hint)}</p>
        {locale === 'en' && <p className={styles.hint}>{t(englishNote(policy))}</p>}
      </header>
      <div className={styles.side} data-screen-only>
        {wide ? (
          <Contents policy={policy} onGo={go} />
        ) : (
          <details>
            <summary className={styles.summary}>{t(messages.contents)}</summary>
            <Contents policy={policy} onGo={go} />
          </details>
        )}
      </div>
      <div className={styles.sheet}>
        <PolicyText
          policy={policy}
          lit={NONE}
          current={current}
          showTranslation={locale === 'en'}
          onSelect={choose}
          tools={chosen && <SentenceTools policy={policy} sentence={chosen.sentence} />}
        />
      </div>
    </div>
  );
}

/** What the address points to. `go` brings it into view; `choose` leaves the page as it stands. Back returns from both. */
function useHashTarget() {
  const hash = useLocation({ select: (location) => location.hash });
  const navigate = route.useNavigate();
  const still = useReducedMotion();
  const chosen = useRef<string>(undefined);

  const show = useCallback(
    (anchor: string) => {
      const element = document.getElementById(anchor);
      element?.scrollIntoView({
        block: element.dataset.sentence === undefined ? 'start' : 'center',
        behavior: still ? 'auto' : 'smooth',
      });
    },
    [still],
  );

  useEffect(() => {
    if (hash !== '' && hash !== chosen.current) show(hash);
    chosen.current = undefined;
  }, [hash, show]);

  const turnTo = useCallback(
    (anchor: string) =>
      void navigate({
        search: (before) => before,
        hash: anchor,
        resetScroll: false,
        hashScrollIntoView: false,
      }),
    [navigate],
  );
  const go = useCallback(
    (anchor: string) => {
      turnTo(anchor);
      show(anchor);
    },
    [turnTo, show],
  );
  const choose = useCallback(
    (sentence: string) => {
      chosen.current = sentence;
      turnTo(sentence);
    },
    [turnTo],
  );
  return { current: hash === '' ? null : hash, go, choose };
}

function Versions({ policy }: { policy: Policy }) {
  const t = useT();
  const { data: versions = [] } = useQuery(versionsQuery(policy.documentId));
  if (versions.length < 2) return null;
  const latest = Math.max(...versions.map(({ version }) => version));
  return (
    <div>
      {policy.version < latest && (
        <p className={styles.warning}>
          {t(messages.olderVersion, { n: policy.version })}{' '}
          <Link to="/policies/$documentId" params={{ documentId: policy.documentId }}>
            {t(messages.latest)}
          </Link>
        </p>
      )}
      <p className={styles.versions}>
        {t(messages.versions)}
        {versions.map(({ version }) => (
          <Link
            key={version}
            to="/policies/$documentId"
            params={{ documentId: policy.documentId }}
            search={{ version }}
            aria-current={version === policy.version ? 'true' : undefined}
          >
            {t(documentMessages.version, { n: version })}
          </Link>
        ))}
      </p>
    </div>
  );
}

function NoSuchText() {
  const t = useT();
  usePageTitle(t(messages.notFound));
  return (
    <div className={`${page.page} ${page.narrow}`}>
      <h1 className={page.title}>{t(messages.notFound)}</h1>
      <p className={page.lead}>
        {t(messages.notFoundHint)} <Link to="/policies">{t(messages.title)}</Link>
      </p>
    </div>
  );
}

function Loading() {
  return (
    <div className={page.page} aria-busy="true">
      <Skeleton height={36} width="60%" mb="xl" />
      <Skeleton height={16} mb="md" />
      <Skeleton height={16} mb="md" />
      <Skeleton height={16} width="70%" />
    </div>
  );
}
