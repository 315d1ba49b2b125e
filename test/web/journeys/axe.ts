import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import type { Locale } from '../../../src/shared/locale.ts';
import { follow, settled } from './stage.ts';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export type Place = readonly [name: string, path: string, prepare?: (page: Page) => Promise<unknown>];

/**
 * What is wrong at each place, after its name: what axe finds, and a page that is wider than its window. The first is
 * loaded from the service, and so is another state of the page before; the others are gone to as a link does.
 */
export async function lookAt(page: Page, places: readonly Place[]): Promise<string[]> {
  const found: string[] = [];
  let here = '';
  for (const [name, path, prepare] of places) {
    const there = path.replace(/[?#].*$/u, '');
    if (here === '' || here === there) await page.goto(path);
    else await follow(page, path);
    here = there;
    await settled(page);
    await prepare?.(page);
    found.push(...(await findings(page)).map((finding) => `${name}: ${finding}`));
  }
  return found;
}

/** Run from outside, so that the content security policy stays as it is; read once for as long as a document lasts. */
async function findings(page: Page): Promise<string[]> {
  await settled(page);
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(`${axe};0`);
  const [violations, width] = (await page.evaluate(
    `axe.run({ resultTypes: ['violations'] }).then(({ violations }) => [violations, document.documentElement.scrollWidth])`,
  )) as [AxeResults['violations'], number];
  // Not innerWidth, which on a phone grows with what is too wide.
  const window = page.viewportSize()!.width;
  return [
    ...violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
    ),
    ...(width > window ? [`${width} pixels wide on ${window}`] : []),
  ];
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

/** The places seen in one look: a quarter of them in Chinese, another in English; `SOAK=1` all in each. */
export function placesIn<T>(locale: Locale, places: readonly T[]): T[] {
  return places.filter((_, at) => ALL_LOOKS || at % 4 === (locale === 'zh' ? 0 : 2));
}
