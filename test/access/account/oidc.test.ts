import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { AccountView } from '../../../src/access/account/schemas.ts';
import { legalPersonClaims } from '../../../src/platform/identity/legal-person.ts';
import { usccCheck } from '../../../src/shared/uscc.ts';
import { startTestApp } from '../../support/app.ts';
import type { Client } from '../../support/clients.ts';
import { startOidcProvider } from '../../support/oidc-provider.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const publicUrl = 'http://127.0.0.1:3000';
const callback = `${publicUrl}/api/v1/auth/oidc/one-net/callback`;
const USCC = `91310115MA1K3XXX0${usccCheck('91310115MA1K3XXX0')}`;
const users = {
  li: {
    sub: 'Li-1',
    name: '李雷',
    email: 'li@example.com',
    email_verified: true,
    uscc: USCC,
  },
  unvouched: { sub: 'Un-1', name: '韩梅梅', email: 'victim@example.com', email_verified: false },
  bare: { sub: 'Bare-1', name: '无邮箱' },
  wang: { sub: 'Wang-1', name: '王小明', email: 'wang@example.com', email_verified: true },
};

let provider: Awaited<ReturnType<typeof startOidcProvider>>;
let app: Awaited<ReturnType<typeof startTestApp>>;
beforeAll(async () => {
  provider = await startOidcProvider(users, callback);
  const { issuer } = provider;
  const configured = {
    id: 'one-net',
    name: '一网通办',
    clientId: 'shidian',
    clientSecret: 'a secret of the provider',
    legalPerson: 'uscc',
  };
  const silent = { ...configured, id: 'silent', issuer: 'http://127.0.0.1:9' };
  app = await startTestApp({
    env: { PUBLIC_URL: publicUrl, OIDC_PROVIDERS: JSON.stringify([{ ...configured, issuer }, silent]) },
  });
});
afterAll(async () => {
  await app.close();
  await provider.close();
});

const start = (client: Client, returnTo?: string, of = 'one-net') =>
  client.post('/api/v1/auth/oidc', { provider: of, ...(returnTo && { returnTo }) });

/** Where the browser ends up. */
async function enter(client: Client, login: string, returnTo?: string): Promise<string | null> {
  const { url } = (await (await start(client, returnTo)).json()) as { url: string };
  const back = await provider.signIn(url, login);
  return (await client.get(back.slice(publicUrl.length))).headers.get('location');
}
const accountOf = async (client: Client) =>
  ((await (await client.get('/api/v1/account')).json()) as { account: AccountView | null }).account;

it('signs up and in by a provider, back to the page one came from', async () => {
  const client = app.client();
  expect(await enter(client, 'li', '/policies?x=1')).toBe('/policies?x=1');
  const account = await accountOf(client);
  expect(account).toMatchObject({ name: '李雷', email: 'li@example.com', emailVerified: true });
  const again = app.client();
  expect(await enter(again, 'li')).toBe('/');
  expect((await accountOf(again))?.id).toBe(account?.id);
});

it('knows whom a person legally represents, as the provider signed it', async () => {
  const client = app.client();
  await enter(client, 'li');
  const { id } = (await accountOf(client))!;
  const configured = { id: 'one-net', name: 'x', issuer: 'x', clientId: 'x', clientSecret: 'x' };
  const claims = (legalPerson?: string) =>
    legalPersonClaims(app.database, [{ ...configured, legalPerson }], id);
  const registered = {
    name: '浦东李记科技有限公司',
    uscc: USCC,
    kind: 'fintech',
    contacts: [{ name: '李雷' }],
  };
  const made = await client.post('/api/v1/enterprises', registered);
  expect(made.status).toBe(201);
  expect((await accountOf(client))?.enterprises).toMatchObject([
    { role: 'owner', verification: 'unverified' },
  ]);
  const again = app.client();
  await enter(again, 'li');
  expect((await accountOf(again))?.enterprises).toMatchObject([{ verification: 'verified' }]);
  expect(await claims('uscc')).toEqual([{ provider: 'one-net', uscc: USCC }]);
  expect(await claims()).toEqual([]);
  expect(await claims('name')).toEqual([]);
});

it('knows who has an account here by an address that both have verified', async () => {
  const wang = await app.signUp({ email: 'wang@example.com' });
  const client = app.client();
  await enter(client, 'wang');
  expect((await accountOf(client))?.id).toBe(wang.id);
});

it('takes no address that the provider does not vouch for, and wants none', async () => {
  for (const login of ['unvouched', 'bare']) {
    const client = app.client();
    expect(await enter(client, login)).toBe('/');
    expect(await accountOf(client)).toMatchObject({ email: null, emailVerified: false });
  }
  // The address is still its owner's to sign up with.
  await app.signUp({ email: 'victim@example.com' });
});

it('a refusal, a callback made up and one in another browser end on the page for signing in', async () => {
  const client = app.client();
  expect(await enter(client, 'cancel')).toBe('/sign-in?error=oidc');
  for (const query of ['', '?code=x', '?code=x&state=y', '?error=%0d%0aevil']) {
    const answer = await client.get(`/api/v1/auth/oidc/one-net/callback${query}`);
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/sign-in?error=oidc']);
  }
  const { url } = (await (await start(client)).json()) as { url: string };
  const back = (await provider.signIn(url, 'li')).slice(publicUrl.length);
  const victim = app.client();
  expect((await victim.get(back)).headers.get('location')).toBe('/sign-in?error=oidc');
  expect(await accountOf(victim)).toBeNull();
});

it.each(['//evil.example', '/\\evil.example', 'https://evil.example/', '/a\\b', 'x', '/a\nb', '/\tevil'])(
  'returns to no other site: %j',
  async (returnTo) => {
    const answer = await start(app.client(), returnTo);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ fields: [{ path: 'returnTo' }] });
  },
);

it('a provider that is none is not found; one that does not answer is unavailable, and holds up nobody else', async () => {
  expect((await start(app.client(), '/', 'nobody')).status).toBe(404);
  const silent = await start(app.client(), '/', 'silent');
  expect([silent.status, silent.headers.get('retry-after')]).toEqual([503, '10']);
  expect(await enter(app.client(), 'li')).toBe('/');
});

it('who is disabled, or has a second factor, is so by a provider too', async () => {
  const client = app.client();
  await enter(client, 'li');
  const { id } = (await accountOf(client))!;
  const { database: db } = app;
  await db.atomic([
    db.query.updateTable('authUsers').set({ twoFactorEnabled: 1 }).where('id', '=', id).compile(),
  ]);
  expect(await enter(client, 'li', '/policies')).toBe('/sign-in?next=%2Fpolicies');
  expect(await accountOf(client)).toMatchObject({ secondFactor: 'pending', email: null });
  await db.atomic([db.query.updateTable('people').set({ state: 'disabled' }).where('id', '=', id).compile()]);
  expect(await enter(client, 'li')).toBe('/sign-in?error=disabled');
  expect(await accountOf(client)).toBeNull();
});
