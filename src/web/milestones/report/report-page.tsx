import '../../pilots/pilots.css';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { levelOf } from '../../../shared/milestones/levels.ts';
import { FINAL } from '../../../shared/milestones/names.ts';
import { versionCode } from '../../../shared/pilots/version-code.ts';
import { fileAddress } from '../../api/files.ts';
import { pilotQuery } from '../../api/pilots.ts';
import { type Report, type ReportOf, reportQuery, reportVersionQuery } from '../../api/reports.ts';
import { runQuery, seriesQuery } from '../../api/runs.ts';
import { formatDate } from '../../i18n/dates.ts';
import { useLocale, useT } from '../../i18n/locale.tsx';
import { PrintButton } from '../../shell/print-button.tsx';
import { PrintPage } from '../../shell/print-page.tsx';
import blocks from '../../work/blocks.module.css';
import { Empty } from '../../work/empty.tsx';
import { Loaded } from '../../work/loaded.tsx';
import { WorkPage } from '../../work/work-page.tsx';
import { Downloads } from '../downloads.tsx';
import { FiguresAt } from '../figures-at.tsx';
import { PaperHead, Signatures } from '../paper.tsx';
import { FinalReportView, PeriodReportView } from '../report-view.tsx';
import { runSections } from '../run-sections.ts';
import { report as messages } from './messages.ts';
import styles from './report.module.css';
import { Versions } from './versions.tsx';
import { type HandedIn, Writer } from './writer.tsx';

/** 阶段报告、结题报告: written, handed in, confirmed, corrected, read and printed. */
export function ReportPage() {
  const { locale, t } = useLocale();
  const of = useParams({ from: '/signed-in/enterprises/$enterpriseId/pilots/$pilotId/reports/$report' });
  const query = useQuery(reportQuery(of, locale));
  const { data: pilot } = useQuery(pilotQuery(of));
  const track = pilot?.value.track;
  const finalName = t(track === 'regulator' ? messages.summary : messages.final);
  const title = of.report === FINAL ? finalName : (query.data?.value.milestone?.title ?? t(messages.title));
  const milestone = query.data?.value.milestone;
  return (
    <WorkPage
      title={title}
      {...(pilot && { about: pilot.value.title })}
      above={{
        to: '/enterprises/$enterpriseId/pilots/$pilotId/run',
        params: { enterpriseId: of.enterpriseId, pilotId: of.pilotId },
        label: t(messages.back),
      }}
      sections={runSections(of, t)}
      focusOn={of.report}
      lead={
        milestone &&
        t(messages.period, {
          from: formatDate(milestone.from, locale),
          until: formatDate(milestone.until, locale),
          due: formatDate(milestone.dueOn, locale),
        })
      }
    >
      <Loaded query={query}>
        {({ value, version }) => (
          <OneReport key={of.report} of={of} view={value} version={version} title={title} track={track} />
        )}
      </Loaded>
    </WorkPage>
  );
}

interface Props {
  of: ReportOf;
  view: Report;
  version: string;
  title: string;
  track: 'district' | 'regulator' | undefined;
}

function OneReport({ of, view, version, title, track }: Props) {
  const { t } = useLocale();
  const [isWriting, setWriting] = useState(false);
  const [handedIn, setHandedIn] = useState<HandedIn | null>(null);
  const mayWrite = view.draft !== null && view.acts.includes('write') && track !== undefined;
  const isNew = view.versions.length === 0;
  if (mayWrite && (isNew || isWriting))
    return (
      <Writer
        of={of}
        view={view}
        version={version}
        track={track}
        onDone={(done) => {
          setHandedIn(done);
          setWriting(false);
        }}
        onRead={isNew ? null : () => setWriting(false)}
      />
    );
  if (isNew) return <Empty title={t(messages.notSubmitted)}>{t(messages.byLead)}</Empty>;
  return (
    <>
      {handedIn && <WhatFollowed {...handedIn} />}
      <div className={blocks.buttons} data-screen-only>
        {mayWrite && (
          <Button variant="default" onClick={() => setWriting(true)}>
            {t((view.draft?.revision ?? 0) > 0 ? messages.goOn : messages.edit)}
          </Button>
        )}
        <PrintButton />
      </div>
      <Submitted of={of} view={view} title={title} />
    </>
  );
}

/** What handing it in set off, said once. */
function WhatFollowed({ number, alerts, paused }: HandedIn) {
  const t = useT();
  return (
    <div
      className={styles.followed}
      role="status"
      data-amiss={alerts.length > 0 || undefined}
      data-screen-only
    >
      <p>{t(messages.handedIn, { number })}</p>
      {alerts.length > 0 && <p>{t(messages.raised, { count: alerts.length })}</p>}
      {paused && <p>{t(messages.paused)}</p>}
    </div>
  );
}

/** A version as it was handed in; the newest unless another is asked for. */
function Submitted({ of, view, title }: { of: ReportOf; view: Report; title: string }) {
  const { number: wanted } = useSearch({
    from: '/signed-in/enterprises/$enterpriseId/pilots/$pilotId/reports/$report',
  });
  const shown = view.versions.find(({ number }) => number === wanted) ?? view.versions[0]!;
  const query = useQuery(reportVersionQuery(of, shown.number));
  const { data: pilot } = useQuery(pilotQuery(of));
  const code = versionCode(shown.number, shown.hash);
  return (
    <>
      <PrintPage title={[pilot?.value.title, title].filter(Boolean).join(' · ')} mark={code} />
      {pilot && <PaperHead pilot={pilot.value} code={code} />}
      <Versions of={of} view={view} shown={shown.number} />
      <Loaded query={query}>
        {({ content }) => {
          const against = {
            ...view,
            levelOf: (name: string, value: number) => {
              const planned = view.indicators.find((one) => one.name === name);
              return planned ? levelOf(planned, value) : ('green' as const);
            },
          };
          const attached = {
            files: content.files,
            addressOf: (id: string) => fileAddress(of.enterpriseId, id, of.pilotId),
          };
          return (
            <>
              {content.period && (
                <PeriodReportView report={content.period} against={against} attached={attached} />
              )}
              {content.final && (
                <FinalReportView report={content.final} against={against} attached={attached} />
              )}
            </>
          );
        }}
      </Loaded>
      <Charts of={of} until={view.milestone?.until} />
      <Signatures hasHost={view.host !== null} />
      <Downloads enterpriseId={of.enterpriseId} pilotId={of.pilotId} report={of.report} />
    </>
  );
}

function Charts({ of, until }: { of: ReportOf; until: string | undefined }) {
  const { locale } = useLocale();
  const run = useQuery(runQuery(of, locale));
  const series = useQuery(seriesQuery(of, until));
  if (run.data === undefined || series.data === undefined) return null;
  return <FiguresAt run={run.data.value} series={series.data} until={until} />;
}
