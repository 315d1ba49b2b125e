import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type Licences, licenceList } from '../../src/compliance/licences.ts';
import { screen } from '../../src/compliance/screening/screen.ts';

const item = z.strictObject({
  id: z.string(),
  description: z.string(),
  name: z.string().optional(),
  scope: z.string().optional(),
  /** Licences, filings, prohibitions and warnings that have to be found. */
  expect: z.array(z.string()),
  /** Further ones that a sensible officer might raise as well. */
  allow: z.array(z.string()),
  /** Duties that have to be raised; others may be. */
  duties: z.array(z.string()),
});
type Item = z.infer<typeof item>;

const read = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../pilots/${path}`, import.meta.url), 'utf8'));

export const shippedLicences: Licences = { version: 1, entries: licenceList.parse(read('licences.json')) };
export const screeningSet: Item[] = z.array(item).parse(read('evals/screening.json'));

/** How the screening reads the set; times are in milliseconds. */
export function screenAll(set: readonly Item[] = screeningSet) {
  const results = set.map((one) => {
    const before = performance.now();
    const { findings, clear } = screen(one, shippedLicences);
    const ms = performance.now() - before;
    const codes = (duty: boolean) =>
      findings.filter(({ kind }) => (kind === 'duty') === duty).map(({ entry }) => entry.code);
    const found = new Set(codes(false));
    const duties = new Set(codes(true));
    return {
      item: one,
      ms,
      clear,
      missed: one.expect.filter((code) => !found.has(code)),
      besides: [...found].filter((code) => !one.expect.includes(code) && !one.allow.includes(code)),
      dutiesMissed: one.duties.filter((code) => !duties.has(code)),
    };
  });
  const harmless = results.filter(({ item: { expect, allow } }) => expect.length + allow.length === 0);
  const sum = (list: typeof results, count: (one: (typeof results)[number]) => number) =>
    list.reduce((total, one) => total + count(one), 0);
  const needed = sum(results, (one) => one.item.expect.length);
  const duties = sum(results, (one) => one.item.duties.length);
  const times = results.map(({ ms }) => ms).sort((one, other) => one - other);
  return {
    results,
    /** Share of the codes that matter which were found. */
    recall: (needed - sum(results, (one) => one.missed.length)) / needed,
    /** Share of the harmless descriptions left clear. */
    leftClear: harmless.filter(({ clear }) => clear).length / harmless.length,
    duties: (duties - sum(results, (one) => one.dutiesMissed.length)) / duties,
    besidesEach: sum(results, (one) => one.besides.length) / results.length,
    harmless: harmless.length,
    p50: times[times.length >> 1] ?? 0,
  };
}
