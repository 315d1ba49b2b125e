import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { jobsQuery, type Message, type MessageState, messagePage, retryMessage } from '../api/operations.ts';
import { formatInstant } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { Paged, usePaged } from '../work/paged.tsx';
import { WideTable } from '../work/wide-table.tsx';
import styles from './jobs-page.module.css';
import { jobs, MESSAGE_STATES } from './messages.ts';
import { StateMark } from './state-mark.tsx';
import { useRequestKeys } from './use-request-keys.ts';

const route = getRouteApi('/office/jobs');
const STATES = ['failed', 'waiting', 'sent'] as const;
const EMPTY = { failed: jobs.noneFailed, waiting: jobs.noneWaiting, sent: jobs.noneSent };

/** @param mayAct auditors only look */
export function MessageList({ mayAct }: { mayAct: boolean }) {
  const { t } = useLocale();
  const { state } = route.useSearch();
  const { data: counted } = useQuery(jobsQuery);
  const queries = useQueryClient();
  const keys = useRequestKeys();
  const retry = useMutation({
    mutationFn: ({ id }: Message) => retryMessage(id, keys.keyOf(id)),
    onSuccess: (_, { id }) => keys.granted(id),
    // A message that was sent meanwhile is a failure to tell, and a list to look at again.
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['messages'] }),
        queries.invalidateQueries({ queryKey: jobsQuery.queryKey }),
      ]),
  });
  const pages = usePaged(['messages'], (cursor, signal) => messagePage(state, cursor, signal), {
    filter: { state },
  });
  return (
    <section className={styles.section} aria-labelledby="messages">
      <h2 id="messages">{t(jobs.messages)}</h2>
      <p className={styles.note}>{t(jobs.messagesLead)}</p>
      <nav aria-label={t(jobs.filter)} className={styles.filter} data-screen-only>
        {[undefined, ...STATES].map((one) => (
          <Link
            key={one ?? 'all'}
            to="/office/jobs"
            search={(before) => ({ ...before, state: one })}
            activeOptions={{ exact: true }}
            resetScroll={false}
          >
            {t(one ? MESSAGE_STATES[one] : jobs.all)}
            {one && counted && <span>{counted.messages[one]}</span>}
          </Link>
        ))}
      </nav>
      <p role="status" className={styles.said}>
        {retry.isSuccess && t(jobs.retried, { recipient: retry.variables.recipient })}
      </p>
      {retry.error && <FailureNotice error={retry.error} />}
      <Paged
        pages={pages}
        empty={<p className={styles.empty}>{t(state ? EMPTY[state] : jobs.noMessages)}</p>}
      >
        {(items) => (
          <MessageTable
            items={items}
            mayAct={mayAct}
            pendingId={retry.isPending ? retry.variables.id : null}
            onRetry={(message) => retry.mutate(message)}
          />
        )}
      </Paged>
    </section>
  );
}

interface TableProps {
  items: readonly Message[];
  mayAct: boolean;
  /** Of the message that is being sent again. */
  pendingId: string | null;
  onRetry: (message: Message) => void;
}

function MessageTable({ items, mayAct, pendingId, onRetry }: TableProps) {
  const { locale, t } = useLocale();
  const moment = (at: string) => formatInstant(at, locale);
  const when = ({ state, dueAt, settledAt }: Message) =>
    state === 'waiting'
      ? t(jobs.nextAttempt, { at: moment(dueAt) })
      : settledAt && t(state === 'sent' ? jobs.sentAt : jobs.failedAt, { at: moment(settledAt) });
  return (
    <WideTable
      caption={t(jobs.messages)}
      rows={items}
      keyOf={({ id }) => id}
      columns={[
        {
          label: t(jobs.recipient),
          cell: ({ recipient, channel }) => (
            <>
              {recipient}
              <div className={styles.small}>{t(channel === 'mail' ? jobs.channelMail : jobs.channelSms)}</div>
            </>
          ),
        },
        {
          label: t(jobs.state),
          cell: (message) => (
            <>
              <StateMark state={message.state}>{t(MESSAGE_STATES[message.state as MessageState])}</StateMark>
              <div className={styles.small}>
                {when(message)}
                {message.attempts > 0 && ` · ${t(jobs.attempts, { count: message.attempts })}`}
              </div>
              {message.error && message.state !== 'sent' && (
                <div className={styles.error}>{message.error}</div>
              )}
            </>
          ),
        },
        {
          label: t(jobs.made),
          cell: ({ createdAt }) => <time dateTime={createdAt}>{moment(createdAt)}</time>,
        },
        ...(mayAct
          ? [
              {
                label: t(jobs.action),
                cell: (message: Message) =>
                  message.state !== 'sent' && (
                    <Button
                      variant="default"
                      size="xs"
                      aria-label={t(jobs.retryOf, { recipient: message.recipient })}
                      loading={pendingId === message.id}
                      onClick={() => onRetry(message)}
                    >
                      {t(jobs.retry)}
                    </Button>
                  ),
              },
            ]
          : []),
      ]}
    />
  );
}
