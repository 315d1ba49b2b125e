import { NOTICE_NAMES } from '../../shared/pilots/notices.ts';
import type { RegisterEntry } from '../api/register.ts';
import { formatDate } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import styles from './entry.module.css';
import { entry as messages } from './messages.ts';

interface Props {
  notices: RegisterEntry['notices'];
  /** What it is called now; said where it was called otherwise. */
  title: string;
}

/** What everybody was told of a pilot, the newest first. */
export function Timeline({ notices, title }: Props) {
  const { locale, t } = useLocale();
  const date = (day: string) => formatDate(day, locale);
  return (
    <ol className={styles.timeline} reversed>
      {[...notices].reverse().map(({ kind, on, until, title: then }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a pilot may be paused twice a day, and nothing comes between
        <li key={`${on} ${kind} ${at}`}>
          <time dateTime={on}>{date(on)}</time>
          <div>
            <p className={styles.event}>{NOTICE_NAMES[kind][locale]}</p>
            {until !== null && (
              <p className={styles.quiet}>
                {t(kind === 'admit' ? messages.until : messages.extended, { date: date(until) })}
              </p>
            )}
            {then !== title && <p className={styles.quiet}>{t(messages.thenCalled, { title: then })}</p>}
          </div>
        </li>
      ))}
    </ol>
  );
}
