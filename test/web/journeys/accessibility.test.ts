import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { settled, stage } from './stage.ts';

const { visit, tolerate } = stage();
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong, as rule and element; run from outside, so that the content security policy stays as it is. */
async function findings(page: Page): Promise<string[]> {
  await settled(page);
  const results = (await page.evaluate(
    `${axe}; axe.run(document, { resultTypes: ['violations'] })`,
  )) as AxeResults;
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  );
}

const question = (text: string) => `/ask?q=${encodeURIComponent(text)}`;

/** Every page and every state of it that looks different. */
const PLACES: [name: string, path: string, prepare?: (page: Page) => Promise<unknown>][] = [
  ['home', '/'],
  ['an empty chat', '/ask'],
  [
    'an answer',
    question('创新试点项目效果好，有奖励吗？'),
    (page) => page.getByRole('article').getByRole('link').first().click(),
  ],
  [
    'a refusal with the form for what was wrong',
    question('今天天气怎么样？'),
    (page) => page.getByRole('button', { name: /^没有帮助$|^Not helpful$/u }).click(),
  ],
  [
    'the history',
    question('你好'),
    async (page) => {
      await page.getByRole('article').waitFor();
      await page.getByRole('button', { name: /提问记录|History/u }).click();
      await page.getByRole('dialog').waitFor();
    },
  ],
  ['the list of texts', '/policies'],
  [
    'a text with a chosen sentence',
    '/policies/action-plan-2025-29#a5s2',
    (page) => page.locator('mark').waitFor(),
  ],
  [
    'a claim checked',
    '/check',
    async (page) => {
      await page
        .getByRole('textbox')
        .fill('参与制定国家标准，按照标准级别给予一次性资助。政府保证给五十万元。');
      await page.getByRole('button', { name: /开始核对|^Check$/u }).click();
      await page.locator('ol > li').first().waitFor();
    },
  ],
  ['the interface', '/api/docs', (page) => page.locator('tr#internal').waitFor()],
  ['about', '/about'],
  ['nowhere', '/nowhere'],
];

describe.each([
  ['zh', 'light', 'desktop'],
  ['en', 'dark', 'desktop'],
  ['zh', 'dark', 'phone'],
  ['en', 'light', 'phone'],
] as const)('axe, in %s, %s, on a %s', (locale, scheme, screen) => {
  it('finds nothing on any page', async () => {
    tolerate(/404/u);
    const page = await visit('/about', { locale, scheme, screen });
    const found: Record<string, string[]> = {};
    for (const [name, path, prepare] of PLACES) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await prepare?.(page);
      found[name] = await findings(page);
    }
    expect(found).toEqual(Object.fromEntries(PLACES.map(([name]) => [name, []])));
  });
});
