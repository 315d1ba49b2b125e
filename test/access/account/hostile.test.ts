import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { AccountView } from '../../../src/access/account/schemas.ts';
import { startTestApp } from '../../support/app.ts';
import { type Client, mailedToken, messagesTo, PASSWORD, sentCode } from '../../support/clients.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let now = new Date();
let app: Awaited<ReturnType<typeof startTestApp>>;
beforeAll(async () => {
  app = await startTestApp({ clock: () => now });
});
afterAll(() => app.close());

const accountOf = async (client: Client) =>
  ((await (await client.get('/api/v1/account')).json()) as { account: AccountView | null }).account;
const password = PASSWORD;
const later = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1000);
};

it('a session planted before signing in is not the one after it, and the one of before dies', async () => {
  const victim = await app.signUp({ email: 'victim@example.com' });
  const planted = victim.cookies.get('shidian.session_token')!;
  const shared = app.client();
  shared.cookies.set('shidian.session_token', planted);
  await app.signUp({ email: 'second@example.com' });
  await shared.post('/api/v1/auth/sign-in', { email: 'second@example.com', password });
  expect(shared.cookies.get('shidian.session_token')).not.toBe(planted);
  expect(await accountOf(victim)).toBeNull();
  const madeUp = app.client();
  madeUp.cookies.set('shidian.session_token', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.x');
  await madeUp.post('/api/v1/auth/sign-in', { email: 'victim@example.com', password });
  expect(madeUp.cookies.get('shidian.session_token')).not.toMatch(/^a{32}/);
});

it('an address that is known and one that is not are answered alike, in words and about as fast', async () => {
  await app.signUp({ email: 'known@example.com' });
  const ask = async (path: string, body: object) => {
    const began = performance.now();
    const answer = await app.client().post(`/api/v1/auth/${path}`, body, { 'X-Request-Id': 'the-same-id' });
    return { status: answer.status, text: await answer.text(), ms: performance.now() - began };
  };
  const paths: [string, (email: string) => object][] = [
    ['sign-in', (email) => ({ email, password: 'not the password' })],
    ['sign-up', (email) => ({ name: 'x', email, password, locale: 'zh' })],
    ['password/forgot', (email) => ({ email })],
    ['email/resend', (email) => ({ email })],
  ];
  for (const [path, body] of paths) {
    const known = await ask(path, body('known@example.com'));
    const unknown = await ask(path, body(`unknown-${path.length}@example.com`));
    expect([path, unknown.status, unknown.text]).toEqual([path, known.status, known.text]);
    // One hash each, or none: whoever skipped it would be several times faster.
    if (path === 'sign-in') expect(known.ms / unknown.ms).toBeGreaterThan(0.2);
    if (path === 'sign-in') expect(known.ms / unknown.ms).toBeLessThan(5);
  }
});

it('ten wrong passwords, then none is tried for a while, the right one neither; others are not shut out', async () => {
  await app.signUp({ email: 'target@example.com' });
  await app.signUp({ email: 'bystander@example.com' });
  const client = app.client();
  const attempt = (email: string, given: string) =>
    client.post('/api/v1/auth/sign-in', { email, password: given });
  for (let tried = 0; tried < 10; tried++)
    expect((await attempt('target@example.com', `wrong ${tried}`)).status).toBe(401);
  const refused = await attempt('target@example.com', password);
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await attempt('bystander@example.com', password)).status).toBe(200);
  later(Number(refused.headers.get('retry-after')) + 1);
  expect((await attempt('target@example.com', password)).status).toBe(200);
});

it('a code by SMS is guessed five times at most, and five codes an hour are sent', async () => {
  const phone = '+8613700137000';
  const client = app.client();
  const ask = () => client.post('/api/v1/auth/sms/code', { phone });
  expect((await ask()).status).toBe(202);
  const code = await sentCode(app.database, phone);
  const enter = (given: string) =>
    client.post('/api/v1/auth/sms/sign-in', { phone, code: given, name: '甲' });
  const wrong = Array.from({ length: 5 }, (_, at) =>
    String((Number(code) + at + 1) % 1_000_000).padStart(6, '0'),
  );
  for (const guess of wrong) expect((await enter(guess)).status).toBe(401);
  expect((await enter(code)).status).toBe(401);
  for (let sent = 1; sent < 5; sent++) expect((await ask()).status).toBe(202);
  const refused = await ask();
  expect([refused.status, refused.headers.has('retry-after')]).toEqual([429, true]);
  expect(await messagesTo(app.database, phone)).toHaveLength(5);
});

it('five reset mails an hour, and silence after', async () => {
  await app.signUp({ email: 'flooded@example.com' });
  const before = (await messagesTo(app.database, 'flooded@example.com')).length;
  for (let asked = 0; asked < 8; asked++)
    expect(
      (await app.client().post('/api/v1/auth/password/forgot', { email: 'flooded@example.com' })).status,
    ).toBe(202);
  // Signing up has used one of the five.
  expect((await messagesTo(app.database, 'flooded@example.com')).length - before).toBe(4);
});

