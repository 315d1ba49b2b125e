import { Alert, Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type EntryOf, objectToPaper, type ScoringView, scoringKey } from '../../api/scoring.ts';
import { formatInstant } from '../../i18n/dates.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { FailureNotice } from '../../shell/failure-notice.tsx';
import styles from '../../work/blocks.module.css';
import { work } from '../../work/messages.ts';
import { ReasonField } from '../../work/reason-field.tsx';
import { useChange } from '../../work/use-change.ts';
import { scoring as messages } from './messages.ts';

interface Props {
  of: EntryOf;
  paper: NonNullable<ScoringView['sheet']['paper']>;
}

/** Officials entered what the expert wrote on paper: until the lock the expert can say that it is not what they wrote. */
export function PaperNotice({ of, paper: { at, mayObject, objection } }: Props) {
  const { locale, t } = useLocale();
  const queries = useQueryClient();
  const [reason, setReason] = useState<string | null>(null);
  const change = useChange(objectToPaper, async () => {
    setReason(null);
    await queries.invalidateQueries({ queryKey: scoringKey });
  });
  const moment = (instant: string) => formatInstant(instant, locale);
  return (
    <Alert variant="outline" color="gray" title={t(messages.fromPaper, { when: moment(at) })}>
      {objection === null && <p>{t(mayObject ? messages.fromPaperNote : messages.fromPaperOver)}</p>}
      {objection && (
        <p>
          {t(objection.decided ? messages.objectionRefused : messages.objectionWaits, {
            when: moment(objection.at),
            reason: objection.reason,
          })}
        </p>
      )}
      {mayObject && reason === null && (
        <div className={`${styles.buttons} ${styles.after}`}>
          <Button variant="default" onClick={() => setReason('')}>
            {t(objection ? messages.objectAgain : messages.object)}
          </Button>
        </div>
      )}
      {reason !== null && (
        <>
          {change.error && <FailureNotice error={change.error} />}
          <ReasonField mt="sm" value={reason} onChange={setReason} />
          <div className={`${styles.buttons} ${styles.after}`}>
            <Button
              loading={change.isPending}
              disabled={reason.trim().length < 2}
              onClick={() => change.mutate({ ...of, reason: reason.trim() })}
            >
              {t(messages.objectSend)}
            </Button>
            <Button variant="default" onClick={() => setReason(null)}>
              {t(work.cancel)}
            </Button>
          </div>
        </>
      )}
    </Alert>
  );
}
