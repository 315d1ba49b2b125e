import { expect, test } from 'vitest';
import { type TypedSettings, unfinished } from '../../../src/web/rewards/batches/typed-settings.ts';

const typed = (tier: Partial<TypedSettings['tiers'][number]>) =>
  ({
    ...{ title: '批次', sheetsEach: 4, draws: 200, noticeDays: 5, conditions: [] },
    deductions: { minor: 500, major: 2_000, grave: 5_000 },
    tiers: [{ name: '一等奖', amount: 1, ...tier }],
  }) as unknown as TypedSettings;

test('a limit of a tier that is out of bounds keeps the settings from being saved, and is never saved as none', () => {
  for (const whole of [{}, { ranks: 1 }, { ranks: 10_000, from: 100_000_000 }, { from: 0 }])
    expect(unfinished(typed(whole))).toBeNull();
  for (const ranks of [0, -1, 10_001])
    expect(unfinished(typed({ ranks }))).toMatchObject({ path: 'tiers.0.ranks' });
  expect(unfinished(typed({ from: 100_000_001 }))).toMatchObject({ path: 'tiers.0.from' });
});
