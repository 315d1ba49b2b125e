import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { fetchOrFail } from '../api/failure.ts';
import { useLocale, usePageTitle, useT } from '../i18n/locale.tsx';
import { FailureNotice } from '../shell/failure-notice.tsx';
import page from '../shell/page.module.css';
import styles from './docs-page.module.css';
import { docs } from './messages.ts';
import { type Listed, type OpenApi, operationsOf, spoken } from './openapi.ts';
import { OperationSection } from './operation-section.tsx';
import { ProblemTable } from './problem-table.tsx';
import { ShapeSection } from './shape-section.tsx';

export function DocsPage() {
  const t = useT();
  usePageTitle(t(docs.title));
  const { data, error, refetch } = useQuery({
    queryKey: ['openapi'],
    queryFn: async ({ signal }) =>
      (await (await fetchOrFail('/api/openapi.json', { signal })).json()) as OpenApi,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <div className={page.page}>
      <h1 className={page.title}>{t(docs.title)}</h1>
      <p className={page.lead}>
        {t(docs.lead)} <a href="/api/openapi.json">{t(docs.machine)}</a>
      </p>
      {error ? (
        <FailureNotice error={error} onRetry={() => void refetch()} />
      ) : data ? (
        <Whole document={data} />
      ) : (
        <div aria-busy="true" className={styles.body}>
          <Skeleton height={20} width="50%" mb="md" />
          <Skeleton height={20} width="70%" />
        </div>
      )}
    </div>
  );
}

function Whole({ document: openapi }: { document: OpenApi }) {
  const t = useT();
  const operations = operationsOf(openapi);
  const shapes = Object.entries(openapi.components?.schemas ?? {});

  const anchor = useAnchor();

  // The page is drawn after the address was read: #not-found of a problem's type leads to its row all the same.
  useEffect(() => {
    if (anchor !== '') document.getElementById(anchor)?.scrollIntoView();
  }, [anchor]);

  return (
    <div className={styles.body}>
      <Index operations={operations} />
      <div>
        <h2 className={styles.heading} id="operations">
          {t(docs.operations)}
        </h2>
        {operations.map((listed) => (
          <OperationSection key={listed.id} listed={listed} document={openapi} anchor={anchor} />
        ))}
        <h2 className={styles.heading} id="problems">
          {t(docs.problems)}
        </h2>
        <ProblemTable />
        <h2 className={styles.heading} id="shapes">
          {t(docs.shapes)}
        </h2>
        {shapes.map(([name, schema]) => (
          <ShapeSection key={name} name={name} schema={schema} anchor={anchor} />
        ))}
      </div>
    </div>
  );
}

const anchorNow = () => decodeURIComponent(window.location.hash.slice(1));

/** What the address leads to within the page. */
function useAnchor(): string {
  const [anchor, setAnchor] = useState(anchorNow);
  useEffect(() => {
    const changed = () => setAnchor(anchorNow());
    window.addEventListener('hashchange', changed);
    return () => window.removeEventListener('hashchange', changed);
  }, []);
  return anchor;
}

function Index({ operations }: { operations: readonly Listed[] }) {
  const { locale, t } = useLocale();
  return (
    <nav className={styles.index} aria-label={t(docs.contents)}>
      <ul>
        {operations.map(({ id, method, path, operation }) => (
          <li key={id}>
            <a href={`#${id}`}>{spoken(operation.summary, locale) || `${method} ${path}`}</a>
          </li>
        ))}
        <li>
          <a href="#problems">{t(docs.problems)}</a>
        </li>
        <li>
          <a href="#shapes">{t(docs.shapes)}</a>
        </li>
      </ul>
    </nav>
  );
}
