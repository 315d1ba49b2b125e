import { afterAll, beforeAll, expect, it } from 'vitest';
import { holdersOf, officialsOf, tell } from '../../src/access/index.ts';
import { toPilot } from '../../src/pilots/index.ts';
import { sweep } from '../../src/platform/database/operational.ts';
import { toInbox, unreadQuery } from '../../src/platform/inbox.ts';
import { startTestApp } from '../support/app.ts';
import { messagesTo } from '../support/clients.ts';
import { makePerson, type TestPerson } from '../support/people.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const MESSAGES = '/api/v1/account/messages';
let now = Date.now();
const clock = () => new Date(now);
let app: Awaited<ReturnType<typeof startTestApp>>;
beforeAll(async () => {
  app = await startTestApp({ clock });
});
afterAll(() => app.close());

const ask = async ({ headers }: TestPerson, path = '') => {
  const response = await app.request(`${MESSAGES}${path}`, { headers });
  return { status: response.status, link: response.headers.get('link'), body: await response.json() };
};
const put = async ({ headers }: TestPerson, by: string) =>
  (await app.post('/api/v1/account/telling', { by }, headers, 'PUT')).status;
const mark = async ({ headers }: TestPerson, which: unknown) => {
  const response = await app.post(`${MESSAGES}/read`, which, headers);
  return response.status === 200 ? response.json() : response.status;
};

it('tells each where they see to it and in their language, by mail too unless they want none', async () => {
  const { database: db } = app;
  const owner = await makePerson(db, { owner: ['e1'], locale: 'en' }, clock);
  const officer = await makePerson(db, { office: ['case-officer'], phone: '+8613800138000' }, clock);
  await db.atomic([
    db.query.updateTable('people').set({ email: null }).where('id', '=', officer.id).compile(),
  ]);
  const words = {
    subject: { zh: '题', en: 'Subject' },
    text: { zh: '一\0\n\n二', en: 'One\n\nTwo' },
    link: toPilot('p1', { part: 'compliance', tab: 'findings' }),
  };
  const said = async () => {
    const people = [...(await holdersOf(db, 'e1', 'owner')), ...(await officialsOf(db, 'case-officer'))];
    const publicUrl = 'https://shidian.example';
    await db.atomic(tell({ database: db, clock, publicUrl }, [...people, ...people], words));
  };
  expect([await put(owner, 'page'), await put(owner, 'never')]).toEqual([204, 400]);
  const account = await app.request('/api/v1/account', { headers: owner.headers });
  expect(await account.json()).toMatchObject({ account: { toldBy: 'page' } });
  await said();
  expect(await messagesTo(db, owner.email)).toEqual([]);
  const link = '/enterprises/e1/pilots/p1?part=compliance';
  const notice = { subject: 'Subject', text: 'One\n\nTwo', link, readAt: null };
  expect((await ask(owner)).body).toMatchObject({ items: [notice], next: null, unread: 1 });
  expect((await ask(officer)).body.items).toMatchObject([
    { subject: '题', text: '一\n\n二', link: '/office/pilots/p1?tab=findings' },
  ]);
  expect(await messagesTo(db, '+8613800138000')).toMatchObject([{ channel: 'sms', text: '一\0' }]);

  await put(owner, 'mail-and-page');
  await said();
  expect(await messagesTo(db, owner.email)).toMatchObject([
    { subject: 'Subject', text: `One\n\nTwo\n\nhttps://shidian.example${link}` },
  ]);
  const entries = await db.query
    .selectFrom('entries')
    .select('payload')
    .where('stream', '=', `person:${owner.id}`)
    .execute();
  expect(entries).toEqual(Array(2).fill({ payload: '{"fields":["toldBy"]}' }));
});

it('lists, counts and marks one’s own, page by page, and keeps them half a year', async () => {
  const { database: db } = app;
  const [one, other] = [await makePerson(db, {}, clock), await makePerson(db, {}, clock)];
  for (const { id: personId } of [one, other])
    await db.atomic(
      Array.from({ length: 105 }, (_, at) =>
        toInbox(db, clock, { personId, subject: `第 ${at} 件`, text: '', link: null }),
      ),
    );
  const first = await ask(one);
  expect(first.body.items).toHaveLength(20);
  expect([first.body.items[0].subject, first.body.unread]).toEqual(['第 104 件', 100]);
  expect(first.link).toContain(`cursor=${encodeURIComponent(first.body.next)}`);
  const second = await ask(one, `?cursor=${encodeURIComponent(first.body.next)}`);
  expect(second.body.items[0].subject).toBe('第 84 件');

  const theirs = (await ask(other)).body.items[0].id;
  const [newest, next] = first.body.items;
  expect(await mark(one, { ids: [next.id, theirs] })).toEqual({ unread: 100 });
  // Up to what was seen: one that came meanwhile is not marked unseen.
  expect(await mark(one, { upTo: next.id })).toEqual({ unread: 1 });
  expect((await ask(one)).body.items[0]).toMatchObject({ id: newest.id, readAt: null });
  expect((await ask(other, '/unread')).body).toEqual({ unread: 100 });
  expect([await mark(one, {}), await mark(one, { ids: [], upTo: 'x' })]).toEqual([400, 400]);

  const { sql, parameters } = unreadQuery(db, one.id).compile();
  const plan = await db.read({ sql: `explain query plan ${sql}`, parameters });
  expect(JSON.stringify(plan)).toMatch(/USING COVERING INDEX inbox_unread/);

  now += 183 * DAY_MS + 1;
  await sweep(db, clock);
  expect(await db.query.selectFrom('inbox').select('id').execute()).toEqual([]);
});

it('asked by a page alone, a session lasts no longer', async () => {
  const { database: db } = app;
  const officer = await makePerson(db, { office: ['auditor'] }, clock);
  const end = async () =>
    (
      await db.query
        .selectFrom('authSessions')
        .select('expiresAt')
        .where('userId', '=', officer.id)
        .executeTakeFirstOrThrow()
    ).expiresAt;
  const before = await end();
  await ask(officer, '/unread');
  expect(await end()).toBe(before);
  await ask(officer);
  expect(await end()).not.toBe(before);
});
