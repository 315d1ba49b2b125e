import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { clockAt, type Desk, noticedPilot, openDesk, registeredPilot } from '../../pilots/reviewed.ts';
import { LOOKS, lookAt, type Place, placesIn } from './axe.ts';
import { settled, stage } from './stage.ts';

const { visit, database, tolerate, session } = stage();
const DAY_MS = 24 * 60 * 60 * 1000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString();

const REGISTERED = '示例隐私计算核保测试';
const NOTICED = '示例适老化远程银行测试';
const BANK = '示例浦江银行股份有限公司';
let desk: Desk;
let registered: string;
let noticed: string;

beforeAll(async () => {
  const clock = clockAt(daysAgo(60));
  desk = await openDesk(await database(), { clock });
  registered = await registeredPilot(desk, {
    title: REGISTERED,
    applicants: ['示例甲科技（上海）有限公司', BANK],
    host: BANK,
    fields: ['innovation.novelty', 'risk.points'],
  });
  await registeredPilot(desk, { title: '示例跨境支付测试', kind: 'financial-service', fields: [] });
  clock.set(daysAgo(0));
  noticed = await noticedPilot(desk, { title: NOTICED });
}, 120_000);

const rows = (page: Page) => page.getByRole('rowheader').getByRole('link');
const ask = async (page: Page, receipt: string) => {
  await page.getByRole('textbox', { name: /^(?:回执号|Receipt)/u }).fill(receipt);
  await page.getByRole('button', { name: /^(?:查询|Ask)$/u }).click();
};

describe('anybody', () => {
  it('looks a pilot up by its words, in the address, and reads its entry', async () => {
    const page = await visit('/');
    await page.getByRole('navigation').getByRole('link', { name: '登记台账' }).click();
    await page.waitForURL('**/register');
    await page.getByText('共 2 个试点').waitFor();
    await page.getByRole('searchbox', { name: '查找' }).fill('银行 核保');
    await expect.poll(() => rows(page).allTextContents()).toEqual([REGISTERED]);
    await expect.poll(() => decodeURIComponent(page.url())).toMatch(/[?&]q=银行[+ ]核保/u);
    await page.reload();
    await expect.poll(() => rows(page).allTextContents()).toEqual([REGISTERED]);
    const file = await page.getByRole('link', { name: '导出 CSV' }).getAttribute('href');
    expect(decodeURIComponent(file ?? '')).toContain('银行');
    await page.getByRole('combobox', { name: '状态' }).selectOption('terminated');
    await page.getByText('没有符合条件的试点').waitFor();
    await page.getByRole('button', { name: '清除条件' }).click();
    await expect.poll(() => rows(page).count()).toBe(2);
    expect(await page.getByRole('searchbox', { name: '查找' }).inputValue()).toBe('');

    await page.getByRole('link', { name: REGISTERED }).click();
    await page.getByRole('heading', { level: 1, name: REGISTERED }).waitFor();
    await page.getByText('500,000 元').waitFor();
    await page.getByText('不出域的联合建模').waitFor();
    const told = page.getByRole('complementary', { name: '公告与变更' }).getByRole('listitem');
    expect((await told.allInnerTexts()).map((text) => text.split(/\n+/u)[1])).toEqual(['纳入台账', '公示']);
  });

  it('objects for an organisation on a phone, in English, and brings the stamped file later', async () => {
    const page = await visit(`/notices/${noticed}`, { screen: 'phone', locale: 'en' });
    await page.getByRole('textbox', { name: /^What you object to/u }).fill('The source of the data.');
    await page.getByRole('radio', { name: /^An organisation/u }).check();
    await page.getByRole('textbox', { name: /^Organisation/u }).fill('示例戊有限公司');
    await page.getByRole('button', { name: 'Send the objection' }).tap();
    await page
      .getByRole('heading', { level: 1, name: 'Recorded; the stamped file is still to come' })
      .waitFor();
    const receipt = await page.getByText(/^(?:[0-9A-Z]{5}-){4}[0-9A-Z]{5}$/u).innerText();
    await page.getByRole('link', { name: 'See what becomes of it' }).tap();
    await ask(page, receipt);
    await page.getByText('Awaits the stamped file', { exact: true }).waitFor();
    const paper = {
      name: 'objection.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7\n%%EOF\n'),
    };
    await page.locator('input[type="file"]').setInputFiles(paper);
    await page.getByText('Received', { exact: true }).waitFor();
  });

  it('is told of a receipt that is none, and of a pilot that is not there, and what to do', async () => {
    tolerate(/404/u);
    const page = await visit('/objections');
    await ask(page, '7K3M9');
    await page.getByText('没有这个回执号').waitFor();
    await ask(page, '7K3M9-QXD2A-00000-00000-00000');
    await page.getByText('没有这个回执号').waitFor();
    await page.goto('/register/nowhere');
    await page.getByRole('link', { name: '到台账查找' }).waitFor();
    await page.goto(`/notices/${registered}`);
    await page.getByRole('link', { name: '在台账中查看' }).click();
    await page.getByRole('heading', { level: 1, name: REGISTERED }).waitFor();
  });
});

describe.each(LOOKS)('axe, in %s, %s, on a %s', (locale, scheme, screen) => {
  it('finds nothing on the pages of the register, of notices and of objections', async () => {
    const open: Place[] = [
      ['the register', '/register'],
      ['nothing found', '/register?q=zzz'],
      ['an entry', `/register/${registered}`],
      ['the notices', '/notices'],
      ['a notice', `/notices/${noticed}`],
      ['by receipt', '/objections'],
    ];
    const office: Place[] = [
      ['objections', '/office/objections'],
      ['a letter', '/office/objections/new'],
      [
        'one objection',
        '/office/objections',
        async (page) => {
          await rows(page).first().click();
          await page.waitForURL(/objections\/[\w-]{36}/u);
          await settled(page);
        },
      ],
    ];
    const page = await visit('/about', { locale, scheme, screen });
    expect(await lookAt(page, placesIn(locale, open))).toEqual([]);
    await page.context().addCookies([await session(desk.receiver)]);
    expect(await lookAt(page, placesIn(locale, office))).toEqual([]);
  });
});
