import '../work/work.css';
import { RequestFailure } from '../api/failure.ts';
import { mailboxPage, type ShownMessage } from '../api/operations.ts';
import { formatInstant } from '../i18n/dates.ts';
import { useLocale, usePageTitle } from '../i18n/locale.tsx';
import { CopyButton } from '../shell/copy-button.tsx';
import { NotFoundPage } from '../shell/error-pages.tsx';
import page from '../shell/page.module.css';
import { Paged, usePaged } from '../work/paged.tsx';
import styles from './mailbox-page.module.css';
import { codesIn, partsOf } from './message-parts.ts';
import { mailbox } from './messages.ts';

const LOOK_AGAIN = 5_000;

/** Where messages are really sent there is no such page. */
export function MailboxPage() {
  const pages = usePaged(['mailbox'], mailboxPage, { refetchInterval: LOOK_AGAIN });
  const isNowhere = pages.error instanceof RequestFailure && pages.error.status === 404;
  return isNowhere ? <NotFoundPage /> : <Mailbox pages={pages} />;
}

function Mailbox({ pages }: { pages: ReturnType<typeof usePaged<ShownMessage>> }) {
  const { t } = useLocale();
  usePageTitle(t(mailbox.title));
  return (
    <div className={`${page.page} ${page.narrow}`}>
      <h1 className={page.title}>{t(mailbox.title)}</h1>
      <p className={styles.warning}>{t(mailbox.lead)}</p>
      <Paged
        pages={pages}
        empty={
          <div className={styles.empty}>
            <p>{t(mailbox.empty)}</p>
            <p>{t(mailbox.emptyHint)}</p>
          </div>
        }
      >
        {(items) => (
          <ol>
            {items.map((message) => (
              <Message key={message.id} message={message} />
            ))}
          </ol>
        )}
      </Paged>
    </div>
  );
}

function Message({ message: { channel, recipient, subject, text, createdAt } }: { message: ShownMessage }) {
  const { locale, t } = useLocale();
  const parts = partsOf(text, window.location.origin);
  return (
    <li className={styles.message}>
      <div className={styles.head}>
        <h2>{subject || t(channel === 'mail' ? mailbox.mail : mailbox.sms)}</h2>
        <time dateTime={createdAt}>{formatInstant(createdAt, locale)}</time>
      </div>
      <p className={styles.to}>
        {t(mailbox.to)} {recipient}
      </p>
      <p className={styles.text}>
        {parts.map(({ text: said, path }, at) =>
          path === null ? (
            said
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a message never change
            <a key={at} href={path}>
              {said}
            </a>
          ),
        )}
      </p>
      {codesIn(`${subject} ${text}`).map((code) => (
        <CopyButton key={code} text={() => code} prominent>
          {t(mailbox.copyCode, { code })}
        </CopyButton>
      ))}
    </li>
  );
}
