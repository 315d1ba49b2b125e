import { useComputedColorScheme } from '@mantine/core';
import { LineChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { type EChartsCoreOption, type EChartsType, init, use as use_ } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import type { Locale } from '../../shared/locale.ts';
import { useLocale } from '../i18n/locale.tsx';
import styles from './chart.module.css';
import { chart as messages } from './chart-messages.ts';
import { drawInTurn } from './draw-in-turn.ts';
import type { Limit, TimeSeries } from './time-series.ts';

use_([LineChart, GridComponent, TooltipComponent, MarkLineComponent, CanvasRenderer]);

interface Props extends TimeSeries {
  /** Says what the picture shows to who does not see it. */
  description: string;
  /** It is first wanted on the paper that is being printed: there is no time for turns. */
  isPrinted?: boolean;
}

/** Only what draws: loaded when the first chart comes into view. */
export default function ChartCanvas(props: Props) {
  const box = useRef<HTMLDivElement>(null);
  const scheme = useComputedColorScheme('light');
  const { locale, t } = useLocale();
  const { description, isPrinted = false, ...series } = props;
  // biome-ignore lint/correctness/useExhaustiveDependencies: colours are read from the page, which follows the scheme
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    let chart: EChartsType | null = null;
    const words = { locale, reportName: t(messages.report) };
    // In this order: no frame is drawn between the event and the paper, and what is set is drawn at once.
    const toPaper = () => {
      takeBack();
      if (chart === null) draw();
      chart?.resize(PAPER);
      chart?.setOption(optionOf(series, words, paperColours()));
    };
    const toScreen = () => {
      chart?.resize({ width: 'auto', height: 'auto' });
      chart?.setOption(optionOf(series, words, colours()));
    };
    // It is told of the size that it begins with too, which is drawn already.
    const watch = new ResizeObserver(() => {
      const { clientWidth, clientHeight } = element;
      if (chart?.getWidth() !== clientWidth || chart.getHeight() !== clientHeight) chart?.resize();
    });
    const draw = () => {
      chart = init(element, undefined, {
        renderer: 'canvas',
        devicePixelRatio: Math.max(2, window.devicePixelRatio),
      });
      chart.setOption(optionOf(series, words, colours()));
      watch.observe(element);
    };
    const takeBack = drawInTurn(draw);
    if (isPrinted) toPaper();
    window.addEventListener('beforeprint', toPaper);
    window.addEventListener('afterprint', toScreen);
    return () => {
      window.removeEventListener('beforeprint', toPaper);
      window.removeEventListener('afterprint', toScreen);
      takeBack();
      watch.disconnect();
      chart?.dispose();
    };
  }, [props.days, props.values, props.points, props.limits, scheme, locale]);
  return <div ref={box} className={styles.canvas} role="img" aria-label={description} />;
}

/** CSS pixels: a chart as wide as a sheet of A4 within its margins, and as high as the style sheet says. */
const PAPER = { width: 600, height: 190 };

/** What the page would look like in light, which paper is. */
function paperColours(): Colours {
  const root = document.documentElement;
  const scheme = root.dataset.mantineColorScheme;
  root.dataset.mantineColorScheme = 'light';
  const light = colours();
  root.dataset.mantineColorScheme = scheme;
  return light;
}

function colours() {
  const page = getComputedStyle(document.documentElement);
  const of = (name: string) => page.getPropertyValue(name).trim();
  return {
    line: of('--action'),
    text: of('--mantine-color-dimmed'),
    ink: of('--mantine-color-text'),
    rule: of('--rule'),
    sheet: of('--sheet'),
    red: of('--seal'),
    amber: of('--chart-amber'),
    font: getComputedStyle(document.body).fontFamily,
  };
}

type Colours = ReturnType<typeof colours>;

const LIMIT_LINES: Record<
  Limit['tone'],
  (c: Colours) => { color: string; type: 'solid' | 'dashed' | 'dotted' }
> = {
  red: (c) => ({ color: c.red, type: 'solid' }),
  amber: (c) => ({ color: c.amber, type: 'dashed' }),
  target: (c) => ({ color: c.line, type: 'dashed' }),
  baseline: (c) => ({ color: c.text, type: 'dotted' }),
};

