import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { criteriaOf } from '../../../shared/rewards/criteria.ts';
import { scanAddress } from '../../api/files.ts';
import {
  askToReopen,
  decideReopening,
  excuseSheet,
  type SheetRow,
  type SheetsView,
} from '../../api/panel.ts';
import { formatInstant } from '../../i18n/dates.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { FailureNotice } from '../../shell/failure-notice.tsx';
import styles from '../../work/blocks.module.css';
import { Facts } from '../../work/facts.tsx';
import { ReasonField } from '../../work/reason-field.tsx';
import { useBatchChange } from '../use-batch-change.ts';
import { PaperForm } from './paper-form.tsx';
import own from './scoring.module.css';
import { sheets as messages } from './sheets-messages.ts';
import { shownScore } from './total.ts';

interface Props {
  batchId: string;
  view: SheetsView;
  sheet: SheetRow;
  onClose: () => void;
}

type Doing = 'excuse' | 'ask' | 'paper';

/** One sheet, what became of it, and what can be done about it. */
export function SheetDialog({ batchId, view, sheet, onClose }: Props) {
  const { locale, t } = useLocale();
  const [doing, setDoing] = useState<Doing | null>(null);
  const expert = view.experts.find(({ id }) => id === sheet.expertId);
  const title = view.entries.find(({ id }) => id === sheet.entryId)?.title ?? '';
  const of = { batchId, sheetId: sheet.id };
  const { excused, reopening, paper, scan } = sheet;
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={`${expert?.code ?? ''} ${expert?.name ?? ''} · ${title}`}
      attributes={{ header: { role: 'presentation' } }}
      closeButtonProps={{ 'aria-label': t(messages.close) }}
    >
      <Facts
        facts={[
          [
            t(messages.submittedOn),
            sheet.submittedAt &&
              [
                formatInstant(Date.parse(sheet.submittedAt), locale),
                sheet.version > 1 && t(messages.version, { number: sheet.version }),
                sheet.onPaper && t(messages.onPaper),
              ]
                .filter(Boolean)
                .join(' · '),
          ],
          [
            t(messages.scan),
            scan && (
              <a key="scan" href={scanAddress(of, scan)} download>
                {t(messages.scan)}
              </a>
            ),
          ],
          [
            t(messages.excusedWhy),
            excused &&
              `${excused.reason === 'recused' ? t(messages.recused) : excused.reason} · ${excused.by}`,
          ],
          [t(messages.enter), paper && t(messages.enteredOnce, { name: paper.by })],
          [
            t(messages.reopening),
            reopening && (
              <span key="reopening">
                {t(messages.askedBy, { name: reopening.askedBy, reason: reopening.reason })}
                {reopening.decidedBy && (
                  <>
                    <br />
                    {t(reopening.accepted ? messages.accepted : messages.refused, {
                      name: reopening.decidedBy,
                    })}
                  </>
                )}
              </span>
            ),
          ],
        ]}
      />
      <Scores view={view} sheet={sheet} />
      {doing === 'paper' ? (
        <PaperForm of={of} view={view} sheet={sheet} onDone={onClose} onCancel={() => setDoing(null)} />
      ) : (
        <Acts view={view} sheet={sheet} of={of} doing={doing} setDoing={setDoing} onDone={onClose} />
      )}
    </Modal>
  );
}

function Scores({ view: { rubric }, sheet: { scores, reasons } }: Pick<Props, 'view' | 'sheet'>) {
  const { locale } = useLocale();
  if (scores === null) return null;
  return (
    <ul className={own.read}>
      {criteriaOf(rubric)
        .filter(({ id }) => scores[id] !== undefined)
        .map(({ id, name }) => (
          <li key={id}>
            <p className={own.readHead}>
              <span>{name[locale]}</span> <strong>{shownScore(scores[id]!)}</strong>
            </p>
            <p className={own.why}>{reasons?.[id]}</p>
          </li>
        ))}
    </ul>
  );
}

interface ActsProps extends Pick<Props, 'view' | 'sheet'> {
  of: { batchId: string; sheetId: string };
  doing: Doing | null;
  setDoing: (doing: Doing | null) => void;
  onDone: () => void;
}

function Acts({ view, sheet, of, doing, setDoing, onDone }: ActsProps) {
  const { t } = useLocale();
  const [reason, setReason] = useState('');
  const excusing = useBatchChange(of.batchId, excuseSheet, onDone);
  const asking = useBatchChange(of.batchId, askToReopen, onDone);
  const deciding = useBatchChange(of.batchId, decideReopening, onDone);
  const may = (act: SheetsView['acts'][number]) => view.acts.includes(act);
  const { state, reopening } = sheet;
  const isPending = reopening !== null && reopening.accepted === null;
  const isOpen = state === 'assigned' || state === 'reopened';
  const error = excusing.error ?? asking.error ?? deciding.error;
  return (
    <div className={styles.after}>
      {error && <FailureNotice error={error} />}
      {(doing === 'excuse' || doing === 'ask') && (
        <>
          {doing === 'excuse' && <p className={styles.quiet}>{t(messages.excuseNote)}</p>}
          {doing === 'ask' && view.state === 'proposed' && <p>{t(messages.voids)}</p>}
          <ReasonField mt="sm" value={reason} onChange={setReason} />
        </>
      )}
      {isPending && !reopening.mine && may('decide-reopening') && view.state === 'proposed' && (
        <p>{t(messages.voids)}</p>
      )}
      {isPending && reopening.mine && <p className={styles.quiet}>{t(messages.waitsForOther)}</p>}
      <div className={`${styles.buttons} ${styles.after}`}>
        {doing === 'excuse' && (
          <Button
            color="red.9"
            loading={excusing.isPending}
            disabled={reason.trim().length < 2}
            onClick={() => excusing.mutate({ ...of, reason: reason.trim() })}
          >
            {t(messages.excuse)}
          </Button>
        )}
        {doing === 'ask' && (
          <Button
            loading={asking.isPending}
            disabled={reason.trim().length < 2}
            onClick={() => asking.mutate({ ...of, reason: reason.trim() })}
          >
            {t(messages.ask)}
          </Button>
        )}
        {doing === null && isOpen && may('enter-paper') && (
          <Button variant="default" onClick={() => setDoing('paper')}>
            {t(messages.enter)}
          </Button>
        )}
        {doing === null && isOpen && sheet.version === 0 && may('excuse') && (
          <Button variant="default" onClick={() => setDoing('excuse')}>
            {t(messages.excuse)}
          </Button>
        )}
        {doing === null && state === 'submitted' && !isPending && may('ask-reopening') && (
          <Button variant="default" onClick={() => setDoing('ask')}>
            {t(messages.ask)}
          </Button>
        )}
        {isPending && !reopening.mine && may('decide-reopening') && (
          <>
            <Button loading={deciding.isPending} onClick={() => deciding.mutate({ ...of, accepted: true })}>
              {t(messages.agree)}
            </Button>
            <Button
              variant="default"
              loading={deciding.isPending}
              onClick={() => deciding.mutate({ ...of, accepted: false })}
            >
              {t(messages.disagree)}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}
