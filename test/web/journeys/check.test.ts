import { describe, expect, it } from 'vitest';
import { stage } from './stage.ts';

const { visit, tolerate } = stage();

describe('someone who was promised something', () => {
  it('pastes it and sees, sentence by sentence, what the text bears out', async () => {
    const page = await visit('/check');
    await page
      .getByRole('textbox', { name: '要核对的说法' })
      .fill(
        '参与制定国家标准的金融科技企业，可以按照标准级别得到一次性资助。政府保证给每家企业五十万元奖励。',
      );
    await page.getByRole('button', { name: '开始核对' }).click();
    const result = page.getByRole('region', { name: '核对结果' });
    await result.waitFor();
    const verdicts = result.locator('ol > li');
    await expect.poll(() => verdicts.count()).toBe(2);
    expect(await verdicts.nth(0).innerText()).toContain('原文有依据');
    expect(await verdicts.nth(1).innerText()).toContain('原文没有这样写');
    expect(await verdicts.nth(1).getByRole('list', { name: '原因' }).innerText()).toContain('金额');
    await expect.poll(() => result.evaluate((element) => element === document.activeElement)).toBe(true);

    await verdicts
      .nth(0)
      .getByRole('link', { name: /七、打响金融科技浦东品牌/u })
      .click();
    await expect
      .poll(() => page.getByRole('complementary').locator('mark[data-current]').innerText())
      .toContain('按照标准级别给予一次性资助');
  });

  it('does it in English on a phone, and the text rises as a sheet', async () => {
    const page = await visit('/check', { screen: 'phone', locale: 'en' });
    await page.getByRole('button', { name: /level of standard/u }).tap();
    await page.getByRole('button', { name: 'Check', exact: true }).tap();
    await page.getByRole('region', { name: 'Result' }).waitFor();
    await page.getByRole('region', { name: 'Result' }).getByRole('link').first().tap();
    await page.getByRole('dialog', { name: 'Policy text' }).locator('mark[data-current]').waitFor();
  });

  it('loses nothing to a reload, and is told when the result is of an earlier text', async () => {
    const page = await visit('/check');
    const field = page.getByRole('textbox', { name: '要核对的说法' });
    await field.fill('行动方案有效期至2027年12月31日。');
    await page.getByRole('button', { name: '开始核对' }).click();
    await page.getByRole('region', { name: '核对结果' }).waitFor();
    await field.fill('行动方案有效期至2030年。');
    await page.getByText('结果是改动前的').waitFor();
    await page.reload();
    await expect.poll(() => field.inputValue()).toBe('行动方案有效期至2030年。');
  });

  it('is told when it is too long, and when the service fails', async () => {
    tolerate(/500|Failed to load resource/u);
    const page = await visit('/check');
    const field = page.getByRole('textbox', { name: '要核对的说法' });
    await expect.poll(() => page.getByRole('button', { name: '开始核对' }).isDisabled()).toBe(true);
    await field.fill('字'.repeat(20_001));
    await page.getByText('最多 20,000 字').waitFor();
    await expect.poll(() => page.getByRole('button', { name: '开始核对' }).isDisabled()).toBe(true);

    await field.fill('政府保证给五十万元。');
    await page.route('**/assistant/verifications', (route) => route.fulfill({ status: 500, body: 'oops' }));
    await page.getByRole('button', { name: '开始核对' }).click();
    await page.getByRole('alert').getByText('服务暂时不可用').waitFor();
    await page.unroute('**/assistant/verifications');
    await page.getByRole('button', { name: '重试' }).click();
    await page.getByRole('region', { name: '核对结果' }).waitFor();
  });
});
