import { describe, expect, it } from 'vitest';
import type { RunFacts } from '../../src/milestones/index.ts';
import { computedOf } from '../../src/rewards/computed/computed-for.ts';
import type { Computed } from '../../src/shared/rewards/batches.ts';
import { computedRule, type Deductions, SHIPPED_DEDUCTIONS } from '../../src/shared/rewards/computed.ts';

const NOTHING: RunFacts = {
  indicators: [],
  reports: [],
  finalOn: null,
  commitments: [],
  incidents: [],
  openLeads: 0,
};
const DAY = '2026-11-28';

function computed(kind: Computed, facts: Partial<RunFacts>, deductions: Deductions = SHIPPED_DEDUCTIONS) {
  const { value, steps } = computedOf(kind, { ...NOTHING, ...facts }, { deductions, day: DAY });
  return { value, zh: steps.map(({ zh }) => zh), en: steps.map(({ en }) => en) };
}

const indicator = (
  name: string,
  [direction, baseline, target, value]: [
    direction: 'up' | 'down' | null,
    baseline: number | null,
    target: number | null,
    value: number | null,
  ],
) => ({ name, direction, baseline, target, latest: value === null ? null : { on: '2026-09-30', value } });

describe('what is worked out from reports', () => {
  it('measures the way of each indicator from its baseline, exactly', () => {
    const way = (...one: Parameters<typeof indicator>[1]) =>
      computed('indicators', { indicators: [indicator('甲', one)] }).value;
    expect(way('down', 120, 30, 60)).toBe(6667);
    expect(way('down', 120, 30, 30)).toBe(10_000);
    expect(way('down', 120, 30, 150)).toBe(0);
    expect(way('up', -1, 1, 0)).toBe(5000);
    expect(way('up', 90, 80, 75)).toBe(0);
    expect(way(null, 120, 30, 75)).toBe(5000);
    expect(way('up', 0, 0, 0)).toBe(10_000);
    // Of doubles 0.1 + 0.2 would be past 0.3, and a tie would go either way.
    expect(way('up', 0.1, 0.3, 0.2)).toBe(5000);
    expect(way('up', 0, 1, 0.00005)).toBe(0);
    expect(way('up', 0, 1, 0.00015)).toBe(2);
    expect(way('up', 0, 2e21, 1e21)).toBe(5000);
    expect(way('up', null, 80, 60)).toBe(7500);
    expect(way('down', null, 30, 45)).toBe(6667);
    expect(way('up', null, 80, -5)).toBe(0);
    expect(way('down', null, 0, 4)).toBe(0);
    expect(way('up', 10, 20, null)).toBe(0);
  });

  it('says how, so that a person comes to the same', () => {
    const { value, zh, en } = computed('indicators', {
      indicators: [
        indicator('核保时间', ['down', 120, 30, 60]),
        indicator('差错率', ['down', null, -0.5, 1234.5]),
        indicator('客户数', ['up', 0, 5000, null]),
        indicator('满意度', ['up', null, null, 90]),
      ],
    });
    expect(value).toBe(2222);
    expect(zh).toEqual([
      '核保时间：基准 120，目标 30，2026年9月30日报送 60：(60 − 120) ÷ (30 − 120) × 100 = 66.67 分。',
      '差错率：目标 −0.5，2026年9月30日报送 1,234.5：算不出比例 = 0.00 分。',
      '客户数：基准 0，目标 5,000，从未报送数值：计 0.00 分。',
      '没有目标值，不参加计算：满意度。',
      '3 项合计 66.67，平均 66.67 ÷ 3 = 22.22 分。',
    ]);
    expect(en[0]).toBe(
      '核保时间: baseline 120, target 30, 60 on 30 Sep 2026: (60 − 120) ÷ (30 − 120) × 100 = 66.67.',
    );
    expect(en.at(-1)).toBe('Sum of 3: 66.67; mean 66.67 ÷ 3 = 22.22.');
  });

  it('counts reports that were owed by the final one, and those that came in time', () => {
    const report = (title: string, dueOn: string, reportedOn: string | null, was: string[] = []) => ({
      ...{ title, dueOn, reportedOn, was },
    });
    const { value, zh } = computed('timeliness', {
      finalOn: '2026-10-20',
      reports: [
        report('一季度', '2026-04-15', '2026-04-15'),
        report('二季度', '2026-07-20', '2026-07-21', ['2026-07-10']),
        report('三季度', '2026-10-15', null),
        report('四季度', '2027-01-15', null),
      ],
    });
    expect(value).toBe(3333);
    expect(zh).toEqual([
      '结题报告（现行版本）于 2026年10月20日 提交，计算到这一天。',
      '一季度：期限 2026年4月15日，2026年4月15日提交，按期。',
      '二季度：期限 2026年7月20日（经同意由 2026年7月10日 改期），2026年7月21日提交，迟报。',
      '三季度：期限 2026年10月15日，未提交。',
      '期限在此之后、由结题报告代替而不计的：1 份。',
      '按期 1 份，应计 3 份：1 ÷ 3 × 100 = 33.33 分。',
    ]);
    const ahead = [report('四季度', '2027-01-15', null)];
    expect(computed('timeliness', { reports: ahead, finalOn: '2026-10-20' }).value).toBe(10_000);
    expect(computed('timeliness', { reports: ahead }).value).toBe(10_000);
  });

  it('takes off what incidents cost, half where the team spoke first, never below nothing', () => {
    const [own, told] = [{ byTeam: true }, { byTeam: false }];
    const { value, zh } = computed('incidents', {
      incidents: [
        { severity: 'minor', ...own },
        { severity: 'minor', ...own },
        { severity: 'major', ...told },
      ],
    });
    expect(value).toBe(7500);
    expect(zh).toEqual([
      '一般，团队自行报送：2 × 2.50 = 5.00。',
      '较大，他人反映并查实：1 × 20.00 = 20.00。',
      '100.00 − 25.00 = 75.00 分。',
    ]);
    const grave = { severity: 'grave' as const, ...told };
    const below = computed('incidents', { incidents: [grave, grave, grave] });
    expect(below.value).toBe(0);
    expect(below.zh.at(-1)).toBe('100.00 − 150.00 = −50.00，低于 0，计 0.00 分。');
    // As the batch sets it; half of an odd one is rounded down.
    const set = { minor: 333, major: 1_000, grave: 10_000 };
    const other = computed('incidents', { incidents: [{ severity: 'minor', ...own }] }, set);
    expect([other.value, other.zh[0]]).toEqual([9_834, '一般，团队自行报送：1 × 1.66 = 1.66。']);
    expect(computedRule('incidents', set, 'zh')).toContain('一般 3.33，较大 10，重大 100');
  });

  it('counts the commitments that were met', () => {
    const { value, en } = computed('commitments', {
      finalOn: '2026-10-20',
      commitments: [
        { text: 'No fees.', outcome: 'met' },
        { text: 'x'.repeat(70), outcome: 'unproven' },
        { text: 'Support.', outcome: null },
      ],
    });
    expect(value).toBe(3333);
    expect(en).toEqual([
      'Commitment 1 “No fees.”: Met.',
      `Commitment 2 “${'x'.repeat(60)}…”: Unproven.`,
      'Commitment 3 “Support.”: Not answered.',
      'Met 1 of 3: 1 ÷ 3 × 100 = 33.33.',
    ]);
  });

  it('says what counts where nothing was reported', () => {
    const values = (['indicators', 'timeliness', 'incidents', 'commitments'] as const).map((kind) => {
      const { value, zh } = computed(kind, {});
      return [value, zh.join('')];
    });
    expect(values).toEqual([
      [0, '没有一项指标有目标值：计 0.00 分。'],
      [0, '没有同意过阶段报告，没有可以证明及时的记录：计 0.00 分。'],
      [10_000, '没有计入的风险事件：计 100.00 分。'],
      [0, '声明书没有承诺：计 0.00 分。'],
    ]);
  });
});
