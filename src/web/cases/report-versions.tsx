import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { CONFIRMATION_NAMES, type Confirmation } from '../../shared/milestones/names.ts';
import { type CaseReport, checkReportLetter } from '../api/case-runs.ts';
import { caseFileAddress, caseKey } from '../api/cases.ts';
import { formatInstant } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import { Block } from '../work/block.tsx';
import styles from '../work/blocks.module.css';
import { Confirm } from '../work/confirm.tsx';
import { Mark, type Tone } from '../work/mark.tsx';
import { ReasonField } from '../work/reason-field.tsx';
import { useChange } from '../work/use-change.ts';
import { reportWords as messages } from './run-messages.ts';
import own from './run-tab.module.css';

const tones: Record<Confirmation, Tone> = {
  none: 'open',
  account: 'good',
  letter: 'waiting',
  checked: 'good',
};

interface Props {
  view: CaseReport;
  /** Number of the version that is read. */
  shown: number;
  pilotId: string;
  report: string;
}

/** What was submitted when and by whom, why it was corrected, and the licensed institution's word on each. */
export function ReportVersions({ view, shown, pilotId, report }: Props) {
  const { locale, t } = useLocale();
  const when = (instant: string) => formatInstant(instant, locale);
  const newest = view.versions[0]?.number;
  return (
    <Block title={t(messages.versions)}>
      <ol className={own.versions}>
        {view.versions.map((version) => {
          const { number, submittedBy, submittedAt, reason, confirmation, letterFile, remark } = version;
          return (
            <li
              key={number}
              className={own.version}
              aria-current={number === shown}
              data-screen-only={number !== shown || undefined}
            >
              <span className={styles.buttons}>
                {number === shown ? (
                  <strong>{t(messages.version, { number })}</strong>
                ) : (
                  <Link
                    to="/office/pilots/$pilotId/reports/$report"
                    params={{ pilotId, report }}
                    search={{ version: number === newest ? undefined : number }}
                    replace
                    resetScroll={false}
                  >
                    {t(messages.version, { number })}
                  </Link>
                )}
                {newest !== undefined && number < newest && confirmation === 'none' ? (
                  <Mark tone="open">{t(messages.superseded, { number: newest })}</Mark>
                ) : (
                  <Mark tone={tones[confirmation]}>{CONFIRMATION_NAMES[confirmation][locale]}</Mark>
                )}
                <span className={styles.quiet}>
                  {t(messages.submittedBy, { name: submittedBy ?? '—', when: when(submittedAt) })}
                </span>
              </span>
              {reason && <span>{t(messages.corrected, { reason })}</span>}
              {remark && <span>{t(messages.remark, { remark })}</span>}
              {letterFile && (
                <a
                  href={caseFileAddress(pilotId, letterFile)}
                  target="_blank"
                  rel="noreferrer"
                  data-screen-only
                >
                  {t(messages.readLetter)}
                </a>
              )}
              {number === newest && confirmation === 'letter' && view.acts.includes('check-letter') && (
                <LetterCheck pilotId={pilotId} report={report} number={number} />
              )}
            </li>
          );
        })}
      </ol>
    </Block>
  );
}

function LetterCheck({ pilotId, report, number }: { pilotId: string; report: string; number: number }) {
  const { t } = useLocale();
  const queries = useQueryClient();
  const [accepted, setAccepted] = useState<boolean | null>(null);
  const [reason, setReason] = useState('');
  const { mutate, isPending, error } = useChange(checkReportLetter, async () => {
    setAccepted(null);
    await queries.invalidateQueries({ queryKey: caseKey(pilotId) });
  });
  const why = reason.trim();
  const name = t(accepted ? messages.accept : messages.refuse);
  return (
    <div className={styles.buttons} data-screen-only>
      <Button size="compact-sm" onClick={() => setAccepted(true)}>
        {t(messages.accept)}
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => setAccepted(false)}>
        {t(messages.refuse)}
      </Button>
      {accepted !== null && (
        <Confirm
          opened
          title={name}
          action={name}
          pending={isPending}
          disabled={!accepted && why.length < 2}
          error={error}
          onClose={() => setAccepted(null)}
          onConfirm={() => mutate({ pilotId, report, number, accepted, ...(!accepted && { reason: why }) })}
        >
          <p>{t(accepted ? messages.acceptBody : messages.refuseBody)}</p>
          {!accepted && <ReasonField mt="md" value={reason} onChange={setReason} />}
        </Confirm>
      )}
    </div>
  );
}
