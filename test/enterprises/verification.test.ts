import { expect, it } from 'vitest';
import { change } from '../../src/enterprises/change.ts';
import { decideVerification } from '../../src/enterprises/decide-verification.ts';
import { queue, readVerification } from '../../src/enterprises/read-verification.ts';
import { readEnterprise } from '../../src/enterprises/store.ts';
import { submitVerification } from '../../src/enterprises/submit-verification.ts';
import { verifyByClaim } from '../../src/enterprises/verify-by-claim.ts';
import type { Database } from '../../src/platform/database/port.ts';
import { D1_IN_THE_SOAK, onEveryEngine } from '../support/engines.ts';
import { makePerson, type TestPerson } from '../support/people.ts';
import { fileOf, founded, openLists, refusal, under } from './builders.ts';
import { codeOf, PROFILE } from './profile.ts';

const clock = () => new Date();
const REMARKS = [
  { field: 'businessLicenceFile' as const, reason: '执照已过期' },
  { field: 'authorisationFile' as const, reason: '缺公章' },
];

async function handIn(db: Database, id: string, owner: TestPerson) {
  const [businessLicenceFile, authorisationFile] = [
    await fileOf(db, clock, id),
    await fileOf(db, clock, id, '授权委托书.pdf'),
  ];
  const papers = { enterpriseId: id, businessLicenceFile, authorisationFile };
  return submitVerification(db, clock, owner.caller, papers);
}

const publicUrl = 'https://shidian.example';
const officerOf = (db: Database) => makePerson(db, { office: ['case-officer'] });

async function decide(
  db: Database,
  officer: TestPerson,
  enterpriseId: string,
  decision: 'accept' | 'return' = 'accept',
) {
  const { version: seen } = await readEnterprise(db, enterpriseId);
  const remarks = decision === 'return' ? REMARKS : [];
  return decideVerification(db, clock, officer.caller, { enterpriseId, seen, publicUrl, decision, remarks });
}

const messages = (db: Database) =>
  db.query.selectFrom('outbox').select(['recipient', 'channel', 'message']).orderBy('id').execute();

