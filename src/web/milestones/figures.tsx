import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { PilotOf } from '../api/pilots.ts';
import { type Run, type Series, seriesQuery } from '../api/runs.ts';
import { useLocale } from '../i18n/locale.tsx';
import { Block } from '../work/block.tsx';
import blocks from '../work/blocks.module.css';
import { Facts } from '../work/facts.tsx';
import { Loaded } from '../work/loaded.tsx';
import charts from './chart.module.css';
import { CapChart, IndicatorChart } from './chart.tsx';
import { FindIndicator } from './find-indicator.tsx';
import { run as messages } from './messages.ts';
import { MoreIndicators } from './more-indicators.tsx';
import styles from './run.module.css';
import { useFound } from './use-found.ts';

type Shown = Pick<Run, 'caps' | 'area' | 'indicators'>;

/** Caps and indicators over time, of the team's own pilot. */
export function OwnFigures({ of, run }: { of: PilotOf; run: Shown }) {
  const query = useQuery(seriesQuery(of));
  return <Loaded query={query}>{(series) => <Figures run={run} series={series} />}</Loaded>;
}

/** The same of whatever series: on the office's page, and on paper. */
export function Figures({ run, series, eager = false }: { run: Shown; series: Series; eager?: boolean }) {
  const { t } = useLocale();
  const caps = run.caps.filter(({ limit, used }) => limit !== null || used > 0);
  return (
    <>
      <Block title={t(messages.caps)} note={caps.length > 0 && t(messages.capsNote)}>
        {caps.length === 0 && <p className={blocks.quiet}>{t(messages.noCaps)}</p>}
        <div className={charts.grid}>
          {caps.map((cap) => (
            <CapChart
              key={cap.cap}
              cap={cap}
              days={series.days}
              values={series.use[cap.cap] ?? []}
              eager={eager}
            />
          ))}
        </div>
        <div className={styles.area}>
          <Facts facts={[[t(messages.area), run.area]]} />
        </div>
      </Block>
      <Indicators run={run} series={series} eager={eager} />
    </>
  );
}

const NO_VALUES: readonly (number | null)[] = [];
const NO_POINTS: readonly { on: string; value: number }[] = [];
const RANKS = { red: 0, amber: 1, green: 2 } as const;

/** What is past a threshold first; a thousand of them are found by name, and shown as one goes along. */
function Indicators({ run, series, eager }: { run: Shown; series: Series; eager: boolean }) {
  const { t } = useLocale();
  const sorted = useMemo(() => [...run.indicators].sort((a, b) => rankOf(a) - rankOf(b)), [run.indicators]);
  const found = useFound(sorted, eager ? sorted.length : undefined);
  const points = useMemo(() => pointsByName(series.reported), [series.reported]);
  if (run.indicators.length === 0) return null;
  return (
    <Block title={t(messages.indicators)}>
      <FindIndicator found={found} />
      <div className={charts.grid}>
        {found.shown.map((indicator) => (
          <IndicatorChart
            key={indicator.name}
            indicator={indicator}
            days={series.days}
            values={series.indicators[indicator.name] ?? NO_VALUES}
            points={points.get(indicator.name) ?? NO_POINTS}
            eager={eager}
          />
        ))}
      </div>
      <MoreIndicators found={found} />
    </Block>
  );
}

/** Of each indicator, made once: a chart is drawn anew where it is given another list. */
function pointsByName(reported: Series['reported']): Map<string, { on: string; value: number }[]> {
  const points = new Map<string, { on: string; value: number }[]>();
  for (const { on, values } of reported) {
    for (const [name, value] of Object.entries(values)) {
      points.set(name, [...(points.get(name) ?? []), { on, value }]);
    }
  }
  return points;
}

const rankOf = ({ latest }: Run['indicators'][number]) => (latest === null ? 3 : RANKS[latest.level]);
