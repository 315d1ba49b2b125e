import type { Attempt } from '../api/enterprises.ts';
import { fileAddress } from '../api/files.ts';
import { formatInstant } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import styles from '../work/blocks.module.css';
import { Facts } from '../work/facts.tsx';
import { Mark, type Tone } from '../work/mark.tsx';
import own from './attempt-list.module.css';
import { useEnterpriseId } from './enterprise-page.tsx';
import { attemptStates, verification as messages, remarkFields } from './verification-messages.ts';

const tones: Record<Attempt['state'], Tone> = {
  waiting: 'waiting',
  accepted: 'good',
  returned: 'amiss',
  withdrawn: 'open',
};

const PAPERS = ['businessLicenceFile', 'authorisationFile'] as const;

/** Every attempt, the newest first, each with its papers and what was said of them. */
export function AttemptList({ attempts }: { attempts: readonly Attempt[] }) {
  const { locale, t } = useLocale();
  const enterpriseId = useEnterpriseId();
  if (attempts.length === 0) return <p className={styles.quiet}>{t(messages.noAttempts)}</p>;
  const when = (instant: string) => formatInstant(instant, locale);
  const reasonsOf = (attempt: Attempt, field: string) =>
    attempt.remarks.filter((remark) => remark.field === field).map(({ reason }) => reason);
  const remark = (reasons: readonly string[]) =>
    reasons.map((reason) => (
      <p key={reason} className={own.remark}>
        {reason}
      </p>
    ));
  return (
    <ol className={own.attempts}>
      {attempts.map((attempt) => (
        <li key={attempt.id} className={own.attempt}>
          <div className={own.head}>
            <Mark tone={tones[attempt.state]}>{t(attemptStates[attempt.state])}</Mark>
            <span className={styles.quiet}>
              {t(messages.submittedBy, { when: when(attempt.submittedAt), name: attempt.submittedBy.name })}
            </span>
            {attempt.decidedBy && attempt.decidedAt && (
              <span className={styles.quiet}>
                {t(messages.decidedBy, { when: when(attempt.decidedAt), name: attempt.decidedBy.name })}
              </span>
            )}
          </div>
          {attempt.way === 'oidc' && <p className={styles.quiet}>{t(messages.byClaim)}</p>}
          <Facts
            facts={[
              ...PAPERS.map((field) => {
                const file = attempt[field];
                return [
                  t(remarkFields[field]),
                  file && (
                    <>
                      <a href={fileAddress(enterpriseId, file.id)} download>
                        {file.name}
                      </a>
                      {remark(reasonsOf(attempt, field))}
                    </>
                  ),
                ] as const;
              }),
              ...(['name', 'uscc', 'other'] as const).map((field) => {
                const reasons = reasonsOf(attempt, field);
                return [t(remarkFields[field]), reasons.length > 0 && remark(reasons)] as const;
              }),
            ]}
          />
        </li>
      ))}
    </ol>
  );
}
