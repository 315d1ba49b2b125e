import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FINAL } from '../../shared/milestones/names.ts';
import { type CaseRun, caseRunQuery, caseSeriesQuery } from '../api/case-runs.ts';
import type { Versioned } from '../api/client.ts';
import { Complaints } from '../complaints/complaints.tsx';
import { formatInstant } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import { Downloads } from '../milestones/downloads.tsx';
import { Figures } from '../milestones/figures.tsx';
import styles from '../work/blocks.module.css';
import { Facts } from '../work/facts.tsx';
import { Loaded } from '../work/loaded.tsx';
import { useCase } from './case-context.ts';
import { DueDate } from './due-date.tsx';
import { RunAlerts } from './run-alerts.tsx';
import { RunLeads } from './run-leads.tsx';
import { run } from './run-messages.ts';
import { RunPlan } from './run-plan.tsx';

/** 运行监测: what a pilot's team reports, what stands out of it, and what is decided about it. */
export function RunTab() {
  const { locale } = useLocale();
  const { pilot } = useCase();
  const query = useQuery(caseRunQuery(pilot.id, locale));
  return <Loaded query={query}>{(current) => <Running current={current} />}</Loaded>;
}

function Running({ current }: { current: Versioned<CaseRun> }) {
  const { locale, t } = useLocale();
  const { pilot, nextDue, final } = current.value;
  const { id } = pilot;
  const series = useQuery(caseSeriesQuery(id));
  return (
    <>
      <Facts
        facts={[
          [
            t(run.nextDue),
            nextDue ? (
              <span key="next">
                {nextDue.title} <DueDate on={nextDue.dueOn} />
              </span>
            ) : (
              <span key="none" className={styles.quiet}>
                {t(run.noNext)}
              </span>
            ),
          ],
          [
            t(run.finalReport),
            final.submittedAt !== null && (
              <Link
                key="final"
                to="/office/pilots/$pilotId/reports/$report"
                params={{ pilotId: id, report: FINAL }}
              >
                {t(run.finalSubmitted, { when: formatInstant(final.submittedAt, locale) })}
              </Link>
            ),
          ],
        ]}
      />
      <RunAlerts current={current} />
      <RunPlan current={current} />
      <Loaded query={series}>{(values) => <Figures run={current.value} series={values} />}</Loaded>
      <RunLeads />
      <Complaints pilotId={id} />
      <Downloads pilotId={id} />
    </>
  );
}
