import { expect, test } from 'vitest';
import { hostileCases } from './hostile-cases.ts';

test('hostile cases are many, the same at each call, and each tells its own canary apart', () => {
  const cases = hostileCases();
  expect(cases.length).toBeGreaterThanOrEqual(300);
  expect(hostileCases()).toEqual(cases);
  expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
  expect(new Set(cases.map(({ canary }) => canary)).size).toBe(cases.length);
  for (const { forbidden, canary } of cases) expect(forbidden).toContain(canary);
});

test('what a taken-over model writes holds what is forbidden, once invisible characters are gone', () => {
  for (const { id, modelOutput, forbidden } of hostileCases()) {
    const seen = modelOutput.replaceAll('\u200b', '');
    for (const bad of forbidden.slice(0, 1)) expect(seen.includes(String(bad)), id).toBe(true);
    expect(
      forbidden.slice(1).some((bad) => (typeof bad === 'string' ? seen.includes(bad) : bad.test(seen))),
      id,
    ).toBe(true);
  }
});
