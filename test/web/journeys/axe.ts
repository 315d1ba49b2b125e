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

/** Languages, colours and screens that every page is looked at in. */
export const LOOKS = [
  ['zh', 'light', 'desktop'],
  ['en', 'dark', 'desktop'],
  ['zh', 'dark', 'phone'],
  ['en', 'light', 'phone'],
] as const;
