import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { CONFIRMATION_NAMES, type Confirmation } from '../../../shared/milestones/names.ts';
import { fileAddress } from '../../api/files.ts';
import { pilotKey } from '../../api/pilots.ts';
import { bringReportLetter, confirmReport, type Report, type ReportOf } from '../../api/reports.ts';
import { UploadField } from '../../files/upload-field.tsx';
import { formatInstant } from '../../i18n/dates.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { FailureNotice } from '../../shell/failure-notice.tsx';
import { Block } from '../../work/block.tsx';
import blocks from '../../work/blocks.module.css';
import { Confirm } from '../../work/confirm.tsx';
import { Mark, type Tone } from '../../work/mark.tsx';
import { useChange } from '../../work/use-change.ts';
import { report as messages } from './messages.ts';
import styles from './report.module.css';

const TONES: Record<Confirmation, Tone> = {
  none: 'open',
  account: 'good',
  letter: 'waiting',
  checked: 'good',
};

interface Props {
  of: ReportOf;
  view: Report;
  /** Number of the version that is read. */
  shown: number;
}

/** What was handed in when and by whom, why it was corrected, and the licensed institution's word on it. */
export function Versions({ of, view, shown }: Props) {
  const { locale, t } = useLocale();
  const newest = view.versions[0]!;
  const asks = view.acts.includes('confirm') || view.acts.includes('bring-letter');
  return (
    <Block
      title={t(messages.versions)}
      note={
        view.host && asks && <span data-screen-only>{t(messages.confirmNote, { name: view.host.name })}</span>
      }
    >
      <ol>
        {view.versions.map(
          ({ number, submittedBy, submittedAt, reason, confirmation, letterFile, remark }) => (
            <li
              key={number}
              className={styles.version}
              aria-current={number === shown}
              data-screen-only={number !== shown || undefined}
            >
              <span className={blocks.buttons}>
                {number === shown ? (
                  <strong>{t(messages.version, { number })}</strong>
                ) : (
                  <Link
                    to="/enterprises/$enterpriseId/pilots/$pilotId/reports/$report"
                    params={{ ...of }}
                    search={{ number: number === newest.number ? undefined : number }}
                    resetScroll={false}
                  >
                    {t(messages.version, { number })}
                  </Link>
                )}
                {number < newest.number && confirmation === 'none' ? (
                  <Mark tone="open">{t(messages.superseded, { number: newest.number })}</Mark>
                ) : (
                  view.host && (
                    <Mark tone={TONES[confirmation]}>{CONFIRMATION_NAMES[confirmation][locale]}</Mark>
                  )
                )}
                <span className={blocks.quiet}>
                  {t(messages.submitted, {
                    name: submittedBy ?? '—',
                    when: formatInstant(submittedAt, locale),
                  })}
                </span>
              </span>
              {reason && <span>{t(messages.corrected, { reason })}</span>}
              {remark && <span>{t(messages.remark, { remark })}</span>}
              {letterFile && (
                <a href={fileAddress(of.enterpriseId, letterFile, of.pilotId)} download data-screen-only>
                  {t(messages.readLetter)}
                </a>
              )}
            </li>
          ),
        )}
      </ol>
      {view.acts.includes('confirm') && <ConfirmButton of={of} number={newest.number} />}
      {view.acts.includes('bring-letter') && <LetterForm of={of} number={newest.number} />}
    </Block>
  );
}

function ConfirmButton({ of, number }: { of: ReportOf; number: number }) {
  const { t } = useLocale();
  const queries = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const change = useChange(confirmReport, async () => {
    setAsking(false);
    await queries.invalidateQueries({ queryKey: pilotKey(of) });
  });
  return (
    <div className={blocks.buttons} data-screen-only>
      <Button onClick={() => setAsking(true)}>{t(messages.confirm)}</Button>
      {isAsking && (
        <Confirm
          opened
          title={t(messages.confirmTitle)}
          action={t(messages.confirm)}
          pending={change.isPending}
          error={change.error}
          onClose={() => setAsking(false)}
          onConfirm={() => change.mutate({ ...of, number })}
        >
          <p>{t(messages.confirmBody, { number })}</p>
        </Confirm>
      )}
    </div>
  );
}

function LetterForm({ of, number }: { of: ReportOf; number: number }) {
  const { t } = useLocale();
  const queries = useQueryClient();
  const [file, setFile] = useState<{ id: string; name: string } | null>(null);
  const change = useChange(bringReportLetter, async () => {
    setFile(null);
    await queries.invalidateQueries({ queryKey: pilotKey(of) });
  });
  return (
    <div className={styles.fields} data-screen-only>
      <UploadField
        enterpriseId={of.enterpriseId}
        pilotId={of.pilotId}
        label={t(messages.letter)}
        value={file}
        onChange={setFile}
      />
      {change.error ? <FailureNotice error={change.error} /> : null}
      {file && (
        <div className={blocks.buttons}>
          <Button loading={change.isPending} onClick={() => change.mutate({ ...of, number, file: file.id })}>
            {t(messages.bring)}
          </Button>
        </div>
      )}
    </div>
  );
}
