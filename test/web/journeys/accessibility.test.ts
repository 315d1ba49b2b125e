import { describe, expect, it } from 'vitest';
import { LOOKS, lookAt, type Place, placesIn } from './axe.ts';
import { stage } from './stage.ts';

const { visit, tolerate } = stage();
const question = (text: string) => `/ask?q=${encodeURIComponent(text)}`;

/** Every page and every state of it that looks different. */
const PLACES: Place[] = [
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
  [
    'a business screened, with what is asked next',
    '/boundary',
    async (page) => {
      await page.locator('summary').nth(0).click();
      await page.locator('summary').nth(1).click();
      await page.getByRole('radio').first().check();
      await page
        .getByRole('textbox')
        .first()
        .fill('我们发行稳定币。用户的钱先进入我们的账户，再由我们付给商户。');
      await page.getByRole('button', { name: /开始自查|^Check$/u }).click();
      await page.locator('#follow-up').waitFor();
    },
  ],
  [
    'the catalogue with a chosen entry',
    '/boundary/licences#finance_leasing',
    (page) => page.locator('[data-wanted="true"]').waitFor(),
  ],
  [
    'the interface',
    '/api/docs',
    async (page) => {
      await page.locator('tr#internal').waitFor();
      await page.locator('summary').first().click();
      await page.locator('pre').first().waitFor();
    },
  ],
  ['about', '/about'],
  ['the ledger while it has no checkpoint', '/ledger'],
  ['the mailbox while it is empty', '/mailbox'],
  ['nowhere', '/nowhere'],
];

describe.each(LOOKS)('axe, in %s, %s, on a %s', (locale, scheme, screen) => {
  it('finds nothing on any page', async () => {
    tolerate(/404/u);
    const page = await visit('/about', { locale, scheme, screen });
    expect(await lookAt(page, placesIn(locale, PLACES))).toEqual([]);
  });
});
