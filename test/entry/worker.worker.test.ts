import { env, exports } from 'cloudflare:workers';
import { expect, it } from 'vitest';
import { ACTIONS, ROUTES } from '../../src/access/index.ts';
import worker from '../../src/entry/worker.ts';
import { ContentWatch } from '../../src/platform/files/content-type.ts';
import { r2Store } from '../../src/platform/files/r2-store.ts';

const origin = 'https://shidian.example';
const get = (path: string, headers: Record<string, string> = {}) =>
  exports.default.fetch(origin + path, { headers });
const post = (path: string, body: unknown) =>
  exports.default.fetch(origin + path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });

interface Answer {
  outcome: string;
  answer: string;
  citations: { documentId: string; article: number | string; quote: string; start: number; end: number }[];
  handover: object | null;
}
const ask = async (question: string) =>
  (await (await post('/api/v1/assistant/answers', { question })).json()) as Answer;
const bare = (text: string) => text.replace(/\s/g, '');

it('fills its empty database once, though twenty first requests come together', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => get('/api/v1/policies')));
  expect(answers.map((answer) => answer.status)).toEqual(Array(20).fill(200));
  const held = await env.DB.prepare('select kind, slug, count(*) as n from library_versions group by 1, 2')
    .bind()
    .all();
  expect(held.results.length).toBeGreaterThan(4);
  expect(held.results.every((row) => (row as { n: number }).n === 1)).toBe(true);
});

it('answers in the plan’s own words, with spans of the original', async () => {
  const { outcome, answer, citations } = await ask('对开展金融科技应用的金融机构有什么支持？');
  expect(outcome).toBe('answered');
  expect(answer).toMatch(/\[第.+条\]/);
  const { policy } = (await (await get('/api/v1/policies/action-plan-2025-29')).json()) as {
    policy: { original: string };
  };
  expect(citations.length).toBeGreaterThan(0);
  for (const { quote, start, end } of citations)
    expect(bare(policy.original.slice(start, end))).toBe(bare(quote));
});

it('checks a business against the boundary, without a model and without an account', async () => {
  const screening = async (body: unknown) =>
    worker.fetch(
      new Request(`${origin}/api/v1/licences/screenings`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      }),
      env,
      null,
    );
  const { findings, clear } = (await (
    await screening({ description: '我们用自有资金向会员放贷。' })
  ).json()) as {
    findings: { code: string; because: { text: string }[] }[];
    clear: boolean;
  };
  expect(clear).toBe(false);
  expect(findings.find(({ code }) => code === 'lending')?.because).toEqual([
    { text: '我们用自有资金向会员放贷' },
  ]);
  expect((await screening({ description: '' })).status).toBe(400);
});

it('answers an English question in English', async () => {
  const { outcome, answer } = await ask('Until when is the action plan valid?');
  expect(outcome).toBe('answered');
  expect(answer).toContain('2027');
  expect(answer).toMatch(/\[(Validity|Article \d+)\]/);
});

it('refuses what the plan does not say, and hands over', async () => {
  const { outcome, citations, handover } = await ask('浦东明天会下雨吗？');
  expect(outcome).toBe('refused');
  expect(citations).toEqual([]);
  expect(handover).not.toBeNull();
});

it('streams a chat', async () => {
  const message = { id: '1', role: 'user', parts: [{ type: 'text', text: '有效期到哪天？' }] };
  const response = await post('/api/v1/assistant/chat', { messages: [message] });
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  const text = await response.text();
  expect(text).toContain('data-answer');
  expect(text.endsWith('data: [DONE]\n\n')).toBe(true);
});

it('checks a claim', async () => {
  const response = await post('/api/v1/assistant/verifications', { text: '每家企业都能拿到500万元补贴。' });
  const { sentences } = (await response.json()) as { sentences: { supported: boolean }[] };
  expect(sentences.map((sentence) => sentence.supported)).toEqual([false]);
});