onEveryEngine((open) => {
  it('goes from papers over a return, told once and by field, to verified; every attempt is kept', async () => {
    const db = await open();
    const { id, owner } = await founded(db, clock, { person: { email: 'owner@example.com', locale: 'en' } });
    const officer = await officerOf(db);
    await handIn(db, id, owner);
    const { items } = await queue(db, officer.caller.actor, { after: null, limit: 20 });
    expect(items).toMatchObject([{ enterprise: { id, name: PROFILE.name, uscc: PROFILE.uscc } }]);

    expect((await decide(db, officer, id, 'return')).body).toEqual({ state: 'returned' });
    const seen = await readVerification(db, clock, owner.caller.actor, id, 'zh');
    expect(seen.body).toMatchObject({ state: 'returned', office: null });
    expect(seen.body.attempts[0]).toMatchObject({
      state: 'returned',
      remarks: REMARKS,
      businessLicenceFile: { name: '营业执照.pdf' },
      decidedBy: { name: officer.name },
    });

    await handIn(db, id, owner);
    expect((await decide(db, officer, id)).body).toEqual({ state: 'verified' });
    const { enterprise } = await readEnterprise(db, id);
    expect(enterprise).toMatchObject({ verification: 'verified', verifiedAt: expect.any(String) });
    const { body } = await readVerification(db, clock, owner.caller.actor, id, 'zh');
    expect(body.attempts.map(({ state }) => state)).toEqual(['accepted', 'returned']);
    expect((await queue(db, officer.caller.actor, { after: null, limit: 20 })).items).toEqual([]);

    const told = await messages(db);
    expect(told.map(({ recipient }) => recipient)).toEqual(['owner@example.com', 'owner@example.com']);
    expect(JSON.parse(told[0]!.message).text).toMatch(/Business licence: 执照已过期\n2\. Letter of auth/);
    expect(JSON.parse(told[1]!.message).subject).toBe('Your enterprise is verified');
  });

  it('takes no papers but the enterprise’s own, and none while they wait or are accepted', async () => {
    const db = await open();
    const { id, owner } = await founded(db, clock);
    const other = await founded(db, clock, { profile: { uscc: codeOf(2) } });
    const [own, foreign] = [await fileOf(db, clock, id), await fileOf(db, clock, other.id)];
    for (const wrong of [foreign, 'nothing']) {
      const papers = { enterpriseId: id, businessLicenceFile: own, authorisationFile: wrong };
      const error = await refusal(submitVerification(db, clock, owner.caller, papers));
      expect(error).toMatchObject({ code: 'invalid-input', fields: [{ path: 'authorisationFile' }] });
    }
    await handIn(db, id, owner);
    expect(await refusal(handIn(db, id, owner))).toMatchObject({ code: 'conflict' });
    await decide(db, await officerOf(db), id);
    expect(await refusal(handIn(db, id, owner))).toMatchObject({ code: 'conflict' });
  });

  it('lets one of many decisions win', async () => {
    const db = await open();
    const { id, owner } = await founded(db, clock);
    await handIn(db, id, owner);
    const { version: seen } = await readEnterprise(db, id);
    const officers = await Promise.all(Array.from({ length: 8 }, () => officerOf(db)));
    const ends = await Promise.allSettled(
      officers.map(({ caller }, at) =>
        decideVerification(db, clock, caller, {
          enterpriseId: id,
          seen,
          publicUrl,
          ...(at % 2 ? { decision: 'accept', remarks: [] } : { decision: 'return', remarks: REMARKS }),
        }),
      ),
    );
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const end of ends)
      if (end.status === 'rejected') expect(['precondition-failed', 'conflict']).toContain(end.reason.code);
    expect(await messages(db)).toHaveLength(1);
    expect((await readEnterprise(db, id)).version).toBe(seen + 1);
  });

  it('refuses a decision on what the officer did not see', async () => {
    const db = await open();
    const { id, owner } = await founded(db, clock);
    await handIn(db, id, owner);
    const officer = await officerOf(db);
    const stale = decideVerification(db, clock, officer.caller, {
      enterpriseId: id,
      seen: 1,
      publicUrl,
      decision: 'accept',
      remarks: [],
    });
    expect(await refusal(stale)).toMatchObject({ code: 'precondition-failed' });
  });

  it('acts once under one key', async () => {
    const db = await open();
    const { id, owner } = await founded(db, clock);
    await handIn(db, id, owner);
    const officer = await officerOf(db);
    const { version: seen } = await readEnterprise(db, id);
    const wanted = { enterpriseId: id, seen, publicUrl, decision: 'accept' as const, remarks: [] };
    const send = () => decideVerification(db, clock, under('k-1', officer), wanted);
    for (const answer of await Promise.all([send(), send(), send(), send()]))
      expect(answer).toMatchObject({ status: 200, body: { state: 'verified' }, headers: { ETag: '"3"' } });
    const other = decideVerification(db, clock, under('k-1', officer, 'other body'), wanted);
    expect(await refusal(other)).toMatchObject({ code: 'idempotency-key-reused' });
    expect(await messages(db)).toHaveLength(1);
  });

  it('lets two claim a code and verifies one; only the officer learns why', async () => {
    const db = await open();
    const one = await founded(db, clock);
    const two = await founded(db, clock, { profile: { name: '示例乙科技有限公司' } });
    const officer = await officerOf(db);
    for (const { id, owner } of [one, two]) await handIn(db, id, owner);
    const ends = await Promise.allSettled([decide(db, officer, one.id), decide(db, officer, two.id)]);
    const refused = ends.filter((end) => end.status === 'rejected');
    expect(refused).toHaveLength(1);
    expect(refused[0]!.reason).toMatchObject({ code: 'conflict', fields: [{ path: 'uscc' }] });

    const [winner, loser] = ends[0]!.status === 'fulfilled' ? [one, two] : [two, one];
    expect(await refusal(decide(db, officer, loser.id))).toMatchObject({ code: 'conflict' });
    const forOfficer = await readVerification(db, clock, officer.caller.actor, loser.id, 'zh');
    expect(forOfficer.body.office).toMatchObject({ conflict: { id: winner.id }, recused: false });
    const forOwner = await readVerification(db, clock, loser.owner.caller.actor, loser.id, 'zh');
    expect(JSON.stringify(forOwner.body)).not.toContain(winner.id);
    expect(await decide(db, officer, loser.id, 'return')).toMatchObject({ body: { state: 'returned' } });
  });

  it('keeps an officer out who belongs to the enterprise, or did within a year (回避)', async () => {
    const db = await open();
    const { id, owner } = await founded(db, clock);
    await handIn(db, id, owner);
    const tied = await makePerson(db, { office: ['case-officer'], member: [id] });
    const before = async (days: number) => {
      const officer = await makePerson(db, { office: ['case-officer'], member: [id] });
      const endedAt = new Date(Date.now() - days * 86_400_000).toISOString();
      await db.atomic([
        db.query
          .updateTable('grants')
          .set({ endedAt })
          .where('personId', '=', officer.id)
          .where('realm', '=', 'enterprise')
          .compile(),
      ]);
      return officer;
    };
    for (const officer of [tied, await before(300)]) {
      const error = await refusal(decide(db, officer, id));
      expect(error).toMatchObject({ code: 'forbidden', fields: [{ path: 'enterpriseId' }] });
      const seen = await readVerification(db, clock, officer.caller.actor, id, 'zh');
      expect(seen.body.office).toEqual({ conflict: null, recused: true });
    }
    expect(await decide(db, await before(400), id)).toMatchObject({ body: { state: 'verified' } });
  });

  it('starts anew when name or code change: what waits is withdrawn, what was verified is not any more', async () => {
    const db = await open();
    const { lists } = await openLists(db, clock);
    const { id, owner } = await founded(db, clock);
    const officer = await officerOf(db);
    const rename = async (name: string) => {
      const { version: seen } = await readEnterprise(db, id);
      return change(db, clock, owner.caller, { enterpriseId: id, seen, change: { name }, lists });
    };
    await handIn(db, id, owner);
    expect((await rename('示例新名科技有限公司')).body.verification).toBe('unverified');
    expect((await queue(db, officer.caller.actor, { after: null, limit: 20 })).items).toEqual([]);
    expect(await refusal(decide(db, officer, id))).toMatchObject({ code: 'conflict' });
    await handIn(db, id, owner);
    await decide(db, officer, id);
    expect((await rename('示例又新科技有限公司')).body).toMatchObject({
      verification: 'unverified',
      verifiedAt: null,
    });
    const { body } = await readVerification(db, clock, owner.caller.actor, id, 'zh');
    expect(body.attempts.map(({ state }) => state)).toEqual(['accepted', 'withdrawn']);
  });

  it('needs no papers where a sign-in says whom the owner represents', async () => {
    const db = await open();
    const { id, owner } = await founded(db, clock);
    const rival = await founded(db, clock, { profile: { name: '示例丙科技有限公司' } });
    expect(await verifyByClaim(db, clock, { personId: owner.id, uscc: codeOf(7) })).toEqual([]);
    expect(await verifyByClaim(db, clock, { personId: owner.id, uscc: 'nonsense' })).toEqual([]);
    const stranger = await makePerson(db);
    expect(await verifyByClaim(db, clock, { personId: stranger.id, uscc: PROFILE.uscc })).toEqual([]);
    expect(await verifyByClaim(db, clock, { personId: owner.id, uscc: PROFILE.uscc.toLowerCase() })).toEqual([
      id,
    ]);
    expect((await readEnterprise(db, id)).enterprise.verification).toBe('verified');
    expect(await verifyByClaim(db, clock, { personId: owner.id, uscc: PROFILE.uscc })).toEqual([]);
    // The other claimant is told nothing: an officer is to look.
    expect(await verifyByClaim(db, clock, { personId: rival.owner.id, uscc: PROFILE.uscc })).toEqual([]);
    expect((await readEnterprise(db, rival.id)).enterprise.verification).toBe('waiting');
  });
}, D1_IN_THE_SOAK);
