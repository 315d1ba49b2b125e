import { expect, test } from 'vitest';
import { asOfNow } from '../../../src/access/as-of-now.ts';
import { ownerGrantStatements } from '../../../src/access/index.ts';
import { changeMemberRole } from '../../../src/access/people/change-member-role.ts';
import { listMembers } from '../../../src/access/people/list-members.ts';
import { leaveEnterprise, removeMember } from '../../../src/access/people/remove-member.ts';
import { setOfficeRoles } from '../../../src/access/people/set-office-roles.ts';
import { setPersonState } from '../../../src/access/people/set-person-state.ts';
import { commit, rerun } from '../../../src/ledger/index.ts';
import type { Database } from '../../../src/platform/database/port.ts';
import type { EnterpriseRole } from '../../../src/shared/roles.ts';
import { D1_IN_THE_SOAK, onEveryEngine } from '../../support/engines.ts';
import { entriesOf, sessionsOf, versionOf } from '../../support/ledgered.ts';
import { makePerson, type TestPerson } from '../../support/people.ts';

const clock = () => new Date('2026-11-23T01:02:03.004Z');
const enterpriseId = 'e1';
const belongs = async (db: Database, { caller }: TestPerson) =>
  (await asOfNow(db, clock, caller.actor)).enterprises;

function found(db: Database, { id }: TestPerson) {
  return rerun(async () => {
    const { append, rows } = await ownerGrantStatements(db, clock, {
      personId: id,
      enterpriseId,
      grantedBy: id,
    });
    return commit(db, clock, { actor: id, append, rows });
  });
}

async function setRole(db: Database, by: TestPerson, of: TestPerson, role: EnterpriseRole, version?: number) {
  const at = version ?? (await versionOf(db, 'members:e1'));
  return changeMemberRole(db, clock, by.caller, { enterpriseId, personId: of.id, role, version: at });
}

const remove = (db: Database, by: TestPerson, of: TestPerson) =>
  removeMember(db, clock, by.caller, { enterpriseId, personId: of.id });
const leave = (db: Database, who: TestPerson) => leaveEnterprise(db, clock, who.caller, { enterpriseId });

