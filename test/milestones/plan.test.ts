import { describe, expect, it } from 'vitest';
import { planFaults } from '../../src/milestones/plan/faults.ts';
import { schedule } from '../../src/milestones/plan/schedule.ts';
import { dueIndicators } from '../../src/milestones/reports/due-indicators.ts';
import {
  isStillEmpty,
  missingInFinal,
  missingInReport,
  type PeriodPlan,
} from '../../src/shared/milestones/missing.ts';
import { periodReport } from '../../src/shared/milestones/report.ts';
import { wholeFinal, wholeReport } from './reports.ts';

const TIME = { name: '平均核保时间' };
const paths = (faults: readonly { path: string }[]) => faults.map(({ path }) => path);

describe('a regular plan', () => {
  const wanted = { startsOn: '2026-01-05', due: 10, today: '2026-01-05', locale: 'zh' as const };

  it('follows the calendar from the first day of the test to its last, each due in working days', () => {
    expect(schedule({ ...wanted, every: 'quarterly', endsOn: '2026-08-20' })).toEqual([
      {
        title: '2026年第1季度阶段报告',
        from: '2026-01-05',
        until: '2026-03-31',
        // 清明 lies between.
        dueOn: '2026-04-15',
        provisional: false,
      },
      {
        title: '2026年第2季度阶段报告',
        from: '2026-04-01',
        until: '2026-06-30',
        dueOn: '2026-07-14',
        provisional: false,
      },
      {
        title: '2026年第3季度阶段报告',
        from: '2026-07-01',
        until: '2026-08-20',
        dueOn: '2026-09-03',
        provisional: false,
      },
    ]);
    const halves = schedule({ ...wanted, every: 'half-yearly', endsOn: '2027-12-31', locale: 'en' });
    expect(halves.map(({ title, until }) => `${title} ${until}`)).toEqual([
      'Report for the first half of 2026 2026-06-30',
      'Report for the second half of 2026 2026-12-31',
      'Report for the first half of 2027 2027-06-30',
      'Report for the second half of 2027 2027-12-31',
    ]);
    // Holidays of 2027 are not published as far as this calendar knows.
    expect(halves.at(-1)?.provisional).toBe(true);
  });

  it('makes no report of a few days at either end, and nothing due in the past', () => {
    const spans = (startsOn: string, endsOn: string) =>
      schedule({ ...wanted, every: 'monthly', startsOn, endsOn }).map(
        ({ title, from, until }) => `${title} ${from} ${until}`,
      );
    expect(spans('2026-01-25', '2026-04-05')).toEqual([
      '2026年2月阶段报告 2026-01-25 2026-02-28',
      '2026年3月阶段报告 2026-03-01 2026-04-05',
    ]);
    expect(spans('2026-01-25', '2026-02-03')).toEqual(['2026年2月阶段报告 2026-01-25 2026-02-03']);
    expect(spans('2026-02-03', '2026-02-05')).toEqual(['2026年2月阶段报告 2026-02-03 2026-02-05']);
    expect(spans('2026-02-03', '2026-02-01')).toEqual([]);
    const late = { ...wanted, today: '2026-06-01', every: 'monthly' as const, endsOn: '2026-06-30' };
    expect(schedule(late).map(({ dueOn }) => dueOn)).toEqual([
      ...Array.from({ length: 4 }, () => '2026-06-15'),
      '2026-06-12',
      '2026-07-14',
    ]);
  });
});

it('what is planned lies in the test, overlaps nothing and is due once its period is over', () => {
  const item = { title: '一', from: '2026-02-01', until: '2026-02-28', dueOn: '2026-03-10' };
  const bounds = { startsOn: '2026-01-05', endsOn: '2026-12-31', today: '2026-02-01' };
  const faults = (items: (typeof item)[], standing: (typeof item)[] = []) =>
    paths(planFaults(items, standing, bounds));
  expect(faults([item, { ...item, from: '2026-03-01', until: '2026-03-31', dueOn: '2026-03-31' }])).toEqual(
    [],
  );
  expect(faults([item, { ...item, from: '2026-02-28', until: '2026-03-31', dueOn: '2026-03-30' }])).toEqual([
    'items.1.dueOn',
    'items.1.from',
  ]);
  expect(faults([item], [{ ...item, title: '二', from: '2026-01-10', until: '2026-02-01' }])).toEqual([
    'items.0.from',
  ]);
  expect(faults([{ ...item, from: '2026-01-01', until: '2027-01-01', dueOn: '2027-01-20' }])).toEqual([
    'items.0.from',
    'items.0.until',
  ]);
  expect(faults([{ ...item, from: '2026-01-10', until: '2026-01-09', dueOn: '2026-01-31' }])).toEqual([
    'items.0.until',
    'items.0.dueOn',
  ]);
  const open = { startsOn: null, endsOn: null, today: '2026-02-01' };
  expect(
    planFaults([{ ...item, from: '2020-01-01', until: '2030-01-01', dueOn: '2030-01-01' }], [], open),
  ).toEqual([]);
});

