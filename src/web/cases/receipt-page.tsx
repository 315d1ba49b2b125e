import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { CaseView } from '../api/cases.ts';
import { caseQuery, caseReceiptAddress } from '../api/cases.ts';
import { formatDate } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import { PrintButton } from '../shell/print-button.tsx';
import { PrintPage } from '../shell/print-page.tsx';
import { Empty } from '../work/empty.tsx';
import { Facts } from '../work/facts.tsx';
import { Loaded } from '../work/loaded.tsx';
import { WorkPage } from '../work/work-page.tsx';
import { receipt as messages } from './messages.ts';
import styles from './receipt-page.module.css';

/** 受理通知书: what was accepted, when, and until when it is reviewed; printed, stamped and handed out. */
export function ReceiptPage() {
  const { locale, t } = useLocale();
  const { pilotId } = useParams({ from: '/signed-in/office/pilots/$pilotId/receipt' });
  const query = useQuery(caseQuery(pilotId, locale));
  return (
    <WorkPage
      title={t(messages.title)}
      actions={
        <div className={styles.ways} data-screen-only>
          <Link to="/office/pilots/$pilotId" params={{ pilotId }}>
            {t(messages.back)}
          </Link>
          {query.data?.value.receipt && (
            <a href={caseReceiptAddress(pilotId)} download>
              {t(messages.docx)}
            </a>
          )}
          <PrintButton />
        </div>
      }
    >
      <Loaded query={query}>
        {({ value }) =>
          value.receipt ? (
            <Notice pilot={value} receipt={value.receipt} />
          ) : (
            <Empty title={t(messages.none)}>{t(messages.noneHint)}</Empty>
          )
        }
      </Loaded>
    </WorkPage>
  );
}

function Notice({ pilot, receipt }: { pilot: CaseView; receipt: NonNullable<CaseView['receipt']> }) {
  const { locale, t } = useLocale();
  const { on, dueOn, provisional, workingDays, version, code } = receipt;
  const date = (day: string) => formatDate(day, locale);
  return (
    <article className={styles.notice}>
      <PrintPage title={t(messages.title)} mark={code} />
      <p className={styles.to}>
        {pilot.parties.map(({ id, name }) => (
          <span key={id}>{t(messages.to, { name })}</span>
        ))}
      </p>
      <p className={styles.body}>{t(messages.body, { on: date(on) })}</p>
      <Facts
        facts={[
          [t(messages.pilot), pilot.title],
          [t(messages.on), date(on)],
          [t(messages.dueOn), t(messages.dueValue, { dueOn: date(dueOn), days: workingDays })],
          [t(messages.version), t(messages.versionValue, { number: version })],
          [
            t(messages.code),
            <span key="code" className={styles.code}>
              {code}
            </span>,
          ],
          [t(messages.officer), pilot.caseOfficer],
        ]}
      />
      {provisional && <p className={styles.small}>{t(messages.provisional)}</p>}
      <p className={styles.small}>{t(messages.note)}</p>
      <p className={styles.sealed}>
        <span>{t(messages.office)}</span>
        <span>{date(on)}</span>
      </p>
    </article>
  );
}
