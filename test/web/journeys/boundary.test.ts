import { describe, expect, it } from 'vitest';
import { stage } from './stage.ts';

const { visit, tolerate } = stage();
const COLLECTS = '买家的货款先进入我们的账户，确认收货后再结算给卖家。';

describe('somebody who wonders whether a licence is needed', () => {
  it('describes the business and sees which licence it touches, by which words, on which article', async () => {
    const page = await visit('/boundary');
    await page.getByRole('textbox', { name: '业务描述' }).fill(COLLECTS);
    await page.getByRole('button', { name: '开始自查' }).click();
    const result = page.getByRole('region', { name: /项需要处理/u });
    await expect.poll(() => result.evaluate((element) => element === document.activeElement)).toBe(true);
    const payment = result
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { name: /非银行支付/u }) });
    for (const text of [
      '许可',
      '结算给卖家',
      '支付业务许可证',
      '非银行支付机构监督管理条例',
      '已对照法律原文',
    ]) {
      await payment.getByText(text).first().waitFor();
    }
    await payment.getByRole('link', { name: '查看目录条目' }).click();
    await page.waitForURL('**/boundary/licences#payment');
    await page.locator('#payment').getByText('中国人民银行').first().waitFor();
  });

  it('is told plainly, and no more, when nothing is found', async () => {
    const page = await visit('/boundary', { screen: 'phone', locale: 'en' });
    await page.getByRole('button', { name: /We build a credit risk system/u }).tap();
    await page.getByRole('button', { name: 'Check', exact: true }).tap();
    await page
      .getByRole('heading', {
        name: 'No matter needing a licence was found (not an administrative determination)',
      })
      .waitFor();
    await page.goto('/boundary');
    await page.getByRole('button', { name: '中文' }).tap();
    await page.getByRole('button', { name: '开始自查' }).tap();
    await page.getByRole('heading', { name: '未发现需许可事项（不构成行政认定）' }).waitFor();
  });

  it('answers questions alone, takes an answer back, and checks again with what is asked next', async () => {
    const page = await visit('/boundary');
    expect(await page.getByRole('button', { name: '开始自查' }).isDisabled()).toBe(true);
    await page.getByText('逐项回答问题').click();
    const tokens = page.getByRole('group', { name: /代币/u }).first();
    await tokens.getByRole('radio', { name: '是' }).check();
    await tokens.getByRole('button', { name: '不答' }).click();
    const funds = page.getByRole('group', { name: /由谁持有或经手/u }).first();
    await funds.getByRole('radio', { name: /我们自己/u }).check();
    await page.getByRole('button', { name: '开始自查' }).click();
    await page.getByRole('heading', { name: '发现 1 项需要处理' }).waitFor();
    await page.getByText('因为您的回答').first().waitFor();

    await page.getByRole('button', { name: '清空' }).click();
    await page.getByRole('textbox', { name: '业务描述' }).fill('供应链金融服务。');
    await page.getByRole('button', { name: '开始自查' }).click();
    await page.getByRole('listitem').getByText('可能涉及').waitFor();
    const next = page.getByRole('group', { name: /借出去的是谁的钱/u }).last();
    await next.getByRole('radio', { name: '具名的持牌机构' }).check();
    await page.getByText('结果是改动前的').waitFor();
    await page.getByRole('button', { name: '带上回答再查' }).click();
    await page.getByRole('heading', { name: '未发现需许可事项（不构成行政认定）' }).waitFor();
  });

  it('is warned of words in the company’s name', async () => {
    const page = await visit('/boundary');
    await page.getByRole('textbox', { name: '业务描述' }).fill('软件开发。');
    await page.getByText('公司名称与经营范围').click();
    await page.getByRole('textbox', { name: '公司名称' }).fill('上海示例财富管理有限公司');
    await page.getByRole('button', { name: '开始自查' }).click();
    await page.getByRole('listitem').getByText('财富管理', { exact: true }).waitFor();
  });

  it('loses nothing to a reload, to the other language, or to a service that fails', async () => {
    tolerate(/500|Failed to load resource/u);
    const page = await visit('/boundary');
    const field = page.getByRole('textbox', { name: '业务描述' });
    await field.fill(COLLECTS);
    await page.reload();
    expect(await field.inputValue()).toBe(COLLECTS);
    await page.route('**/licences/screenings', (route) =>
      route.fulfill({
        status: 500,
        contentType: 'application/problem+json',
        body: '{"status":500,"code":"internal"}',
      }),
    );
    await page.getByRole('button', { name: '开始自查' }).click();
    await page.getByRole('alert').waitFor();
    expect(await field.inputValue()).toBe(COLLECTS);
    await page.unroute('**/licences/screenings');
    await page.getByRole('alert').getByRole('button').click();
    await page.getByRole('heading', { name: /项需要处理/u }).waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: /matters? to settle/u }).waitFor();
    await page.getByText('Own licence: A payment business licence').waitFor();
    await page.getByRole('textbox', { name: 'What you do' }).fill('字'.repeat(10_001));
    await page.getByText('At most 10,000 characters').waitFor();
  });
});

describe('somebody who looks a licence up', () => {
  it('finds it by word and by kind, in the address', async () => {
    const page = await visit('/boundary/licences');
    await page.getByRole('searchbox').fill('评分');
    await page.waitForURL(/q=/u);
    await expect
      .poll(() => page.getByRole('heading', { level: 2 }).allTextContents())
      .toEqual([expect.stringContaining('助贷'), expect.stringContaining('个人征信')]);
    await page.getByRole('combobox', { name: '类别' }).selectOption('licence');
    await page.waitForURL(/kind=licence/u);
    await page.reload();
    await expect
      .poll(() => page.getByRole('heading', { level: 2 }).allTextContents())
      .toEqual([expect.stringContaining('个人征信')]);
    await page.getByRole('searchbox').fill('没有这个词');
    await page.getByRole('link', { name: '看全部' }).click();
    await page.getByRole('heading', { level: 2 }).nth(35).waitFor();
  });
});

it('the assistant hands a question about licences over', async () => {
  const page = await visit(`/ask?q=${encodeURIComponent('我们想做代收代付，需要支付牌照吗？')}`);
  await page
    .getByRole('region', { name: '是否需要牌照，可以自查' })
    .getByRole('link', { name: '业务边界自查' })
    .click();
  await page.waitForURL('**/boundary');
});
