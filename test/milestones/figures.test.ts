import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  areaBreaches,
  capBreaches,
  type DayFigures,
  NOTHING_COUNTED,
  type PeriodFigures,
  recount,
  toRaise,
  usedOf,
  usedWithout,
  valueBreaches,
  withCorrection,
  withDay,
} from '../../src/milestones/figures.ts';
import type { RunTerms } from '../../src/milestones/run-terms.ts';
import { levelOf, levelOfCap, percentOf } from '../../src/shared/milestones/levels.ts';
import { usedWith } from '../../src/shared/milestones/used.ts';

const amount = fc.integer({ min: 0, max: 1_000_000 });
const day = fc.integer({ min: 1, max: 28 }).map((nth) => `2026-03-${String(nth).padStart(2, '0')}`);
const figures: fc.Arbitrary<DayFigures> = fc.record({
  values: fc.dictionary(fc.constantFrom('甲', '乙'), fc.integer()),
  use: fc.record(
    { customers: amount, transactions: amount, perTransaction: amount, total: amount },
    { requiredKeys: [] },
  ),
});

const period = (from: string, until: string, use: Partial<PeriodFigures['use']> = {}): PeriodFigures => ({
  report: from,
  from,
  until,
  values: {},
  use: { customers: null, transactions: null, perTransaction: null, total: null, ...use },
});

describe('use of the caps', () => {
  it('is the same one day after another and from the beginning, whatever the order', () => {
    const days = fc.uniqueArray(fc.tuple(day, figures), { selector: ([on]) => on });
    fc.assert(
      fc.property(days, fc.boolean(), (all, reported) => {
        const periods = reported ? [period('2026-03-05', '2026-03-14', { customers: 500_000 })] : [];
        const whole = recount(new Map(all), periods);
        const steps = all.reduce((sum, [on, one]) => withDay(sum, on, one), recount(new Map(), periods));
        expect(usedOf(steps)).toEqual(usedOf(whole));
        expect(steps.latest).toEqual(whole.latest);
      }),
    );
  });

  it('is told before a report is sent as it is counted once it is, and so where it is corrected', () => {
    const days = fc.uniqueArray(fc.tuple(day, figures), { selector: ([on]) => on });
    const use = fc.record({ customers: amount, transactions: amount, perTransaction: amount, total: amount });
    const other = period('2026-03-20', '2026-03-24', { customers: 7, perTransaction: 800_000 });
    fc.assert(
      fc.property(days, use, fc.option(use), (all, typed, before) => {
        const of = (said: PeriodFigures['use']) => [period('2026-03-05', '2026-03-14', said), other];
        const known = recount(new Map(all), before === null ? [other] : of(before));
        const own = usedOf(
          recount(new Map(all.filter(([on]) => '2026-03-05' <= on && on <= '2026-03-14')), []),
        );
        expect(usedWith(usedWithout(known, '2026-03-05', own), own, typed)).toEqual(
          usedOf(recount(new Map(all), of(typed))),
        );
      }),
    );
  });

  it('is after any course of days, reports and corrections what it is from the beginning', () => {
    const spans = { a: ['2026-03-02', '2026-03-09'], b: ['2026-03-10', '2026-03-14'] } as const;
    const use = fc.record({ customers: amount, transactions: amount, perTransaction: amount, total: amount });
    const values = fc.dictionary(fc.constantFrom('甲', '乙'), fc.integer());
    const report = fc.record({ report: fc.constantFrom('a', 'b'), values, use });
    const near = fc.integer({ min: 1, max: 16 }).map((nth) => `2026-03-${String(nth).padStart(2, '0')}`);
    const course = fc.array(fc.oneof(report, fc.tuple(near, figures)), { maxLength: 25 });
    let kept = 0;
    fc.assert(
      fc.property(course, (steps) => {
        const days = new Map<string, DayFigures>();
        const reported = new Map<string, PeriodFigures>();
        let counted = NOTHING_COUNTED;
        for (const step of steps) {
          if (Array.isArray(step)) {
            const [on, figuresOfDay] = step;
            if (days.has(on)) continue;
            days.set(on, figuresOfDay);
            counted = withDay(counted, on, figuresOfDay);
          } else {
            const [from, until] = spans[step.report as keyof typeof spans];
            const one = { ...step, from, until };
            reported.set(step.report, one);
            const corrected = withCorrection(counted, one);
            if (corrected !== null) kept++;
            counted = corrected ?? recount(days, [...reported.values()]);
          }
          expect(counted).toEqual(recount(days, [...reported.values()]));
        }
      }),
    );
    expect(kept).toBeGreaterThan(0);
  });

  it('takes whichever says more of a period, and never both', () => {
    const days = new Map([
      ['2026-03-01', { values: {}, use: { customers: 10, perTransaction: 900 } }],
      ['2026-03-05', { values: {}, use: { customers: 30 } }],
    ]);
    const used = (customers: number | null) =>
      usedOf(recount(days, [period('2026-03-01', '2026-03-04', { customers })]));
    expect(used(null).customers).toBe(40);
    expect(used(4).customers).toBe(40);
    expect(used(25).customers).toBe(55);
    expect(used(25).perTransaction).toBe(900);
  });
});

