import { useNavigate, useSearch } from '@tanstack/react-router';
import { type CaseHistory, caseHistoryPage, caseKey } from '../api/cases.ts';
import { HistoryDownload } from '../enterprises/history-download.tsx';
import { formatInstant } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import { DailyEntries } from '../pilots/daily-entries.tsx';
import { Empty } from '../work/empty.tsx';
import { Paged, usePaged } from '../work/paged.tsx';
import { useCase } from './case-context.ts';
import styles from './history-tab.module.css';
import { caseHistory } from './messages.ts';

/** Who did what and when, newest first. */
export function HistoryTab() {
  const { locale, t } = useLocale();
  const { pilot } = useCase();
  const { daily = false } = useSearch({ from: '/signed-in/office/pilots/$pilotId' });
  const navigate = useNavigate({ from: '/office/pilots/$pilotId' });
  const pages = usePaged<CaseHistory['items'][number], CaseHistory>(
    [...caseKey(pilot.id), 'history', daily],
    (cursor, signal) => caseHistoryPage(pilot.id, { daily, cursor }, signal),
  );
  const show = (shown: boolean) =>
    void navigate({
      search: (before) => ({ ...before, daily: shown || undefined }),
      replace: true,
      resetScroll: false,
    });
  return (
    <>
      <DailyEntries count={pages.data?.pages[0]?.daily ?? 0} shown={daily} onChange={show} />
      <Paged pages={pages} empty={<Empty title={t(caseHistory.none)} />}>
        {(items) => (
          <ol>
            {items.map(({ hash, at, actor, what, changes, erased }) => (
              <li key={hash} className={styles.entry}>
                <p>
                  <strong>{what[locale]}</strong> <span className={styles.who}>{actor.name[locale]}</span>
                </p>
                <p className={styles.who}>
                  <time dateTime={at}>{formatInstant(at, locale)}</time>
                </p>
                {changes.length > 0 && (
                  <dl className={styles.changes}>
                    {changes.map(({ field, name, before, after }) => (
                      <div key={field}>
                        <dt>{name[locale]}</dt>
                        <dd>
                          {before && (
                            <>
                              <del>{before[locale]}</del>
                              {' → '}
                            </>
                          )}
                          {after?.[locale] ?? '—'}
                        </dd>
                      </div>
                    ))}
                  </dl>
                )}
                {erased && <p className={styles.who}>{t(caseHistory.erased)}</p>}
              </li>
            ))}
          </ol>
        )}
      </Paged>
      {pages.data && <HistoryDownload pilotId={pilot.id} daily={daily} />}
    </>
  );
}
