import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import type { Locale } from '../../../src/shared/locale.ts';
import { settled } from './stage.ts';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Of a page that repeats one section a hundred times, the interface's, the first twenty are looked at: axe takes seconds for all. */
const MANY_ALIKE = 'section:nth-of-type(n+21)';

/** What axe finds wrong, as rule and element; run from outside, so that the content security policy stays as it is. */
export async function findings(page: Page): Promise<string[]> {
  await settled(page);
  const results = (await page.evaluate(
    `${axe}; axe.run({ exclude: ['${MANY_ALIKE}'] }, { resultTypes: ['violations'] })`,
  )) as AxeResults;
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  );
}

const TWO_LOOKS = [
  ['zh', 'light', 'desktop'],
  ['en', 'dark', 'phone'],
] as const;
/** With the first of the two, every pair of language, colour and screen comes up once. */
const OTHER_LOOKS = [
  ['en', 'dark', 'desktop'],
  ['zh', 'dark', 'phone'],
  ['en', 'light', 'phone'],
] as const;

const ALL_LOOKS = process.env.SOAK === '1';

/** How pages are looked at: in both languages, colours and screens; `SOAK=1` in every pair of them. */
export const LOOKS = ALL_LOOKS ? [...TWO_LOOKS, ...OTHER_LOOKS] : TWO_LOOKS;

/** The places seen in one look: every other one in Chinese, the rest in English; `SOAK=1` all in each. */
export function placesIn<T>(locale: Locale, places: readonly T[]): T[] {
  return places.filter((_, at) => ALL_LOOKS || (at % 2 === 0) === (locale === 'zh'));
}
