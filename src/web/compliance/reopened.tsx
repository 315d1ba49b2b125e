import type { FindingView } from '../../compliance/pilot-schemas.ts';
import { formatDate } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import styles from './compliance.module.css';
import { compliance } from './messages.ts';

/** Why something that was settled is open again, and until when it is to be answered. */
export function Reopened({ reopened }: { reopened: FindingView['reopened'] }) {
  const { locale, t } = useLocale();
  if (reopened === null) return null;
  return (
    <p className={styles.reopened}>
      <strong>{t(compliance.reopened, { why: reopened.why[locale] })}</strong>{' '}
      {t(compliance.reopenedDue, { date: formatDate(reopened.dueOn, locale) })}
    </p>
  );
}
