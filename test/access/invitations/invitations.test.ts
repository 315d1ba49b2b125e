import { expect, test } from 'vitest';
import { asOfNow } from '../../../src/access/as-of-now.ts';
import { acceptInvitation } from '../../../src/access/invitations/accept-invitation.ts';
import type { Address } from '../../../src/access/invitations/invitation.ts';
import { inviteToEnterprise, inviteToOffice } from '../../../src/access/invitations/invite.ts';
import { listInvitations } from '../../../src/access/invitations/list-invitations.ts';
import { lookAtInvitation } from '../../../src/access/invitations/look-at-invitation.ts';
import { insertInvitation } from '../../../src/access/invitations/store.ts';
import { withdrawInvitation } from '../../../src/access/invitations/withdraw-invitation.ts';
import { ownerGrantStatements } from '../../../src/access/people/members.ts';
import { removeMember } from '../../../src/access/people/remove-member.ts';
import { commit } from '../../../src/ledger/index.ts';
import type { Database } from '../../../src/platform/database/port.ts';
import type { EnterpriseRole, OfficeRole } from '../../../src/shared/roles.ts';
import { D1_IN_THE_SOAK, onEveryEngine } from '../../support/engines.ts';
import { entriesOf } from '../../support/ledgered.ts';
import { makePerson, type TestPerson } from '../../support/people.ts';

const START = new Date('2026-11-23T01:02:03.004Z');
const clock = () => START;
const later = (days: number) => () => new Date(START.getTime() + days * 24 * 60 * 60 * 1000);
const enterpriseNames = async () => new Map([['e1', '甲科技有限公司']]);
const parts = { publicUrl: 'https://shidian.example', enterpriseNames };
const mail: Address = { email: 'li@example.com', phone: null };

async function enterprise(db: Database): Promise<TestPerson> {
  const owner = await makePerson(db, { name: '王负责' }, clock);
  const { id } = owner;
  const { append, rows } = await ownerGrantStatements(db, clock, {
    personId: id,
    enterpriseId: 'e1',
    grantedBy: id,
  });
  await commit(db, clock, { actor: id, append, rows });
  return owner;
}

const invite = (db: Database, by: TestPerson, role: EnterpriseRole = 'member', address = mail, at = clock) =>
  inviteToEnterprise(db, at, by.caller, { enterpriseId: 'e1', address, role }, parts);
const inviteOfficial = (db: Database, by: TestPerson, roles: OfficeRole[], address = mail) =>
  inviteToOffice(db, clock, by.caller, { address, roles }, parts);
const accept = (db: Database, who: TestPerson, token: string, at = clock) =>
  acceptInvitation(db, at, who.caller, { token });
const look = (db: Database, token: string, at = clock) =>
  lookAtInvitation(db, at, { token }, enterpriseNames);
const holds = (db: Database, { caller }: TestPerson) => asOfNow(db, clock, caller.actor);

async function messages(db: Database) {
  const rows = await db.query.selectFrom('outbox').selectAll().orderBy('id').execute();
  return rows.map(({ channel, recipient, message }) => ({
    channel,
    recipient,
    ...(JSON.parse(message) as { subject: string; text: string }),
  }));
}

const seen = new Set<string>();

/** From the one message sent since the last time, as the invited person finds it. */
async function tokenSent(db: Database): Promise<string> {
  const texts = (await messages(db)).map(({ text }) => text).filter((text) => !seen.has(text));
  for (const text of texts) seen.add(text);
  expect(texts).toHaveLength(1);
  return /https:\/\/shidian\.example\/invitation#([0-9A-Za-z]{43})\n/.exec(texts[0]!)?.[1] ?? '';
}