onEveryEngine((open) => {
  test('the founder of an enterprise owns it, in the commit that begins it', async () => {
    const db = await open();
    const wang = await makePerson(db, { name: '王' }, clock);
    await found(db, wang);
    expect(await belongs(db, wang)).toEqual([{ id: 'e1', role: 'owner' }]);
    const payload = { enterpriseId: 'e1', personId: wang.id, role: 'owner' };
    const entry = { seq: 1, actor: wang.id, action: 'member.founded', payload, private: null };
    expect(await entriesOf(db, 'members:e1')).toEqual([entry]);
    expect(await entriesOf(db, `person:${wang.id}`)).toEqual([entry]);
    expect(await listMembers(db, 'e1', { after: null, limit: 10 })).toEqual({
      version: 1,
      items: [
        {
          id: wang.id,
          name: '王',
          email: wang.email,
          phone: null,
          role: 'owner',
          state: 'active',
          since: '2026-11-23T01:02:03.004Z',
        },
      ],
      next: null,
    });
  });

  test.each([
    [{ office: ['case-officer'] as const }],
    [{ office: ['auditor'] as const }],
    [{ expert: ['batch:b1'] }],
    [{ state: 'disabled' as const }],
  ])('nobody founds an enterprise who is %o', async (wanted) => {
    const db = await open();
    await expect(found(db, await makePerson(db, wanted, clock))).rejects.toMatchObject({
      code: 'conflict',
      fields: [{ path: 'enterpriseId' }],
    });
    expect(await versionOf(db, 'members:e1')).toBe(0);
  });

  test('a member becomes owner and member again; losing it ends the sessions', async () => {
    const db = await open();
    const [wang, li] = [await makePerson(db, {}, clock), await makePerson(db, { member: ['e1'] }, clock)];
    await found(db, wang);
    expect(await setRole(db, wang, li, 'owner')).toEqual({
      status: 200,
      headers: { ETag: '"2"' },
      body: { id: li.id, role: 'owner' },
    });
    expect(await sessionsOf(db, li.id)).toHaveLength(1);
    expect(await belongs(db, li)).toEqual([{ id: 'e1', role: 'owner' }]);
    await setRole(db, wang, li, 'member');
    expect(await sessionsOf(db, li.id)).toEqual([]);
    await expect(setRole(db, wang, li, 'owner', 1)).rejects.toMatchObject({ code: 'precondition-failed' });
    expect((await entriesOf(db, 'members:e1')).slice(1).map(({ payload }) => payload)).toEqual([
      { enterpriseId: 'e1', personId: li.id, before: 'member', role: 'owner' },
      { enterpriseId: 'e1', personId: li.id, before: 'owner', role: 'member' },
    ]);
  });

  test('who is removed has no session left; who leaves keeps the one it was done in', async () => {
    const db = await open();
    const wang = await makePerson(db, {}, clock);
    const [li, zhao] = [
      await makePerson(db, { member: ['e1', 'e2'] }, clock),
      await makePerson(db, { member: ['e1'] }, clock),
    ];
    await found(db, wang);
    await remove(db, wang, li);
    expect(await belongs(db, li)).toEqual([{ id: 'e2', role: 'member' }]);
    expect(await sessionsOf(db, li.id)).toEqual([]);
    const [session = ''] = await sessionsOf(db, zhao.id);
    const { actor } = zhao.caller;
    const present = {
      ...actor,
      via: { kind: 'session' as const, id: session, secondFactor: 'none' as const },
    };
    await leaveEnterprise(db, clock, { actor: present, once: null }, { enterpriseId });
    expect(await sessionsOf(db, zhao.id)).toEqual([session]);
    expect((await entriesOf(db, 'members:e1')).map(({ action }) => action)).toEqual([
      'member.founded',
      'member.removed',
      'member.left',
    ]);
    for (const gone of [li, zhao]) {
      await expect(remove(db, wang, gone)).rejects.toMatchObject({ code: 'not-found' });
    }
  });

  test('the last owner who can act stays', async () => {
    const db = await open();
    const [wang, li] = [await makePerson(db, {}, clock), await makePerson(db, { owner: ['e1'] }, clock)];
    const admin = await makePerson(db, { office: ['administrator'] }, clock);
    await found(db, wang);
    await setPersonState(db, clock, admin.caller, { personId: li.id, state: 'disabled', reason: '停用' });
    const refused = [
      () => leave(db, wang),
      () => remove(db, wang, wang),
      () => setRole(db, wang, wang, 'member'),
    ];
    for (const attempt of refused) {
      await expect(attempt()).rejects.toMatchObject({
        code: 'conflict',
        fields: [{ zh: expect.stringContaining('最后一位负责人') }],
      });
    }
    await setPersonState(db, clock, admin.caller, { personId: li.id, state: 'active', reason: '恢复' });
    await leave(db, wang);
    expect(await belongs(db, wang)).toEqual([]);
  });

  test('two owners who leave, or put each other out, at once leave one', async () => {
    const [one, two] = [await open(), await open()];
    for (const attempt of ['leave', 'remove'] as const) {
      const enterprise = { enterpriseId: attempt };
      const [wang, li] = [
        await makePerson(one, { owner: [attempt] }, clock),
        await makePerson(one, { owner: [attempt] }, clock),
      ];
      const results = await Promise.allSettled(
        attempt === 'leave'
          ? [
              leaveEnterprise(one, clock, wang.caller, enterprise),
              leaveEnterprise(two, clock, li.caller, enterprise),
            ]
          : [
              removeMember(one, clock, wang.caller, { ...enterprise, personId: li.id }),
              removeMember(two, clock, li.caller, { ...enterprise, personId: wang.id }),
            ],
      );
      expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect([...(await belongs(one, wang)), ...(await belongs(one, li))]).toEqual([
        { id: attempt, role: 'owner' },
      ]);
    }
  });

  test('an owner leaves while the other is shut out: one of them still owns it', async () => {
    const [one, two] = [await open(), await open()];
    const [wang, li] = [
      await makePerson(one, { owner: ['e1'] }, clock),
      await makePerson(one, { owner: ['e1'] }, clock),
    ];
    const admin = await makePerson(one, { office: ['administrator'] }, clock);
    const shutOut = { personId: li.id, state: 'disabled' as const, reason: '停用' };
    const [left, out] = await Promise.allSettled([
      leave(one, wang),
      setPersonState(two, clock, admin.caller, shutOut),
    ]);
    expect(out.status).toBe('fulfilled');
    // Either wang had left before, or could no more.
    const owns = (await belongs(one, wang)).length;
    expect(owns).toBe(left.status === 'fulfilled' ? 0 : 1);
    const [leaving] = await entriesOf(one, 'members:e1');
    expect(leaving?.action).toBe(left.status === 'fulfilled' ? 'member.left' : undefined);
  });

  test('founding an enterprise and becoming case officer at once: one of the two', async () => {
    const [one, two] = [await open(), await open()];
    const [li, admin] = [
      await makePerson(one, {}, clock),
      await makePerson(one, { office: ['administrator'] }, clock),
    ];
    const wanted = { personId: li.id, roles: ['case-officer' as const], reason: '入职', version: 0 };
    const results = await Promise.allSettled([
      found(one, li),
      setOfficeRoles(two, clock, admin.caller, wanted),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const { office, enterprises } = await asOfNow(one, clock, li.caller.actor);
    expect(office.length + enterprises.length).toBe(1);
  });
}, D1_IN_THE_SOAK);
