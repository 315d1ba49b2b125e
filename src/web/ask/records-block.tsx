import { Link } from '@tanstack/react-router';
import type { AnswerResponse } from '../../assistant/contract.ts';
import { formatDate } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import styles from './answer.module.css';
import { ask } from './messages.ts';

/** What this service itself knows: beside the answer, and marked as no text's words. */
export function RecordsBlock({ records }: { records: NonNullable<AnswerResponse['records']> }) {
  const { locale, t } = useLocale();
  const { title, hint, items, more } = records;
  return (
    <section className={styles.handover} aria-label={title}>
      <p className={styles.blockTitle}>{title}</p>
      <p className={styles.blockHint}>{hint}</p>
      {items.length > 0 && (
        <ul className={styles.records}>
          {items.map(({ text, detail, path, dueOn, overdue }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an answer's records never change their order
            <li key={at} className={styles.record}>
              <p className={styles.recordText}>{path === null ? text : <Link to={path}>{text}</Link>}</p>
              {(detail !== null || dueOn !== null) && (
                <p className={styles.recordDetail}>
                  {detail}
                  {dueOn !== null && !detail?.includes(formatDate(dueOn, locale)) && (
                    <> {t(ask.recordDue, { date: formatDate(dueOn, locale) })}</>
                  )}
                  {overdue && <strong className={styles.recordLate}> {t(ask.recordLate)}</strong>}
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      {more !== null && <Link to={more.path}>{more.text}</Link>}
    </section>
  );
}
