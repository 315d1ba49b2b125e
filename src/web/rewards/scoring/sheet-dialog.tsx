import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { criteriaOf } from '../../../shared/rewards/criteria.ts';
import { scanAddress } from '../../api/files.ts';
import {
  askToReopen,
  decideReopening,
  enterAnew,
  excuseSheet,
  type SheetRow,
  type SheetsView,
} from '../../api/panel.ts';
import { formatInstant } from '../../i18n/dates.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { FailureNotice } from '../../shell/failure-notice.tsx';
import styles from '../../work/blocks.module.css';
import { Facts } from '../../work/facts.tsx';
import { work } from '../../work/messages.ts';
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

type Doing = 'excuse' | 'ask' | 'paper' | 'anew';

/** One sheet, what became of it, and what can be done about it. */
export function SheetDialog({ batchId, view, sheet, onClose }: Props) {
  const { locale, t } = useLocale();
  const [doing, setDoing] = useState<Doing | null>(null);
  const expert = view.experts.find(({ id }) => id === sheet.expertId);
  const { title = '', code = null } = view.entries.find(({ id }) => id === sheet.entryId) ?? {};
  const of = { batchId, sheetId: sheet.id };
  const { excused, reopening, paper, scan } = sheet;
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={[`${expert?.code ?? ''} ${expert?.name ?? ''}`, title, code].filter(Boolean).join(' · ')}
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
                sheet.seenOthers && t(messages.seenOthers),
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
          [
            t(messages.entries),
            paper.entries.length > 0 && <Entries key="entries" entries={paper.entries} />,
          ],
          [
            t(messages.differs),
            paper.differs.length > 0 && <Differing key="differs" view={view} paths={paper.differs} />,
          ],
          [
            t(reopening?.byExpert ? messages.objection : messages.reopening),
            reopening && (
              <span key="reopening">
                {reopening.byExpert
                  ? reopening.reason
                  : t(messages.askedBy, { name: reopening.askedBy, reason: reopening.reason })}
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
        <PaperForm
          of={of}
          view={view}
          sheet={sheet}
          onDone={(differs) => (differs ? setDoing(null) : onClose())}
          onCancel={() => setDoing(null)}
        />
      ) : (
        <Acts view={view} sheet={sheet} of={of} doing={doing} setDoing={setDoing} onDone={onClose} />
      )}
    </Modal>
  );
}

/** Who typed it in, and when; never what. */
function Entries({ entries }: Pick<SheetRow['paper'], 'entries'>) {
  const { locale, t } = useLocale();
  return (
    <ol className={own.entries}>
      {entries.map(({ look, by, at, differs, reason }) => (
        <li key={at}>
          {[t(messages[look]), by, formatInstant(Date.parse(at), locale), reason].filter(Boolean).join(' · ')}
          {differs > 0 && <span className={own.under}>{t(messages.differ, { count: differs })}</span>}
        </li>
      ))}
    </ol>
  );
}

function Differing({ view: { rubric }, paths }: Pick<Props, 'view'> & { paths: readonly string[] }) {
  const { locale, t } = useLocale();
  const names = criteriaOf(rubric).flatMap(({ id, name }) => [
    ...(paths.includes(`scores.${id}`) ? [`${name[locale]} · ${t(messages.score)}`] : []),
    ...(paths.includes(`reasons.${id}`) ? [`${name[locale]} · ${t(messages.reason)}`] : []),
  ]);
  return (
    <ul className={own.entries}>
      {names.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
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
  const beginning = useBatchChange(of.batchId, enterAnew, () => {
    setReason('');
    setDoing(null);
  });
  const may = (act: SheetsView['acts'][number]) => view.acts.includes(act);
  const { state, reopening, paper } = sheet;
  const isPending = reopening !== null && reopening.accepted === null;
  const isOpen = state === 'assigned' || state === 'reopened';
  const error = excusing.error ?? asking.error ?? deciding.error ?? beginning.error;
  return (
    <div className={styles.after}>
      {error && <FailureNotice error={error} />}
      {(doing === 'excuse' || doing === 'ask' || doing === 'anew') && (
        <>
          {doing === 'anew' && <p className={styles.quiet}>{t(messages.anewNote)}</p>}
          {doing === 'excuse' && <p className={styles.quiet}>{t(messages.excuseNote)}</p>}
          {doing === 'ask' && view.state === 'proposed' && <p>{t(messages.voids)}</p>}
          <ReasonField mt="sm" value={reason} onChange={setReason} />
        </>
      )}
      {isPending && !reopening.mine && may('decide-reopening') && view.state === 'proposed' && (
        <p>{t(messages.voids)}</p>
      )}
      {doing === null && isOpen && may('enter-paper') && paper.why && (
        <p className={styles.quiet}>{paper.why}</p>
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
        {doing === 'anew' && (
          <Button
            loading={beginning.isPending}
            disabled={reason.trim().length < 2}
            onClick={() => beginning.mutate({ ...of, reason: reason.trim() })}
          >
            {t(messages.anew)}
          </Button>
        )}
        {doing !== null && (
          <Button variant="default" onClick={() => setDoing(null)}>
            {t(work.cancel)}
          </Button>
        )}
        {doing === null && isOpen && may('enter-paper') && paper.turn !== null && (
          <Button variant="default" onClick={() => setDoing('paper')}>
            {t(paper.turn === 'third' ? messages.third : messages.enter)}
          </Button>
        )}
        {doing === null && isOpen && may('enter-paper') && paper.anew && (
          <Button variant="default" onClick={() => setDoing('anew')}>
            {t(messages.anew)}
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
