import { lazy, Suspense, useMemo } from 'react';
import type { Usage, UsageDay } from '../api/usage.ts';
import { useLocale } from '../i18n/locale.tsx';
import styles from '../milestones/chart.module.css';
import type { Limit } from '../milestones/time-series.ts';
import { Block } from '../work/block.tsx';
import { daysBetween, money, sumByDay, tokensOf } from './by-day.ts';
import { usage as messages } from './messages.ts';

const Canvas = lazy(() => import('../milestones/chart-canvas.tsx'));
const NO_POINTS: readonly never[] = [];

interface Picture {
  name: string;
  of: (row: UsageDay) => number;
  format: (value: number) => string;
  limit?: number;
}

/** Questions, tokens and cost over time; the table of days stands behind them. */
export function UsageCharts({ usage }: { usage: Usage }) {
  const { locale, t } = useLocale();
  const { items, budget } = usage;
  const plain = (value: number) => value.toLocaleString('en');
  // A sum of different currencies says nothing.
  const currencies = [...new Set(items.map(({ currency }) => currency).filter((one) => one !== ''))];
  const pictures: Picture[] = [
    { name: t(messages.requestsPerDay), of: ({ requests }) => requests, format: plain },
    ...(items.some((row) => tokensOf(row) > 0)
      ? [{ name: t(messages.tokensPerDay), of: tokensOf, format: plain, limit: budget.perDay }]
      : []),
    ...currencies.map((currency) => ({
      name: t(messages.costPerDay, { currency }),
      of: (row: UsageDay) => (row.currency === currency ? row.costMicros : 0),
      format: (value: number) => money(value, '', locale),
    })),
  ];
  return (
    <Block title={t(messages.charts)}>
      <div className={styles.grid}>
        {pictures.map((picture) => (
          <UsageChart key={picture.name} usage={usage} picture={picture} />
        ))}
      </div>
    </Block>
  );
}

function UsageChart({ usage, picture }: { usage: Usage; picture: Picture }) {
  const { t } = useLocale();
  const { from, to, items } = usage;
  const { name, of, format, limit = 0 } = picture;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what a row counts for is the picture's, known by its name
  const { days, values } = useMemo(() => {
    const all = daysBetween(from, to);
    return { days: all, values: sumByDay(all, items, of) };
  }, [from, to, items, name]);
  const limits = useMemo(
    (): Limit[] => (limit > 0 ? [{ name: t(messages.limit), value: limit, tone: 'red' }] : []),
    [limit, t],
  );
  const total = format(values.reduce((sum, value) => sum + value, 0));
  return (
    <article className={styles.chart} aria-label={name}>
      <div className={styles.title}>
        <h3>{name}</h3>
        <span className={styles.latest}>
          {t(messages.total)} {total}
        </span>
      </div>
      <div className={styles.picture}>
        <Suspense fallback={null}>
          <Canvas
            {...{ name, days, values, limits, format }}
            points={NO_POINTS}
            description={t(messages.described, { name, total })}
          />
        </Suspense>
      </div>
    </article>
  );
}
