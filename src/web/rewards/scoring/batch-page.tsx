import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { TRACK_NAMES } from '../../../shared/pilots/states.ts';
import { SHEET_STATE_NAMES } from '../../../shared/rewards/batches.ts';
import { type MyBatch, myBatchQuery } from '../../api/scoring.ts';
import { formatDate, formatInstant } from '../../i18n/dates.ts';
import { useLocale } from '../../i18n/locale.tsx';
import { Block } from '../../work/block.tsx';
import styles from '../../work/blocks.module.css';
import { Empty } from '../../work/empty.tsx';
import { Facts } from '../../work/facts.tsx';
import { Loaded } from '../../work/loaded.tsx';
import { Mark } from '../../work/mark.tsx';
import { WideTable } from '../../work/wide-table.tsx';
import { WorkPage } from '../../work/work-page.tsx';
import { DeclareForm } from './declare-form.tsx';
import { mine as messages } from './messages.ts';
import own from './scoring.module.css';

/** One batch as its expert sees it: the declaration first, then what is to be scored. */
export function ScoringBatchPage() {
  const { locale, t } = useLocale();
  const { batchId } = useParams({ from: '/signed-in/scoring/$batchId' });
  const query = useQuery(myBatchQuery(batchId, locale));
  return (
    <WorkPage
      title={query.data?.batch.title ?? t(messages.pilots)}
      before={
        <p className={own.back} data-screen-only>
          <Link to="/scoring">{t(messages.back)}</Link>
        </p>
      }
    >
      <Loaded query={query}>{(view) => <Mine view={view} />}</Loaded>
    </WorkPage>
  );
}

function Mine({ view }: { view: MyBatch }) {
  const { locale, t } = useLocale();
  const [isAdding, setAdding] = useState(false);
  const { batch, code, leader, declaration, declares } = view;
  const isDue = declares && (declaration === null || !declaration.upToDate);
  if (isDue || isAdding)
    return <DeclareForm view={view} {...(isAdding && { onClose: () => setAdding(false) })} />;
  return (
    <>
      <Facts
        facts={[
          [
            t(messages.code),
            code && (
              <span key="code">
                <strong>{code}</strong>
                {leader && ` · ${t(messages.leader)}`}
                <span className={own.under}>{t(messages.codeNote)}</span>
              </span>
            ),
          ],
          [t(messages.until), batch.scoreUntil && formatDate(batch.scoreUntil, locale)],
          [
            t(messages.declared),
            declaration && (
              <span key="declared" className={own.declared}>
                {t(messages.declaredOn, { when: formatInstant(declaration.at, locale) })}
                {declares && (
                  <Button size="compact-sm" variant="default" onClick={() => setAdding(true)}>
                    {t(messages.more)}
                  </Button>
                )}
              </span>
            ),
          ],
        ]}
      />
      <Pilots view={view} />
    </>
  );
}

function Pilots({ view: { batch, sheets } }: { view: MyBatch }) {
  const { locale, t } = useLocale();
  if (batch.state === 'open')
    return (
      <div className={styles.block}>
        <Empty title={t(messages.notBegun)}>{t(messages.notBegunHint)}</Empty>
      </div>
    );
  return (
    <Block
      title={t(messages.pilots)}
      note={[
        t(messages.pilotsNote),
        t(batch.blindUntil === 'own' ? messages.blindOwn : messages.blindAll),
        ...(batch.anonymous ? [t(messages.anonymousNote)] : []),
      ].join(locale === 'zh' ? '' : ' ')}
    >
      {sheets.length === 0 ? (
        <Empty title={t(messages.noPilots)}>{null}</Empty>
      ) : (
        <WideTable
          caption={t(messages.pilots)}
          rows={sheets}
          keyOf={({ entryId }) => entryId}
          columns={[
            {
              label: t(messages.pilot),
              cell: ({ entryId, title }) => (
                <Link to="/scoring/$batchId/$entryId" params={{ batchId: batch.id, entryId }}>
                  {title}
                </Link>
              ),
            },
            { label: t(messages.track), cell: ({ track }) => TRACK_NAMES[track][locale] },
            {
              label: t(messages.done),
              cell: ({ scored, of }) => t(messages.of, { done: scored, all: of }),
            },
            {
              label: t(messages.state),
              cell: ({ state, complete, mayWrite, fromPaper }) =>
                state === 'submitted' ? (
                  <>
                    <Mark tone="good">{SHEET_STATE_NAMES.submitted[locale]}</Mark>
                    {fromPaper && <span className={own.under}>{t(messages.fromPaper)}</span>}
                  </>
                ) : (
                  <Mark tone={mayWrite ? (complete ? 'amiss' : 'waiting') : 'over'}>
                    {complete ? t(messages.ready) : SHEET_STATE_NAMES[state][locale]}
                  </Mark>
                ),
            },
          ]}
        />
      )}
    </Block>
  );
}