function optionOf(
  { name, days, values, points, limits, format }: TimeSeries,
  { locale, reportName }: { locale: Locale; reportName: string },
  c: Colours,
): EChartsCoreOption {
  const shown = [...values.filter((one) => one !== null), ...points.map(({ value }) => value)];
  const all = [...shown, ...limits.map(({ value }) => value)];
  const axis = axisOf(Math.min(0, ...all), Math.max(0, ...all));
  const places = labelPlaces(limits, (axis.max - axis.min) / LINES_HIGH);
  const text = { color: c.text, fontFamily: c.font, fontSize: 12 };
  return {
    animation: false,
    grid: { left: 8, right: 12, top: 24, bottom: 8, containLabel: true },
    textStyle: { fontFamily: c.font },
    tooltip: {
      trigger: 'axis',
      // Drawn, not written: the page lets no element bring its own style.
      renderMode: 'richText',
      backgroundColor: c.sheet,
      borderColor: c.rule,
      textStyle: { color: c.ink, fontFamily: c.font, fontSize: 13 },
      valueFormatter: (value: unknown) => (typeof value === 'number' ? format(value) : '–'),
    },
    xAxis: {
      type: 'time',
      axisLine: { lineStyle: { color: c.rule } },
      axisTick: { show: false },
      axisLabel: { ...text, hideOverlap: true, formatter: (at: number) => dayLabel(at, locale) },
    },
    yAxis: {
      type: 'value',
      ...axis,
      axisLabel: { ...text, formatter: (value: number) => format(value) },
      splitLine: { lineStyle: { color: c.rule } },
    },
    series: [
      {
        name,
        type: 'line',
        data: days.map((day, at) => [day, values[at] ?? null]),
        connectNulls: false,
        sampling: 'lttb',
        showSymbol: days.length < 2,
        symbolSize: 5,
        lineStyle: { width: 2, color: c.line },
        itemStyle: { color: c.line },
        markLine: {
          silent: true,
          symbol: 'none',
          // Read over whatever line it crosses.
          label: { ...text, backgroundColor: c.sheet, padding: [0, 2], formatter: '{b}' },
          data: limits.map(({ name: label, value, tone }) => ({
            name: `${label} ${format(value)}`,
            label: { position: places.get(value) },
            yAxis: value,
            lineStyle: { width: 1.5, ...LIMIT_LINES[tone](c) },
          })),
        },
      },
      {
        name: reportName,
        type: 'line',
        data: points.map(({ on, value }) => [on, value]),
        lineStyle: { width: 0 },
        symbol: 'diamond',
        symbolSize: 9,
        itemStyle: { color: c.ink },
      },
    ],
  };
}

const LABEL_PLACES = ['insideStartTop', 'insideMiddleTop', 'insideEndTop', 'insideStartBottom'] as const;
/** So many lines of text fit one above another. */
const LINES_HIGH = 9;

/** Where the names of lines stand: those of lines that are close together beside one another, not over one another. */
function labelPlaces(limits: readonly Limit[], apart: number): Map<number, (typeof LABEL_PLACES)[number]> {
  const values = [...new Set(limits.map(({ value }) => value))].sort((a, b) => b - a);
  let near = 0;
  return new Map(
    values.map((value, at) => {
      near = at > 0 && values[at - 1]! - value < apart ? (near + 1) % LABEL_PLACES.length : 0;
      return [value, LABEL_PLACES[near]!];
    }),
  );
}

/** Round numbers from below the lowest to above the highest, with room for a line's name. */
function axisOf(low: number, high: number): { min: number; max: number; interval: number } {
  const span = high - low || 1;
  const magnitude = 10 ** Math.floor(Math.log10(span / 3));
  const interval = [1, 2, 2.5, 5, 10].map((step) => step * magnitude).find((step) => span / step <= 4)!;
  const max = Math.ceil((high + span * 0.04) / interval) * interval;
  return { min: Math.floor(low / interval) * interval, max, interval };
}

const DAY_LABELS = {
  zh: {
    month: new Intl.DateTimeFormat('zh-CN', { month: 'short' }),
    day: new Intl.DateTimeFormat('zh-CN', { month: 'numeric', day: 'numeric' }),
  },
  en: {
    month: new Intl.DateTimeFormat('en-GB', { month: 'short' }),
    day: new Intl.DateTimeFormat('en-GB', { month: 'short', day: 'numeric' }),
  },
};

/** A year, a month or a day, by where the axis sets its mark. */
function dayLabel(at: number, locale: Locale): string {
  const day = new Date(at);
  const isFirst = day.getDate() === 1;
  if (isFirst && day.getMonth() === 0) return String(day.getFullYear());
  return DAY_LABELS[locale][isFirst ? 'month' : 'day'].format(day);
}
