import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp } from '../../support/app.ts';
import { entriesOf } from '../../support/ledgered.ts';
import { makeEnterprise, makePerson, type TestPerson } from '../../support/people.ts';

let app: Awaited<ReturnType<typeof startTestApp>>;
let admin: TestPerson;
let owner: TestPerson;
beforeAll(async () => {
  app = await startTestApp({ env: { PUBLIC_URL: 'https://shidian.example/' } });
  admin = await makePerson(app.database, { name: '系统', office: ['administrator', 'case-officer'] });
  owner = await makePerson(app.database, { name: '负责', owner: ['e1'] });
  await makeEnterprise(app.database, 'e1');
});
afterAll(() => app.close());

type Fields = { fields: { path: string; message: string }[] };

async function send(
  method: string,
  path: string,
  by: TestPerson | null,
  body?: unknown,
  more: Record<string, string> = {},
) {
  const response = await app.request(`/api/v1/${path}`, {
    method,
    headers: {
      ...by?.headers,
      ...more,
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === '' ? null : JSON.parse(text) };
}

async function tokenSentTo(recipient: string): Promise<string> {
  const row = await app.database.query
    .selectFrom('outbox')
    .select('message')
    .where('recipient', '=', recipient)
    .executeTakeFirstOrThrow();
  return /https:\/\/shidian\.example\/invitation#(\w{43})/.exec(row.message)?.[1] ?? '';
}

describe('people over HTTP', () => {
  it('are found by the beginning of name, then of mail address, page by page and each once', async () => {
    const names = ['Zhang San', 'zhang', '章', 'Li'];
    for (const name of names) {
      const email = name === 'Li' ? 'zhangli@example.com' : `${crypto.randomUUID()}@x.example`;
      await makePerson(app.database, { name, email });
    }
    const pages: string[][] = [];
    let path: string | null = '/api/v1/office/people?q=ZHANG&limit=2';
    while (path !== null) {
      const page = await send('GET', path.slice('/api/v1/'.length), admin);
      expect(page.status).toBe(200);
      pages.push(page.body.items.map(({ name }: { name: string }) => name));
      const next = /^<(.+)>; rel="next"$/.exec(page.headers.get('Link') ?? '')?.[1] ?? null;
      expect(next === null).toBe(page.body.next === null);
      path = next;
    }
    expect(pages).toEqual([['zhang', 'Zhang San'], ['Li']]);
    expect((await send('GET', 'office/people?q=%25', admin)).body.items).toEqual([]);
    expect((await send('GET', 'office/people?role=official', admin)).body.items).toMatchObject([
      { id: admin.id, office: ['administrator', 'case-officer'], enterprises: 0, state: 'active' },
    ]);
    expect((await send('GET', 'office/people?role=auditor', admin)).body.items).toEqual([]);
    const everybody = (await send('GET', 'office/people', admin)).body.items;
    expect(everybody.at(-1)).toMatchObject({ id: admin.id });
    expect(everybody.at(-2)).toMatchObject({ id: owner.id, enterprises: 1 });
  });

  it('of officials, any part of name or address will do, also where everybody is looked for; each comes once', async () => {
    const roles = { office: ['case-officer'] } as const;
    const chen = await makePerson(app.database, { name: '陈经办', email: 'chen@office.example', ...roles });
    await makePerson(app.database, { name: '经办人乙', email: 'yi@elsewhere.example' });
    const named = async (query: string) =>
      (await send('GET', `office/people?${query}`, admin)).body.items.map(
        ({ name }: { name: string }) => name,
      );
    expect(await named('q=Office.Example')).toEqual(['陈经办']);
    expect(await named('q=elsewhere')).toEqual([]);
    const [begun = '', ...found] = await named('q=经办&limit=5');
    expect([begun, found]).toEqual(['经办人乙', ['陈经办']]);
    expect(await named('q=陈')).toEqual(['陈经办']);
    expect(await named('q=example&role=case-officer')).toContain('陈经办');
    const paged = await send('GET', 'office/people?q=经办&limit=1', admin);
    const next = `office/people?q=经办&limit=1&cursor=${encodeURIComponent(paged.body.next)}`;
    expect((await send('GET', next, admin)).body).toMatchObject({ items: [{ id: chen.id }], next: null });
  });

  it('change roles with If-Match: missing 428, old 412, and the new version comes back', async () => {
    const li = await makePerson(app.database, {});
    const seen = await send('GET', `office/people/${li.id}`, admin);
    expect(seen.body).toMatchObject({ id: li.id, office: [], enterprises: [], appointments: [] });
    const etag = seen.headers.get('ETag') ?? '';
    const path = `office/people/${li.id}/roles`;
    const body = { roles: ['auditor'], reason: '岗位调整' };
    expect((await send('PUT', path, admin, body)).status).toBe(428);
    expect((await send('PUT', path, admin, body, { 'if-match': '"999"' })).status).toBe(412);
    const done = await send('PUT', path, admin, body, { 'if-match': etag });
    expect([done.status, done.body]).toEqual([200, { roles: ['auditor'] }]);
    expect((await send('PUT', path, admin, body, { 'if-match': etag })).status).toBe(412);
    expect((await send('GET', `office/people/${li.id}`, admin)).headers.get('ETag')).toBe(
      done.headers.get('ETag'),
    );
  });

  it('who is shut out is nobody at once, by session and by token', async () => {
    const li = await makePerson(app.database, { office: ['auditor'], token: ['read'] });
    expect((await send('GET', 'office/people', li)).status).toBe(200);
    const state = { state: 'disabled', reason: '账号被盗用' };
    expect((await send('POST', `office/people/${li.id}/state`, admin, state)).status).toBe(200);
    expect((await send('GET', 'office/people', li)).status).toBe(401);
    expect((await send('POST', `office/people/${crypto.randomUUID()}/state`, admin, state)).status).toBe(404);
  });

  it('who lost phone and codes gets in by the password again: reset by somebody else, ended everywhere, told, on record', async () => {
    const li = await makePerson(app.database, { email: 'li.lost@example.com', office: ['auditor'] });
    const path = `office/people/${li.id}/second-factor/reset`;
    const why = { reason: '手机遗失，已当面核实' };
    await app.database.atomic([
      app.database.query.updateTable('people').set({ toldBy: 'page' }).where('id', '=', li.id).compile(),
    ]);
    expect((await send('GET', `office/people/${li.id}`, admin)).body).toMatchObject({ secondFactor: true });
    expect((await send('POST', `office/people/${admin.id}/second-factor/reset`, admin, why)).status).toBe(
      403,
    );
    expect((await send('POST', path, admin, why)).status).toBe(204);
    expect((await send('POST', path, admin, why)).status).toBe(409);
    expect((await send('GET', `office/people/${li.id}`, admin)).body).toMatchObject({ secondFactor: false });
    expect((await send('GET', 'account', li)).body).toEqual({ account: null });
    const mail = await app.database.query
      .selectFrom('outbox')
      .select('message')
      .where('recipient', '=', 'li.lost@example.com')
      .execute();
    expect(mail.map(({ message }) => message)).toEqual([expect.stringContaining('您的两步验证已重设')]);
    expect((await entriesOf(app.database, 'office')).at(-1)).toMatchObject({
      action: 'person.second-factor-reset',
      payload: { personId: li.id },
      private: why,
    });
    const log = app.database.query.selectFrom('securityEvents').select(['what', 'address']);
    expect(await log.where('personId', '=', li.id).execute()).toEqual([
      { what: 'second-factor-reset', address: null },
    ]);
  });

  it.each([
    ['PUT', 'office/people/x/roles', { roles: ['king'], reason: '岗位' }, 'roles.0'],
    ['PUT', 'office/people/x/roles', { roles: [], reason: '' }, 'reason'],
    ['PUT', 'office/people/x/roles', { roles: [], reason: '岗位', admin: true }, ''],
    ['POST', 'office/people/x/state', { state: 'erased', reason: '岗位' }, 'state'],
    ['POST', 'office/people/x/second-factor/reset', { reason: ' ' }, 'reason'],
    ['POST', 'office/invitations', { roles: ['auditor'] }, 'email'],
    [
      'POST',
      'office/invitations',
      { email: 'a@b.example', phone: '13800138000', roles: ['auditor'] },
      'email',
    ],
    ['POST', 'office/invitations', { email: 'nonsense', roles: ['auditor'] }, 'email'],
    ['POST', 'office/invitations', { phone: '12', roles: ['auditor'] }, 'phone'],
    ['POST', 'office/invitations', { email: 'a@b.example', roles: [] }, 'roles'],
    [
      'POST',
      'office/appointments',
      { email: 'x', kind: 'batch', id: 'b', from: '2026-01-01', until: '2099-01-01' },
      'email',
    ],
    [
      'POST',
      'office/appointments',
      { email: 'a@b.example', kind: 'batch', id: 'b:c', from: '2026-13-01', until: '2099-01-01' },
      'from',
    ],
    ['GET', 'office/people?cursor=x', undefined, 'cursor'],
    ['GET', 'office/people?role=king', undefined, 'role'],
  ])('%s %s with %j complains of "%s" in both languages', async (method, path, body, field) => {
    const before = await app.database.query.selectFrom('entries').select('hash').execute();
    const messages = [];
    for (const language of ['zh', 'en']) {
      const more = { 'accept-language': language, 'if-match': '"0"' };
      const answer = await send(method, path, admin, body, more);
      expect(answer.status).toBe(400);
      const complaint = (answer.body as Fields).fields.find((each) => each.path === field);
      messages.push(complaint?.message ?? '');
    }
    expect(messages[0]).toMatch(/[\u4e00-\u9fff]/);
    expect(messages[1]).toMatch(/^[^\u4e00-\u9fff]+$/);
    expect(await app.database.query.selectFrom('entries').select('hash').execute()).toEqual(before);
  });
});

describe('members and invitations over HTTP', () => {
  it('from the invitation to the last owner', async () => {
    const li = await makePerson(app.database, { name: '李' });
    const key = { 'idempotency-key': 'once' };
    const wanted = { email: 'Li@Example.com', role: 'owner' };
    const made = await send('POST', 'enterprises/e1/invitations', owner, wanted, key);
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ email: 'li@example.com', roles: ['owner'], state: 'open' });
    const again = await send('POST', 'enterprises/e1/invitations', owner, wanted, key);
    expect([again.status, again.body]).toEqual([201, made.body]);
    expect((await send('GET', 'enterprises/e1/invitations', owner)).body.items).toEqual([made.body]);

    const token = await tokenSentTo('li@example.com');
    expect((await send('POST', 'invitations/look', null, { token })).body).toMatchObject({
      realm: 'enterprise',
      invitedBy: '负责',
      addressHint: 'li***@example.com',
    });
    expect((await send('POST', 'invitations/accept', null, { token })).status).toBe(401);
    const accepted = await send('POST', 'invitations/accept', li, { token });
    expect([accepted.status, accepted.body]).toEqual([200, { realm: 'enterprise', scope: 'e1' }]);
    expect((await send('POST', 'invitations/accept', li, { token })).status).toBe(410);

    const members = await send('GET', 'enterprises/e1/members', li);
    expect(members.body.items.map(({ name, role }: Record<string, string>) => [name, role])).toEqual([
      ['负责', 'owner'],
      ['李', 'owner'],
    ]);
    const etag = members.headers.get('ETag') ?? '';
    const member = `enterprises/e1/members/${owner.id}`;
    expect((await send('PATCH', member, li, { role: 'member' })).status).toBe(428);
    expect((await send('PATCH', member, li, { role: 'member' }, { 'if-match': etag })).status).toBe(200);
    expect((await send('PATCH', member, li, { role: 'owner' }, { 'if-match': etag })).status).toBe(412);
    // Who lost a role signs in again.
    expect((await send('GET', 'enterprises/e1/members', owner)).status).toBe(401);
    expect((await send('DELETE', member, li)).status).toBe(204);
    expect((await send('DELETE', member, li)).status).toBe(404);
    const leaving = await send('POST', 'enterprises/e1/leave', li, undefined, { 'accept-language': 'en' });
    expect([leaving.status, leaving.body.fields]).toEqual([
      409,
      [{ path: 'enterpriseId', message: 'This is the last owner. Make another member owner first.' }],
    ]);
  });

  it('an expert is invited, listed and let go with a reason', async () => {
    const body = {
      email: 'Sun@Example.com',
      kind: 'batch',
      id: 'b1',
      from: '2026-01-01',
      until: '2099-12-31',
    };
    const made = await send('POST', 'office/appointments', admin, body);
    expect(made.body).toMatchObject({ state: 'invited', email: 'sun@example.com', about: 'b1' });
    const ofPilot = await send('POST', 'office/appointments', admin, { ...body, kind: 'pilot' });
    expect([ofPilot.status, ofPilot.body.fields[0].path]).toEqual([400, 'kind']);
    const twice = await send('POST', 'office/appointments', admin, body);
    expect([twice.status, twice.body.fields[0].path]).toEqual([409, 'email']);
    expect((await send('GET', 'office/appointments?state=invited', admin)).body.items).toEqual([
      { ...made.body, title: null },
    ]);
    const path = `office/appointments/${made.body.id}`;
    expect((await send('DELETE', path, admin, {})).status).toBe(400);
    expect((await send('DELETE', path, admin, { reason: '利害关系' })).status).toBe(204);
    expect((await send('DELETE', path, admin, { reason: '利害关系' })).status).toBe(410);
  });
});
