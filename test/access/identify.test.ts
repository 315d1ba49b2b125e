import { expect, test } from 'vitest';
import { sessionQuery, tokenQuery } from '../../src/access/identify.ts';
import { identify } from '../../src/access/index.ts';
import type { Database } from '../../src/platform/database/port.ts';
import { edgeApp } from '../platform/http/served.ts';
import { onEveryEngine } from '../support/engines.ts';
import { makePerson } from '../support/people.ts';
import { planOf } from '../support/plan.ts';

const NOW = '2026-11-27T00:00:00.000Z';
const clock = () => new Date(NOW);

/** Says who asks. */
function whoApp(db: Database) {
  const { app } = edgeApp({ identify: identify(db, clock) });
  app.get('/api/who', (c) => c.json(c.get('actor')));
  const ask = (headers: Record<string, string>) => app.request('/api/who', { headers });
  return { ask, who: async (headers: Record<string, string>) => (await ask(headers)).json() };
}

const set = (db: Database, table: 'people' | 'authSessions' | 'accessTokens', values: object) =>
  db.atomic([db.query.updateTable(table).set(values).compile()]);

onEveryEngine((open) => {
  test('a session is known with every role held now, and with none that has ended or not begun', async () => {
    const db = await open();
    const person = await makePerson(
      db,
      {
        name: '李某',
        office: ['auditor', 'approver'],
        member: ['e1'],
        expert: ['batch:b1'],
      },
      clock,
    );
    const { who } = whoApp(db);
    expect(await who(person.headers)).toMatchObject({
      id: person.id,
      name: '李某',
      via: { kind: 'session', secondFactor: 'done' },
      office: expect.arrayContaining(['auditor', 'approver']),
      enterprises: [{ id: 'e1', role: 'member' }],
      appointments: [{ kind: 'batch', id: 'b1' }],
    });
    const expert = db.query.updateTable('grants').where('realm', '=', 'expert');
    const office = db.query.updateTable('grants').where('realm', '=', 'office');
    await db.atomic([
      expert.set({ validUntil: NOW }).compile(),
      office.where('role', '=', 'auditor').set({ endedAt: NOW }).compile(),
      office.where('role', '=', 'approver').set({ validFrom: '2026-11-28T00:00:00.000Z' }).compile(),
    ]);
    expect(await who(person.headers)).toMatchObject({
      office: [],
      appointments: [],
      enterprises: [{ id: 'e1' }],
    });
  });

  test('a person who was disabled, a session that ended and a cookie made up are nobody', async () => {
    const db = await open();
    const person = await makePerson(db, {}, clock);
    const { who } = whoApp(db);
    expect(await who({})).toBeNull();
    expect(await who({ cookie: 'shidian.session_token=made-up.signature; other=1' })).toBeNull();
    expect(await who({ cookie: 'shidian.session_token=' })).toBeNull();
    await set(db, 'authSessions', { expiresAt: NOW });
    expect(await who(person.headers)).toBeNull();
    await set(db, 'authSessions', { expiresAt: '2026-12-01T00:00:00.000Z' });
    expect(await who(person.headers)).toMatchObject({ id: person.id });
    await set(db, 'people', { state: 'disabled' });
    expect(await who(person.headers)).toBeNull();
  });

  test('a token is known by what it may; one that is not good is told so', async () => {
    const db = await open();
    const person = await makePerson(db, { token: ['read'], owner: ['e1'] }, clock);
    const { ask, who } = whoApp(db);
    expect(await who(person.headers)).toMatchObject({
      id: person.id,
      via: { kind: 'token', scopes: ['read'] },
      enterprises: [{ id: 'e1', role: 'owner' }],
    });
    for (const authorization of ['Bearer sdn_nonsense', 'Bearer other', 'Basic eA==']) {
      const answer = await ask({ authorization });
      expect([authorization, answer.status]).toEqual([authorization, 401]);
      expect(await answer.json()).toMatchObject({
        fields: [{ path: 'Authorization', message: expect.stringContaining('访问令牌') }],
      });
    }
    await set(db, 'accessTokens', { revokedAt: NOW });
    expect((await ask(person.headers)).status).toBe(401);
    await set(db, 'accessTokens', { revokedAt: null, expiresAt: NOW });
    expect((await ask(person.headers)).status).toBe(401);
  });

  test('when a token was last used is written, an hour exactly', async () => {
    const db = await open();
    const person = await makePerson(db, { token: ['read'] }, clock);
    const used = async (minutes: number) => {
      const at = new Date(Date.parse(NOW) + minutes * 60_000);
      const { app } = edgeApp({ identify: identify(db, () => at) });
      app.get('/api/who', (c) => c.json(c.get('actor')));
      expect((await app.request('/api/who', { headers: person.headers })).status).toBe(200);
      const { lastUsedAt } = await db.query
        .selectFrom('accessTokens')
        .select('lastUsedAt')
        .executeTakeFirstOrThrow();
      return lastUsedAt;
    };
    expect(await used(0)).toBe(NOW);
    expect(await used(59)).toBe(NOW);
    expect(await used(60)).toBe('2026-11-27T01:00:00.000Z');
  });

  test('both are found by one indexed read', async () => {
    const db = await open();
    for (const owner of ['e1', 'e2', 'e3']) await makePerson(db, { owner: [owner], token: ['read'] }, clock);
    for (const query of [sessionQuery(db, 'x'), tokenQuery(db, 'x')]) {
      const plan = await planOf(db, query.compile());
      expect(plan).not.toMatch(/\bSCAN\b|Seq Scan/);
    }
  });
});
