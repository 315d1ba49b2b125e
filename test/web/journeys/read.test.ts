import { describe, expect, it } from 'vitest';
import { stage } from './stage.ts';

const site = stage();
const { visit, tolerate } = site;

const PLAN = '/policies/action-plan-2025-29';
const SENTENCE = '鼓励金融科技企业挖掘培育高价值专利';

describe('a colleague who was sent a link', () => {
  it('finds the sentence lit up and in view', async () => {
    const page = await visit(`${PLAN}#a7s3`);
    const lit = page.locator('mark#a7s3');
    await lit.waitFor();
    expect(await lit.innerText()).toContain('按照标准级别给予一次性资助');
    await expect
      .poll(async () => {
        const box = await lit.boundingBox();
        return box !== null && box.y > 56 && box.y + box.height < 800;
      })
      .toBe(true);
  });

  it('is told when the version has no such sentence', async () => {
    const page = await visit(`${PLAN}#a99s9`);
    await page.getByText('没有链接所指的句子').waitFor();
  });

  it('is told when there is no such text', async () => {
    tolerate(/404/u);
    const page = await visit('/policies/nothing');
    await page.getByRole('heading', { name: '没有这份文本' }).waitFor();
  });
});

describe('someone who works with the text', () => {
  it('goes from the list to the text and sees number, dates apart, and validity', async () => {
    const page = await visit('/policies');
    await page.getByRole('link', { name: /浦东新区高质量推进标杆性金融科技集聚区建设行动方案/u }).click();
    await page.locator('header dl').waitFor();
    const facts = await page.locator('header dl').innerText();
    expect(facts.replace(/\s+/gu, ' ')).toMatch(
      /文号 浦府办〔2025〕29号 .*成文日期 2025年7月21日 印发日期 2025年7月24日 .*有效期至 2027年12月31日/u,
    );
    expect(facts).toContain('自发布之日起');
    await page.getByText('现行有效').waitFor();
  });

  it('walks the table of contents, and Back returns', async () => {
    const page = await visit(PLAN);
    const contents = page.getByRole('navigation', { name: '目录' });
    await expect.poll(() => contents.getByRole('link').count()).toBe(12);
    await contents.getByRole('link', { name: '八、完善金融科技企业投融资体系' }).click();
    await expect.poll(() => page.url()).toContain('#a8');
    await expect.poll(async () => (await page.locator('#a8').boundingBox())?.y).toBeLessThan(200);
    await page.goBack();
    await expect.poll(() => page.url()).not.toContain('#a8');
  });

  it('chooses a sentence by pointer and copies its quote and its link', async () => {
    const page = await visit(PLAN, {
      context: { permissions: ['clipboard-read', 'clipboard-write'] },
    });
    await page.getByText(SENTENCE).click();
    const tools = page.getByRole('region', { name: '选中的句子' });
    await tools.getByRole('button', { name: '复制引文' }).click();
    await tools.getByRole('button', { name: '已复制' }).waitFor();
    const quote = await page.evaluate(() => navigator.clipboard.readText());
    expect(quote).toContain(`“${SENTENCE}`);
    expect(quote).toContain('行动方案“五、打造金融科技技术创新高地”');
    expect(quote).toContain('浦府办〔2025〕29号');

    await tools.getByRole('button', { name: '复制链接' }).click();
    await tools.getByRole('button', { name: '已复制' }).nth(1).waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toBe(`${site.url}${PLAN}?version=1${new URL(page.url()).hash}`);
    const colleague = await visit(link);
    expect(await colleague.locator('mark').innerText()).toContain(SENTENCE);
  });

  it('chooses a sentence by keyboard', async () => {
    const page = await visit(PLAN);
    const anchor = page.getByRole('link', { name: /^选中这一句：鼓励金融科技企业参与国/u });
    await anchor.focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('mark').innerText()).toContain('国际标准');
    await expect.poll(() => page.url()).toMatch(/#a7s\d$/u);
  });

  it('reads unofficial English beside each sentence, said to be that', async () => {
    const page = await visit(`${PLAN}?lang=en`);
    await page.getByText('Unofficial English, for orientation only').waitFor();
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en');
    await expect.poll(() => page.getByText(/^5\. Building/u).count()).toBeGreaterThan(0);
    await expect
      .poll(() => page.getByRole('heading', { name: '五、打造金融科技技术创新高地' }).count())
      .toBe(1);
  });

  it('prints it on A4, without the page around it', async () => {
    const page = await visit(PLAN);
    await page.getByRole('heading', { level: 1 }).waitFor();
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const sizes = Array.from(
      pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/gu),
      ([, w, h]) => `${Math.round(Number(w))}×${Math.round(Number(h))}`,
    );
    expect(new Set(sizes)).toEqual(new Set(['595×842']));
    expect(sizes.length).toBeGreaterThan(1);
    expect(sizes.length).toBeLessThan(8);
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => page.getByRole('navigation').filter({ visible: true }).count()).toBe(0);
    await page.getByText('上海市浦东新区人民政府办公室文件').waitFor();
  });
});
