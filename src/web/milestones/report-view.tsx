import type { ReactNode } from 'react';
import type { Level } from '../../shared/milestones/level-names.ts';
import { CAP_NAMES, CAPS, OUTCOME_NAMES } from '../../shared/milestones/names.ts';
import type { FinalReport, PeriodReport } from '../../shared/milestones/report.ts';
import { shownFigure, shownOfCap } from '../../shared/milestones/shown-figure.ts';
import { formatDate } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import { LevelMark } from '../monitoring/level-mark.tsx';
import { Block } from '../work/block.tsx';
import blocks from '../work/blocks.module.css';
import { Facts } from '../work/facts.tsx';
import { Mark, type Tone } from '../work/mark.tsx';
import { WideTable } from '../work/wide-table.tsx';
import { type Attached, Files } from './attached-files.tsx';
import { CarriedOut, type ExitDeclared } from './carried-out.tsx';
import { view as messages } from './report-view-messages.ts';

/** What a report is held against. */
export interface HeldAgainst {
  indicators: readonly {
    name: string;
    unit: string;
    target: number | null;
    source: string;
    latest: { value: number; level: Level } | null;
  }[];
  caps: readonly { cap: (typeof CAPS)[number]; limit: number | null }[];
  /** Of the test plan. */
  area: string;
  commitments: readonly string[];
  exit: ExitDeclared;
  levelOf?: (name: string, value: number) => Level;
}

interface Props<R> {
  report: R;
  against: HeldAgainst;
  attached: Attached;
}

/** 阶段报告, as it was submitted. */
export function PeriodReportView({ report, against, attached }: Props<PeriodReport>) {
  const { locale, t } = useLocale();
  const { indicators, use, area, commitments, incidents, complaints, narrative } = report;
  return (
    <>
      {indicators.length > 0 && (
        <Block title={t(messages.indicators)}>
          <WideTable
            caption={t(messages.indicators)}
            rows={indicators}
            keyOf={({ name }) => name}
            columns={[
              { label: t(messages.indicator), cell: ({ name }) => name },
              {
                label: t(messages.value),
                numeric: true,
                cell: ({ name, value }) => <Value name={name} value={value} against={against} />,
              },
              {
                label: t(messages.target),
                numeric: true,
                cell: ({ name }) => {
                  const plan = planned(against, name);
                  return plan?.target == null ? '—' : `${shownFigure(plan.target)} ${plan.unit}`;
                },
              },
              { label: t(messages.basis), cell: ({ name }) => planned(against, name)?.source ?? '' },
              { label: t(messages.note), cell: ({ note }) => note },
            ]}
          />
        </Block>
      )}
      <Block title={t(messages.use)}>
        <WideTable
          caption={t(messages.use)}
          rows={CAPS}
          keyOf={(cap) => cap}
          columns={[
            { label: t(messages.cap), cell: (cap) => CAP_NAMES[cap][locale] },
            {
              label: t(messages.used),
              numeric: true,
              cell: (cap) => {
                const used = use[cap];
                return used === null ? '—' : shownOfCap(cap, used, locale);
              },
            },
            {
              label: t(messages.limit),
              numeric: true,
              cell: (cap) => {
                const limit = against.caps.find((one) => one.cap === cap)?.limit ?? null;
                return limit === null ? t(messages.noLimit) : shownOfCap(cap, limit, locale);
              },
            },
          ]}
        />
        <Facts
          facts={[
            [
              t(messages.area),
              area &&
                (against.area && against.area !== area
                  ? t(messages.areaAgreed, { area, agreed: against.area })
                  : area),
            ],
          ]}
        />
      </Block>
      {commitments.some(({ note }) => note !== '') && (
        <Block title={t(messages.commitments)}>
          <Facts
            facts={commitments.map(({ at, note }) => [
              against.commitments[at] ?? t(messages.nth, { n: at + 1 }),
              note,
            ])}
          />
        </Block>
      )}
      <Said title={t(messages.incidents)}>{incidents}</Said>
      <Said title={t(messages.complaints)}>{complaints}</Said>
      <Said title={t(messages.narrative)}>{narrative}</Said>
      <Foot report={report} attached={attached} />
    </>
  );
}

