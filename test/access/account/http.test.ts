import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { AccountView } from '../../../src/access/account/schemas.ts';
import { startTestApp } from '../../support/app.ts';
import { type Client, mailedToken, messagesTo, PASSWORD, sentCode } from '../../support/clients.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let app: Awaited<ReturnType<typeof startTestApp>>;
let wang: Awaited<ReturnType<typeof app.signUp>>;
beforeAll(async () => {
  app = await startTestApp();
  wang = await app.signUp({ email: 'wang@example.com' });
});
afterAll(() => app.close());

const accountOf = async (client: Client) =>
  ((await (await client.get('/api/v1/account')).json()) as { account: AccountView | null }).account;
const fieldsOf = async (answer: Response) =>
  ((await answer.json()) as { fields?: { path: string; message: string }[] }).fields ?? [];
const { email, password } = { email: 'wang@example.com', password: PASSWORD };

describe('what is not well-formed is refused with the field, in both languages', () => {
  const long = 'x'.repeat(2001);
  it.each<[string, string, object, string]>([
    ['POST', 'auth/sign-up', { name: 'a\u200bb', email: 'a@example.com', password, locale: 'zh' }, 'name'],
    ['POST', 'auth/sign-up', { name: 'x', email: 'nobody', password, locale: 'zh' }, 'email'],
    ['POST', 'auth/sign-up', { name: 'x', email: 'a@phone.invalid', password, locale: 'zh' }, 'email'],
    [
      'POST',
      'auth/sign-up',
      { name: 'x', email: 'a@example.com', password: 'short', locale: 'zh' },
      'password',
    ],
    [
      'POST',
      'auth/sign-up',
      { name: 'Mallory', email: 'a@example.com', password: 'mallory-2026', locale: 'zh' },
      'password',
    ],
    ['POST', 'auth/sign-up', { name: 'x', email: 'a@example.com', password, locale: 'fr' }, 'locale'],
    ['POST', 'auth/sign-up', { name: 'x', email: 'a@example.com', password, locale: 'zh', role: 'x' }, ''],
    ['POST', 'auth/email/verify', { token: '' }, 'token'],
    ['POST', 'auth/email/resend', { email: 5 }, 'email'],
    ['POST', 'auth/sign-in', { email, password: '' }, 'password'],
    ['POST', 'auth/sms/code', { phone: '12345' }, 'phone'],
    ['POST', 'auth/sms/sign-in', { phone: '13800138000', code: '12345' }, 'code'],
    ['POST', 'auth/oidc', { provider: 5 }, 'provider'],
    ['POST', 'auth/second-factor', { kind: 'sms', code: '123456' }, 'kind'],
    ['POST', 'auth/password/forgot', {}, 'email'],
    ['POST', 'auth/password/reset', { token: long, password }, 'token'],
    ['PATCH', 'account', {}, ''],
    ['PATCH', 'account', { name: '\u202egnaw' }, 'name'],
    ['POST', 'account/password', { current: password, password: 'short' }, 'password'],
    ['POST', 'account/password', { current: password, password: 'password1234' }, 'password'],
    ['POST', 'auth/password/reset', { token: 'x', password: '1234567890' }, 'password'],
    ['POST', 'account/email', { email: 'x' }, 'email'],
    ['POST', 'account/phone/code', { phone: '+1 415 555 0100' }, 'phone'],
    ['POST', 'account/phone', { phone: '13800138000', code: 'abcdef' }, 'code'],
    ['POST', 'account/second-factor', { pass: 'x' }, ''],
    ['POST', 'account/second-factor/confirm', { code: '1' }, 'code'],
    ['DELETE', 'account/second-factor', { code: '1' }, 'code'],
    ['POST', 'account/tokens', { name: 'x', scopes: [], days: 1 }, 'scopes'],
    ['POST', 'account/tokens', { name: 'x', scopes: ['admin'], days: 1 }, 'scopes.0'],
    ['POST', 'account/tokens', { name: 'x', scopes: ['read'], days: 366 }, 'days'],
    ['POST', 'account/erasure', { code: 'x' }, 'code'],
  ])('%s %s %j', async (method, path, body, field) => {
    for (const [language, words] of [
      ['zh', /[\u4e00-\u9fff]/],
      ['en', /^[\x20-\x7e]+$/],
    ] as const) {
      const answer = await wang.request(`/api/v1/${path}`, {
        method,
        headers: { 'Content-Type': 'application/json', 'Accept-Language': language },
        body: JSON.stringify(body),
      });
      expect(answer.status).toBe(400);
      expect(await fieldsOf(answer)).toContainEqual({ path: field, message: expect.stringMatching(words) });
    }
  });
});

