import '../register/register.css';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Bilingual } from '../../shared/locale.ts';
import { LEAD_OUTCOME_NAMES, TOLD_STATE_NAMES } from '../../shared/milestones/leads.ts';
import { askForLead, type LeadStatus } from '../api/leads.ts';
import { formatDate } from '../i18n/dates.ts';
import { useLocale, usePageTitle } from '../i18n/locale.tsx';
import styles from '../objections/ask-page.module.css';
import { FailureNotice } from '../shell/failure-notice.tsx';
import page from '../shell/page.module.css';
import { Facts } from '../work/facts.tsx';
import { hasCode } from '../work/field-errors.ts';
import { Mark } from '../work/mark.tsx';
import { ReceiptForm } from '../work/receipt-form.tsx';
import { LeadFiles } from './lead-files.tsx';
import { TONES } from './lead-marks.tsx';
import { status as messages } from './messages.ts';

/** What became of a lead, for who has its receipt. */
export function StatusPage() {
  const { t } = useLocale();
  usePageTitle(t(messages.title));
  const asking = useMutation({ mutationFn: askForLead });
  const { data, error, isPending, variables } = asking;
  const ask = (receipt: string | null) => (receipt === null ? asking.reset() : asking.mutate(receipt));
  return (
    <div className={`${page.page} ${page.narrow}`}>
      <h1 className={page.title}>{t(messages.title)}</h1>
      <p className={page.lead}>{t(messages.lead)}</p>
      <ReceiptForm onAsk={ask} pending={isPending} unknown={hasCode(error, 'not-found')} />
      {error && !hasCode(error, 'not-found') && (
        <FailureNotice error={error} onRetry={() => ask(variables ?? null)} />
      )}
      <div role="status">
        {data && variables !== undefined && !isPending && <Found status={data} receipt={variables} />}
      </div>
      <p className={styles.note}>
        {t(messages.lost)} <Link to="/leads">{t(messages.report)}</Link>
      </p>
    </div>
  );
}

/** What somebody with a name waits for. */
const NEXT: Partial<Record<LeadStatus['state'], Bilingual>> = {
  received: messages.waits,
  handling: messages.waits,
  transferred: messages.passedOnNote,
};

function Found({ status, receipt }: { status: LeadStatus; receipt: string }) {
  const { locale, t } = useLocale();
  const { state, anonymous, receivedOn, transferredTo, outcome, answer, closedOn, takesFiles } = status;
  const date = (day: string) => formatDate(day, locale);
  const note = NEXT[state];
  return (
    <section className={styles.found} aria-label={t(messages.state)}>
      <Facts
        facts={[
          [
            t(messages.state),
            <Mark key="state" tone={TONES[state]}>
              {TOLD_STATE_NAMES[state][locale]}
            </Mark>,
          ],
          [t(messages.receivedOn), date(receivedOn)],
          [
            t(messages.passedOn),
            transferredTo.length > 0 && (
              <ul key="passed">
                {transferredTo.map(({ to, on }) => (
                  <li key={`${to} ${on}`}>{t(messages.passedOnTo, { to, date: date(on) })}</li>
                ))}
              </ul>
            ),
          ],
          [t(messages.outcome), outcome && LEAD_OUTCOME_NAMES[outcome][locale]],
          [t(messages.answer), answer && <p className={styles.answer}>{answer}</p>],
          [t(messages.closedOn), closedOn && date(closedOn)],
        ]}
      />
      {anonymous ? (
        <p className={styles.note}>{t(messages.anonymous)}</p>
      ) : (
        note && <p className={styles.note}>{t(note)}</p>
      )}
      {takesFiles && (
        <div className={styles.seal}>
          <LeadFiles key={receipt} receipt={receipt} already={status.files} />
        </div>
      )}
    </section>
  );
}
