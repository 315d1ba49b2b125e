import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type Policy, policiesQuery } from '../api/policies.ts';
import { formatDate } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import { policies as messages } from './messages.ts';
import styles from './reader-page.module.css';

/** Above a text that does not hold now: that it does not, since when, and what took its place. */
export function ValidityNotice({ policy }: { policy: Policy }) {
  const { locale, t } = useLocale();
  const { data: policies } = useQuery({ ...policiesQuery, enabled: policy.supersededBy !== null });
  if (policy.validity === 'in-force' || policy.validity === 'unknown') return null;
  const { supersededBy, repealedOn, withdrawn } = policy;
  const successor = policies?.find((one) => one.documentId === supersededBy?.documentId);
  return (
    <div className={styles.warning}>
      <p>{t(messages.notInForce)}</p>
      {supersededBy && (
        <p>
          {t(messages.supersededBy, { date: formatDate(supersededBy.on, locale) })}{' '}
          <Link to="/policies/$documentId" params={{ documentId: supersededBy.documentId }}>
            {successor?.title ?? supersededBy.documentId}
          </Link>
        </p>
      )}
      {withdrawn && (
        <p>
          {t(messages.withdrawn, { date: formatDate(withdrawn.on, locale) })}
          {withdrawn.reason}
        </p>
      )}
      {repealedOn && <p>{t(messages.repealedOn, { date: formatDate(repealedOn, locale) })}</p>}
    </div>
  );
}