it('an indicator is owed in the period in which its month, quarter or half ends, and all when the test does', () => {
  const indicators = (['monthly', 'quarterly', 'half-yearly', 'once', null] as const).map((frequency) => ({
    name: String(frequency),
    frequency,
  }));
  const due = (from: string, until: string) => dueIndicators(indicators, { from, until }, '2026-11-15');
  expect(due('2026-01-05', '2026-01-31')).toEqual(['monthly', 'null']);
  expect(due('2026-02-01', '2026-04-10')).toEqual(['monthly', 'quarterly', 'null']);
  expect(due('2026-02-01', '2026-02-20')).toEqual(['null']);
  expect(due('2026-06-01', '2026-06-30')).toEqual(['monthly', 'quarterly', 'half-yearly', 'null']);
  expect(due('2026-10-01', '2026-11-15')).toEqual(['monthly', 'quarterly', 'half-yearly', 'once', 'null']);
});

describe('what a report lacks', () => {
  const plan: PeriodPlan = {
    indicators: [TIME, { name: '误判率' }],
    due: [TIME.name],
    caps: { customers: 1_000, transactions: 5_000, perTransaction: 100_000, total: null },
    commitments: ['不向客户收费'],
    isSummary: false,
  };

  it('is told by its place in the plan, all at once', () => {
    expect(missingInReport(wholeReport(), plan)).toEqual([]);
    const drafted = wholeReport((report) => {
      report.narrative = '服务〔待核实：900 家〕企业。';
    });
    expect(paths(missingInReport(drafted, plan))).toEqual(['narrative']);
    const wrong = wholeReport((report) => {
      report.indicators = [
        { name: '误判率', value: null, note: '' },
        { name: TIME.name, value: null, note: '联系人 13812345678' },
        { name: '没有的指标', value: 1, note: '' },
      ];
      Object.assign(report.use, { customers: null, perTransaction: 300, total: 200 });
      report.commitments = [
        { at: 0, note: '' },
        { at: 1, note: '多出的' },
      ];
      Object.assign(report, { narrative: ' ', incidents: '', checkedBy: '张　三' });
    });
    expect(paths(missingInReport(wrong, plan))).toEqual([
      'narrative',
      'indicators.0.value',
      'indicators.2.name',
      'use.customers',
      'use.perTransaction',
      'incidents',
      'commitments.1',
      'commitments.0.note',
      'checkedBy',
      'indicators.0.note',
    ]);
    const summary = { ...plan, due: [], isSummary: true };
    const short = wholeReport((report) => {
      report.indicators = [];
      Object.assign(report.use, { customers: null, transactions: null });
      Object.assign(report, { incidents: '', complaints: '' });
    });
    expect(missingInReport(short, summary)).toEqual([]);
  });

  it('is all still empty, and nothing of it wrong, before anything is written', () => {
    const faults = missingInReport(periodReport.parse({}), plan);
    expect(paths(faults)).toContain('use.customers');
    expect(faults.filter((one) => !isStillEmpty(one))).toEqual([]);
  });

  it('of the final one is every commitment unanswered or unproven, the exit plan and the assessment', () => {
    const final = {
      indicators: [TIME],
      commitments: ['不向客户收费', '不使用真实征信数据'],
      isSummary: false,
      today: '2026-06-01',
    };
    expect(missingInFinal(wholeFinal('f', '2026-06-01'), final)).toEqual([]);
    const wrong = wholeFinal('f', '2026-06-02', (report) => {
      report.commitments = [{ at: 0, outcome: 'met', explanation: '', files: [] }];
      report.indicators = [];
      report.assessment.files = [];
      report.exit.balances = '';
      report.summary = '客户 11010519491231002X 已退出。';
    });
    expect(paths(missingInFinal(wrong, final))).toEqual([
      'commitments.0.explanation',
      'commitments.0.files',
      'commitments.1.outcome',
      'indicators.0.note',
      'assessment.date',
      'assessment.files',
      'exit.balances',
      'summary',
    ]);
    const summary = { ...final, commitments: [], indicators: [], isSummary: true };
    const short = wholeFinal('f', '2026-06-01', (report) => {
      report.commitments = [];
      report.indicators = [];
      Object.assign(report.exit, { data: '', balances: '', customers: '' });
      Object.assign(report.assessment, { assessor: '', date: null, conclusion: '', files: [] });
    });
    expect(missingInFinal(short, summary)).toEqual([]);
  });
});
