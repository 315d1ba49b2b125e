import { expect, it } from 'vitest';
import { screenAll, screeningSet, shippedLicences } from './screening.ts';

const measured = screenAll();

it('asks about every code at least three times, and a quarter of the set only looks dangerous', () => {
  const often = new Map<string, number>();
  for (const code of screeningSet.flatMap(({ expect }) => expect))
    often.set(code, (often.get(code) ?? 0) + 1);
  const matter = shippedLicences.entries.filter(({ kind }) => kind !== 'duty').map(({ code }) => code);
  expect(matter.filter((code) => (often.get(code) ?? 0) < 3)).toEqual([]);
  expect(measured.harmless / screeningSet.length).toBeGreaterThan(0.25);
});

it('finds at least 0.95 of the codes that matter', () => {
  const missed = measured.results.flatMap(({ item, missed }) =>
    missed.map((code) => `${code}: ${item.description}`),
  );
  expect(measured.recall, missed.join('\n')).toBeGreaterThanOrEqual(0.95);
});

it('leaves at least 0.95 of the harmless descriptions clear', () => {
  const wrong = measured.results.filter(
    ({ item, clear }) => item.expect.length + item.allow.length === 0 && !clear,
  );
  expect(measured.leftClear, wrong.map(({ item }) => item.description).join('\n')).toBeGreaterThanOrEqual(
    0.95,
  );
});

it('raises the duties that come with an act, and few codes that no officer would', () => {
  expect(measured.duties).toBeGreaterThanOrEqual(0.75);
  expect(measured.besidesEach).toBeLessThanOrEqual(0.3);
});
