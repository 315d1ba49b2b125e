import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '../../../src/shared/demo.ts';
import { LOOKS, lookAt, type Place, placesIn } from './axe.ts';
import { stage } from './stage.ts';

const { visit, tolerate } = stage({ demo: true });

const press = (name: RegExp) => (page: Page) => page.getByRole('button', { name }).first().click();

const OUTSIDE: Place[] = [
  ['signing in', '/sign-in?error=denied'],
  [
    'signing in with a wrong password',
    '/sign-in',
    async (page) => {
      await page
        .getByRole('button', { name: /审计|Auditor/u })
        .first()
        .click();
      await page.locator('input[name="password"]').fill(`${DEMO_PASSWORD}?`);
      await page.locator('form button[type="submit"]').click();
      await page.getByRole('alert').waitFor();
    },
  ],
  ['signing in by phone', '/sign-in', (page) => page.getByRole('tab').nth(1).click()],
  ['signing up', '/sign-up'],
  [
    'a link that is gone',
    '/verify-email?token=none',
    (page) => page.getByRole('main').getByRole('link').waitFor(),
  ],
  ['a forgotten password', '/forgot-password'],
  ['a new password', '/reset-password?token=none'],
  ['no invitation', '/invitation'],
  ['an account for nobody', '/account'],
];

const INSIDE: Place[] = [
  ['profile', '/account'],
  ['a new address', '/account', press(/^添加$|^更改$|^Add$|^Change$/u)],
  ['security', '/account/security'],
  [
    'a second factor being set up',
    '/account/security',
    async (page) => {
      await press(/^开始设置$|^Set it up$/u)(page);
      await page.locator('input[autocomplete="current-password"]').first().fill(DEMO_PASSWORD);
      await press(/^获取二维码$|^Get the QR code$/u)(page);
      await page.getByRole('img', { name: /二维码|QR code/u }).waitFor();
    },
  ],
  ['tokens', '/account/tokens'],
  [
    'a token made',
    '/account/tokens',
    async (page) => {
      await page.getByRole('textbox').fill('a'.repeat(100));
      await press(/^新建令牌$|^Make a token$/u)(page);
      await page.getByRole('code').first().waitFor();
    },
  ],
  ['data', '/account/data'],
  ['a question before the account goes', '/account/data', press(/^注销账户$|^Erase your account$/u)],
];

describe.each(LOOKS)('axe, in %s, %s, on a %s', (locale, scheme, screen) => {
  it('finds nothing on the ways in', async () => {
    tolerate(/4\d\d/u);
    const page = await visit('/about', { locale, scheme, screen });
    expect(await lookAt(page, placesIn(locale, OUTSIDE))).toEqual([]);
  });

  it('finds nothing on one’s own account', async () => {
    const page = await visit('/about', { locale, scheme, screen });
    const data = { email: 'member@bank.demo.example', password: DEMO_PASSWORD };
    // A request from elsewhere than a page is one of another site without it.
    const headers = { Origin: new URL(page.url()).origin };
    expect((await page.request.post('/api/v1/auth/sign-in', { data, headers })).status()).toBe(200);
    expect(await lookAt(page, placesIn(locale, INSIDE))).toEqual([]);
  });
});
