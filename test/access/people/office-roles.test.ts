import { expect, test } from 'vitest';
import { asOfNow } from '../../../src/access/as-of-now.ts';
import { setOfficeRoles } from '../../../src/access/people/set-office-roles.ts';
import { setPersonState } from '../../../src/access/people/set-person-state.ts';
import type { Database } from '../../../src/platform/database/port.ts';
import type { AppError } from '../../../src/shared/errors.ts';
import type { OfficeRole } from '../../../src/shared/roles.ts';
import { D1_IN_THE_SOAK, onEveryEngine } from '../../support/engines.ts';
import { entriesOf, sessionsOf, versionOf } from '../../support/ledgered.ts';
import { makePerson, type TestPerson } from '../../support/people.ts';

const clock = () => new Date('2026-11-23T01:02:03.004Z');
const admin = (db: Database) => makePerson(db, { office: ['administrator'] }, clock);
const held = async (db: Database, { caller }: TestPerson) => (await asOfNow(db, clock, caller.actor)).office;

async function setRoles(db: Database, by: TestPerson, of: TestPerson, roles: OfficeRole[], version?: number) {
  const wanted = {
    personId: of.id,
    roles,
    reason: '岗位调整',
    version: version ?? (await versionOf(db, 'office')),
  };
  return setOfficeRoles(db, clock, by.caller, wanted);
}

/** One did it; what the other hears depends on how far it had read. */
function expectOneDone(results: PromiseSettledResult<unknown>[]) {
  const codes = results.flatMap((each) =>
    each.status === 'rejected' ? [(each.reason as AppError).code] : [],
  );
  expect(codes).toHaveLength(1);
  expect(['precondition-failed', 'forbidden', 'unauthenticated', 'conflict']).toContain(codes[0]);
}

