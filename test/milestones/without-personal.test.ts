import fc from 'fast-check';
import { expect, it } from 'vitest';
import { withoutPersonal } from '../../src/milestones/reports/without-personal.ts';
import type { FinalReport, PeriodReport } from '../../src/shared/milestones/report.ts';
import { wholeFinal, wholeReport } from './reports.ts';

const NUMBERS = ['11010519491231002X', '138 0013 8000', '(021)68888888', '4111 1111 1111 1111'];
type Report = PeriodReport | FinalReport;
type Place = { holder: Record<string, unknown>; key: string };

/** Every field of a report that is words or a figure. */
function placesIn(value: unknown, key = '', holder?: Record<string, unknown>): Place[] {
  if (['files', 'at', 'perTransaction', 'total'].includes(key)) return [];
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, one]) =>
      placesIn(one, Array.isArray(value) ? key : name, value as Record<string, unknown>),
    );
  return holder === undefined ? [] : [{ holder, key }];
}

const typing = fc.record({
  report: fc.constantFrom<() => Report>(wholeReport, () => wholeFinal('file', '2026-03-02')),
  place: fc.nat(),
  number: fc.constantFrom(...NUMBERS),
  words: fc.constantFrom('', '联系人', '客户的'),
});

it('a field with a number of a person keeps what was there, and every other one what was typed', () => {
  fc.assert(
    fc.property(typing, ({ report, place, number, words }) => {
      const [before, typed] = [report(), report()];
      for (const { holder, key } of placesIn(typed)) if (key !== 'name') holder[key] = '改过的';
      const expected = structuredClone(typed);
      const at = place % placesIn(typed).length;
      const [wrong, stays, was] = [placesIn(typed)[at]!, placesIn(expected)[at]!, placesIn(before)[at]!];
      fc.pre(wrong.key !== 'name');
      wrong.holder[wrong.key] = `${words}${number}`;
      stays.holder[stays.key] = was.holder[was.key];
      expect(withoutPersonal(typed, before)).toEqual(expected);
      stays.holder[stays.key] = '';
      expect(withoutPersonal(typed, null)).toEqual(expected);
      // Older drafts may have one as well.
      was.holder[was.key] = number;
      expect(withoutPersonal(typed, before)).toEqual(expected);
    }),
  );
});

it('takes figures for what they may be, and sums of money for sums', () => {
  const value = (figure: number | null) =>
    wholeReport((report) => Object.assign(report.indicators[0]!, { value: figure }));
  expect(withoutPersonal(value(13_800_138_000), value(40))).toEqual(value(40));
  expect(withoutPersonal(value(13_800_138_000), null)).toEqual(value(null));
  const customers = (count: number | null) =>
    wholeReport((report) => Object.assign(report.use, { customers: count }));
  expect(withoutPersonal(customers(13_800_138_000), customers(7))).toEqual(customers(7));
  const large = wholeReport((report) => Object.assign(report.use, { total: 13_800_138_000 }));
  expect(withoutPersonal(large, wholeReport())).toEqual(large);
});
