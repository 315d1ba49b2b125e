import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { PilotOf } from '../api/pilots.ts';
import { type Run, type Series, seriesQuery } from '../api/runs.ts';
import { useLocale } from '../i18n/locale.tsx';
import { Block } from '../work/block.tsx';
import blocks from '../work/blocks.module.css';
import { Facts } from '../work/facts.tsx';
import { Loaded } from '../work/loaded.tsx';
import charts from './chart.module.css';
import { CapChart, IndicatorChart } from './chart.tsx';
import { run as messages } from './messages.ts';
import styles from './run.module.css';

type Shown = Pick<Run, 'caps' | 'area' | 'indicators'>;

/** Caps and indicators over time, of the team's own pilot. */
export function OwnFigures({ of, run }: { of: PilotOf; run: Shown }) {
  const query = useQuery(seriesQuery(of));
  return <Loaded query={query}>{(series) => <Figures run={run} series={series} />}</Loaded>;
}

/** The same of whatever series: on the office's page, and on paper. */
export function Figures({ run, series, eager = false }: { run: Shown; series: Series; eager?: boolean }) {
  const { t } = useLocale();
  return (
    <>
      <Block title={t(messages.caps)} note={t(messages.capsNote)}>
        <div className={charts.grid}>
          {run.caps
            .filter(({ limit, used }) => limit !== null || used > 0)
            .map((cap) => (
              <CapChart
                key={cap.cap}
                cap={cap}
                days={series.days}
                values={series.use[cap.cap] ?? []}
                eager={eager}
              />
            ))}
        </div>
        <Facts facts={[[t(messages.area), run.area]]} />
      </Block>
      <Indicators run={run} series={series} eager={eager} />
    </>
  );
}

const AT_ONCE = 24;
const RANKS = { red: 0, amber: 1, green: 2 } as const;

/** What is past a threshold first; a thousand of them are found by name, and shown as one goes along. */
function Indicators({ run, series, eager }: { run: Shown; series: Series; eager: boolean }) {
  const { t } = useLocale();
  const [q, setQ] = useState('');
  const [count, setCount] = useState(eager ? run.indicators.length : AT_ONCE);
  const sorted = useMemo(() => [...run.indicators].sort((a, b) => rankOf(a) - rankOf(b)), [run.indicators]);
  const wanted = q.trim().toLowerCase();
  const found = sorted.filter(({ name }) => name.toLowerCase().includes(wanted));
  const left = found.length - count;
  if (run.indicators.length === 0) return null;
  return (
    <Block title={t(messages.indicators)}>
      {run.indicators.length > AT_ONCE && !eager && (
        <TextInput
          className={styles.find ?? ''}
          type="search"
          label={t(messages.find)}
          value={q}
          onChange={(event) => setQ(event.currentTarget.value)}
          data-screen-only
        />
      )}
      {found.length === 0 && <p className={blocks.quiet}>{t(messages.noneFound, { q: q.trim() })}</p>}
      <div className={charts.grid}>
        {found.slice(0, count).map((indicator) => (
          <IndicatorChart
            key={indicator.name}
            indicator={indicator}
            days={series.days}
            values={series.indicators[indicator.name] ?? []}
            points={series.reported.flatMap(({ on, values }) => {
              const value = values[indicator.name];
              return value === undefined ? [] : [{ on, value }];
            })}
            eager={eager}
          />
        ))}
      </div>
      {left > 0 && (
        <Button variant="default" className={styles.more ?? ''} onClick={() => setCount(count + AT_ONCE)}>
          {t(messages.more, { count: Math.min(left, AT_ONCE) })}
        </Button>
      )}
    </Block>
  );
}

const rankOf = ({ latest }: Run['indicators'][number]) => (latest === null ? 3 : RANKS[latest.level]);
