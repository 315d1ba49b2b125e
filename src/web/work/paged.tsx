import { Button, Skeleton } from '@mantine/core';
import { hashKey, type QueryKey, useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useT } from '../i18n/locale.tsx';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { work } from './messages.ts';
import styles from './paged.module.css';

interface Page<T> {
  items: T[];
  next: string | null;
}

interface More {
  /** Of a list that is searched: what is looked for. What stands there stays until what was found has come. */
  filter?: object;
  /** Of a list that grows by itself: milliseconds after which it is looked at again, and up to which it is new enough. */
  refetchInterval?: number;
  staleTime?: number;
}

/** A list that goes on page by page, as the server's cursors lead. */
export function usePaged<T, P extends Page<T> = Page<T>>(
  list: QueryKey,
  fetchPage: (cursor: string | undefined, signal: AbortSignal) => Promise<P>,
  { filter, ...more }: More = {},
) {
  const isOfThis = (queryKey: QueryKey | undefined) =>
    queryKey !== undefined && hashKey(queryKey.slice(0, -1)) === hashKey(list);
  return useInfiniteQuery({
    ...more,
    queryKey: filter === undefined ? list : [...list, filter],
    queryFn: ({ pageParam, signal }) => fetchPage(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: P) => page.next ?? undefined,
    placeholderData: (before, query) => (filter && isOfThis(query?.queryKey) ? before : undefined),
  });
}

interface Props<T> {
  pages: ReturnType<typeof usePaged<T>>;
  /** What stands where there is nothing: what to do next. */
  empty: ReactNode;
  /** Whoever shows the list fetches its next pages, and says how far it has come. */
  goesOnByItself?: boolean;
  children: (items: T[]) => ReactNode;
}

/** Loading, failing, empty, or the items with the way to more of them. */
export function Paged<T>({ pages, empty, goesOnByItself = false, children }: Props<T>) {
  const t = useT();
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage, isPlaceholderData } = pages;
  if (error && !data) return <FailureNotice error={error} onRetry={() => void refetch()} />;
  if (!data) {
    return (
      <div aria-busy="true">
        <Skeleton height={20} mb="sm" />
        <Skeleton height={20} mb="sm" />
        <Skeleton height={20} width="60%" />
      </div>
    );
  }
  const items = data.pages.flatMap((page) => page.items);
  const shown = (
    <div className={styles.items} aria-busy={isPlaceholderData}>
      {items.length === 0 ? empty : children(items)}
    </div>
  );
  if (items.length === 0) return shown;
  return (
    <>
      {shown}
      {error && <FailureNotice error={error} onRetry={() => void fetchNextPage()} />}
      {hasNextPage && !isPlaceholderData && !goesOnByItself && (
        <Button variant="default" mt="md" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t(work.more)}
        </Button>
      )}
    </>
  );
}