it('says which ways in there are', async () => {
  const options = await (await app.client().get('/api/v1/auth/options')).json();
  expect(options).toEqual({ signUp: true, sms: true, mailbox: true, oidc: [], demo: [], places: [] });
  const bare = await startTestApp({ env: { NODE_ENV: 'production' } });
  const production = await (await bare.client().get('/api/v1/auth/options')).json();
  expect(production).toEqual({ signUp: false, sms: false, mailbox: false, oidc: [], demo: [], places: [] });
  const body = { name: 'x', email: 'a@example.com', password, locale: 'zh' };
  expect((await bare.post('/api/v1/auth/sign-up', body)).status).toBe(404);
  expect((await bare.post('/api/v1/auth/sms/code', { phone: '13800138000' })).status).toBe(404);
  await bare.close();
});

it('keeps name and language, and tells nobody else', async () => {
  expect((await wang.patch('/api/v1/account', { name: ' 王  大明 ', locale: 'en' })).status).toBe(204);
  expect(await accountOf(wang)).toMatchObject({ name: '王 大明', locale: 'en', office: [], enterprises: [] });
  expect((await app.client().patch('/api/v1/account', { name: 'x' })).status).toBe(401);
});

it('shows and ends sessions: one, all others, never another person’s', async () => {
  const [one, two] = [app.client(), app.client()];
  for (const client of [one, two]) await client.post('/api/v1/auth/sign-in', { email, password });
  type Shown = { items: { id: string; current: boolean }[] };
  const shown = (await (await wang.get('/api/v1/account/sessions')).json()) as Shown;
  expect(shown.items.length).toBe(3);
  const mine = (await (await one.get('/api/v1/account/sessions')).json()) as Shown;
  const current = mine.items.find((session) => session.current)!.id;
  const other = await app.signUp({ email: 'other@example.com' });
  expect((await other.delete(`/api/v1/account/sessions/${current}`)).status).toBe(404);
  expect((await wang.delete(`/api/v1/account/sessions/${current}`)).status).toBe(204);
  expect(await accountOf(one)).toBeNull();
  expect((await wang.delete('/api/v1/account/sessions')).status).toBe(204);
  expect(await accountOf(two)).toBeNull();
  expect(await accountOf(wang)).not.toBeNull();
});

it('changes an address when the new one is confirmed, once, and tells the old one', async () => {
  const mei = await app.signUp({ email: 'mei@example.com', locale: 'en' });
  const change = (to: string, given: string) =>
    mei.post('/api/v1/account/email', { email: to, password: given });
  expect((await change('mei.new@example.com', 'not the password')).status).toBe(401);
  expect((await change('Mei.New@example.com', password)).status).toBe(202);
  expect((await messagesTo(app.database, 'mei@example.com'))[0]?.subject).toContain('about to change');
  expect((await accountOf(mei))?.email).toBe('mei@example.com');
  const token = await mailedToken(app.database, 'mei.new@example.com');
  const elsewhere = app.client();
  const verify = () => elsewhere.post('/api/v1/auth/email/verify', { token });
  expect(await (await verify()).json()).toEqual({ status: 'verified' });
  expect((await verify()).status).toBe(410);
  expect((await accountOf(mei))?.email).toBe('mei.new@example.com');
  expect(
    (await elsewhere.post('/api/v1/auth/sign-in', { email: 'mei.new@example.com', password })).status,
  ).toBe(200);
  // Somebody else's address: the same answer, and its owner hears of it.
  expect((await change('wang@example.com', password)).status).toBe(202);
  expect((await messagesTo(app.database, 'wang@example.com'))[0]?.subject).toBe(
    'You have an account already',
  );
});

