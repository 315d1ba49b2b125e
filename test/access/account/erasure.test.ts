import { expect, it } from 'vitest';
import { eraseAccount, lookAtErasure } from '../../../src/access/account/erase-account.ts';
import { signIn } from '../../../src/access/account/sign-in.ts';
import { signUp } from '../../../src/access/account/sign-up.ts';
import { makeToken } from '../../../src/access/account/tokens.ts';
import type { AccountEnterprises, Caller } from '../../../src/access/index.ts';
import type { Database } from '../../../src/platform/database/port.ts';
import { toInbox } from '../../../src/platform/inbox.ts';
import type { Person } from '../../../src/shared/actor.ts';
import { mailedToken, PASSWORD } from '../../support/clients.ts';
import { D1_IN_THE_SOAK, onEveryEngine } from '../../support/engines.ts';
import { makePerson } from '../../support/people.ts';
import { accountRoom, visitor } from './account-room.ts';

const email = 'wang@example.com';
const none: AccountEnterprises = {
  lookUp: async () => [],
  withDecidedMatters: async () => [],
  forgetOwn: () => [],
  proveLegalPerson: async () => {},
};
const decided: AccountEnterprises = { ...none, withDecidedMatters: async (ids: readonly string[]) => ids };

async function person(db: Database) {
  const room = accountRoom(db);
  await signUp(room, visitor(), { name: '王小明', email, password: PASSWORD });
  await room.identity.verifyEmail(await mailedToken(db, email));
  await signIn(room, visitor(), null, { email, password: PASSWORD });
  const session = await db.query
    .selectFrom('authSessions')
    .select(['id', 'userId'])
    .executeTakeFirstOrThrow();
  const actor: Person = {
    id: session.userId,
    name: '王小明',
    via: { kind: 'session', id: session.id, secondFactor: 'none' },
    office: [],
    enterprises: [],
    appointments: [],
  };
  const caller: Caller = { actor, once: null };
  const told = { personId: session.userId, subject: '王小明', text: email, link: null };
  await db.atomic([toInbox(db, room.clock, told)]);
  await makeToken(room, visitor(), caller, { name: '我的脚本', scopes: ['read'], days: 1 });
  return { room, caller };
}

/** Every text the database holds anywhere about anybody. */
async function everything(db: Database): Promise<string> {
  const tables = [
    'people',
    'authUsers',
    'authSessions',
    'authAccounts',
    'accessTokens',
    'outbox',
    'inbox',
    'entries',
  ] as const;
  const rows = await Promise.all(
    [...tables, 'privatePayloads' as const, 'securityEvents' as const, 'invitations' as const].map((table) =>
      db.query.selectFrom(table).selectAll().execute(),
    ),
  );
  return JSON.stringify(rows);
}

async function give(db: Database, personId: string, realm: string, scope: string, role: string) {
  const at = new Date().toISOString();
  const row = {
    id: `${personId}-${scope}-${role}`,
    personId,
    realm,
    scope,
    role,
    validFrom: at,
    createdAt: at,
  };
  const values = { ...row, validUntil: null, grantedBy: 'x', endedAt: null };
  await db.atomic([db.query.insertInto('grants').values(values).compile()]);
}

const erase = (
  { room, caller }: Awaited<ReturnType<typeof person>>,
  password = PASSWORD,
  enterprises = none,
) => eraseAccount(room, visitor(), caller, { password }, enterprises);

onEveryEngine((open) => {
  it('a person goes with everything personal; the chain stays, and the address is free again', async () => {
    const db = await open();
    const someone = await person(db);
    const view = await lookAtErasure(someone.room, someone.caller, none);
    expect([view.erased.length, view.kept.length, view.refused]).toEqual([6, 2, []]);
    await expect(erase(someone, 'not the password')).rejects.toEqual(
      expect.objectContaining({ code: 'invalid-credentials' }),
    );
    const logged = () => db.query.selectFrom('securityEvents').select('what').execute();
    const before = await logged();
    expect((await erase(someone)).status).toBe(204);
    // 网络安全法: kept for six months, and by the sweep no longer.
    expect(await logged()).toEqual(before);
    expect(await everything(db)).not.toMatch(/王小明|example\.com|我的脚本/);
    expect(await db.query.selectFrom('people').select(['state', 'name', 'email']).execute()).toEqual([
      { state: 'erased', name: '', email: null },
    ]);
    const entries = await db.query
      .selectFrom('entries')
      .select(['seq', 'action', 'hash', 'previous'])
      .orderBy('seq')
      .execute();
    expect(entries.at(-1)?.action).toBe('person.erased');
    for (const [at, { previous }] of entries.entries()) expect(previous).toBe(entries[at - 1]?.hash ?? null);
    await expect(signIn(someone.room, visitor(), null, { email, password: PASSWORD })).rejects.toEqual(
      expect.objectContaining({ code: 'invalid-credentials' }),
    );
    await expect(lookAtErasure(someone.room, someone.caller, none)).rejects.toEqual(
      expect.objectContaining({ code: 'unauthenticated' }),
    );
    await person(db);
  });

  it('what was done as an official, or for an enterprise with decided matters, stays with the name', async () => {
    const db = await open();
    const someone = await person(db);
    await give(db, someone.caller.actor.id, 'enterprise', 'e1', 'member');
    expect((await lookAtErasure(someone.room, someone.caller, none)).kept).toHaveLength(2);
    expect((await lookAtErasure(someone.room, someone.caller, decided)).kept).toHaveLength(3);
    await give(db, someone.caller.actor.id, 'office', 'office', 'case-officer');
    const view = await lookAtErasure(someone.room, someone.caller, decided);
    expect(view.kept).toHaveLength(4);
    expect(view.kept[2]!.why.zh).toContain('第四十七条');
    await erase(someone, PASSWORD, decided);
    expect(await db.query.selectFrom('people').select(['state', 'name', 'email']).execute()).toEqual([
      { state: 'erased', name: '王小明', email: null },
    ]);
    const open_ = await db.query.selectFrom('grants').select('id').where('endedAt', 'is', null).execute();
    expect(open_).toEqual([]);
    const left = await db.query
      .selectFrom('entries')
      .select('stream')
      .where('stream', 'in', ['members:e1', 'office'])
      .execute();
    expect(left).toHaveLength(2);
  });

  it('the last owner and the last administrator stay, and are told why', async () => {
    const db = await open();
    const someone = await person(db);
    const { id } = someone.caller.actor;
    await give(db, id, 'enterprise', 'e1', 'owner');
    await give(db, id, 'office', 'office', 'administrator');
    expect((await lookAtErasure(someone.room, someone.caller, none)).refused).toHaveLength(2);
    await expect(erase(someone)).rejects.toEqual(expect.objectContaining({ code: 'conflict' }));
    await makePerson(db, { owner: ['e1'] });
    await makePerson(db, { office: ['administrator'] });
    expect((await lookAtErasure(someone.room, someone.caller, none)).refused).toEqual([]);
    await erase(someone);
  });
}, D1_IN_THE_SOAK);
