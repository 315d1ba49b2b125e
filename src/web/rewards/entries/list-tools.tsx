import { Button, NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { TRACK_NAMES, TRACKS } from '../../../shared/pilots/states.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { Empty } from '../../work/empty.tsx';
import { SearchField } from '../../work/search-field.tsx';
import own from './entries.module.css';
import { list as messages } from './messages.ts';
import { useEntriesSearch } from './use-entries-search.ts';

/** Search, and one more way to narrow the list down. */
export function ListTools({ children }: { children?: ReactNode }) {
  const { t } = useLocale();
  const { q, change } = useEntriesSearch();
  return (
    <search className={own.tools} data-screen-only>
      <SearchField
        label={t(messages.search)}
        placeholder={t(messages.searchHint)}
        value={q}
        onSearch={(next) => change({ q: next })}
      />
      {children}
    </search>
  );
}

export function TrackField() {
  const { locale, t } = useLocale();
  const { track, change } = useEntriesSearch();
  return (
    <NativeSelect
      label={t(messages.track)}
      value={track ?? ''}
      onChange={({ currentTarget: { value } }) => change({ track: value || undefined })}
      data={[
        { value: '', label: t(messages.anyTrack) },
        ...TRACKS.map((one) => ({ value: one, label: TRACK_NAMES[one][locale] })),
      ]}
    />
  );
}

/** Nothing passes the filter; or there is nothing at all, and what to do next. */
export function Nothing({ title, next }: { title: string; next?: string | undefined }) {
  const { t } = useLocale();
  const { q, track, lack, change } = useEntriesSearch();
  const isFiltered = q !== undefined || track !== undefined || lack !== undefined;
  if (!isFiltered) return <Empty title={title}>{next}</Empty>;
  return (
    <Empty title={t(messages.none)}>
      <Button
        size="sm"
        variant="default"
        onClick={() => change({ q: undefined, track: undefined, lack: undefined })}
      >
        {t(messages.clear)}
      </Button>
    </Empty>
  );
}
