import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { startModelServer } from '../../support/model-server.ts';
import { settled, stage } from './stage.ts';

/** A model that says one sentence twice, and then nothing more, as long as anyone waits. */
const model = await startModelServer((asked) => ({
  text: asked.sources.map(({ text, mark }) => `${text.replace(/。$/u, '')}${mark}。`.repeat(2))[0] ?? '。',
  fault: 'stall',
}));
afterAll(() => model.close());

const { visit, tolerate } = stage({
  env: { OPENAI_API_KEY: 'test', OPENAI_BASE_URL: model.baseURL, OPENAI_MODEL: 'mock' },
});

const REWARD = '创新试点项目效果好，有奖励吗？';
const askLink = (question: string) => `/ask?q=${encodeURIComponent(question)}`;
const GREETING = '你好';

async function openHistory(page: Page) {
  await page.getByRole('button', { name: '提问记录' }).click();
  return page.getByRole('dialog', { name: '提问记录' });
}

describe('what a reader keeps', () => {
  it('is there after a reload, can be opened, deleted, and cleared', async () => {
    const page = await visit(askLink(GREETING));
    await page.getByRole('article').getByText('您好').waitFor();
    await page.reload();
    await page.getByRole('article').getByText('您好').waitFor();

    await page.goto(askLink('谢谢'));
    await page.getByRole('article').getByText('不客气').waitFor();
    const history = await openHistory(page);
    await expect.poll(() => history.getByRole('listitem').count()).toBe(2);
    await history.getByRole('link', { name: /你好/u }).click();
    await page.getByRole('article').getByText('您好').waitFor();

    const again = await openHistory(page);
    await again.getByRole('button', { name: '删除“谢谢”' }).click();
    await expect.poll(() => again.getByRole('listitem').count()).toBe(1);
    await again.getByRole('button', { name: '全部清除' }).click();
    await again.getByRole('button', { name: '清除', exact: true }).click();
    await again.getByText('还没有记录').waitFor();
    await page.reload();
    await settled(page);
    expect(await page.getByRole('article').count()).toBe(0);
  });

  it('includes a question that is not finished', async () => {
    const page = await visit('/ask');
    await page.getByRole('textbox', { name: '您的问题' }).fill('写到一半的问题');
    await page.reload();
    await expect
      .poll(() => page.getByRole('textbox', { name: '您的问题' }).inputValue())
      .toBe('写到一半的问题');
  });

  it('lasts as long as the page where the browser keeps nothing, and the page says so', async () => {
    const page = await visit('/', { context: {} });
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await page.goto(askLink(GREETING));
    await page.getByRole('article').getByText('您好').waitFor();
    await page.getByText('浏览器不允许保存').waitFor();
  });

  it('is said to be lost when the browser is full', async () => {
    const page = await visit('/');
    await page.evaluate(() => {
      for (let size = 4_000_000; size >= 1; size = Math.floor(size / 2)) {
        try {
          while (true) localStorage.setItem(`fill-${crypto.randomUUID()}`, 'x'.repeat(size));
        } catch {}
      }
    });
    await page.goto(askLink(GREETING));
    await page.getByRole('article').getByText('您好').waitFor();
    await page.getByText('浏览器存储已满').waitFor();
  });
});

describe('an answer that does not come to its end', () => {
  it('can be stopped, is marked as incomplete, and asked again', async () => {
    const page = await visit(askLink(REWARD));
    await page.getByRole('article').getByText('奖励').first().waitFor();
    await page.getByRole('button', { name: '停止' }).click();
    await page.getByText('以上内容不完整').waitFor();
    expect(await page.getByText('原文有据').count()).toBe(0);
    await expect.poll(() => model.asked.at(-1)?.abortedAt).not.toBeNull();
    const before = model.asked.length;
    await page.getByRole('button', { name: '重新回答' }).click();
    await expect.poll(() => model.asked.length).toBe(before + 1);
    await page.getByRole('button', { name: '停止' }).click();
  });

  it('is still there, and still marked, after a reload in the middle of it', async () => {
    const page = await visit(askLink(REWARD));
    await page.getByRole('article').getByText('奖励').first().waitFor();
    await page.reload();
    await page.getByRole('article').getByText('奖励').first().waitFor();
    await page.getByText('以上内容不完整').waitFor();
    await page.getByRole('button', { name: '重新回答' }).waitFor();
  });

  it('says that the line is down, keeps the question, and goes on once it is back', async () => {
    tolerate(/ERR_INTERNET_DISCONNECTED|Failed to load resource/u);
    const page = await visit(askLink(GREETING));
    await page.getByRole('article').getByText('您好').waitFor();
    await page.context().setOffline(true);
    await page.getByText('网络已断开').waitFor();
    await page.getByRole('textbox', { name: '您的问题' }).fill('谢谢');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('连接中断').waitFor();
    await page.getByText('谢谢', { exact: true }).waitFor();
    await page.context().setOffline(false);
    await page.getByRole('button', { name: '重试' }).click();
    await page.getByRole('article').getByText('不客气').waitFor();
    await expect.poll(() => page.getByText('连接中断').count()).toBe(0);
  });

  it('asks anew after a reload when the line went down before the chat was even loaded', async () => {
    tolerate(/ERR_INTERNET_DISCONNECTED|Failed to load resource|Unable to preload|dynamically imported/u);
    // Of its own: nothing of the site is in store yet.
    const page = await visit('/ask', { context: {} });
    await settled(page);
    await page.context().setOffline(true);
    await page.getByRole('textbox', { name: '您的问题' }).fill(GREETING);
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('连接中断').waitFor();
    await page.context().setOffline(false);
    await page.getByRole('button', { name: '重新载入' }).click();
    await page.getByText('还没有得到回答').waitFor();
    await page.getByRole('button', { name: '重新回答' }).click();
    await page.getByRole('article').getByText('您好').waitFor();
  });

  it('says what the server says when it refuses', async () => {
    tolerate(/503|Failed to load resource/u);
    const page = await visit('/ask');
    await page.route('**/assistant/chat', (route) =>
      route.fulfill({
        status: 503,
        contentType: 'application/problem+json',
        headers: { 'Retry-After': '7' },
        body: JSON.stringify({
          type: '/api/docs#unavailable',
          title: '服务暂不可用',
          status: 503,
          detail: '请稍后再试。',
          code: 'unavailable',
          requestId: 'request-1',
        }),
      }),
    );
    await page.getByRole('textbox', { name: '您的问题' }).fill(GREETING);
    await page.keyboard.press('Enter');
    const alert = page.getByRole('alert');
    await alert.getByText('服务暂不可用').waitFor();
    expect(await alert.innerText()).toContain('请在 7 秒后重试');
    expect(await alert.innerText()).toContain('request-1');
  });
});
