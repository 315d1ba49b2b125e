import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { articleName, planHeading } from '../../shared/cite.ts';
import type { Locale } from '../../shared/locale.ts';
import { TEXT_KIND_NAMES } from '../../shared/texts.ts';
import { type SearchHit, searchQuery } from '../api/texts.ts';
import { document as documentMessages } from '../document/messages.ts';
import { ValidityBadge } from '../document/validity-badge.tsx';
import { useLocale } from '../i18n/locale.tsx';
import { Empty } from '../work/empty.tsx';
import { Loaded } from '../work/loaded.tsx';
import { policies as messages } from './messages.ts';
import styles from './search.module.css';

/** Sentences that hold what is looked for, each leading to its place in its text. */
export function Hits({ q, standing }: { q: string; standing: boolean }) {
  const { locale, t } = useLocale();
  const query = useInfiniteQuery(searchQuery(q, standing));
  return (
    <Loaded query={query}>
      {({ pages }) => {
        const total = pages[0]?.total ?? 0;
        const hits = pages.flatMap(({ items }) => items);
        if (total === 0)
          return (
            <Empty title={t(messages.nothingFound, { q })}>
              {t(standing ? messages.nothingHint : messages.nowhereHint)}{' '}
              <Link to="/ask" search={{ q }}>
                {t(messages.askInstead)}
              </Link>
            </Empty>
          );
        return (
          <div aria-busy={query.isPlaceholderData}>
            <p role="status" className={styles.count}>
              {t(messages.found, { count: total })}
            </p>
            <ol className={styles.hits}>
              {hits.map((hit) => (
                <li key={`${hit.documentId}@${hit.version}#${hit.sentence}`} className={styles.hit}>
                  <p className={styles.place}>
                    <span lang="zh-CN">{hit.title}</span>
                    <span>{placeOf(hit, locale)}</span>
                  </p>
                  <p className={styles.text} lang="zh-CN">
                    {hit.before && <span className={styles.around}>{ending(hit.before)}</span>}
                    <Link
                      to="/policies/$documentId"
                      params={{ documentId: hit.documentId }}
                      search={{ version: hit.version }}
                      hash={hit.sentence}
                    >
                      {lit(hit)}
                    </Link>
                    {hit.after && <span className={styles.around}>{beginning(hit.after)}</span>}
                  </p>
                  <p className={styles.about}>
                    <ValidityBadge validity={hit.validity} />
                    <span>{TEXT_KIND_NAMES[hit.kind][locale]}</span>
                    <span>{t(documentMessages.version, { n: hit.version })}</span>
                  </p>
                </li>
              ))}
            </ol>
            {query.hasNextPage && !query.isPlaceholderData && (
              <Button
                variant="default"
                loading={query.isFetchingNextPage}
                onClick={() => void query.fetchNextPage()}
              >
                {t(messages.moreHits)}
              </Button>
            )}
          </div>
        );
      }}
    </Loaded>
  );
}

const AROUND = 60;
const ending = (text: string) => (text.length > AROUND ? `…${text.slice(-AROUND)}` : text);
const beginning = (text: string) => (text.length > AROUND ? `${text.slice(0, AROUND)}…` : text);

/** A plan numbers itself 五、; a law is cited by its article. */
function placeOf({ article, ordinal, heading, form }: SearchHit, locale: Locale): string {
  if (form === 'plan' && ordinal !== null && locale === 'zh') return planHeading({ ordinal, title: heading });
  return articleName(article, locale);
}

function lit({ text, lit: stretches }: SearchHit): ReactNode[] {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { start, end } of stretches) {
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return [...parts, text.slice(at)];
}
