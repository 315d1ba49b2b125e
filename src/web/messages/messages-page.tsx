import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { LOOK_AGAIN, MESSAGES, type Message, markRead, messagePage, unreadQuery } from '../api/messages.ts';
import { formatInstant } from '../i18n/dates.ts';
import { useLocale, useT } from '../i18n/locale.tsx';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { Empty } from '../work/empty.tsx';
import { Mark } from '../work/mark.tsx';
import { Paged, usePaged } from '../work/paged.tsx';
import { WorkPage } from '../work/work-page.tsx';
import { inbox } from './messages.ts';
import styles from './messages-page.module.css';

export function MessagesPage() {
  const t = useT();
  const queries = useQueryClient();
  const { data: unread } = useQuery({ ...unreadQuery, staleTime: 0 });
  // What the bell counts is to be seen here.
  const pages = usePaged<Message>([...MESSAGES, 'list'], messagePage, {
    staleTime: 0,
    refetchInterval: LOOK_AGAIN,
  });
  const marking = useMutation({
    mutationFn: markRead,
    onSuccess: () => queries.invalidateQueries({ queryKey: MESSAGES }),
  });
  const newest = pages.data?.pages[0]?.items[0];
  return (
    <WorkPage
      title={t(inbox.title)}
      lead={t(inbox.lead)}
      actions={
        newest !== undefined &&
        (unread ?? 0) > 0 && (
          <Button
            variant="default"
            loading={marking.isPending}
            onClick={() => marking.mutate({ upTo: newest.id })}
          >
            {t(inbox.markAll)}
          </Button>
        )
      }
    >
      {marking.isError && <FailureNotice error={marking.error} />}
      <Paged
        pages={pages}
        empty={
          <Empty title={t(inbox.empty)}>
            <p>{t(inbox.emptyHint)}</p>
          </Empty>
        }
      >
        {(items) => (
          <ol className={styles.list} aria-label={t(inbox.list)}>
            {items.map((message) => (
              <Entry
                key={message.id}
                message={message}
                onRead={() => marking.mutate({ ids: [message.id] })}
              />
            ))}
          </ol>
        )}
      </Paged>
    </WorkPage>
  );
}

function Entry({ message, onRead }: { message: Message; onRead: () => void }) {
  const { locale, t } = useLocale();
  const { at, subject, text, link, readAt } = message;
  const isUnread = readAt === null;
  return (
    <li className={styles.message} data-unread={isUnread}>
      <div className={styles.head}>
        <h2 className={styles.subject}>
          {link === null ? (
            subject
          ) : (
            <Link {...placeOf(link)} onClick={() => isUnread && onRead()}>
              {subject}
            </Link>
          )}
        </h2>
        {isUnread && <Mark tone="waiting">{t(inbox.unread)}</Mark>}
        <time dateTime={at}>{formatInstant(at, locale)}</time>
      </div>
      <p className={styles.text}>{text}</p>
      {isUnread && (
        <Button
          variant="subtle"
          size="compact-sm"
          className={styles.mark}
          aria-label={t(inbox.markOneOf, { subject })}
          onClick={onRead}
        >
          {t(inbox.markOne)}
        </Button>
      )}
    </li>
  );
}

/** A path as it was written down, in the router's parts. */
function placeOf(link: string) {
  const { pathname, searchParams, hash } = new URL(link, window.location.origin);
  return {
    to: pathname as '/',
    search: Object.fromEntries(searchParams) as never,
    ...(hash !== '' && { hash: hash.slice(1) }),
  };
}
