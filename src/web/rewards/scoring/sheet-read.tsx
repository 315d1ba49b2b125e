import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { SHEET_STATE_NAMES } from '../../../shared/rewards/batches.ts';
import { criteriaOf } from '../../../shared/rewards/criteria.ts';
import type { EntryOf, ScoringView } from '../../api/scoring.ts';
import { formatInstant } from '../../i18n/dates.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { Block } from '../../work/block.tsx';
import styles from '../../work/blocks.module.css';
import { Mark } from '../../work/mark.tsx';
import { scoring as messages } from './messages.ts';
import { PaperNotice } from './paper-notice.tsx';
import own from './scoring.module.css';
import { shownScore, shownTotal, totalOf } from './total.ts';

/** The sheet once it is in, the way on, and what the others made of the pilot where that may be seen. */
export function SheetRead({ of, view }: { of: EntryOf; view: ScoringView }) {
  const { locale, t } = useLocale();
  const { sheet, next, rubric, computed, others, batch } = view;
  const { submitted } = sheet;
  const later = batch.blindUntil === 'all' ? messages.othersLater : messages.othersNone;
  const othersNote = sheet.paper === null ? later : messages.othersSealed;
  return (
    <div className={own.form}>
      <div className={own.isIn}>
        <Mark tone={submitted ? 'good' : 'over'}>
          {submitted
            ? t(messages.isIn, { when: formatInstant(submitted.at, locale) })
            : `${SHEET_STATE_NAMES[sheet.state][locale]} · ${t(messages.shut)}`}
        </Mark>
        {next === null ? (
          batch.state === 'scoring' && <p className={styles.status}>{t(messages.allDone)}</p>
        ) : (
          <Button
            renderRoot={(props) => (
              <Link
                to="/scoring/$batchId/$entryId"
                params={{ batchId: of.batchId, entryId: next }}
                {...props}
              />
            )}
          >
            {t(messages.next)}
          </Button>
        )}
      </div>
      {sheet.paper && <PaperNotice of={of} paper={sheet.paper} />}
      {submitted && (
        <Scores title={t(messages.sheet)} rubric={rubric} computed={computed} sheet={submitted} />
      )}
      {others.map(({ code, ...one }) => (
        <Scores key={code} title={code} rubric={rubric} computed={computed} sheet={one} />
      ))}
      {submitted && others.length === 0 && batch.state === 'scoring' && (
        <p className={styles.note}>{t(othersNote)}</p>
      )}
    </div>
  );
}

interface Props {
  title: string;
  rubric: ScoringView['rubric'];
  computed: ScoringView['computed'];
  sheet: { scores: Record<string, number>; reasons: Record<string, string> };
}

function Scores({ title, rubric, computed, sheet: { scores, reasons } }: Props) {
  const { locale } = useLocale();
  return (
    <Block title={`${title} · ${shownTotal(totalOf(rubric, scores, computed))}`}>
      <ul className={own.read}>
        {criteriaOf(rubric)
          .filter(({ id }) => scores[id] !== undefined)
          .map(({ id, name }) => (
            <li key={id}>
              <p className={own.readHead}>
                <span>{name[locale]}</span> <strong>{shownScore(scores[id]!)}</strong>
              </p>
              <p className={own.why}>{reasons[id]}</p>
            </li>
          ))}
      </ul>
    </Block>
  );
}
