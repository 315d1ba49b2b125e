import '../pilots/pilots.css';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FINAL } from '../../shared/milestones/names.ts';
import { hasRun } from '../../shared/pilots/states.ts';
import type { PilotOf } from '../api/pilots.ts';
import { type Run, runQuery } from '../api/runs.ts';
import { formatDate, formatDay } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import { usePilotOf } from '../pilots/use-pilot.ts';
import { Block } from '../work/block.tsx';
import blocks from '../work/blocks.module.css';
import { Empty } from '../work/empty.tsx';
import { Loaded } from '../work/loaded.tsx';
import { PilotStateMark } from '../work/pilot-state-mark.tsx';
import { WorkPage } from '../work/work-page.tsx';
import { AlertList } from './alert-list.tsx';
import { Downloads } from './downloads.tsx';
import { OwnFigures } from './figures.tsx';
import { run as messages } from './messages.ts';
import paper from './paper.module.css';
import { PlanBlock } from './plan-block.tsx';
import styles from './run.module.css';
import { runSections } from './run-sections.ts';
import { SheetUpload } from './sheet-upload.tsx';
import { ValuesForm } from './values-form.tsx';

/** 运行与报告: what is due next, what stands out, how far the caps are used, the plan. */
export function RunPage() {
  const { locale, t } = useLocale();
  const of = usePilotOf();
  const query = useQuery(runQuery(of, locale));
  const run = query.data?.value;
  return (
    <WorkPage
      title={t(messages.title)}
      {...(run && { about: run.pilot.title, before: <OnPaper run={run} /> })}
      above={{
        to: '/enterprises/$enterpriseId/pilots/$pilotId',
        params: { ...of },
        label: t(messages.back),
      }}
      sections={runSections(of, t)}
      actions={run && <PilotStateMark state={run.pilot.state} />}
    >
      <Loaded query={query}>{({ value }) => <Running of={of} run={value} />}</Loaded>
    </WorkPage>
  );
}

/** On paper there is no row of sections that says whose run it is. */
function OnPaper({ run: { pilot } }: { run: Run }) {
  return (
    <p className={paper.paper} aria-hidden="true">
      {[pilot.title, pilot.number].filter(Boolean).join(' · ')}
    </p>
  );
}

function Running({ of, run }: { of: PilotOf; run: Run }) {
  const { t } = useLocale();
  if (!hasRun(run.pilot)) return <Empty title={t(messages.notYet)}>{t(messages.notYetNext)}</Empty>;
  // A regulator's pilot may have neither indicators nor caps: there is nothing that a day could hold.
  const hasFigures =
    run.indicators.length > 0 || run.caps.some(({ limit, used }) => limit !== null || used > 0);
  const mayPush = hasFigures && run.acts.includes('push-values');
  return (
    <>
      <Next of={of} run={run} />
      <AlertList run={run} />
      <PlanBlock of={of} run={run} />
      <OwnFigures of={of} run={run} />
      {mayPush && <ValuesForm of={of} run={run} />}
      {mayPush && <SheetUpload {...of} />}
      <FinalBlock of={of} run={run} />
      <Downloads {...of} />
    </>
  );
}

const REPORT = '/enterprises/$enterpriseId/pilots/$pilotId/reports/$report';

const REPORTS: ReadonlySet<string> = new Set(['testing', 'paused', 'followed']);

/** The next report, on top of everything else; who is past reporting has none. */
function Next({ of, run: { pilot, nextDue, milestones, acts } }: { of: PilotOf; run: Run }) {
  const { locale, t } = useLocale();
  if (!REPORTS.has(pilot.state)) return null;
  if (nextDue === null) {
    const waits = milestones.some(({ state }) => state === 'proposed');
    const reported = milestones.some(({ reportedAt }) => reportedAt !== null);
    const said = waits ? messages.waitsPlan : reported ? messages.nothingDue : messages.noPlan;
    return (
      <section className={styles.next}>
        <div className={styles.what}>
          <h2>{t(messages.next)}</h2>
          <p>{t(said)}</p>
          {said === messages.noPlan && acts.includes('plan') && (
            <p className={blocks.quiet}>{t(messages.noPlanNext)}</p>
          )}
        </div>
      </section>
    );
  }
  const { report, title, dueOn, overdue } = nextDue;
  return (
    <section className={styles.next} data-overdue={overdue || undefined}>
      <div className={styles.what}>
        <h2>{t(messages.next)}</h2>
        <p>{t(overdue ? messages.overdue : messages.nextDue, { title, date: formatDate(dueOn, locale) })}</p>
      </div>
      {acts.includes('plan') && (
        <Button
          renderRoot={(props) => <Link {...props} to={REPORT} params={{ ...of, report }} />}
          data-screen-only
        >
          {t(messages.write)}
        </Button>
      )}
    </section>
  );
}

const FINAL_WORDS = {
  district: {
    title: messages.finish,
    note: messages.finishNote,
    drafted: messages.finishDrafted,
    done: messages.finished,
    open: messages.openFinal,
  },
  regulator: {
    title: messages.result,
    note: messages.resultNote,
    drafted: messages.resultDrafted,
    done: messages.resultIn,
    open: messages.openResult,
  },
} as const;

/** 结题报告, and of a regulator's pilot what the reward needs of its result */
function FinalBlock({ of, run: { final, acts, pilot } }: { of: PilotOf; run: Run }) {
  const { locale, t } = useLocale();
  const mayWrite = acts.includes('finish') || acts.includes('report');
  if (!mayWrite && final.version === null) return null;
  const words = FINAL_WORDS[pilot.track];
  return (
    <Block title={t(words.title)} note={t(words.note)}>
      {final.submittedAt !== null && <p>{t(words.done, { date: formatDay(final.submittedAt, locale) })}</p>}
      {final.drafted && <p className={blocks.quiet}>{t(words.drafted)}</p>}
      <p className={blocks.buttons} data-screen-only>
        <Link to={REPORT} params={{ ...of, report: FINAL }}>
          {t(words.open)}
        </Link>
      </p>
    </Block>
  );
}