it('adds a number by a code; one that has another account is a conflict', async () => {
  const han = await app.signUp({ email: 'han@example.com' });
  const lei = await app.signUp({ email: 'lei@example.com' });
  const phone = '+8613900139000';
  const add = async (client: Client) => {
    expect((await client.post('/api/v1/account/phone/code', { phone: '139 0013 9000' })).status).toBe(202);
    return client.post('/api/v1/account/phone', { phone, code: await sentCode(app.database, phone) });
  };
  expect((await add(han)).status).toBe(204);
  expect((await accountOf(han))?.phone).toBe(phone);
  const taken = await add(lei);
  expect(taken.status).toBe(409);
  expect((await accountOf(lei))?.phone).toBeNull();
  const byPhone = app.client();
  await byPhone.post('/api/v1/auth/sms/code', { phone });
  const entered = await byPhone.post('/api/v1/auth/sms/sign-in', {
    phone,
    code: await sentCode(app.database, phone),
  });
  expect(await entered.json()).toEqual({ status: 'signed-in' });
  expect((await accountOf(byPhone))?.id).toBe(han.id);
});

it('makes, shows and revokes tokens; a token does what its scope says and never touches credentials', async () => {
  const made = await wang.post('/api/v1/account/tokens', { name: '脚本', scopes: ['read'], days: 30 });
  expect([made.status, made.headers.get('cache-control')]).toEqual([201, 'no-store']);
  const { id, token } = (await made.json()) as { id: string; token: string };
  const list = (await (await wang.get('/api/v1/account/tokens')).json()) as { items: object[] };
  expect(list.items).toEqual([
    expect.objectContaining({ id, name: '脚本', scopes: ['read'], hint: token.slice(-4) }),
  ]);
  expect(JSON.stringify(list)).not.toContain(token);
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const by = (method: string, path: string, body?: object) =>
    app.request(`/api/v1/${path}`, { method, headers, ...(body && { body: JSON.stringify(body) }) });
  expect((await by('GET', 'account/sessions')).status).toBe(200);
  for (const [method, path, body] of [
    ['PATCH', 'account', { name: 'x' }],
    ['POST', 'account/tokens', { name: 'x', scopes: ['write'], days: 1 }],
    ['POST', 'account/password', { current: password, password: 'another password' }],
    ['POST', 'account/second-factor', {}],
    ['POST', 'account/erasure', { password }],
  ] as const)
    expect([path, (await by(method, path, body)).status]).toEqual([path, 403]);
  const other = await app.signUp({ email: 'token-thief@example.com' });
  expect((await other.delete(`/api/v1/account/tokens/${id}`)).status).toBe(404);
  // One made for figures alone knows whom it acts for, and neither how to reach them nor anything else of theirs.
  const narrow = await other.post('/api/v1/account/tokens', { name: '报数', scopes: ['figures'], days: 1 });
  const daily = { authorization: `Bearer ${((await narrow.json()) as { token: string }).token}` };
  const seen = await (await app.request('/api/v1/account', { headers: daily })).json();
  expect(seen).toMatchObject({ account: { email: null, phone: null } });
  expect((await app.request('/api/v1/account/tokens', { headers: daily })).status).toBe(403);
  expect((await wang.delete(`/api/v1/account/tokens/${id}`)).status).toBe(204);
  expect((await by('GET', 'account')).status).toBe(401);
});

it('logs what was done with one’s credentials, for oneself, by pages', async () => {
  type Page = { items: { what: string }[]; next: string | null };
  const first = (await (await wang.get('/api/v1/account/events?limit=1')).json()) as Page;
  expect(first.items).toEqual([expect.objectContaining({ what: 'token-revoked' })]);
  const second = (await (
    await wang.get(`/api/v1/account/events?limit=50&cursor=${first.next}`)
  ).json()) as Page;
  expect(second.items.map(({ what }) => what)).toEqual(
    expect.arrayContaining(['token-made', 'session-ended', 'signed-in']),
  );
});

it('takes one’s conversations with the account', async () => {
  const leaving = await app.signUp({ email: 'leaving@example.com' });
  const message = { id: 'turn-leaving', role: 'user', parts: [{ type: 'text', text: '有效期到什么时候？' }] };
  const keep = { conversationId: 'chat-leaving', begins: true };
  await (await leaving.post('/api/v1/assistant/chat', { messages: [message], keep })).text();
  const kept = () =>
    app.database.query.selectFrom('conversationTurns').select('id').where('id', '=', message.id).execute();
  expect(await kept()).toHaveLength(1);
  expect((await leaving.post('/api/v1/account/erasure', { password })).status).toBe(204);
  expect(await kept()).toEqual([]);
  expect(await app.database.query.selectFrom('conversations').select('id').execute()).toEqual([]);
});

it('logs no address, name or secret', () => {
  expect(app.lines.join('\n')).not.toMatch(/example\.com|王|sdn_|token=|13900139000/);
});
