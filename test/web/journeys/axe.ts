import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { settled } from './stage.ts';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong, as rule and element; run from outside, so that the content security policy stays as it is. */
export async function findings(page: Page): Promise<string[]> {
  await settled(page);
  const results = (await page.evaluate(
    `${axe}; axe.run(document, { resultTypes: ['violations'] })`,
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

/** Every page is looked at in both languages, colours and screens; `SOAK=1` in every pair of them. */
export const LOOKS = process.env.SOAK === '1' ? [...TWO_LOOKS, ...OTHER_LOOKS] : TWO_LOOKS;