const TERMS: RunTerms = {
  caps: { customers: 100, transactions: null, perTransaction: 500, total: null },
  area: '浦东新区',
  indicators: [
    {
      name: '误判率',
      unit: '%',
      direction: 'down',
      baseline: 5,
      target: 1,
      amber: 3,
      red: 4,
      source: '系统',
      frequency: 'monthly',
    },
  ],
  pauses: { cap: true, red: true },
  commitments: [],
  exit: { data: '', balances: '', customers: '' },
};

describe('what is past a limit', () => {
  it('is more than a cap, or beyond a threshold; at it is not past it', () => {
    expect([89, 90, 100, 101].map((used) => levelOfCap(used, 100, 90))).toEqual([
      'green',
      'amber',
      'amber',
      'red',
    ]);
    expect(levelOfCap(1e9, null, 90)).toBe('green');
    expect(percentOf(999, 1_000)).toBe(99);
    const down = { direction: 'down', amber: 3, red: 4 } as const;
    expect([3, 3.1, 4, 4.1].map((value) => levelOf(down, value))).toEqual(['green', 'amber', 'amber', 'red']);
    const up = { direction: 'up', amber: 80, red: 50 } as const;
    expect([80, 79, 50, 49].map((value) => levelOf(up, value))).toEqual(['green', 'amber', 'amber', 'red']);
  });

  it('is raised once while it is open, and again when it went on after it was handled', () => {
    const over = (customers: number) => {
      const counted = withDay(NOTHING_COUNTED, '2026-03-02', { values: {}, use: { customers } });
      return capBreaches(TERMS, counted, '2026-03-02', 90);
    };
    const known = { kind: 'cap', subject: 'customers', day: '2026-03-01', value: 105 } as const;
    expect(over(106)).toMatchObject([{ kind: 'cap', subject: 'customers', value: 106, threshold: 100 }]);
    expect(toRaise(over(106), [{ ...known, handled: false }])).toEqual([]);
    expect(toRaise(over(106), [{ ...known, handled: true }])).toHaveLength(1);
    expect(toRaise(over(105), [{ ...known, handled: true }])).toEqual([]);

    const red = valueBreaches(TERMS, '2026-03-02', { 误判率: 4.5 });
    expect(red).toMatchObject([{ kind: 'red', subject: '误判率', value: 4.5, threshold: 4 }]);
    const before = { kind: 'red', subject: '误判率', day: '2026-03-02', value: 4.2, handled: true } as const;
    expect(toRaise(red, [before])).toEqual([]);
    expect(toRaise(red, [{ ...before, day: '2026-03-01' }])).toHaveLength(1);

    const elsewhere = (tested: string) => areaBreaches({ area: '浦东新区' }, '2026-03-02', tested);
    expect(['', '浦东新区。', '浦东 新区'].flatMap(elsewhere)).toEqual([]);
    expect(elsewhere('浦东新区、徐汇区')).toMatchObject([
      { kind: 'area', level: 'amber', day: '2026-03-02' },
    ]);
    expect(areaBreaches({ area: '' }, '2026-03-02', '徐汇区')).toEqual([]);
  });
});
