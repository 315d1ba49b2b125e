import { Modal } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { criteriaOf } from '../../../shared/rewards/criteria.ts';
import { scanAddress } from '../../api/files.ts';
import type { PaperEntered, SheetRow, SheetsView } from '../../api/panel.ts';
import { formatInstant } from '../../i18n/dates.ts';
import { useLocale } from '../../i18n/locale.tsx';
import type { PlainMessage } from '../../i18n/message.ts';
import styles from '../../work/blocks.module.css';
import { Facts } from '../../work/facts.tsx';
import { useFocusBack } from '../../work/use-focus-back.ts';
import { useBatchChange, useBatchRefresh } from '../use-batch-change.ts';
import { PaperForm } from './paper-form.tsx';
import own from './scoring.module.css';
import { type Doing, type Handling, handleSheet, SheetActs } from './sheet-acts.tsx';
import { sheets as messages } from './sheets-messages.ts';
import { shownScore } from './total.ts';

interface Props {
  batchId: string;
  view: SheetsView;
  sheet: SheetRow;
  /** Where it is, as the table has it. */
  mark: ReactNode;
  onClose: () => void;
  /** It is over, and the page says what came of it. */
  onDone: (said: PlainMessage) => void;
}

/** One sheet, what became of it, and what can be done about it. */
export function SheetDialog({ batchId, view, sheet, mark, onClose, onDone }: Props) {
  const { locale, t } = useLocale();
  useFocusBack(true);
  const [doing, setDoing] = useState<Doing | null>(null);
  const [said, setSaid] = useState('');
  const stay = (told: string) => {
    setSaid(told);
    setDoing(null);
  };
  const expert = view.experts.find(({ id }) => id === sheet.expertId);
  const { title = '', code = null } = view.entries.find(({ id }) => id === sheet.entryId) ?? {};
  const of = { batchId, sheetId: sheet.id };
  const { excused, reopening, paper, scan } = sheet;
  const refresh = useBatchRefresh(batchId);
  const change = useBatchChange(batchId, handleSheet, (_, done) =>
    done.act === 'anew' ? stay(t(messages.saidAnew)) : onDone(saidOf(done)),
  );
  const entered = ({ entered: look, differs }: PaperEntered) =>
    differs.length === 0
      ? onDone(AGREED[look])
      : stay(
          t(look === 'third' ? messages.saidThreeDiffer : messages.saidDiffers, { count: differs.length }),
        );
  const close = () => {
    // Somebody else may have typed it in meanwhile.
    if (doing === 'paper') void refresh();
    change.leave(onClose);
  };
  return (
    <Modal
      opened
      onClose={close}
      size="lg"
      title={[`${expert?.code ?? ''} ${expert?.name ?? ''}`, title, code].filter(Boolean).join(' · ')}
      attributes={{ header: { role: 'presentation' } }}
      closeButtonProps={{ 'aria-label': t(messages.close) }}
    >
      <Facts
        facts={[
          [t(messages.state), mark],
          [
            t(messages.submittedOn),
            sheet.submittedAt &&
              [
                formatInstant(sheet.submittedAt, locale),
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
      <p role="status" className={`${styles.status} ${styles.after}`}>
        {said}
      </p>
      {doing === 'paper' ? (
        <PaperForm of={of} view={view} sheet={sheet} onDone={entered} onCancel={() => setDoing(null)} />
      ) : (
        <SheetActs
          {...{ view, sheet, of, change, doing }}
          setDoing={(next) => {
            setSaid('');
            setDoing(next);
          }}
        />
      )}
    </Modal>
  );
}

/** What came of the last entry, where nothing differs. */
const AGREED = { first: messages.saidFirst, second: messages.saidSecond, third: messages.saidThird };

function saidOf(done: Handling): PlainMessage {
  if (done.act === 'decide') return done.accepted ? messages.saidAgreed : messages.saidRefused;
  return done.act === 'excuse' ? messages.saidExcused : messages.saidAsked;
}

/** Who typed it in, and when; never what. */
function Entries({ entries }: Pick<SheetRow['paper'], 'entries'>) {
  const { locale, t } = useLocale();
  return (
    <ol className={own.entries}>
      {entries.map(({ look, by, at, differs, reason }) => (
        <li key={at}>
          {[t(messages[look]), by, formatInstant(at, locale), reason].filter(Boolean).join(' · ')}
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
