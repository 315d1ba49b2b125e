import { afterAll, beforeAll, expect, it } from 'vitest';
import type { AccountView } from '../../../src/access/account/schemas.ts';
import { startTestApp } from '../../support/app.ts';
import type { Client } from '../../support/clients.ts';

let app: Awaited<ReturnType<typeof startTestApp>>;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const accountOf = async (client: Client) =>
  ((await (await client.get('/api/v1/account')).json()) as { account: AccountView | null }).account;

it('signs up, verifies, signs in and out', async () => {
  const wang = await app.signUp({ email: 'wang@example.com' });
  expect(await accountOf(wang)).toMatchObject({
    id: wang.id,
    name: '王小明',
    email: 'wang@example.com',
    emailVerified: true,
    secondFactor: 'none',
  });
  expect((await wang.post('/api/v1/auth/sign-out')).status).toBe(204);
  expect(await accountOf(wang)).toBeNull();
});