onEveryEngine((open) => {
  test('an invitation is written, sent and accepted: both addresses are kept, apart from the chain', async () => {
    const db = await open();
    const owner = await enterprise(db);
    const li = await makePerson(db, { name: '李', email: 'private@example.com' }, clock);
    const answer = await invite(db, owner);
    expect(answer.status).toBe(201);
    const { id } = answer.body;
    const token = await tokenSent(db);
    expect(await look(db, token)).toEqual({
      realm: 'enterprise',
      roles: ['member'],
      enterpriseName: '甲科技有限公司',
      invitedBy: '王负责',
      expiresAt: '2026-11-30T01:02:03.004Z',
      addressHint: 'li***@example.com',
    });
    expect(await accept(db, li, token)).toEqual({
      status: 200,
      headers: {},
      body: { realm: 'enterprise', scope: 'e1' },
    });
    expect((await holds(db, li)).enterprises).toEqual([{ id: 'e1', role: 'member' }]);
    const about = { realm: 'enterprise', scope: 'e1', roles: ['member'] };
    const accepted = {
      actor: li.id,
      action: 'invitation.accepted',
      payload: { ...about, invitationId: id, personId: li.id, invitedBy: owner.id },
    };
    expect((await entriesOf(db, 'members:e1')).slice(1)).toEqual([
      {
        seq: 2,
        actor: owner.id,
        action: 'invitation.made',
        payload: { ...about, invitationId: id, expiresAt: '2026-11-30T01:02:03.004Z' },
        private: { email: 'li@example.com' },
      },
      { seq: 3, ...accepted, private: null },
    ]);
    expect(await entriesOf(db, `person:${li.id}`)).toEqual([
      {
        seq: 1,
        ...accepted,
        private: {
          invited: 'li@example.com',
          accepted: { name: '李', email: 'private@example.com', phone: null },
        },
      },
    ]);
    const everything = JSON.stringify([
      await db.query.selectFrom('invitations').selectAll().execute(),
      await db.query.selectFrom('entries').selectAll().execute(),
      await db.query.selectFrom('privatePayloads').selectAll().execute(),
    ]);
    expect(everything).not.toContain(token);
  });

  test('the message is in the inviter’s language first, by mail or by SMS', async () => {
    const db = await open();
    const owner = await enterprise(db);
    await invite(db, owner);
    const english = await makePerson(db, { owner: ['e1'], name: 'Ann', locale: 'en' }, clock);
    await invite(db, english, 'owner', { email: null, phone: '+8613800138000' });
    const sent = await messages(db);
    const [chinese, sms] = ['mail', 'sms'].map((way) => sent.find(({ channel }) => channel === way));
    expect(chinese).toMatchObject({ channel: 'mail', recipient: 'li@example.com' });
    expect(chinese?.text).toMatch(
      /^王负责 邀请您加入企业“甲科技有限公司”，担任成员。.*2026年11月30日[\s\S]+王负责 invites you to be Member/,
    );
    expect(sms).toMatchObject({ channel: 'sms', recipient: '+8613800138000', subject: '' });
    expect(sms?.text).toMatch(/^Ann invites you to be Owner of “甲科技有限公司”[\s\S]+担任负责人/);
  });

  test('a link works once, for seven days, until it is withdrawn; any other is as gone', async () => {
    const db = await open();
    const owner = await enterprise(db);
    const [li, zhao] = [await makePerson(db, {}, clock), await makePerson(db, {}, clock)];
    await invite(db, owner);
    const used = await tokenSent(db);
    await accept(db, li, used);
    const { id } = (await invite(db, owner)).body;
    const old = await tokenSent(db);
    const withdrawn = { realm: 'enterprise', scope: 'e1' } as const;
    for (const [token, at] of [
      [used, clock],
      [old, later(7)],
      ['x'.repeat(43), clock],
    ] as const) {
      await expect(accept(db, zhao, token, at)).rejects.toMatchObject({ code: 'gone' });
      await expect(look(db, token, at)).rejects.toMatchObject({ code: 'gone' });
    }
    await look(db, old, later(6.99));
    await withdrawInvitation(db, clock, owner.caller, { ...withdrawn, invitationId: id });
    await expect(accept(db, zhao, old)).rejects.toMatchObject({ code: 'gone' });
    await expect(
      withdrawInvitation(db, clock, owner.caller, { ...withdrawn, invitationId: id }),
    ).rejects.toMatchObject({ code: 'gone' });
    const states = (await listInvitations(db, clock, withdrawn, { after: null, limit: 9 })).items;
    expect(states.map(({ state }) => state).sort()).toEqual(['accepted', 'withdrawn']);
  });

  test('an invitation of another enterprise, or of the office, is not there to be withdrawn', async () => {
    const db = await open();
    await enterprise(db);
    const other = await makePerson(db, { owner: ['e2'] }, clock);
    const admin = await makePerson(db, { office: ['administrator'] }, clock);
    const { body } = await inviteOfficial(db, admin, ['auditor']);
    for (const scope of ['e2', 'office']) {
      const owner = { ...other.caller.actor, enterprises: [{ id: scope, role: 'owner' as const }] };
      await expect(
        withdrawInvitation(
          db,
          clock,
          { actor: owner, once: null },
          {
            realm: 'enterprise',
            scope,
            invitationId: body.id,
          },
        ),
      ).rejects.toMatchObject({ code: 'not-found' });
    }
  });

  test('an invitation is worth no more than its inviter', async () => {
    const db = await open();
    const owner = await enterprise(db);
    const [second, li] = [await makePerson(db, { owner: ['e1'] }, clock), await makePerson(db, {}, clock)];
    await invite(db, second);
    const token = await tokenSent(db);
    await removeMember(db, clock, owner.caller, { enterpriseId: 'e1', personId: second.id });
    await expect(accept(db, li, token)).rejects.toMatchObject({ code: 'gone' });
    await expect(invite(db, second)).rejects.toMatchObject({ code: 'not-found' });
  });

  test('the rules are looked at again when it is accepted', async () => {
    const db = await open();
    const owner = await enterprise(db);
    await invite(db, owner);
    const token = await tokenSent(db);
    for (const wanted of [
      { office: ['case-officer'] as const },
      { expert: ['pilot:p1'] },
      { member: ['e1'] },
    ]) {
      const person = await makePerson(db, wanted, clock);
      await expect(accept(db, person, token)).rejects.toMatchObject({
        code: 'conflict',
        fields: [{ path: 'token' }],
      });
    }
    await expect(accept(db, owner, token)).rejects.toMatchObject({
      fields: [{ zh: '已经是该企业的成员。' }],
    });
    await accept(db, await makePerson(db, { member: ['e2'] }, clock), token);
  });

  test('an invitation to the office adds what is not held; nobody accepts their own', async () => {
    const db = await open();
    const [wang, zhao] = [
      await makePerson(db, { office: ['administrator'] }, clock),
      await makePerson(db, { office: ['administrator', 'auditor'] }, clock),
    ];
    await expect(inviteOfficial(db, wang, ['case-officer', 'objections'])).rejects.toMatchObject({
      code: 'conflict',
      fields: [{ path: 'roles' }],
    });
    await inviteOfficial(db, wang, ['auditor', 'approver']);
    const token = await tokenSent(db);
    await expect(accept(db, wang, token)).rejects.toMatchObject({ code: 'forbidden' });
    await accept(db, zhao, token);
    expect((await holds(db, zhao)).office.toSorted()).toEqual(['administrator', 'approver', 'auditor']);
    await inviteOfficial(db, wang, ['auditor']);
    await expect(accept(db, zhao, await tokenSent(db))).rejects.toMatchObject({ code: 'conflict' });
  });

  test('one address has one open invitation, and an enterprise sends fifty a day', async () => {
    const db = await open();
    const owner = await enterprise(db);
    await invite(db, owner);
    await expect(invite(db, owner)).rejects.toMatchObject({ code: 'conflict', fields: [{ path: 'email' }] });
    const { body } = await invite(db, owner, 'member', mail, later(8));
    const about = { ...body, realm: 'enterprise', scope: 'e1', grantFrom: null, grantUntil: null } as const;
    // Rows as the verb writes them, one after the other in time; forty-eight commits would take their time.
    await db.atomic(
      Array.from({ length: 48 }, (_, one) => {
        const id = `${body.id}-${one + 10}`;
        return insertInvitation(db, { ...about, id, email: `m${one}@example.com` }, `hash ${one}`);
      }),
    );
    const last = (at: () => Date) => invite(db, owner, 'member', { email: 'z@example.com', phone: null }, at);
    await last(later(8.5));
    const more = (at: () => Date) => invite(db, owner, 'member', { email: 'y@example.com', phone: null }, at);
    await expect(more(later(8.9))).rejects.toMatchObject({ code: 'too-many-requests' });
    await more(later(9));
  });

  test('of two people with the same link one gets in', async () => {
    const [one, two] = [await open(), await open()];
    const owner = await enterprise(one);
    const [li, zhao] = [await makePerson(one, {}, clock), await makePerson(one, {}, clock)];
    await invite(one, owner);
    const token = await tokenSent(one);
    const results = await Promise.allSettled([accept(one, li, token), accept(two, zhao, token)]);
    expect(results.map((each) => (each.status === 'rejected' ? each.reason.code : 'in')).sort()).toEqual([
      'gone',
      'in',
    ]);
    const joined = [...(await holds(one, li)).enterprises, ...(await holds(one, zhao)).enterprises];
    expect(joined).toEqual([{ id: 'e1', role: 'member' }]);
  });

  test('one person who accepts an enterprise and the office at once gets one of them', async () => {
    const [one, two] = [await open(), await open()];
    const owner = await enterprise(one);
    const admin = await makePerson(one, { office: ['administrator'] }, clock);
    const li = await makePerson(one, {}, clock);
    await invite(one, owner);
    const first = await tokenSent(one);
    await inviteOfficial(one, admin, ['case-officer']);
    const second = await tokenSent(one);
    const results = await Promise.allSettled([accept(one, li, first), accept(two, li, second)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const { office, enterprises } = await holds(one, li);
    expect(office.length + enterprises.length).toBe(1);
  });
}, D1_IN_THE_SOAK);
