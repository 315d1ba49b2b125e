import { headOf } from '../ledger/index.ts';
import {
  commitSheet,
  confirmReport,
  decideMilestones,
  proposeMilestones,
  saveReportDraft,
  submitReport,
} from '../milestones/index.ts';
import { today } from '../shared/clock.ts';
import { type PeriodReport, periodReport } from '../shared/milestones/report.ts';
import { workingDaysAfter } from '../shared/working-days.ts';
import { DEMO_TEXTS } from './demo-declarations.ts';
import type { Demo } from './demo-hands.ts';

/** Days ago. */
export const DEMO_TEST_BEGAN = 154;

/** Days ago, of two months each: reported, reported, and going on. */
const PERIODS = [
  { title: '第一阶段报告', from: 154, until: 95, reported: 88 },
  { title: '第二阶段报告', from: 94, until: 35, reported: 29 },
  { title: '第三阶段报告', from: 34, until: -25, reported: null },
] as const;
/** Working days after a period. */
const DUE = 7;

const SAID = [
  '示例：测试平稳，运营人员逐条核实提示，未发生客户投诉。',
  '示例：调整两条规则后准确率上升；一名客户询问退出方式，已当日答复。',
];

/** Months of a test: its plan, figures day by day, two reports, and a dip that raised an alert. */
export async function seedDemoRun(demo: Demo, pilotId: string): Promise<void> {
  const { daysAgo, people, enterprises } = demo;
  const mine = { enterpriseId: enterprises.xingqiao.id, pilotId };
  const dayAgo = (days: number) => today(daysAgo(days).clock);
  const items = PERIODS.map(({ title, from, until }) => ({
    title,
    from: dayAgo(from),
    until: dayAgo(until),
    dueOn: workingDaysAfter(dayAgo(until), DUE).on,
    responsible: '演示·项目负责人',
  }));
  const proposed = await proposeMilestones(daysAgo(153), people.lead, { ...mine, items });
  const { ids } = proposed.body;
  await decideMilestones(daysAgo(151), people.officer, { pilotId, ids, accepted: true });
  for (const [at, { from, until, reported }] of PERIODS.entries()) {
    const last = Math.max(until, 1);
    const days = Array.from({ length: from - last + 1 }, (_, nth) => from - nth);
    const room = daysAgo(Math.max(last - 1, 0));
    const values = days.flatMap((days) => figuresOf(days, dayAgo(days)));
    const sheet = { values, valueColumn: 2, digest: '0'.repeat(64), version: 1, locale: 'zh' as const };
    await commitSheet(room, people.lead, mine, sheet);
    if (reported === null) continue;
    const report = ids[at]!;
    const writing = daysAgo(reported);
    const content = reportOf(days, SAID[at] ?? '');
    await saveReportDraft(writing, people.lead, { ...mine, report, seen: 0, content });
    const { version: seen } = await headOf(room.database, `run:${pilotId}`);
    await submitReport(writing, people.lead, { ...mine, report, seen, locale: 'zh' });
    if (at > 0) continue;
    const host = { enterpriseId: enterprises.bank.id, pilotId };
    await confirmReport(daysAgo(reported - 1), people.bank, { ...host, report, number: 1 });
  }
}

const { name: INDICATOR } = DEMO_TEXTS.alerts.indicator;

/** Rises from 77 towards 89 by small waves, with a dip three weeks ago. */
function accuracyOf(days: number): number {
  if (days === 20 || days === 21) return 73.5;
  const risen = 77 + (12 * (DEMO_TEST_BEGAN - days)) / DEMO_TEST_BEGAN;
  return Math.round((risen + Math.sin(days / 4)) * 10) / 10;
}

const usedOn = (days: number) => ({
  customers: days % 2 === 0 ? 2 : 3,
  transactions: 40 + (days % 7) * 3,
  perTransaction: 2_000_000 + (days % 11) * 120_000,
  total: 8_000_000 + (days % 5) * 600_000,
});

function figuresOf(days: number, day: string) {
  const row = { row: 0, day, reason: null };
  return [
    { ...row, subject: { indicator: INDICATOR }, value: accuracyOf(days) },
    ...Object.entries(usedOn(days)).map(([cap, value]) => ({
      ...row,
      subject: { cap: cap as keyof ReturnType<typeof usedOn> },
      value,
    })),
  ];
}

function reportOf(days: readonly number[], narrative: string): PeriodReport {
  const used = days.map(usedOn);
  const sum = (of: 'customers' | 'transactions' | 'total') => used.reduce((total, one) => total + one[of], 0);
  return periodReport.parse({
    indicators: [{ name: INDICATOR, value: accuracyOf(days.at(-1)!), note: '示例数据' }],
    use: {
      customers: sum('customers'),
      transactions: sum('transactions'),
      perTransaction: Math.max(...used.map(({ perTransaction }) => perTransaction)),
      total: sum('total'),
    },
    area: '浦东新区',
    incidents: '无',
    complaints: '无',
    narrative,
    filledBy: '演示·填报人',
    checkedBy: '演示·复核人',
  });
}