it('who signed up with an address of somebody else does not get in when its owner comes', async () => {
  const email = 'owner@example.com';
  const mallory = app.client();
  await mallory.post('/api/v1/auth/sign-up', {
    name: 'Mallory',
    email,
    password: 'the password of Mallory',
    locale: 'zh',
  });
  later(1);
  const owner = app.client();
  await owner.post('/api/v1/auth/sign-up', { name: '业主', email, password, locale: 'zh' });
  expect((await messagesTo(app.database, email))[0]?.text).toContain('/forgot-password');
  later(1);
  await owner.post('/api/v1/auth/password/forgot', { email });
  const token = await mailedToken(app.database, email);
  // Nobody proved the address so far: no mail to it greets by a name that a stranger chose.
  for (const { text } of await messagesTo(app.database, email)) expect(text).not.toContain('Mallory');
  expect((await owner.post('/api/v1/auth/password/reset', { token, password })).status).toBe(204);
  expect(
    (await owner.post('/api/v1/auth/password/reset', { token, password: 'again and again' })).status,
  ).toBe(410);
  expect(
    (await mallory.post('/api/v1/auth/sign-in', { email, password: 'the password of Mallory' })).status,
  ).toBe(401);
  expect((await owner.post('/api/v1/auth/sign-in', { email, password })).status).toBe(200);
});

it.each(['', 'x', 'change_x', 'a.b.c', 'eyJhbGciOiJub25lIn0.eyJlbWFpbCI6InZpY3RpbUBleGFtcGxlLmNvbSJ9.'])(
  'a token of no mail is gone: %j',
  async (token) => {
    const expected = token === '' ? 400 : 410;
    expect((await app.post('/api/v1/auth/email/verify', { token })).status).toBe(expected);
    expect((await app.post('/api/v1/auth/password/reset', { token, password })).status).toBe(expected);
  },
);

it('who is disabled is out at once and does not come in again', async () => {
  const person = await app.signUp({ email: 'disabled@example.com' });
  const { database: db } = app;
  await db.atomic([
    db.query.updateTable('people').set({ state: 'disabled' }).where('id', '=', person.id).compile(),
  ]);
  expect(await accountOf(person)).toBeNull();
  const answer = await app.client().post('/api/v1/auth/sign-in', { email: 'disabled@example.com', password });
  expect(answer.status).toBe(403);
  expect(((await answer.json()) as { fields: object[] }).fields).toEqual([
    expect.objectContaining({ path: 'account' }),
  ]);
  expect(
    (await app.client().post('/api/v1/auth/sign-in', { email: 'disabled@example.com', password: 'not it' }))
      .status,
  ).toBe(401);
});

it('a page of another site can neither sign anybody in nor out', async () => {
  const person = await app.signUp({ email: 'lured@example.com' });
  const foreign = { 'Sec-Fetch-Site': 'cross-site' };
  expect((await person.post('/api/v1/auth/sign-out', {}, foreign)).status).toBe(403);
  expect(
    (await person.post('/api/v1/auth/sign-in', { email: 'lured@example.com', password }, foreign)).status,
  ).toBe(403);
  expect(await accountOf(person)).not.toBeNull();
});

it('a session lasts seven days after its last use, written once a day; an official’s twelve hours', async () => {
  const person = await app.signUp({ email: 'patient@example.com' });
  const { database: db } = app;
  const endOf = async () =>
    (
      await db.query
        .selectFrom('authSessions')
        .select('expiresAt')
        .where('userId', '=', person.id)
        .executeTakeFirst()
    )?.expiresAt;
  const begun = await endOf();
  later(23 * 3600);
  expect((await person.get('/api/v1/account')).headers.getSetCookie()).toEqual([]);
  expect(await endOf()).toBe(begun);
  later(2 * 3600);
  const [cookie] = (await person.get('/api/v1/account')).headers.getSetCookie();
  expect(cookie).toMatch(/^shidian\.session_token=.+; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/);
  expect(Date.parse((await endOf())!) - now.getTime()).toBe(7 * 86_400_000);
  later(7 * 86_400 - 1);
  expect(await accountOf(person)).not.toBeNull();

  const role = {
    realm: 'office',
    scope: 'office',
    role: 'case-officer',
    grantedBy: 'x',
    validUntil: null,
    endedAt: null,
  };
  const at = now.toISOString();
  const grant = { id: 'g1', personId: person.id, validFrom: at, createdAt: at, ...role };
  await db.atomic([db.query.insertInto('grants').values(grant).compile()]);
  await person.get('/api/v1/account');
  expect(Date.parse((await endOf())!) - now.getTime()).toBe(12 * 3_600_000);
  later(11 * 3600);
  expect(await accountOf(person)).not.toBeNull();
  later(12 * 3600 + 1);
  expect(await accountOf(person)).toBeNull();
  await person.post('/api/v1/auth/sign-in', { email: 'patient@example.com', password });
  expect(Date.parse((await endOf())!) - now.getTime()).toBeLessThanOrEqual(12 * 3_600_000);
});
