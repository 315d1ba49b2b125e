import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toOutbox } from '../../../src/platform/outbox.ts';
import { startTestApp } from '../../support/app.ts';
import { signedIn } from '../../support/signed-in.ts';

let app: Awaited<ReturnType<typeof startTestApp>>;
let administrator: Awaited<ReturnType<typeof signedIn>>;
let auditor: Awaited<ReturnType<typeof signedIn>>;
beforeAll(async () => {
  app = await startTestApp();
  administrator = await signedIn(app.database, { office: ['administrator'] });
  auditor = await signedIn(app.database, { office: ['auditor'] });
});
afterAll(() => app.close());

const now = () => new Date();
const message = (recipient: string, text = '验证码 123456') =>
  toOutbox(app.database, now, { channel: 'mail', recipient, subject: '标题', text });

interface Body {
  jobs: { name: string; runs: number; dueAt: string }[];
  messages: object;
  items: { id: string; recipient: string }[];
  next: string | null;
}

const asked = async (path: string, who = administrator) => {
  const response = await app.request(path, { headers: who.headers });
  return {
    status: response.status,
    link: response.headers.get('link'),
    body: (await response.json()) as Body,
  };
};

describe('jobs', () => {
  it('are listed with how they stand, for administrators and auditors alone', async () => {
    const { status, body } = await asked('/api/v1/office/jobs', auditor);
    expect(status).toBe(200);
    expect(body.jobs.map(({ name }) => name)).toContain('sweep');
    expect(body.jobs[0]).toMatchObject({
      state: 'waiting',
      dueAt: null,
      title: { zh: expect.any(String), en: expect.any(String) },
    });
    expect((await app.request('/api/v1/office/jobs')).status).toBe(401);
    const officer = await signedIn(app.database, { office: ['case-officer'] });
    expect((await asked('/api/v1/office/jobs', officer)).status).toBe(403);
  });

  it('run when an administrator asks, whatever their due time', async () => {
    await app.runner.runDue();
    const { body: before } = await asked('/api/v1/office/jobs');
    const path = '/api/v1/office/jobs/sweep/run';
    expect((await app.post(path, {}, auditor.headers)).status).toBe(403);
    const response = await app.request(path, { method: 'POST', headers: administrator.headers });
    expect(response.status).toBe(202);
    await app.runner.runDue();
    const { body: after } = await asked('/api/v1/office/jobs');
    const runs = (body: Body) => body.jobs.find(({ name }) => name === 'sweep')?.runs ?? 0;
    expect(runs(after)).toBe(runs(before) + 1);
    const missing = await app.request('/api/v1/office/jobs/none/run', {
      method: 'POST',
      headers: administrator.headers,
    });
    expect(missing.status).toBe(404);
  });

  it('are run once for one Idempotency-Key', async () => {
    const send = () =>
      app.request('/api/v1/office/jobs/sweep/run', {
        method: 'POST',
        headers: { ...administrator.headers, 'Idempotency-Key': 'once' },
      });
    const first = await (await send()).json();
    await app.runner.runDue();
    expect(await (await send()).json()).toEqual(first);
    const { body } = await asked('/api/v1/office/jobs');
    const sweep = body.jobs.find(({ name }) => name === 'sweep');
    expect(Date.parse(sweep!.dueAt)).toBeGreaterThan(Date.now() + 60_000);
  });
});

describe('messages', () => {
  it('are listed page by page, masked and without their words', async () => {
    await app.database.atomic([
      message('zhangsan@example.com'),
      message('李四@example.com'),
      message('w@x.cn'),
    ]);
    const { body, link } = await asked('/api/v1/office/messages?state=waiting&limit=2', auditor);
    expect(body.items).toHaveLength(2);
    expect(link).toContain('state=waiting');
    const { body: rest } = await asked(link!.slice(1, link!.indexOf('>')), auditor);
    const all = [...body.items, ...rest.items];
    expect(all.map(({ recipient }) => recipient).sort()).toEqual([
      'w…@x.cn',
      'z…@example.com',
      '李…@example.com',
    ]);
    expect(rest.next).toBeNull();
    expect(JSON.stringify(all)).not.toMatch(/123456|标题/);
    const { body: jobs } = await asked('/api/v1/office/jobs');
    expect(jobs.messages).toEqual({ waiting: 3, sent: 0, failed: 0 });
  });

  it('are sent again when they failed, and not when they were sent', async () => {
    const { body } = await asked('/api/v1/office/messages');
    const { id } = body.items[0]!;
    const path = `/api/v1/office/messages/${id}/retry`;
    const set = (state: string) =>
      app.database.atomic([
        app.database.query.updateTable('outbox').set({ state, attempts: 6 }).where('id', '=', id).compile(),
      ]);
    await set('failed');
    const response = await app.request(path, { method: 'POST', headers: administrator.headers });
    expect([response.status, await response.json()]).toEqual([
      200,
      expect.objectContaining({ id, state: 'waiting', attempts: 0 }),
    ]);
    await set('sent');
    const sent = await app.request(path, { method: 'POST', headers: administrator.headers });
    expect(sent.status).toBe(409);
    const missing = await app.request('/api/v1/office/messages/none/retry', {
      method: 'POST',
      headers: administrator.headers,
    });
    expect(missing.status).toBe(404);
  });
});

describe('the mailbox', () => {
  it('shows in development what would have been sent, newest first', async () => {
    await app.database.atomic([message('new@example.com', '链接')]);
    const response = await app.request('/api/v1/mailbox?limit=1');
    const body = (await response.json()) as { items: object[] };
    expect(body.items).toEqual([
      expect.objectContaining({ recipient: 'new@example.com', subject: '标题', text: '链接' }),
    ]);
  });

  it.each([
    ['in production', { NODE_ENV: 'production' }],
    ['where messages are sent', { SMTP_URL: 'smtp://127.0.0.1:1', SMS_URL: 'http://127.0.0.1:1' }],
  ])('is not there %s', async (_where, env) => {
    const other = await startTestApp({ env });
    expect((await other.request('/api/v1/mailbox')).status).toBe(404);
    await other.close();
  });
});
