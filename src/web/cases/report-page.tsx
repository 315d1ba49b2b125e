import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { levelOf } from '../../shared/milestones/levels.ts';
import { versionCode } from '../../shared/pilots/version-code.ts';
import {
  type CaseReport,
  type CaseReportVersion,
  caseReportQuery,
  caseReportVersionQuery,
  caseRunQuery,
  caseSeriesQuery,
} from '../api/case-runs.ts';
import { caseFileAddress, caseQuery } from '../api/cases.ts';
import { formatDate } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import { Downloads } from '../milestones/downloads.tsx';
import { FiguresAt } from '../milestones/figures-at.tsx';
import { PaperHead } from '../milestones/paper.tsx';
import { FinalReportView, PeriodReportView } from '../milestones/report-view.tsx';
import { PrintButton } from '../shell/print-button.tsx';
import { PrintPage } from '../shell/print-page.tsx';
import styles from '../work/blocks.module.css';
import { Empty } from '../work/empty.tsx';
import { Loaded } from '../work/loaded.tsx';
import { WorkPage } from '../work/work-page.tsx';
import { ReportVersions } from './report-versions.tsx';
import { reportWords as messages, run } from './run-messages.ts';

/** 阶段报告、结题报告, as an official reads them. */
export function CaseReportPage() {
  const { locale, t } = useLocale();
  const { pilotId, report } = useParams({ from: '/signed-in/office/pilots/$pilotId/reports/$report' });
  const query = useQuery(caseReportQuery(pilotId, report, locale));
  const { data } = query;
  const titleOf = ({ milestone }: CaseReport) => milestone?.title ?? t(run.finalReport);
  return (
    <WorkPage
      title={data ? titleOf(data.value) : t(messages.title)}
      focusOn={report}
      actions={
        <div className={styles.buttons} data-screen-only>
          <Link to="/office/pilots/$pilotId" params={{ pilotId }} search={{ tab: 'run' }}>
            {t(messages.back)}
          </Link>
          <PrintButton />
        </div>
      }
    >
      <Loaded query={query}>
        {({ value }) =>
          value.versions.length === 0 ? (
            <Empty title={t(messages.notSubmitted)}>{t(messages.notSubmittedHint)}</Empty>
          ) : (
            <Submitted view={value} title={titleOf(value)} pilotId={pilotId} report={report} />
          )
        }
      </Loaded>
    </WorkPage>
  );
}

interface Props {
  view: CaseReport;
  title: string;
  pilotId: string;
  report: string;
}

function Submitted({ view, title, pilotId, report }: Props) {
  const { locale, t } = useLocale();
  const { version } = useSearch({ from: '/signed-in/office/pilots/$pilotId/reports/$report' });
  const shown = view.versions.find(({ number }) => number === version) ?? view.versions[0]!;
  const { milestone } = view;
  const content = useQuery(caseReportVersionQuery(pilotId, report, shown.number));
  const { data: pilot } = useQuery(caseQuery(pilotId, locale));
  const code = versionCode(shown.number, shown.hash);
  return (
    <>
      {milestone && (
        <p className={styles.note}>
          {t(run.fromTo, {
            from: formatDate(milestone.from, locale),
            until: formatDate(milestone.until, locale),
          })}
        </p>
      )}
      <PrintPage title={[pilot?.value.title, title].filter(Boolean).join(' · ')} mark={code} />
      {pilot && <PaperHead pilot={pilot.value} code={code} />}
      <ReportVersions view={view} shown={shown.number} pilotId={pilotId} report={report} />
      <Loaded query={content}>{(whole) => <Content whole={whole} view={view} pilotId={pilotId} />}</Loaded>
      <Charts pilotId={pilotId} until={milestone?.until} />
      <Downloads pilotId={pilotId} report={report} />
    </>
  );
}

function Charts({ pilotId, until }: { pilotId: string; until: string | undefined }) {
  const { locale } = useLocale();
  const run = useQuery(caseRunQuery(pilotId, locale));
  const series = useQuery(caseSeriesQuery(pilotId, until));
  if (run.data === undefined || series.data === undefined) return null;
  return <FiguresAt run={run.data.value} series={series.data} until={until} />;
}

interface ContentProps {
  whole: CaseReportVersion;
  view: CaseReport;
  pilotId: string;
}

function Content({ whole: { content }, view, pilotId }: ContentProps) {
  const { indicators, caps, area, commitments, exit } = view;
  const against = {
    ...{ indicators, caps, area, commitments, exit },
    levelOf: (name: string, value: number) => {
      const indicator = indicators.find((one) => one.name === name);
      return indicator ? levelOf(indicator, value) : ('green' as const);
    },
  };
  const attached = { files: content.files, addressOf: (fileId: string) => caseFileAddress(pilotId, fileId) };
  if (content.period) {
    return <PeriodReportView report={content.period} against={against} attached={attached} />;
  }
  return content.final && <FinalReportView report={content.final} against={against} attached={attached} />;
}
