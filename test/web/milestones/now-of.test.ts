import { expect, it } from 'vitest';
import type { Run, RunAlert } from '../../../src/web/api/runs.ts';
import { translator } from '../../../src/web/i18n/message.ts';
import { nowOf } from '../../../src/web/milestones/now-of.ts';

type Cap = Run['caps'][number];
type Indicator = Run['indicators'][number];

const ALERT: RunAlert = {
  id: 'a',
  kind: 'cap',
  subject: 'customers',
  name: '客户数',
  level: 'red',
  day: '2026-03-02',
  value: 1_014,
  threshold: 1_000,
  paused: true,
  raisedAt: '2026-03-02T02:00:00.000Z',
  handled: null,
};

function now(alert: Partial<RunAlert>, cap: Partial<Cap>, indicator: Partial<Indicator> = {}): string | null {
  const caps = [{ cap: 'customers', limit: 1_000, used: 1_014, percent: 101, level: 'red', ...cap } as Cap];
  const indicators = [{ name: '误判率', amber: 3, red: 4, latest: null, ...indicator } as Indicator];
  return nowOf({ ...ALERT, ...alert }, { caps, indicators }, { locale: 'zh', t: translator('zh') });
}

it('an open alert says where its figure stands by now, also where what it is held against was changed', () => {
  expect(now({}, {})).toBeNull();
  expect(now({}, { used: 990, level: 'amber' })).toBe('目前 990（预警）');
  expect(now({}, { limit: 2_000, level: 'green' })).toBe('现行限值 2,000，目前 1,014（正常）');
  expect(now({}, { limit: null, level: 'green' })).toBe('现已不设限值，目前 1,014（正常）');
  expect(now({ handled: { by: '经办甲', at: ALERT.raisedAt, note: '约谈' } }, { used: 990 })).toBeNull();

  const rate = { kind: 'amber', subject: '误判率', value: 3.5, threshold: 3, level: 'amber' } as const;
  const latest = (value: number, level: 'green' | 'amber' | 'red') => ({ on: '2026-03-02', value, level });
  expect(now(rate, {}, { latest: latest(3.5, 'amber') })).toBeNull();
  // Past the other threshold as well is an alert of its own.
  expect(now({ ...rate, value: 4.5 }, {}, { latest: latest(4.5, 'red') })).toBeNull();
  expect(now(rate, {}, { amber: 3.6, latest: latest(3.5, 'green') })).toBe('现行限值 3.6，目前 3.5（正常）');
});