onEveryEngine((open) => {
  test('roles are given and taken in one entry of the office and one of the person', async () => {
    const db = await open();
    const [wang, li] = [await admin(db), await makePerson(db, { office: ['auditor', 'approver'] }, clock)];
    const answer = await setRoles(db, wang, li, ['approver', 'case-officer']);
    expect(answer).toEqual({
      status: 200,
      headers: { ETag: '"1"' },
      body: { roles: ['approver', 'case-officer'] },
    });
    expect((await held(db, li)).toSorted()).toEqual(['approver', 'case-officer']);
    const payload = {
      personId: li.id,
      given: ['case-officer'],
      taken: ['auditor'],
      roles: ['approver', 'case-officer'],
    };
    const entry = { seq: 1, actor: wang.id, action: 'office.roles-changed', payload };
    expect(await entriesOf(db, 'office')).toEqual([{ ...entry, private: { reason: '岗位调整' } }]);
    expect(await entriesOf(db, `person:${li.id}`)).toEqual([{ ...entry, private: null }]);
    expect(await sessionsOf(db, li.id)).toEqual([]);
    expect(await sessionsOf(db, wang.id)).toHaveLength(1);
  });

  test('who only gains a role stays signed in; the same roles again are no entry', async () => {
    const db = await open();
    const [wang, li] = [await admin(db), await makePerson(db, {}, clock)];
    await setRoles(db, wang, li, ['policy-editor']);
    expect(await sessionsOf(db, li.id)).toHaveLength(1);
    expect(await setRoles(db, wang, li, ['policy-editor'])).toMatchObject({ headers: { ETag: '"1"' } });
    expect(await versionOf(db, 'office')).toBe(1);
  });

  test('a version that is not the newest is refused, and nothing is done', async () => {
    const db = await open();
    const [wang, li] = [await admin(db), await makePerson(db, {}, clock)];
    await setRoles(db, wang, li, ['auditor']);
    await expect(setRoles(db, wang, li, [], 0)).rejects.toMatchObject({ code: 'precondition-failed' });
    expect(await held(db, li)).toEqual(['auditor']);
  });

  test('nobody changes their own roles, but anybody may give up all of them', async () => {
    const db = await open();
    const [wang, zhao] = [await admin(db), await admin(db)];
    await expect(setRoles(db, wang, wang, ['administrator', 'auditor'])).rejects.toMatchObject({
      code: 'forbidden',
      fields: [{ path: 'roles' }],
    });
    await setRoles(db, wang, wang, []);
    expect(await held(db, wang)).toEqual([]);
    await expect(setRoles(db, zhao, zhao, [])).rejects.toMatchObject({
      code: 'conflict',
      fields: [{ path: 'roles', zh: expect.stringContaining('最后一位系统管理员') }],
    });
  });

  test('what excludes each other is refused: objections and cases, cases and membership', async () => {
    const db = await open();
    const wang = await admin(db);
    const li = await makePerson(db, { office: ['case-officer'] }, clock);
    const qian = await makePerson(db, { member: ['e1'] }, clock);
    for (const [person, roles] of [
      [li, ['case-officer', 'objections']],
      [qian, ['auditor']],
    ] as const) {
      await expect(setRoles(db, wang, person, [...roles])).rejects.toMatchObject({
        code: 'conflict',
        fields: [{ path: 'roles' }],
      });
    }
    await setRoles(db, wang, qian, ['policy-editor']);
    expect(await held(db, qian)).toEqual(['policy-editor']);
  });

  test('who is shut out is nobody, keeps what they hold, and gets no more', async () => {
    const db = await open();
    const [wang, li] = [await admin(db), await makePerson(db, { office: ['auditor'] }, clock)];
    const state = (to: 'active' | 'disabled') =>
      setPersonState(db, clock, wang.caller, { personId: li.id, state: to, reason: '账号被盗用' });
    expect((await state('disabled')).body).toEqual({ state: 'disabled' });
    expect(await sessionsOf(db, li.id)).toEqual([]);
    await expect(asOfNow(db, clock, li.caller.actor)).rejects.toMatchObject({ code: 'unauthenticated' });
    await expect(setRoles(db, wang, li, ['auditor', 'approver'])).rejects.toMatchObject({ code: 'conflict' });
    await state('disabled');
    await state('active');
    expect(await held(db, li)).toEqual(['auditor']);
    expect((await entriesOf(db, 'office')).map(({ action, private: hidden }) => [action, hidden])).toEqual([
      ['person.disabled', { reason: '账号被盗用' }],
      ['person.enabled', { reason: '账号被盗用' }],
    ]);
    await expect(
      setPersonState(db, clock, wang.caller, { personId: wang.id, state: 'disabled', reason: '误操作' }),
    ).rejects.toMatchObject({ code: 'forbidden' });
    await expect(
      setPersonState(db, clock, wang.caller, { personId: 'nobody', state: 'disabled', reason: '误操作' }),
    ).rejects.toMatchObject({ code: 'not-found' });
  });

  test('of two administrators who remove each other at once one does', async () => {
    const [one, two] = [await open(), await open()];
    const [wang, zhao] = [await admin(one), await admin(one)];
    const results = await Promise.allSettled([
      setRoles(one, wang, zhao, [], 0),
      setRoles(two, zhao, wang, [], 0),
    ]);
    expectOneDone(results);
    expect([...(await held(one, wang)), ...(await held(one, zhao))]).toEqual(['administrator']);
  });

  test('of two administrators who shut each other out at once one does', async () => {
    const [one, two] = [await open(), await open()];
    const [wang, zhao] = [await admin(one), await admin(one)];
    const out = (db: Database, by: TestPerson, of: TestPerson) =>
      setPersonState(db, clock, by.caller, { personId: of.id, state: 'disabled', reason: '两人互相停用' });
    const results = await Promise.allSettled([out(one, wang, zhao), out(two, zhao, wang)]);
    expectOneDone(results);
    expect(await versionOf(one, 'office')).toBe(1);
  });

  test('the last administrator cannot be lost: not by two who leave at once', async () => {
    const [one, two] = [await open(), await open()];
    const [wang, zhao] = [await admin(one), await admin(one)];
    const results = await Promise.allSettled([
      setRoles(one, wang, wang, [], 0),
      setRoles(two, zhao, zhao, [], 0),
    ]);
    expectOneDone(results);
    const last = (await held(one, wang)).length > 0 ? wang : zhao;
    await expect(setRoles(one, last, last, [])).rejects.toMatchObject({ code: 'conflict' });
  });
}, D1_IN_THE_SOAK);
