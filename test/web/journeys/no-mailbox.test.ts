import { expect, it } from 'vitest';
import { stage } from './stage.ts';

const { visit, tolerate } = stage({
  env: { SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: 'a@example.com', SMS_URL: 'http://127.0.0.1:1' },
});

it('where messages are really sent there is no mailbox', async () => {
  tolerate(/404/u);
  const page = await visit('/mailbox');
  await page.getByRole('heading', { name: '没有这个页面' }).waitFor();
  expect(await page.getByText('开发服务器').count()).toBe(0);
});
