import { Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import { FailureNotice } from '../shell/failure-notice.tsx';

interface Props<T> {
  query: { data: T | undefined; error: unknown; refetch: () => unknown };
  children: (data: T) => ReactNode;
}

/** One thing that is asked for: on its way, not to be had, or there. */
export function Loaded<T>({ query: { data, error, refetch }, children }: Props<T>) {
  if (data !== undefined) return children(data);
  if (error) return <FailureNotice error={error} onRetry={() => void refetch()} />;
  return (
    <div aria-busy="true">
      <Skeleton height={24} width="50%" mb="md" />
      <Skeleton height={16} mb="sm" />
      <Skeleton height={16} width="70%" />
    </div>
  );
}
