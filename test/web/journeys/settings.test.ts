import { describe, expect, it } from 'vitest';
import { stage } from './stage.ts';

const { visit, tolerate } = stage();

describe('a visitor who wants it otherwise', () => {
  it('switches to English and back; the choice stays, and a link can carry it', async () => {
    const page = await visit('/policies');
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Policy texts' }).waitFor();
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en');
    await expect.poll(() => page.title()).toBe('Policy texts · Shidian');
    await page.reload();
    await page.getByRole('heading', { name: 'Policy texts' }).waitFor();

    await page.goto('/policies?lang=zh');
    await page.getByRole('heading', { name: '政策原文' }).waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await expect.poll(() => page.url()).toContain('lang=en');
    await page.reload();
    await page.getByRole('heading', { name: 'Policy texts' }).waitFor();
  });

  it('switches between the system’s colours, light and dark; the choice stands before the first paint', async () => {
    const page = await visit('/about', { scheme: 'dark' });
    const scheme = () => page.locator('html').getAttribute('data-mantine-color-scheme');
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await expect.poll(scheme).toBe('dark');
    const dark = await paper();
    await page.getByRole('button', { name: '配色: 跟随系统' }).click();
    await page.getByRole('button', { name: '配色: 浅色' }).waitFor();
    await expect.poll(scheme).toBe('light');
    await expect.poll(paper).not.toBe(dark);

    tolerate(/ERR_FAILED/u);
    await page.route('**/assets/*.js', (route) => route.abort());
    await page.reload();
    await expect.poll(scheme).toBe('light');
  });

  it('reads how to call the service, and a problem’s address leads to what it means', async () => {
    const page = await visit('/api/docs#too-many-requests');
    await page.getByRole('heading', { name: '接口文档' }).waitFor();
    await page.getByText('/api/v1/assistant/answers', { exact: false }).first().waitFor();
    const row = page.locator('tr#too-many-requests');
    expect(await row.innerText()).toContain('429');
    await expect
      .poll(async () => {
        const box = await row.boundingBox();
        return box !== null && box.y > 0 && box.y < 800;
      })
      .toBe(true);

    // A link opens what it leads to; so does a click on its line, which closes it again.
    expect(await page.getByText('curl').count()).toBe(0);
    await page.getByRole('navigation', { name: '本页内容' }).getByRole('link').first().click();
    await page.getByText('curl').first().waitFor();
    await page.locator('summary').first().click();
    await expect.poll(() => page.getByText('curl').count()).toBe(0);
  });
});
