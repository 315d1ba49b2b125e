import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { stage } from './stage.ts';

const { visit, tolerate } = stage();

const description = (page: Page) => page.getByRole('textbox', { name: /^业务描述|^What you do/u });
const start = (page: Page) => page.getByRole('button', { name: /^开始自查$|^Check$/u });
const result = (page: Page) => page.locator('section[aria-labelledby="result"]');
const headline = (page: Page) => result(page).getByRole('heading', { level: 2 });
const cardOf = (page: Page, name: string) =>
  result(page)
    .locator('ol > li')
    .filter({ has: page.getByRole('heading', { name, exact: true }) });

describe('someone with a plan', () => {
  it('describes it and sees what it touches, by which of their own words, on what basis, and what to do', async () => {
    const page = await visit('/boundary');
    await description(page).fill('我们发行稳定币。商户的货款先进入我们的账户，次日由我们结算给商户。');
    await start(page).click();
    expect(await headline(page).innerText()).toMatch(/^涉及：禁止\s1\s项、许可\s1\s项/u);
    await expect
      .poll(() => result(page).evaluate((element) => element === document.activeElement))
      .toBe(true);
    const [first] = await result(page).locator('ol > li').all();
    expect(await first!.innerText()).toMatch(/^禁止\s+虚拟货币/u);

    const payment = cardOf(page, '非银行支付');
    expect(await payment.getByText('需要许可', { exact: true }).isVisible()).toBe(true);
    expect(await payment.locator('q mark').allInnerTexts()).toContain('商户的货款先进入我们的账户');
    const told = await payment.innerText();
    expect(told).toContain('中国人民银行');
    expect(told).toContain('非银行支付机构监督管理条例');
    expect(told).toContain('已读法律原文');
    expect(await payment.getByRole('listitem').filter({ hasText: '持牌机构承担' }).count()).toBeGreaterThan(
      0,
    );

    await payment.getByRole('link', { name: '在许可目录中查看：非银行支付' }).click();
    await page.waitForURL('**/boundary/licences#payment');
    await page.locator('#payment').waitFor();
    await expect
      .poll(() =>
        page
          .locator('#payment')
          .boundingBox()
          .then((box) => box!.y),
      )
      .toBeLessThan(400);
    await page.goBack();
    expect(await description(page).inputValue()).toContain('稳定币');
  });

  it('answers what is asked next, and the answer counts once it is checked again', async () => {
    const page = await visit('/boundary');
    await description(page).fill('商户的货款先进入我们的账户，次日由我们结算给商户。');
    await start(page).click();
    await headline(page).waitFor();
    const next = page.getByRole('region', { name: '再答几个问题，结果更确定' });
    const funds = next.getByRole('radiogroup', { name: /^客户的钱在到达最终收款人之前/u });
    await funds.getByRole('radio', { name: /^我们自己/u }).check();
    await result(page).getByText('下面是改动前的结果').waitFor();
    await next.getByRole('button', { name: '重新自查' }).click();
    const payment = cardOf(page, '非银行支付');
    await payment.getByText('您的回答').waitFor();
    expect(await payment.locator('mark').last().innerText()).toMatch(/^我们自己/u);
    expect(await funds.count()).toBe(0);
    await expect
      .poll(() => result(page).evaluate((element) => element === document.activeElement))
      .toBe(true);
    expect(await result(page).getByText('下面是改动前的结果').count()).toBe(0);
  });

  it('only answers questions, in English on a phone, takes one back, and reads the result in Chinese too', async () => {
    const page = await visit('/boundary', { screen: 'phone', locale: 'en' });
    await page.getByText('Or answer questions').tap();
    const lender = page.getByRole('radiogroup', { name: /Whose money is lent/u });
    await lender.getByRole('radio', { name: 'Ours (own money, or in our name)' }).check();
    const loss = page.getByRole('radiogroup', { name: /Who bears the loss/u });
    await loss.getByRole('radio', { name: /^We do/u }).check();
    await page.getByText('2 of 17 answered').waitFor();
    await page.getByRole('button', { name: /^Clear the answer to: Who bears the loss/u }).tap();
    await page.getByText('1 of 17 answered').waitFor();
    await start(page).tap();
    expect(await headline(page).innerText()).toMatch(/^Touches 1\slicence/u);
    const lending = cardOf(page, 'Lending');
    expect(await lending.innerText()).toContain('Whose money is lent');
    expect(await lending.locator('mark').innerText()).toBe('Ours (own money, or in our name)');
    await page.getByRole('button', { name: '中文' }).tap();
    await cardOf(page, '发放贷款').waitFor();
    expect(await headline(page).innerText()).toMatch(/^涉及：许可/u);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBe(0);
  });

  it('is told in so many words that nothing was found, which is no approval', async () => {
    const page = await visit('/boundary');
    const harmless = '我们开发记账软件，卖给餐馆，按年收取软件费。';
    await description(page).fill(harmless);
    await start(page).click();
    expect(await headline(page).innerText()).toBe('未发现需许可事项（不构成行政认定）');
    expect(await result(page).innerText()).not.toContain('通过');
    await page.getByRole('button', { name: 'English' }).click();
    await expect
      .poll(() => headline(page).innerText())
      .toBe('No matter needing a licence was found (not an administrative determination)');
  });

  it('names a company whose words are restricted', async () => {
    const page = await visit('/boundary');
    await page.getByText('企业名称和经营范围（选填）').click();
    await page.getByRole('textbox', { name: '企业名称' }).fill('浦东某某理财有限公司');
    await description(page).fill('我们开发记账软件，卖给餐馆。');
    await start(page).click();
    expect(await headline(page).innerText()).toMatch(/^涉及：提示\s1\s项$/u);
    expect(await result(page).locator('q mark').first().innerText()).toContain('理财');
  });

  it('loses nothing to a reload, is told when the result is of something earlier, and can clear it all', async () => {
    const page = await visit('/boundary');
    await description(page).fill('我们向用户发放贷款。');
    await page.getByText('企业名称和经营范围（选填）').click();
    await page.getByRole('textbox', { name: '经营范围' }).fill('软件开发');
    await start(page).click();
    await headline(page).waitFor();
    expect(await result(page).getByText('改动前').count()).toBe(0);
    await description(page).fill('我们向用户发放贷款，并提供担保。');
    await result(page).getByText('下面是改动前的结果').waitFor();
    await page.reload();
    expect(await description(page).inputValue()).toBe('我们向用户发放贷款，并提供担保。');
    expect(await page.getByRole('textbox', { name: '经营范围' }).inputValue()).toBe('软件开发');
    await page.getByRole('button', { name: '全部清空' }).click();
    await page.reload();
    expect(await description(page).inputValue()).toBe('');
    expect(
      await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('boundary'))),
    ).toEqual([]);
  });

  it('is told when there is nothing to go by, when it is too long, and when the service fails', async () => {
    tolerate(/500|Failed to load resource/u);
    const page = await visit('/boundary');
    await start(page).click();
    await page.getByText('请描述业务，或者回答至少一个问题。').waitFor();
    expect(await description(page).evaluate((element) => element === document.activeElement)).toBe(true);
    await description(page).fill('字'.repeat(10_001));
    await page.getByText('最多 10,000 字').waitFor();
    expect(await start(page).isDisabled()).toBe(true);

    await description(page).fill('我们向用户发放贷款。');
    await page.route('**/licences/screenings', (route) => route.fulfill({ status: 500, body: 'oops' }));
    await start(page).click();
    await page.getByRole('alert').getByText('服务暂时不可用').waitFor();
    expect(await description(page).inputValue()).toBe('我们向用户发放贷款。');
    await page.unroute('**/licences/screenings');
    await page.getByRole('button', { name: '重试' }).click();
    await cardOf(page, '发放贷款').waitFor();
  });

  it('copies it as text that can be sent on', async () => {
    const page = await visit('/boundary', {
      context: { permissions: ['clipboard-read', 'clipboard-write'] },
    });
    await description(page).fill('商户的货款先进入我们的账户，次日由我们结算给商户。');
    await start(page).click();
    await page.getByRole('button', { name: '复制结果' }).click();
    await page.getByRole('button', { name: '已复制' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('业务描述：商户的货款先进入我们的账户，次日由我们结算给商户。');
    expect(copied).toContain('1. 需要许可：非银行支付\n   您写的：“商户的货款先进入我们的账户”');
    expect(copied).toContain('   核对程度：A 已读法律原文');
    expect(copied).toContain('/boundary/licences#payment');
    expect(copied).toContain('不构成行政认定');
  });

  it('prints it on A4 like a paper of an office, with what it is of', async () => {
    const page = await visit('/boundary');
    await description(page).fill('商户的货款先进入我们的账户，次日由我们结算给商户。');
    await start(page).click();
    await headline(page).waitFor();
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const sizes = Array.from(
      pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/gu),
      ([, w, h]) => `${Math.round(Number(w))}×${Math.round(Number(h))}`,
    );
    expect(new Set(sizes)).toEqual(new Set(['595×842']));
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('navigation').filter({ visible: true }).count()).toBe(0);
    expect(await page.getByRole('textbox').filter({ visible: true }).count()).toBe(0);
    const paper = await page.locator('main').innerText();
    for (const said of ['业务描述', '次日由我们结算给商户', '许可目录第 1 版', '不是法律意见'])
      expect(paper).toContain(said);
  });
});

