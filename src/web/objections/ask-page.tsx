import '../register/register.css';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type AwardObjectionStatus, askForEither } from '../api/award-objections.ts';
import type { ObjectionStatus } from '../api/objections.ts';
import { formatDate, formatInstant } from '../i18n/dates.ts';
import { useLocale, usePageTitle } from '../i18n/locale.tsx';
import { FailureNotice } from '../shell/failure-notice.tsx';
import page from '../shell/page.module.css';
import { Facts } from '../work/facts.tsx';
import { hasCode } from '../work/field-errors.ts';
import { ReceiptForm } from '../work/receipt-form.tsx';
import styles from './ask-page.module.css';
import { ask as messages } from './messages.ts';
import { ObjectionMark } from './objection-mark.tsx';
import { SealField } from './seal-field.tsx';

/** What became of an objection. The receipt stands in no address and is kept nowhere. */
export function AskPage() {
  const { t } = useLocale();
  usePageTitle(t(messages.title));
  const asking = useMutation({ mutationFn: askForEither });
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
        {data && variables !== undefined && !isPending && (
          <Found status={data} receipt={variables} onSealed={() => asking.mutate(variables)} />
        )}
      </div>
      <p className={styles.note}>
        {t(messages.lost)} <Link to="/notices">{t(messages.notices)}</Link>
      </p>
    </div>
  );
}

interface Props {
  status: ObjectionStatus | AwardObjectionStatus;
  receipt: string;
  onSealed: () => void;
}

function Found({ status, receipt, onSealed }: Props) {
  const { locale, t } = useLocale();
  const { state, receivedOn, answer, answeredAt, until } = status;
  return (
    <section className={styles.found} aria-label={t(messages.state)}>
      <Facts
        facts={[
          [t(messages.state), <ObjectionMark key="state" state={state} />],
          [t('batch' in status ? messages.list : messages.pilot), <About key="about" status={status} />],
          [t(messages.receivedOn), formatDate(receivedOn, locale)],
          [t(messages.answer), answer && <p className={styles.answer}>{answer[locale]}</p>],
          [t(messages.answeredAt), answeredAt && formatInstant(answeredAt, locale)],
        ]}
      />
      {state === 'received' && <p className={styles.note}>{t(messages.waits)}</p>}
      {state === 'awaiting-seal' && (
        <div className={styles.seal}>
          <SealField
            owner={'batch' in status ? { awardReceipt: receipt } : { receipt }}
            hint={
              until === null
                ? t(messages.sealLate)
                : t(messages.sealUntil, { date: formatDate(until, locale) })
            }
            onDone={onSealed}
          />
        </div>
      )}
    </section>
  );
}

function About({ status }: Pick<Props, 'status'>) {
  if ('batch' in status) {
    const { id, title, shown } = status.batch;
    if (!shown) return title;
    return (
      <Link to="/awards/$batchId" params={{ batchId: id }}>
        {title}
      </Link>
    );
  }
  const { id, title, page: shownOn } = status.pilot;
  if (shownOn === null) return title;
  return (
    <Link to={`/${shownOn}/$pilotId`} params={{ pilotId: id }}>
      {title}
    </Link>
  );
}
