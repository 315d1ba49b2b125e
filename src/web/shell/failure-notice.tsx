import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { RequestFailure } from '../api/failure.ts';
import { useT } from '../i18n/locale.tsx';
import { IconRefresh } from '../icons.ts';
import styles from './failure-notice.module.css';
import { shell } from './messages.ts';
import { waitOf } from './wait-of.ts';

interface Props {
  error: unknown;
  /** Offered as a button where trying again can help. */
  onRetry?: () => void;
  children?: ReactNode;
}

/** What happened, what was kept and what to do; the server's own words where it said any. */
export function FailureNotice({ error, onRetry, children }: Props) {
  const t = useT();
  const failure = error instanceof RequestFailure ? error : null;
  const problem = failure?.problem;
  const [title, hint] = problem
    ? [problem.title, problem.detail]
    : failure?.kind === 'offline'
      ? [t(shell.failureOffline), t(shell.failureOfflineHint)]
      : failure?.kind === 'timeout'
        ? [t(shell.failureTimeout), t(shell.failureTimeoutHint)]
        : failure
          ? [t(shell.failureServer), t(shell.failureServerHint)]
          : [t(shell.failureUnknown), t(shell.failureUnknownHint)];
  const wait = failure?.retryAfter == null ? null : waitOf(failure.retryAfter);
  // Asking again changes neither what one may do nor what there is.
  const isFinal = failure?.status === 403 || failure?.status === 404;
  return (
    <div className={styles.notice} role="alert">
      <p className={styles.title}>{title}</p>
      <p>{hint}</p>
      {problem?.fields?.map((field) => (
        <p key={field.path}>{field.message}</p>
      ))}
      {wait && <p>{t(wait.message, { count: wait.count })}</p>}
      {problem?.requestId && (failure?.status ?? 0) >= 500 && (
        <p className={styles.id}>{t(shell.requestId, { id: problem.requestId })}</p>
      )}
      {children}
      {onRetry && !isFinal && (
        <Button
          variant="default"
          size="sm"
          leftSection={<IconRefresh size={16} stroke={1.6} />}
          onClick={onRetry}
        >
          {t(shell.retry)}
        </Button>
      )}
    </div>
  );
}
