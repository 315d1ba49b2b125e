import { useQueries, useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { CAP_NAMES, CAPS } from '../../shared/milestones/names.ts';
import { shownFigure, shownOfCap } from '../../shared/milestones/shown-figure.ts';
import { shownMoney } from '../../shared/pilots/shown-value.ts';
import { TRACK_NAMES } from '../../shared/pilots/states.ts';
import { caseSeriesQuery, pointsOf } from '../api/case-runs.ts';
import { type ComparedPilot, compareQuery } from '../api/monitoring.ts';
import { formatDate } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import { IndicatorChart } from '../milestones/chart.tsx';
import { OfficePage } from '../office/office-page.tsx';
import { ButtonLink } from '../shell/links.tsx';
import { Block } from '../work/block.tsx';
import styles from '../work/blocks.module.css';
import { Empty } from '../work/empty.tsx';
import { Loaded } from '../work/loaded.tsx';
import { PilotStateMark } from '../work/pilot-state-mark.tsx';
import { type Column, WideTable } from '../work/wide-table.tsx';
import { CapShare } from './cap-share.tsx';
import { LevelMark } from './level-mark.tsx';
import { board, compare } from './messages.ts';
import own from './monitoring.module.css';
import { picksIn } from './picks.ts';

/** 试点比较: a few that run, side by side. */
export function ComparePage() {
  const { t } = useLocale();
  const { pilots } = useSearch({ from: '/signed-in/office/monitoring/compare' });
  const picked = picksIn(pilots);
  return (
    <OfficePage
      title={t(compare.title)}
      lead={t(compare.lead)}
      actions={
        <Link to="/office/monitoring" search={{ pick: pilots }}>
          {t(compare.back)}
        </Link>
      }
    >
      {picked.length < 2 ? (
        <Empty title={t(compare.few)}>
          <span>{t(compare.fewHint)}</span>
          <ButtonLink to="/office/monitoring" size="sm">
            {t(board.title)}
          </ButtonLink>
        </Empty>
      ) : (
        <Compared ids={picked} />
      )}
    </OfficePage>
  );
}

function Compared({ ids }: { ids: readonly string[] }) {
  const query = useQuery(compareQuery(ids));
  return (
    <Loaded query={query}>
      {({ pilots }) => (
        <>
          <Overview pilots={pilots} />
          <Caps pilots={pilots} />
          <Indicators pilots={pilots} />
          <Charts pilots={pilots} />
          <Reports pilots={pilots} />
          <Risks pilots={pilots} />
        </>
      )}
    </Loaded>
  );
}

/** Indicators that are drawn; the table has them all. */
const MOST_CHARTED = 12;

interface Props {
  pilots: readonly ComparedPilot[];
}

const named: Column<ComparedPilot>['cell'] = ({ id, title }) => (
  <Link to="/office/pilots/$pilotId" params={{ pilotId: id }} search={{ tab: 'run' }}>
    {title}
  </Link>
);

function Rows({ title, pilots, columns }: Props & { title: string; columns: Column<ComparedPilot>[] }) {
  const { t } = useLocale();
  return (
    <WideTable
      caption={title}
      columns={[{ label: t(compare.pilot), cell: named }, ...columns]}
      rows={pilots}
      keyOf={({ id }) => id}
    />
  );
}

function Overview({ pilots }: Props) {
  const { locale, t } = useLocale();
  return (
    <Rows
      title={t(compare.title)}
      pilots={pilots}
      columns={[
        { label: t(compare.state), cell: ({ state }) => <PilotStateMark state={state} /> },
        {
          label: t(compare.period),
          cell: ({ startsOn, endsOn }) =>
            startsOn === null && endsOn === null
              ? '—'
              : [startsOn, endsOn].map((day) => (day === null ? '—' : formatDate(day, locale))).join(' – '),
        },
        {
          label: t(compare.track),
          cell: ({ track, number }) => [TRACK_NAMES[track][locale], number].filter(Boolean).join(' · '),
        },
      ]}
    />
  );
}

function Caps({ pilots }: Props) {
  const { locale, t } = useLocale();
  return (
    <Block title={t(compare.caps)}>
      <Rows
        title={t(compare.caps)}
        pilots={pilots}
        columns={CAPS.map((cap) => ({
          label: CAP_NAMES[cap][locale],
          cell: ({ caps }) => {
            const one = caps.find((use) => use.cap === cap);
            if (!one || one.limit === null || one.percent === null) {
              return <span className={styles.quiet}>{t(compare.noCap)}</span>;
            }
            return (
              <span className={own.cell}>
                <CapShare percent={one.percent} />
                <span className={styles.quiet}>
                  {t(compare.ofLimit, {
                    used: shownOfCap(cap, one.used, locale),
                    limit: shownOfCap(cap, one.limit, locale),
                  })}
                </span>
                {one.level !== 'green' && <LevelMark level={one.level} />}
              </span>
            );
          },
        }))}
      />
    </Block>
  );
}

function Indicators({ pilots }: Props) {
  const { t } = useLocale();
  const names = [...new Set(pilots.flatMap(({ indicators }) => indicators.map(({ name }) => name)))];
  return (
    <Block title={t(compare.indicators)} note={t(compare.indicatorsNote)}>
      {names.length === 0 ? (
        <p className={styles.quiet}>{t(compare.noIndicators)}</p>
      ) : (
        <WideTable
          caption={t(compare.indicators)}
          rows={names}
          keyOf={(name) => name}
          columns={[
            { label: t(compare.indicator), cell: (name) => name },
            ...pilots.map((pilot, at) => ({
              label: labelOf(pilots, at),
              cell: (name: string): ReactNode => <Reached pilot={pilot} name={name} />,
            })),
          ]}
        />
      )}
    </Block>
  );
}

/** What several of them measure, over time, each beside the others. */
function Charts({ pilots }: Props) {
  const { t } = useLocale();
  const series = useQueries({ queries: pilots.map(({ id }) => caseSeriesQuery(id)) });
  const names = [...new Set(pilots.flatMap(({ indicators }) => indicators.map(({ name }) => name)))];
  return names.slice(0, MOST_CHARTED).map((name) => (
    <Block key={name} title={t(compare.over, { name })}>
      <div className={own.charts}>
        {pilots.map(({ id, indicators }, at) => {
          const indicator = indicators.find((one) => one.name === name);
          const values = series[at]?.data;
          if (!indicator || !values) return null;
          return (
            <IndicatorChart
              key={id}
              indicator={{ ...indicator, name: labelOf(pilots, at) }}
              days={values.days}
              values={values.indicators[name] ?? []}
              points={pointsOf(values.reported, name)}
            />
          );
        })}
      </div>
    </Block>
  ));
}

/** Two of one title are told apart by their place. */
function labelOf(pilots: readonly ComparedPilot[], at: number): string {
  const { title } = pilots[at]!;
  return pilots.some((other, place) => place !== at && other.title === title)
    ? `${title} · ${at + 1}`
    : title;
}

function Reached({ pilot, name }: { pilot: ComparedPilot; name: string }) {
  const { t } = useLocale();
  const one = pilot.indicators.find((indicator) => indicator.name === name);
  if (!one) return <span className={styles.quiet}>—</span>;
  if (one.latest === null) return <span className={styles.quiet}>{t(compare.noValue)}</span>;
  return (
    <span className={own.cell}>
      <span>
        {shownFigure(one.latest.value)} {one.unit}
      </span>
      {one.attainment !== null && (
        <span className={styles.quiet}>{t(compare.reached, { percent: one.attainment })}</span>
      )}
      {one.latest.level !== 'green' && <LevelMark level={one.latest.level} />}
    </span>
  );
}

function Reports({ pilots }: Props) {
  const { t } = useLocale();
  return (
    <Block title={t(compare.reports)}>
      <Rows
        title={t(compare.reports)}
        pilots={pilots}
        columns={(['onTime', 'late', 'missing', 'ahead'] as const).map((name) => ({
          label: t(compare[name]),
          numeric: true,
          cell: ({ reports }) => reports[name],
        }))}
      />
    </Block>
  );
}

function Risks({ pilots }: Props) {
  const { locale, t } = useLocale();
  const figure = (label: string, of: (pilot: ComparedPilot) => ReactNode): Column<ComparedPilot> => ({
    label,
    numeric: true,
    cell: of,
  });
  return (
    <Block title={t(compare.risks)}>
      <Rows
        title={t(compare.risks)}
        pilots={pilots}
        columns={[
          figure(t(compare.red), ({ alerts }) => alerts.red),
          figure(t(compare.amber), ({ alerts }) => alerts.amber),
          figure(t(compare.openAlerts), ({ alerts }) => alerts.open),
          figure(t(compare.complaints), ({ complaints }) => complaints.received),
          figure(t(compare.openComplaints), ({ complaints }) => complaints.open),
          figure(t(compare.lateComplaints), ({ complaints }) => complaints.overdue),
          figure(t(compare.paid), ({ complaints }) => shownMoney(complaints.paid, locale)),
          figure(t(compare.incidents), ({ incidents }) => incidents?.reported ?? t(board.recused)),
          figure(t(compare.openIncidents), ({ incidents }) => incidents?.open ?? t(board.recused)),
        ]}
      />
    </Block>
  );
}
