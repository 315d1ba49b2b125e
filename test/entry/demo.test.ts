import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { DEMO_ACCOUNTS, DEMO_ENTERPRISES, demoCode } from '../../src/entry/demo-accounts.ts';
import { DEMO_PASSWORD } from '../../src/shared/demo.ts';
import { normaliseName } from '../../src/shared/names.ts';
import { usccFault } from '../../src/shared/uscc.ts';
import { startTestApp } from '../support/app.ts';

const folder = await mkdtemp(join(tmpdir(), 'demo-'));
afterAll(() => rm(folder, { recursive: true, force: true }));
const env = { DATABASE_URL: `sqlite:${join(folder, 'demo.db')}` };

async function signedIn(app: Awaited<ReturnType<typeof startTestApp>>, email: string) {
  const answer = await app.post('/api/v1/auth/sign-in', { email, password: DEMO_PASSWORD });
  expect([email, answer.status]).toEqual([email, 200]);
  const cookie = answer.headers.get('set-cookie')!.split(';')[0]!;
  return (path: string) => app.request(path, { headers: { cookie } });
}

it('gives development an account for every role, enterprises to look at, and nothing twice', async () => {
  const first = await startTestApp({ env, demo: true });
  const options = (await (await first.request('/api/v1/auth/options')).json()) as {
    demo: { email: string }[];
  };
  expect(options.demo.map(({ email }) => email)).toEqual(DEMO_ACCOUNTS.map(({ email }) => email));
  for (const { email, holds } of DEMO_ACCOUNTS) {
    const get = await signedIn(first, email);
    const { account } = (await (await get('/api/v1/account')).json()) as {
      account: { office: string[]; enterprises: { role: string }[]; appointments: object[] };
    };
    expect(account).toMatchObject(
      holds.realm === 'office'
        ? { office: [holds.role], enterprises: [], appointments: [] }
        : holds.realm === 'enterprise'
          ? { office: [], enterprises: [{ role: holds.role }], appointments: [] }
          : { office: [], enterprises: [], appointments: [] },
    );
  }
  const officer = await signedIn(first, 'case-officer@demo.example');
  const { items } = (await (await officer('/api/v1/enterprises')).json()) as {
    items: { name: string; verification: string; benchmark: object | null }[];
  };
  expect(items.map(({ name, verification, benchmark }) => [name, verification, benchmark !== null])).toEqual([
    [DEMO_ENTERPRISES[2].name, 'unverified', false],
    [DEMO_ENTERPRISES[1].name, 'verified', false],
    [DEMO_ENTERPRISES[0].name, 'verified', true],
  ]);
  const count = async (app: typeof first) =>
    Number(
      (
        await app.database.query
          .selectFrom('entries')
          .select((eb) => eb.fn.countAll().as('n'))
          .executeTakeFirstOrThrow()
      ).n,
    );
  const before = await count(first);
  await first.close();
  const second = await startTestApp({ env, demo: true });
  expect(await count(second)).toBe(before);
  expect(((await (await second.request('/api/v1/auth/options')).json()) as typeof options).demo).toHaveLength(
    DEMO_ACCOUNTS.length,
  );
  await second.close();
});

it('has pilots on every stretch of the way, and writes to nobody about them', async () => {
  const app = await startTestApp({ demo: true });
  await app.fillDemo();
  const read = async (path: string) =>
    (await (await app.request(path)).json()) as { items: { state?: string }[] };
  expect((await read('/api/v1/register')).items.map(({ state }) => state).sort()).toEqual([
    'completed',
    'completed',
    'completed',
    'followed',
    'registered',
    'testing',
  ]);
  expect((await read('/api/v1/notices')).items).toHaveLength(1);
  const officer = await signedIn(app, 'case-officer@demo.example');
  const queue = (await (await officer('/api/v1/office/pilots')).json()) as { items: { state: string }[] };
  expect(queue.items.map(({ state }) => state).sort()).toEqual([
    'boundary_review',
    'public_notice',
    'registered',
    'submitted',
  ]);
  const board = (await (await officer('/api/v1/office/monitoring')).json()) as {
    items: { state: string; level: string; capPercent: number; alerts: object }[];
  };
  expect(board.items).toMatchObject([
    { state: 'testing', level: 'amber', capPercent: 77, alerts: { red: 0, amber: 1 } },
    { state: 'followed', level: 'amber', alerts: { red: 0, amber: 1 } },
  ]);
  // A batch of awards that is paid, one in which the expert has sheets to fill in, one just begun.
  const batches = (await (await officer('/api/v1/office/batches')).json()) as typeof queue;
  expect(batches.items.map(({ state }) => state)).toEqual(['draft', 'scoring', 'paid']);
  const options = await (await app.request('/api/v1/auth/options')).json();
  const named = (options as { places: { title: string }[] }).places.map(({ title }) => title);
  expect(named.sort()).toEqual(
    batches.items.map((one) => (one as unknown as { title: string }).title).sort(),
  );
  expect((await read('/api/v1/awards')).items).toMatchObject([{ state: 'paid', open: false }]);
  const expert = await signedIn(app, 'expert@demo.example');
  const mine = (await (await expert('/api/v1/scoring')).json()) as typeof queue;
  expect(mine.items).toMatchObject([{ state: 'scoring', sheets: 2, submitted: 0 }, { state: 'paid' }]);
  const waiting = await app.database.query
    .selectFrom('outbox')
    .select('id')
    .where('state', '=', 'waiting')
    .execute();
  expect(waiting).toEqual([]);
  await app.close();
});

it('has none where people are already, and offers none', async () => {
  const app = await startTestApp();
  expect(await (await app.request('/api/v1/auth/options')).json()).toMatchObject({ demo: [] });
  await app.close();
});

it('names what nobody can take for real, with codes that fit', () => {
  for (const [at, { name }] of DEMO_ENTERPRISES.entries()) {
    expect(usccFault(demoCode(at))).toBeNull();
    expect(name).toMatch(/^示例/);
    expect(normaliseName(name)).toBe(name);
  }
});
