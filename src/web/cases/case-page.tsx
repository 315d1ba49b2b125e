import './cases.css';
import { Tabs } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { hasRun } from '../../shared/pilots/states.ts';
import { caseRunQuery } from '../api/case-runs.ts';
import { type CaseView, caseComplianceQuery, caseQuery } from '../api/cases.ts';
import type { Versioned } from '../api/client.ts';
import { useLocale } from '../i18n/locale.tsx';
import { Loaded } from '../work/loaded.tsx';
import { WorkPage } from '../work/work-page.tsx';
import { CaseActs } from './case-acts.tsx';
import { CaseContext, useCase, useOpenCase } from './case-context.ts';
import { CaseHead } from './case-head.tsx';
import { CaseNavigation } from './case-navigation.tsx';
import styles from './case-page.module.css';
import { ChangedSince } from './changed-since.tsx';
import { ChecklistTab } from './checklist-tab.tsx';
import { ExpertsTab } from './experts-tab.tsx';
import { FindingsTab } from './findings-tab.tsx';
import { HistoryTab } from './history-tab.tsx';
import { caseWords } from './messages.ts';
import { PapersTab } from './papers-tab.tsx';
import { TABS, type Tab } from './places.ts';
import { Reading } from './reading.tsx';
import { RequestsTab } from './requests-tab.tsx';
import { RunTab } from './run-tab.tsx';
import { RemarksContext, useRemarksDraft } from './use-remarks.ts';

/** 案件: the declaration beside what is to be decided about it. */
export function CasePage() {
  const { locale, t } = useLocale();
  const { pilotId } = useParams({ from: '/signed-in/office/pilots/$pilotId' });
  const query = useQuery(caseQuery(pilotId, locale));
  return (
    <WorkPage
      title={query.data?.value.title ?? t(caseWords.case)}
      before={<CaseNavigation pilotId={pilotId} />}
      focusOn={pilotId}
    >
      {/* Each case is looked at anew: what was seen of one says nothing of the next. */}
      <Loaded key={pilotId} query={query}>
        {(current) => <Opened current={current} />}
      </Loaded>
    </WorkPage>
  );
}

function Opened({ current }: { current: Versioned<CaseView> }) {
  const open = useOpenCase(current);
  const { id, version, verbs } = open.pilot;
  const remarks = useRemarksDraft(id, version, verbs.includes('return'));
  return (
    <CaseContext value={open}>
      <RemarksContext value={remarks}>
        <ChangedSince />
        <div className={styles.top}>
          <CaseHead />
          <CaseActs />
        </div>
        <Parts />
      </RemarksContext>
    </CaseContext>
  );
}

const PANELS: Record<Tab, () => ReactNode> = {
  declaration: Reading,
  run: RunTab,
  findings: FindingsTab,
  checklist: ChecklistTab,
  papers: PapersTab,
  experts: ExpertsTab,
  requests: RequestsTab,
  history: HistoryTab,
};

/** A pilot of a regulator has no declaration, and nothing that rests on one. */
const RECORDED: readonly Tab[] = ['papers', 'run', 'history'];

/** How much waits in a part. */
function useCounts(): Partial<Record<Tab, number>> {
  const { pilot } = useCase();
  const { locale } = useLocale();
  const { data } = useQuery(caseComplianceQuery(pilot.id));
  const { data: run } = useQuery({ ...caseRunQuery(pilot.id, locale), enabled: hasRun(pilot) });
  return {
    findings: data?.value.counts.findings.unsettled,
    checklist: data?.value.counts.items.waiting,
    run: run?.value.alerts.filter(({ handled }) => handled === null).length,
    requests: pilot.requests.filter(({ state }) => state === 'waiting').length,
  } as Partial<Record<Tab, number>>;
}

/** What is watched takes the whole width; beside all else the declaration stands where there is room. */
function partsOf(all: readonly Tab[], wanted: Tab | undefined, hasRoom: boolean) {
  const others = all.filter((one) => one !== 'declaration');
  if (!hasRoom) return { tabs: all, tab: all.find((one) => one === wanted) ?? all[0]!, beside: false };
  const tab =
    others.find((one) => one === wanted) ??
    (wanted === 'declaration' ? others.find((one) => one !== 'run') : others[0])!;
  return tab === 'run' ? { tabs: all, tab, beside: false } : { tabs: others, tab, beside: true };
}

/** On a wide screen the declaration stays at the left; on a narrow one it is one of the parts. */
function Parts() {
  const { t } = useLocale();
  const { pilot } = useCase();
  const isRecorded = pilot.track === 'regulator';
  const isWide = useMediaQuery('(min-width: 64em)', true, { getInitialValueInEffect: false }) ?? true;
  const counts = useCounts();
  const { tab: wanted } = useSearch({ from: '/signed-in/office/pilots/$pilotId' });
  const navigate = useNavigate({ from: '/office/pilots/$pilotId' });
  const { tabs, tab, beside } = partsOf(
    (isRecorded ? RECORDED : TABS).filter((one) => one !== 'run' || hasRun(pilot)),
    wanted,
    isWide && !isRecorded,
  );
  const Panel = PANELS[tab];
  const row = useRef<HTMLDivElement>(null);
  // On a phone the row of parts is wider than the screen; the page itself stays where it is.
  useEffect(() => {
    const open = row.current?.querySelector<HTMLElement>(`[data-part="${tab}"]`);
    if (open) row.current?.scrollTo({ left: open.offsetLeft - row.current.clientWidth / 3 });
  }, [tab]);
  return (
    <div className={styles.parts} data-beside={beside}>
      {beside && (
        <section aria-label={t(caseWords.declaration)}>
          <Reading />
        </section>
      )}
      <Tabs
        className={styles.beside}
        value={tab}
        onChange={(next) =>
          void navigate({
            search: (before) => ({ ...before, tab: TABS.find((one) => one === next) }),
            hash: '',
            replace: true,
            resetScroll: false,
          })
        }
        keepMounted={false}
      >
        <Tabs.List ref={row} className={styles.tabs} data-screen-only>
          {tabs.map((one) => (
            <Tabs.Tab key={one} value={one} data-part={one}>
              {t(caseWords[one])}
              {counts[one] ? <span className={styles.count}> {counts[one]}</span> : null}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={tab} className={styles.panel}>
          <Panel />
        </Tabs.Panel>
      </Tabs>
    </div>
  );
}
