import { Link } from '@tanstack/react-router';
import { TRACK_NAMES } from '../../shared/pilots/states.ts';
import { caseFileAddress } from '../api/cases.ts';
import { formatDate, formatDay } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import { PilotStateMark } from '../work/pilot-state-mark.tsx';
import { useCase } from './case-context.ts';
import styles from './case-head.module.css';
import { DueDate } from './due-date.tsx';
import { caseWords } from './messages.ts';

/** Where the case stands: whose, since when, until when, on which version. */
export function CaseHead() {
  const { locale, t } = useLocale();
  const { pilot } = useCase();
  const { track, state, stateSince, caseOfficer, dueOn, receipt, notice, regulator, number } = pilot;
  const code = pilot.versions.find((version) => version.number === pilot.version)?.code;
  const date = (on: string) => formatDate(on, locale);
  const facts = [
    [
      t(caseWords.officer),
      caseOfficer ?? (
        <span key="officer" className={styles.quiet}>
          {t(caseWords.noOfficer)}
        </span>
      ),
    ],
    [t(caseWords.due), dueOn && <DueDate key="due" on={dueOn} />],
    [
      t(caseWords.version),
      code && (
        <span key="code" className={styles.code}>
          {code}
        </span>
      ),
    ],
    [
      t(caseWords.lead),
      <Link key="lead" to="/enterprises/$enterpriseId" params={{ enterpriseId: pilot.lead.id }}>
        {pilot.lead.name}
      </Link>,
    ],
    [t(caseWords.track), TRACK_NAMES[track][locale]],
    [t(caseWords.number), number],
    [
      t(caseWords.receipt),
      receipt && (
        <span key="receipt" className={styles.stack}>
          {t(caseWords.receiptOn, { on: date(receipt.on) })}
          <Link to="/office/pilots/$pilotId/receipt" params={{ pilotId: pilot.id }} data-screen-only>
            {t(caseWords.printReceipt)}
          </Link>
        </span>
      ),
    ],
    [
      t(caseWords.notice),
      notice && (
        <span key="notice" className={styles.stack}>
          {t(caseWords.noticeUntil, {
            from: date(notice.on),
            until: date(notice.until),
            days: notice.workingDays,
          })}
          {notice.provisional && <span className={styles.quiet}>{t(caseWords.provisional)}</span>}
        </span>
      ),
    ],
    [
      t(caseWords.period),
      pilot.startsOn &&
        pilot.endsOn &&
        t(caseWords.fromUntil, { from: date(pilot.startsOn), until: date(pilot.endsOn) }),
    ],
    ...(regulator
      ? ([
          [t(caseWords.regulator), regulator.regulator],
          [t(caseWords.regulatorNumber), regulator.number],
          [t(caseWords.admittedOn), date(regulator.admittedOn)],
          [
            t(caseWords.admissionDocument),
            regulator.document ? (
              <a key="document" href={caseFileAddress(pilot.id, regulator.document)} download>
                {pilot.files.find(({ id }) => id === regulator.document)?.name ?? t(caseWords.download)}
              </a>
            ) : (
              t(caseWords.noDocument)
            ),
          ],
        ] as const)
      : []),
  ] as const;
  return (
    <div className={styles.head}>
      <p className={styles.state}>
        <PilotStateMark state={state} />
        <span className={styles.quiet}>{t(caseWords.since, { when: formatDay(stateSince, locale) })}</span>
      </p>
      <dl className={styles.facts}>
        {facts
          .filter(([, value]) => value !== null && value !== '' && value !== undefined)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </div>
  );
}
