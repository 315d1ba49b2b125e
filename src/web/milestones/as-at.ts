import { levelOf, levelOfCap, percentOf } from '../../shared/milestones/levels.ts';
import type { Run, Series } from '../api/runs.ts';

type Shown = Pick<Run, 'caps' | 'area' | 'indicators' | 'reporting'>;

/**
 * Caps and indicators as they stood at the end of a period: what came after it is none of its report.
 * @param series up to that day
 */
export function asAt(run: Shown, series: Series, day: string): { run: Shown; series: Series } {
  return {
    run: {
      ...run,
      caps: run.caps.map(({ cap, limit }) => {
        const used = series.used[cap];
        const level = levelOfCap(used, limit, run.reporting.nearCap);
        return { cap, limit, used, percent: percentOf(used, limit), level };
      }),
      indicators: run.indicators.map((indicator) => {
        const latest = latestIn(series, indicator.name);
        return { ...indicator, latest: latest && { ...latest, level: levelOf(indicator, latest.value) } };
      }),
    },
    series: upTo(series, day),
  };
}

/** With what the report made of the caps on the last day, where no figures of that day came. */
function upTo(series: Series, day: string): Series {
  const { days, use, used } = series;
  if (days.at(-1) === day) return series;
  const entries = Object.entries(use).map(([cap, values]) => [
    cap,
    [...values, used[cap as keyof typeof used]],
  ]);
  return { ...series, days: [...days, day], use: Object.fromEntries(entries) as Series['use'] };
}

/** Of one day, what a report says stands before the figure of that day. */
function latestIn({ days, indicators, reported }: Series, name: string) {
  const daily = (indicators[name] ?? []).flatMap((value, at) =>
    value === null ? [] : [{ on: days[at]!, value }],
  );
  const said = reported.flatMap(({ on, values }) => (name in values ? [{ on, value: values[name]! }] : []));
  return [...daily.slice(-1), ...said].reduce<{ on: string; value: number } | null>(
    (latest, one) => (latest === null || latest.on <= one.on ? one : latest),
    null,
  );
}