describe('the catalogue', () => {
  it('is looked through by kind and words, in the address, and each entry has its own', async () => {
    const page = await visit('/boundary/licences');
    const rows = page.getByRole('table', { name: '许可目录' }).getByRole('row');
    await rows.first().waitFor();
    expect(await rows.count()).toBeGreaterThan(30);
    await page.getByRole('combobox', { name: '类别' }).selectOption({ label: '备案' });
    await page.waitForURL('**/boundary/licences?kind=filing');
    await page.getByRole('searchbox', { name: '查找' }).fill('征信');
    await page.waitForURL(/kind=filing&q=/u);
    expect(await rows.count()).toBe(2);
    await page.reload();
    await rows.nth(1).getByText('企业征信').first().waitFor();
    expect(await page.getByRole('searchbox', { name: '查找' }).inputValue()).toBe('征信');
    await page.getByRole('searchbox', { name: '查找' }).fill('没有这回事');
    await page.getByText('没有符合的条目').waitFor();
  });

  it('stands as cards on a phone, in English, with the law’s own words', async () => {
    const page = await visit('/boundary/licences?lang=en#deposit', { screen: 'phone' });
    const entry = page.getByRole('row').filter({ has: page.locator('#deposit') });
    await entry.getByText('Read in the law’s own text').waitFor();
    const told = await entry.innerText();
    expect(told).toContain('Commercial Bank Law (2015 amendment), Articles 11 and 81');
    expect(told).toContain('吸收公众存款等商业银行业务');
    expect(told).toContain('In force from 1 Oct 2015');
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBe(0);
  });
});

it('the assistant hands a question about licences over', async () => {
  const page = await visit(`/ask?q=${encodeURIComponent('我们想做代收代付，需要支付牌照吗？')}`);
  await page
    .getByRole('region', { name: '按规则自查的结果' })
    .getByRole('link', { name: '业务边界自查' })
    .click();
  await page.waitForURL('**/boundary');
});
