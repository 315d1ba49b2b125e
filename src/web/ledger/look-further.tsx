import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { EntryPage, FoundEntry } from '../api/ledger.ts';
import { formatInstant } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import type { usePaged } from '../work/paged.tsx';
import styles from './entries-page.module.css';
import { entries } from './entry-messages.ts';

/** So many are found before its reader is asked whether to go on. */
const ENOUGH = 50;

/**
 * Each page of a search for words looks through so many entries and may find none: it goes on by itself until there is
 * enough to read, says how far it has come, and can be stopped.
 */
export function LookFurther({ pages }: { pages: ReturnType<typeof usePaged<FoundEntry, EntryPage>> }) {
  const { locale, t } = useLocale();
  const { data, error, hasNextPage, isFetching, isPlaceholderData, fetchNextPage } = pages;
  const [wanted, setWanted] = useState(ENOUGH);
  const found = data && !isPlaceholderData ? data.pages.flatMap((page) => page.items).length : 0;
  const goesOn = hasNextPage && found < wanted && !error;
  useEffect(() => {
    if (goesOn && !isFetching) void fetchNextPage();
  }, [goesOn, isFetching, fetchNextPage]);
  const to = isPlaceholderData ? null : (data?.pages.at(-1)?.lookedTo ?? null);
  const when = to === null ? '' : formatInstant(to, locale);
  if (!data || isPlaceholderData)
    return (
      <p role="status" className={styles.looking}>
        {t(entries.lookingStarts)}
      </p>
    );
  return (
    <div className={styles.looking} data-screen-only>
      <span role="status">
        {goesOn
          ? t(entries.looking, { when })
          : hasNextPage
            ? t(entries.lookedTo, { when })
            : t(entries.lookedAll)}
      </span>
      {goesOn && (
        <Button variant="default" size="compact-sm" onClick={() => setWanted(0)}>
          {t(entries.stop)}
        </Button>
      )}
      {hasNextPage && !goesOn && (
        <Button variant="default" size="compact-sm" onClick={() => setWanted(found + ENOUGH)}>
          {t(entries.goOn)}
        </Button>
      )}
    </div>
  );
}
