import '../rewards.css';
import { Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Suspense, useEffect, useRef } from 'react';
import type { BatchState } from '../../../shared/rewards/batch-states.ts';
import { type BatchView, batchQuery } from '../../api/batches.ts';
import type { Versioned } from '../../api/client.ts';
import styles from '../../cases/case-page.module.css';
import { useT } from '../../i18n/locale.tsx';
import { type LazyPart, lazyPart } from '../../lazy-part.ts';
import { Loaded } from '../../work/loaded.tsx';
import { WorkPage } from '../../work/work-page.tsx';
import { BatchHead } from './batch-head.tsx';
import own from './batches.module.css';
import { frame } from './messages.ts';
import { BATCH_TABS, type BatchTab, type BatchTabProps } from './tabs.ts';

const PARTS: Readonly<Record<BatchTab, LazyPart<BatchTabProps>>> = {
  'set-up': lazyPart(() => import('./set-up-tab.tsx')),
  entries: lazyPart(() => import('../entries/entries-tab.tsx')),
  panel: lazyPart(() => import('../panel/panel-tab.tsx')),
  scoring: lazyPart(() => import('../scoring/scoring-tab.tsx')),
  results: lazyPart(() => import('../results/results-tab.tsx')),
  awards: lazyPart(() => import('../awards/awards-tab.tsx')),
  papers: lazyPart(() => import('./papers-tab.tsx')),
  history: lazyPart(() => import('./history-tab.tsx')),
};

/** The part in which a batch is worked on now: shown where the address names none. */
const NOW: Readonly<Record<BatchState, BatchTab>> = {
  draft: 'set-up',
  open: 'entries',
  scoring: 'scoring',
  locked: 'results',
  proposed: 'results',
  approved: 'awards',
  public_notice: 'awards',
  published: 'awards',
  paid: 'awards',
};
const FROM: Partial<Record<BatchTab, BatchState>> = {
  entries: 'open',
  panel: 'open',
  scoring: 'scoring',
  results: 'locked',
  awards: 'approved',
};

/** Parts that there is something in: what comes later is not shown before. */
function partsOf(state: BatchState): BatchTab[] {
  const order = Object.keys(NOW) as BatchState[];
  return BATCH_TABS.filter((tab) => order.indexOf(state) >= order.indexOf(FROM[tab] ?? 'draft'));
}

/** 申报批次: from its set-up to what is paid. */
export function BatchPage() {
  const t = useT();
  const { batchId } = useParams({ from: '/signed-in/office/batches/$batchId' });
  const query = useQuery(batchQuery(batchId));
  return (
    <WorkPage
      title={query.data?.value.title ?? t(frame.title)}
      before={
        <p className={own.back} data-screen-only>
          <Link to="/office/batches">{t(frame.all)}</Link>
        </p>
      }
    >
      <Loaded key={batchId} query={query}>
        {(current) => <Opened current={current} />}
      </Loaded>
    </WorkPage>
  );
}

function Opened({ current: { value: batch, version } }: { current: Versioned<BatchView> }) {
  const t = useT();
  const { tab: wanted } = useSearch({ from: '/signed-in/office/batches/$batchId' });
  const navigate = useNavigate({ from: '/office/batches/$batchId' });
  const tabs = partsOf(batch.state);
  const tab = tabs.find((one) => one === wanted) ?? NOW[batch.state];
  const { Part } = PARTS[tab];
  const row = useRef<HTMLDivElement>(null);
  // On a phone the row of parts is wider than the screen; the page itself stays where it is.
  useEffect(() => {
    const open = row.current?.querySelector<HTMLElement>(`[data-part="${tab}"]`);
    if (open) row.current?.scrollTo({ left: open.offsetLeft - row.current.clientWidth / 3 });
  }, [tab]);
  return (
    <>
      <BatchHead batch={batch} />
      <Tabs
        value={tab}
        onChange={(next) =>
          // What another part keeps in the address is not this one's.
          void navigate({
            search: { tab: BATCH_TABS.find((one) => one === next) },
            hash: '',
            replace: true,
            resetScroll: false,
          })
        }
        keepMounted={false}
      >
        <Tabs.List ref={row} className={styles.tabs} data-screen-only aria-label={t(frame.parts)}>
          {tabs.map((one) => (
            <Tabs.Tab key={one} value={one} data-part={one}>
              {t(frame[one])}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={tab} className={styles.panel}>
          <Suspense fallback={<div aria-busy="true" />}>
            <Part batch={batch} version={version} />
          </Suspense>
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
