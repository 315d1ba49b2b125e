import type { Run, Series } from '../api/runs.ts';
import { asAt } from './as-at.ts';
import { Figures } from './figures.tsx';

interface Props {
  run: Run;
  /** Up to that day. */
  series: Series;
  /** The end of the report's period; of the final report none. */
  until: string | undefined;
}

/** The pictures behind the figures of a report, as they stood at the end of its period; on paper too. */
export function FiguresAt({ run, series, until }: Props) {
  const shown = until === undefined ? { run, series } : asAt(run, series, until);
  return <Figures {...shown} eager={run.indicators.length <= MOST_AT_ONCE} />;
}

const MOST_AT_ONCE = 24;
