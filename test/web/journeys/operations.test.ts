import { beforeAll, describe, expect, it } from 'vitest';
import { toOutbox } from '../../../src/platform/outbox.ts';
import { inTheSoak } from '../../support/soak.ts';
import { LOOKS, lookAt } from './axe.ts';
import { stage } from './stage.ts';

const staged = stage();
const { visit, database } = staged;
const clock = () => new Date();

beforeAll(async () => {
  const db = await database();
  const text = `请打开 ${staged.url}/about?token=abc 完成验证。另见 https://example.org/x，编号 1234567。`;
  await db.atomic([
    toOutbox(db, clock, { channel: 'mail', recipient: 'wang@example.com', subject: '请验证您的邮箱', text }),
    toOutbox(db, clock, {
      channel: 'sms',
      recipient: '+8613812345678',
      subject: '',
      text: '【试点】验证码 482913，五分钟内有效。',
    }),
  ]);
  const at = clock().toISOString();
  await db.atomic([
    db.query
      .insertInto('outbox')
      .values({
        id: '00000000-0000-7000-8000-000000000000',
        channel: 'mail',
        recipient: 'zhao@example.com',
        message: JSON.stringify({ subject: '通知', text: '内容' }),
        state: 'failed',
        attempts: 6,
        dueAt: at,
        createdAt: at,
        settledAt: at,
        error: 'Error: 421 closing connection',
      })
      .compile(),
  ]);
});

describe('an administrator', () => {
  const as = { office: ['administrator'] } as const;

  it('sees how jobs stand and runs one', async () => {
    const page = await visit('/office/jobs', { as });
    const row = page.getByRole('table', { name: '定时任务' }).getByRole('row', { name: /清除到期数据/u });
    const runs = async () => Number(/共运行 (\d+) 次/u.exec(await row.innerText())?.[1] ?? 0);
    await expect.poll(runs).toBeGreaterThan(0);
    const before = await runs();
    await row.getByRole('button', { name: '立即运行：清除到期数据' }).click();
    await page.getByText('已安排立即运行：清除到期数据').waitFor();
    await expect.poll(runs).toBeGreaterThan(before);
  });

  it('finds a message that failed and why, and sends it again', async () => {
    const page = await visit('/office/jobs', { as });
    await expect
      .poll(() => page.getByRole('link', { name: '全部' }).getAttribute('aria-current'))
      .toBe('page');
    await page.getByRole('link', { name: /^失败/u }).click();
    await expect.poll(() => page.url()).toContain('state=failed');
    const table = page.getByRole('table', { name: '邮件与短信' });
    await table.getByText('z…@example.com').waitFor();
    expect(await table.innerText()).toContain('421 closing connection');
    await page.getByRole('button', { name: '重新发送给 z…@example.com' }).click();
    await page.getByText('已安排重新发送给 z…@example.com').waitFor();
    await page.getByText('没有发送失败的消息').waitFor();
  });
});

describe('others', () => {
  it('may look as auditors, and are offered nothing to do', async () => {
    const page = await visit('/office/jobs', { as: { office: ['auditor'] } });
    await page.getByRole('row', { name: /清除到期数据/u }).waitFor();
    await page.getByText('z…@example.com').waitFor();
    expect(await page.getByRole('button', { name: /立即运行|重新发送/u }).count()).toBe(0);
  });
});

describe('the mailbox of a development server', () => {
  it('shows what would have been sent, with links to this site and codes to copy', async () => {
    const page = await visit('/mailbox', { context: { permissions: ['clipboard-read', 'clipboard-write'] } });
    await page.getByText('这是一台开发服务器').waitFor();
    await page.getByRole('button', { name: '复制 482913' }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('482913');
    const mail = page.getByRole('listitem').filter({ hasText: '请验证您的邮箱' });
    expect(await mail.getByRole('link').count()).toBe(1);
    expect(await mail.getByRole('button').count()).toBe(0);
    await mail.getByRole('link').click();
    await expect.poll(() => page.url()).toContain('/about?token=abc');
  });

  inTheSoak('shows what comes while one looks', async () => {
    const page = await visit('/mailbox');
    await page.getByText('482913').first().waitFor();
    const db = await database();
    const late = { channel: 'mail', recipient: 'li@example.com', subject: '稍后到的', text: '内容' } as const;
    await db.atomic([toOutbox(db, clock, late)]);
    await page.getByRole('heading', { name: '稍后到的' }).waitFor();
  });
});

describe.each(LOOKS)('axe, in %s, %s, on a %s', (locale, scheme, screen) => {
  it('finds nothing on jobs and the mailbox', async () => {
    const page = await visit('/about', { locale, scheme, screen, as: { office: ['administrator'] } });
    const places = ['/office/jobs', '/mailbox', '/office/jobs?state=failed'];
    expect(
      await lookAt(
        page,
        places.map((path) => [path, path]),
      ),
    ).toEqual([]);
  });
});