const outcomeTones: Record<keyof typeof OUTCOME_NAMES, Tone> = {
  met: 'good',
  missed: 'over',
  unproven: 'amiss',
};

/** 结题报告: every commitment answered, what was achieved, and how it was brought to its end. */
export function FinalReportView({ report, against, attached }: Props<FinalReport>) {
  const { locale, t } = useLocale();
  const { summary, commitments, indicators, assessment, exit } = report;
  return (
    <>
      <Said title={t(messages.summary)}>{summary}</Said>
      {commitments.length > 0 && (
        <Block title={t(messages.commitments)}>
          <WideTable
            caption={t(messages.commitments)}
            rows={commitments}
            keyOf={({ at }) => String(at)}
            columns={[
              {
                label: t(messages.commitments),
                cell: ({ at }) => against.commitments[at] ?? t(messages.nth, { n: at + 1 }),
              },
              {
                label: t(messages.outcome),
                cell: ({ outcome }) =>
                  outcome === null ? (
                    '—'
                  ) : (
                    <Mark tone={outcomeTones[outcome]}>{OUTCOME_NAMES[outcome][locale]}</Mark>
                  ),
              },
              { label: t(messages.note), cell: ({ explanation }) => explanation },
              { label: t(messages.files), cell: ({ files }) => <Files ids={files} {...attached} /> },
            ]}
          />
        </Block>
      )}
      {indicators.length > 0 && (
        <Block title={t(messages.wholeLife)}>
          <WideTable
            caption={t(messages.wholeLife)}
            rows={indicators}
            keyOf={({ name }) => name}
            columns={[
              { label: t(messages.indicator), cell: ({ name }) => name },
              {
                label: t(messages.value),
                numeric: true,
                cell: ({ name }) => {
                  const value = planned(against, name)?.latest?.value ?? null;
                  return <Value name={name} value={value} against={against} />;
                },
              },
              {
                label: t(messages.target),
                numeric: true,
                cell: ({ name }) => {
                  const plan = planned(against, name);
                  return plan?.target == null ? '—' : `${shownFigure(plan.target)} ${plan.unit}`;
                },
              },
              { label: t(messages.note), cell: ({ note }) => note },
            ]}
          />
        </Block>
      )}
      {assessment.assessor !== '' && (
        <Block title={t(messages.assessment)}>
          <Facts
            facts={[
              [t(messages.assessor), assessment.assessor],
              [t(messages.date), assessment.date && formatDate(assessment.date, locale)],
              [t(messages.conclusion), assessment.conclusion],
              [
                t(messages.files),
                assessment.files.length > 0 && <Files key="files" ids={assessment.files} {...attached} />,
              ],
            ]}
          />
        </Block>
      )}
      <CarriedOut exit={exit} declared={against.exit} attached={attached} />
      <Foot report={report} attached={attached} />
    </>
  );
}

const planned = ({ indicators }: HeldAgainst, name: string) =>
  indicators.find((indicator) => indicator.name === name);

function Value({ name, value, against }: { name: string; value: number | null; against: HeldAgainst }) {
  if (value === null) return '—';
  const level = against.levelOf?.(name, value) ?? 'green';
  return (
    <>
      {shownFigure(value)} {planned(against, name)?.unit}
      {level !== 'green' && (
        <>
          <br />
          <LevelMark level={level} />
        </>
      )}
    </>
  );
}

function Said({ title, children }: { title: string; children: string }) {
  if (children === '') return null;
  return (
    <Block title={title}>
      <p style={{ whiteSpace: 'pre-line' }}>{children}</p>
    </Block>
  );
}

function Foot({ report, attached }: { report: PeriodReport | FinalReport; attached: Attached }): ReactNode {
  const { t } = useLocale();
  const { files, filledBy, checkedBy } = report;
  return (
    <div className={blocks.block}>
      <Facts
        facts={[
          [t(messages.files), files.length > 0 && <Files key="files" ids={files} {...attached} />],
          [t(messages.filledBy), filledBy],
          [t(messages.checkedBy), checkedBy],
        ]}
      />
    </div>
  );
}