it('keeps what readers thought of an answer', async () => {
  const { outcome, answer } = await ask('有效期到哪天？');
  const response = await post('/api/v1/assistant/feedback', {
    question: '有效期到哪天？',
    answer,
    outcome,
    rating: 'up',
    locale: 'zh',
    corpusVersion: 1,
  });
  expect(response.status).toBe(204);
  const kept = await env.DB.prepare('select question from assistant_feedback').bind().all();
  expect(kept.results).toEqual([{ question: '有效期到哪天？' }]);
});

it('is ready once its schema is, and says so out of its database', async () => {
  expect(await (await get('/readyz')).json()).toEqual({ status: 'ready' });
  const beats = await env.DB.prepare('select count(*) as n from heartbeat').bind().all();
  expect(beats.results).toEqual([{ n: 1 }]);
});

it('serves the pages under the same headers as everything else', async () => {
  const page = await get('/policies/action-plan-2025-29');
  expect([page.status, page.headers.get('content-type'), page.headers.get('cache-control')]).toEqual([
    200,
    'text/html; charset=utf-8',
    'no-cache',
  ]);
  const script = /src="(\/assets\/[^"]+\.js)"/.exec(await page.text())![1]!;
  expect((await get(script)).headers.get('cache-control')).toContain('immutable');
  for (const path of ['/', script, '/api/v1/policies', '/api/nothing']) {
    const { headers } = await get(path);
    expect(headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('strict-transport-security')).toContain('max-age');
  }
  expect((await get('/nowhere')).status).toBe(404);
});

it('refuses what Node refuses', async () => {
  expect((await get('/api/v1/assistant/answers')).status).toBe(405);
  expect((await post('/api/v1/assistant/answers', { question: 'x', evil: 1 })).status).toBe(400);
  expect((await post('/api/v1/assistant/answers', { question: 'x'.repeat(1_100_000) })).status).toBe(413);
  const plain = await exports.default.fetch(`${origin}/api/v1/assistant/answers`, {
    method: 'POST',
    body: '{"question":"x"}',
  });
  expect(plain.status).toBe(415);
});

it('serves in production what anybody may see, and nothing that needs an account', async () => {
  const administrator =
    "insert into auth_sessions (id, token, user_id, expires_at, created_at, updated_at, second_factor) values ('s', 'token', 'p', '2999-01-01', '2026-01-01', '2026-01-01', 'done')";
  const person =
    "insert into people (id, name, locale, state, created_at) values ('p', '测试', 'zh', 'active', '2026-01-01')";
  const grant =
    "insert into grants (id, person_id, realm, scope, role, valid_from, granted_by, created_at) values ('g', 'p', 'office', 'office', 'administrator', '2026-01-01', 'system', '2026-01-01')";
  await env.DB.batch([person, administrator, grant].map((sql) => env.DB.prepare(sql)));
  for (const [key, { action }] of Object.entries(ROUTES)) {
    const [method = '', path = ''] = key.split(' ');
    const { who } = ACTIONS[action];
    const open = who === 'public' && !action.startsWith('account.') && action !== 'mailbox.read';
    if (open || who === 'operational') continue;
    const address = origin + path.replaceAll(/:\w+/g, 'x');
    const headers = { Cookie: 'shidian.session_token=token', 'Content-Type': 'application/json' };
    const init = method === 'GET' ? { headers } : { method, headers, body: '{}' };
    // Each asked of an instance of its own, as nobody's first request: limits are not what is asked here.
    await env.DB.batch([env.DB.prepare('delete from rate_counters')]);
    const answer = await worker.fetch(new Request(address, init), { ...env }, null);
    expect([key, answer.status]).toEqual([key, 404]);
  }
  expect((await get('/metrics')).status).toBe(404);
  expect((await get('/api/v1/policies')).status).toBe(200);
});

it('says in the reader’s language that it writes no spreadsheet, and writes the same lines as CSV', async () => {
  for (const [language, title, instead] of [
    ['zh-CN', '此处不提供', '此服务不生成 Excel 文件，请下载 CSV。'],
    ['en', 'Not offered here', 'This service writes no Excel files; take the CSV.'],
  ] as const) {
    const answer = await get('/api/v1/register.xlsx', { 'Accept-Language': language });
    expect([answer.status, await answer.json()]).toEqual([
      501,
      expect.objectContaining({ title, fields: [{ path: 'register.xlsx', message: instead }] }),
    ]);
  }
  expect(await (await get('/api/v1/register.csv')).text()).toContain('编号');
});

