import type { ReactNode } from 'react';
import { shownMoney } from '../../../shared/pilots/shown-value.ts';
import { BATCH_STATE_NAMES } from '../../../shared/rewards/batch-states.ts';
import type { BatchView } from '../../api/batches.ts';
import { formatDate } from '../../i18n/dates.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { PrintPage } from '../../shell/print-page.tsx';
import { BatchMark } from './batch-mark.tsx';
import own from './batches.module.css';
import { frame, list } from './messages.ts';

/** Where the batch stands, and what it is about. */
export function BatchHead({ batch }: { batch: BatchView }) {
  const { locale, t } = useLocale();
  const { state, settings, rubric, notice, publishedOn, frozenHash } = batch;
  const { applyFrom, applyUntil, scoreUntil, budget } = settings;
  const date = (on: string) => formatDate(on, locale);
  const between = (from: string, until: string) =>
    t(list.fromUntil, { from: date(from), until: date(until) });
  const facts: [string, ReactNode][] = [
    [t(list.state), <BatchMark key="state" state={state} />],
    [t(frame.applications), applyFrom && applyUntil && between(applyFrom, applyUntil)],
    [t(frame.scoreUntil), scoreUntil && date(scoreUntil)],
    [t(frame.budget), budget !== null && shownMoney(budget, locale)],
    [t(frame.notice), notice && between(notice.on, notice.until)],
    [t(frame.published), publishedOn && date(publishedOn)],
    [
      t(frame.frozen),
      frozenHash && (
        <code key="hash" className={own.hash}>
          {frozenHash}
        </code>
      ),
    ],
  ];
  return (
    <div className={own.head}>
      <PrintPage
        title={settings.title}
        mark={[BATCH_STATE_NAMES[state][locale], frozenHash?.slice(0, 12)].filter(Boolean).join(' · ')}
      />
      <dl className={own.facts}>
        {facts
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {rubric?.example && <p className={own.example}>{t(frame.exampleRubric)}</p>}
    </div>
  );
}
