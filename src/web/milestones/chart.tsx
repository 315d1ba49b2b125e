import { memo, type ReactNode, type RefObject, Suspense, useEffect, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Level } from '../../shared/milestones/level-names.ts';
import { CAP_NAMES, type Cap } from '../../shared/milestones/names.ts';
import { shownFigure, shownOfCap } from '../../shared/milestones/shown-figure.ts';
import { formatDate } from '../i18n/dates.ts';
import { useLocale } from '../i18n/locale.tsx';
import { lazyPart, useLoadedSoon } from '../lazy-part.ts';
import { LevelMark } from '../monitoring/level-mark.tsx';
import { WideTable } from '../work/wide-table.tsx';
import styles from './chart.module.css';
import { chart as messages } from './chart-messages.ts';
import type { Limit, TimeSeries } from './time-series.ts';

const canvas = lazyPart(() => import('./chart-canvas.tsx'));

export interface Indicator {
  name: string;
  unit: string;
  baseline: number | null;
  target: number | null;
  amber: number | null;
  red: number | null;
  latest: { on: string; value: number; level: Level } | null;
}

interface Over {
  days: readonly string[];
  /** On paper there is nothing to scroll to. */
  eager?: boolean;
}

type IndicatorProps = Over & {
  indicator: Indicator;
  values: readonly (number | null)[];
  points: readonly { on: string; value: number }[];
};

/** An indicator over time with its target, its thresholds and where it began; a table stands behind the picture. */
export const IndicatorChart = memo(function IndicatorChart({
  indicator,
  days,
  values,
  points,
  eager = false,
}: IndicatorProps) {
  const { locale, t } = useLocale();
  const { name, unit, latest } = indicator;
  const format = (value: number) => `${shownFigure(value)}${unit === '' ? '' : ` ${unit}`}`;
  const limits = TONES.flatMap((tone): Limit[] => {
    const value = indicator[tone];
    return value === null ? [] : [{ name: t(messages[tone]), value, tone }];
  });
  return (
    <Chart
      series={{ name, days, values, points, limits, format: shownFigure }}
      unit={unit}
      eager={eager}
      description={t(messages.described, {
        name,
        latest:
          latest === null ? t(messages.noValue) : `${formatDate(latest.on, locale)} ${format(latest.value)}`,
      })}
      latest={
        latest && (
          <>
            <span>{format(latest.value)}</span>
            <LevelMark level={latest.level} />
          </>
        )
      }
    />
  );
});

type CapProps = Over & {
  cap: { cap: Cap; limit: number | null; used: number; percent: number | null; level: Level };
  values: readonly (number | null)[];
};

/** How much of a cap is used up, day by day. */
export function CapChart({
  cap: { cap, limit, used, percent, level },
  days,
  values,
  eager = false,
}: CapProps) {
  const { locale, t } = useLocale();
  const name = CAP_NAMES[cap][locale];
  const format = (value: number) => shownOfCap(cap, value, locale);
  return (
    <Chart
      series={{
        name,
        days,
        values,
        points: [],
        limits: limit === null ? [] : [{ name: t(messages.cap), value: limit, tone: 'red' }],
        format,
      }}
      unit=""
      eager={eager}
      description={t(messages.described, { name, latest: format(used) })}
      latest={
        <>
          <span>
            {format(used)}
            {percent !== null && (locale === 'zh' ? `（${percent}%）` : ` (${percent}%)`)}
          </span>
          {limit !== null && <LevelMark level={level} />}
        </>
      }
    />
  );
}

const TONES = ['target', 'amber', 'red', 'baseline'] as const;

interface ChartProps {
  series: TimeSeries;
  unit: string;
  description: string;
  latest: ReactNode;
  eager: boolean;
}

function Chart({ series, unit, description, latest, eager }: ChartProps) {
  const { locale, t } = useLocale();
  const heading = useId();
  const place = useRef<HTMLDivElement>(null);
  const seen = useSeen(place, eager);
  useLoadedSoon(canvas);
  const [isOpen, setIsOpen] = useState(false);
  const isEmpty = series.points.length === 0 && series.values.every((value) => value === null);
  return (
    <article className={styles.chart} aria-labelledby={heading}>
      <div className={styles.title}>
        <h3 id={heading}>
          {series.name} {unit !== '' && <span className={styles.unit}>{unit}</span>}
        </h3>
        {latest && <span className={styles.latest}>{latest}</span>}
      </div>
      <div ref={place} className={styles.picture}>
        {isEmpty ? (
          <p className={styles.none}>{t(messages.empty)}</p>
        ) : (
          seen !== null && (
            <Suspense fallback={null}>
              <canvas.Part {...series} description={description} isPrinted={seen === 'paper'} />
            </Suspense>
          )
        )}
      </div>
      {!isEmpty && (
        <details className={styles.behind} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
          <summary>{t(messages.table)}</summary>
          {isOpen && (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
            <section className={styles.rows} tabIndex={0} aria-label={series.name}>
              <WideTable
                caption={series.name}
                rows={rowsOf(series)}
                keyOf={({ key }) => key}
                columns={[
                  { label: t(messages.day), cell: ({ on }) => formatDate(on, locale) },
                  { label: t(messages.value), numeric: true, cell: ({ value }) => series.format(value) },
                  {
                    label: t(messages.from),
                    cell: ({ reported }) => t(reported ? messages.ofReport : messages.ofDay),
                  },
                ]}
              />
            </section>
          )}
        </details>
      )}
    </article>
  );
}

/** Newest first. */
function rowsOf({ days, values, points }: TimeSeries) {
  const daily = days.flatMap((on, at) => {
    const value = values[at];
    return value == null ? [] : [{ key: on, on, value, reported: false }];
  });
  const reported = points.map(({ on, value }) => ({ key: `r${on}`, on, value, reported: true }));
  return [...daily, ...reported].sort((a, b) => (a.on < b.on ? 1 : -1));
}

/**
 * Where something has first come near: a thousand charts are drawn as one scrolls along, and those that nobody came to
 * for the paper, while the browser waits for it. Null: nowhere yet.
 */
function useSeen(place: RefObject<HTMLElement | null>, eager: boolean): 'screen' | 'paper' | null {
  const [seen, setSeen] = useState<'screen' | 'paper' | null>(eager ? 'screen' : null);
  useEffect(() => {
    if (seen !== 'paper') return;
    const back = () => setSeen('screen');
    window.addEventListener('afterprint', back);
    return () => window.removeEventListener('afterprint', back);
  }, [seen]);
  useEffect(() => {
    const element = place.current;
    if (element === null || seen !== null) return;
    const watch = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen('screen');
      },
      { rootMargin: '300px' },
    );
    watch.observe(element);
    const print = () => flushSync(() => setSeen('paper'));
    window.addEventListener('beforeprint', print);
    return () => {
      watch.disconnect();
      window.removeEventListener('beforeprint', print);
    };
  }, [place, seen]);
  return seen;
}