it('takes files into R2 and gives them back', async () => {
  const store = r2Store(env.FILES);
  const bytes = new TextEncoder().encode('%PDF-1.7 任何内容');
  const staged = await store.stage(
    (async function* () {
      yield bytes.subarray(0, 5);
      yield bytes.subarray(5);
    })(),
  );
  await staged.keep();
  expect(await new Response(await store.get(staged.digest)).text()).toBe('%PDF-1.7 任何内容');
  const listed: string[] = [];
  for await (const digest of store.list()) listed.push(digest);
  expect(listed).toEqual([staged.digest]);
  await store.delete(staged.digest);
  expect(await store.get(staged.digest)).toBeNull();
});

it('knows text in GB 18030 too', () => {
  const watch = new ContentWatch();
  watch.pass(new Uint8Array([0xb5, 0xda, 0xd2, 0xbb, 0xcc, 0xf5]));
  expect(watch.typeOf('a.txt')).toBe('text/plain');
});

it('leaves mail waiting, and runs a job once though two triggers come together', async () => {
  const mail =
    "insert into outbox (id, channel, recipient, message, state, attempts, due_at, created_at) values ('m', 'mail', 'a@b.cn', '{\"subject\":\"s\",\"text\":\"t\"}', 'waiting', 0, '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z')";
  await env.DB.batch([env.DB.prepare(mail), env.DB.prepare('delete from jobs')]);
  await Promise.all([worker.scheduled(null, env), worker.scheduled(null, env)]);
  const { results } = await env.DB.prepare(
    "select state, (select runs from jobs where name = 'sweep') as runs from outbox",
  )
    .bind()
    .all();
  expect(results).toEqual([{ state: 'waiting', runs: 1 }]);
});

it('forgets by its cron trigger what has been kept long enough', async () => {
  const old =
    "insert into rate_counters (caller, window_start, hits) values ('model:x', '2020-01-01T00:00:00.000Z', 1)";
  await env.DB.batch([env.DB.prepare(old)]);
  await env.DB.batch([env.DB.prepare('delete from jobs')]);
  await worker.scheduled(null, env);
  const left = await env.DB.prepare("select count(*) as n from rate_counters where window_start < '2021'")
    .bind()
    .all();
  expect(left.results).toEqual([{ n: 0 }]);
});

it('signs people up and in where accounts are served, a session for each request', {
  timeout: 120_000,
}, async () => {
  const served = { ...env, NODE_ENV: 'development', HOST: '127.0.0.1', PUBLIC_URL: origin };
  const send = (path: string, body: unknown, cookie = '') =>
    worker.fetch(
      new Request(origin + path, {
        method: body === null ? 'GET' : 'POST',
        headers: { 'Content-Type': 'application/json', cookie },
        ...(body !== null && { body: JSON.stringify(body) }),
      }),
      served as never,
      null,
    );
  const email = 'worker@example.com';
  const password = 'a password for a worker';
  const who = { name: '王小明', email, password, locale: 'zh' };
  expect((await send('/api/v1/auth/sign-up', who)).status).toBe(202);
  const mail = await env.DB.prepare('select message from outbox where recipient = ?').bind(email).all();
  const token = /token=([\w.-]+)/.exec((mail.results[0] as { message: string }).message)![1]!;
  expect((await send('/api/v1/auth/email/verify', { token })).status).toBe(200);
  const entered = await Promise.all([1, 2, 3].map(() => send('/api/v1/auth/sign-in', { email, password })));
  for (const answer of entered) {
    const cookie = answer.headers.getSetCookie()[0]!.split(';')[0]!;
    expect(cookie).toMatch(/^__Secure-shidian\.session_token=/);
    const account = await (await send('/api/v1/account', null, cookie)).json();
    expect(account).toMatchObject({ account: { email, secondFactor: 'none' } });
  }
  expect((await post('/api/v1/auth/sign-in', { email, password })).status).toBe(404);
});
