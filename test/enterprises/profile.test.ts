import { expect, it } from 'vitest';
import { inviteToEnterprise } from '../../src/access/invitations/invite.ts';
import { addLicence } from '../../src/enterprises/add-licence.ts';
import { change } from '../../src/enterprises/change.ts';
import { changeLicence } from '../../src/enterprises/change-licence.ts';
import { readHistory } from '../../src/enterprises/history.ts';
import { list, read } from '../../src/enterprises/read.ts';
import { listLicences } from '../../src/enterprises/read-licences.ts';
import { register } from '../../src/enterprises/register.ts';
import { removeLicence } from '../../src/enterprises/remove-licence.ts';
import { setBenchmark } from '../../src/enterprises/set-benchmark.ts';
import { readEnterprise } from '../../src/enterprises/store.ts';
import { verifyByClaim } from '../../src/enterprises/verify-by-claim.ts';
import { withdrawBenchmark } from '../../src/enterprises/withdraw-benchmark.ts';
import { D1_IN_THE_SOAK, onEveryEngine } from '../support/engines.ts';
import { makePerson } from '../support/people.ts';
import { fileOf, founded, openLists, refusal, under } from './builders.ts';
import { codeOf, PROFILE } from './profile.ts';

const clock = () => new Date();
const LICENCE = {
  code: 'payment',
  number: 'Z2000000000000',
  issuer: '中国人民银行',
  scope: '储值账户运营Ⅰ类',
  expiresOn: '2031-12-31',
  evidenceFile: null,
};

onEveryEngine((open) => {
  it('registers once under a key, and makes the founder owner in the same commit', async () => {
    const db = await open();
    const { lists } = await openLists(db, clock);
    const founder = await makePerson(db);
    const send = () => register(db, clock, under('k', founder), { profile: PROFILE, lists });
    const answers = await Promise.all([send(), send(), send()]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    const rows = await db.query.selectFrom('enterprises').select('id').execute();
    const grants = await db.query
      .selectFrom('grants')
      .select(['scope', 'role', 'realm'])
      .where('personId', '=', founder.id)
      .execute();
    expect(grants).toEqual([{ realm: 'enterprise', scope: rows[0]!.id, role: 'owner' }]);
    expect(answers[0]!.headers).toMatchObject({
      ETag: '"1"',
      Location: `/api/v1/enterprises/${rows[0]!.id}`,
    });
  });

  it('keeps those out who handle cases, or review', async () => {
    const db = await open();
    const { lists } = await openLists(db, clock);
    for (const wanted of [{ office: ['case-officer'] as const }, { expert: ['batch:b1'] }]) {
      const person = await makePerson(db, wanted);
      const error = await refusal(register(db, clock, person.caller, { profile: PROFILE, lists }));
      expect(error.code).toBe('conflict');
    }
    expect(await db.query.selectFrom('enterprises').select('id').execute()).toEqual([]);
  });

  it('lets one of many changes from the same version win, and a change of nothing leaves no entry', async () => {
    const db = await open();
    const { lists } = await openLists(db, clock);
    const { id, owner } = await founded(db, clock);
    const rename = (kind: 'research' | 'other', seen: number) =>
      change(db, clock, owner.caller, { enterpriseId: id, seen, change: { kind }, lists });
    const ends = await Promise.allSettled(Array.from({ length: 10 }, () => rename('research', 1)));
    const won = ends.filter(({ status }) => status === 'fulfilled');
    expect(won).toHaveLength(1);
    for (const end of ends)
      if (end.status === 'rejected') expect(['precondition-failed', 'conflict']).toContain(end.reason.code);
    expect(await refusal(rename('other', 1))).toMatchObject({ code: 'precondition-failed' });
    expect((await rename('research', 2)).headers).toEqual({ ETag: '"2"' });
    expect((await readEnterprise(db, id)).version).toBe(2);
  });

  it('takes a business scope and takes it back, which the ledger keeps where it can be erased', async () => {
    const db = await open();
    const { lists } = await openLists(db, clock);
    const { id, owner } = await founded(db, clock);
    const set = async (businessScope: string | null, seen: number) =>
      (await change(db, clock, owner.caller, { enterpriseId: id, seen, change: { businessScope }, lists }))
        .body;
    expect(await set('软件开发；\n数据处理服务。', 1)).toMatchObject({
      businessScope: '软件开发；\n数据处理服务。',
    });
    expect(await set(null, 2)).toMatchObject({ businessScope: null });
    const { items } = await readHistory(db, owner.caller.actor, { enterpriseId: id, limit: 1 }, lists);
    expect(items[0]!.changes).toEqual([
      expect.objectContaining({ name: { zh: '经营范围', en: 'Business scope' }, after: null }),
    ]);
    const payloads = await db.query.selectFrom('entries').select('payload').execute();
    expect(payloads.filter(({ payload }) => payload.includes('软件开发'))).toEqual([]);
  });

  it('shows members theirs, officials all, nobody else anything', async () => {
    const db = await open();
    const { lists } = await openLists(db, clock);
    const one = await founded(db, clock);
    const two = await founded(db, clock, { profile: { name: '示例乙银行股份有限公司', uscc: codeOf(2) } });
    const officer = await makePerson(db, { office: ['case-officer'] });
    const stranger = await makePerson(db);
    const wanted = { before: null, limit: 20 };
    const ids = async (person: typeof stranger, more: object = {}) =>
      (await list(db, person.caller.actor, { ...wanted, ...more }, lists)).items.map(({ id }) => id);
    expect(await ids(one.owner)).toEqual([one.id]);
    expect(await ids(stranger)).toEqual([]);
    expect(await ids(officer)).toEqual([two.id, one.id]);
    expect(await ids(officer, { q: '乙银行' })).toEqual([two.id]);
    expect(await ids(officer, { q: PROFILE.uscc.slice(8).toLowerCase() })).toEqual([one.id]);
    expect(await ids(officer, { q: '%' })).toEqual([]);
    expect(await ids(officer, { verification: 'verified' })).toEqual([]);
    expect(await ids(one.owner, { q: '乙银行' })).toEqual([]);
    const first = await list(db, officer.caller.actor, { before: null, limit: 1 }, lists);
    expect(first.next).not.toBeNull();
    expect(await ids(officer, { before: two.id })).toEqual([one.id]);
    for (const id of [two.id, 'nothing']) {
      const error = await refusal(read(db, one.owner.caller.actor, id, lists));
      expect(error).toMatchObject({ code: 'not-found' });
    }
  });

  it('keeps licences with their evidence, and removes none from the history', async () => {
    const db = await open();
    const { lists } = await openLists(db, clock);
    const { id, owner } = await founded(db, clock);
    const other = await founded(db, clock, { profile: { uscc: codeOf(2) } });
    const add = (more: object) =>
      addLicence(db, clock, owner.caller, { enterpriseId: id, licence: { ...LICENCE, ...more }, lists });
    expect(await refusal(add({ code: 'virtual_currency_prohibited' }))).toMatchObject({
      code: 'invalid-input',
      fields: [{ path: 'code' }],
    });
    const foreign = await fileOf(db, clock, other.id);
    expect(await refusal(add({ evidenceFile: foreign }))).toMatchObject({
      fields: [{ path: 'evidenceFile' }],
    });
    const evidenceFile = await fileOf(db, clock, id, '许可证.pdf');
    const { body } = await add({ evidenceFile, expiresOn: '2020-01-01' });
    expect(body).toMatchObject({
      name: { zh: '非银行支付' },
      lapsed: true,
      evidenceFile: { name: '许可证.pdf' },
    });
    const about = { enterpriseId: id, licenceId: body.id, lists };
    const stale = changeLicence(db, clock, owner.caller, { ...about, seen: 1, change: { number: '2' } });
    expect(await refusal(stale)).toMatchObject({ code: 'precondition-failed' });
    const changed = await changeLicence(db, clock, owner.caller, {
      ...about,
      seen: 2,
      change: { expiresOn: null },
    });
    expect(changed).toMatchObject({
      headers: { ETag: '"3"' },
      body: { lapsed: false, number: LICENCE.number },
    });
    const elsewhere = changeLicence(db, clock, other.owner.caller, {
      ...about,
      enterpriseId: other.id,
      seen: 1,
      change: { number: '2' },
    });
    expect(await refusal(elsewhere)).toMatchObject({ code: 'not-found' });
    await removeLicence(db, clock, owner.caller, { ...about, seen: 3 });
    expect((await listLicences(db, clock, owner.caller.actor, id, lists)).body.items).toEqual([]);
    const { items } = await readHistory(db, owner.caller.actor, { enterpriseId: id, limit: 2 }, lists);
    expect(items.map(({ action }) => action)).toEqual([
      'enterprise.licence-removed',
      'enterprise.licence-changed',
    ]);
    expect(items[1]!.changes).toEqual([
      {
        field: 'expiresOn',
        name: { zh: '有效期至', en: 'Expires on' },
        before: { zh: '2020-01-01', en: '2020-01-01' },
        after: null,
      },
    ]);
  });

  it('gives the status of a benchmark enterprise to who is verified, by an officer without ties', async () => {
    const db = await open();
    const { lists } = await openLists(db, clock);
    const { id, owner } = await founded(db, clock);
    const officer = await makePerson(db, { office: ['case-officer'] });
    const benchmark = { basis: '示例文件〔2026〕1号', date: '2026-01-31' };
    const set = (by: typeof officer, seen: number, more: object = {}) =>
      setBenchmark(db, clock, by.caller, {
        enterpriseId: id,
        seen,
        benchmark: { ...benchmark, ...more },
        lists,
      });
    expect(await refusal(set(owner, 1))).toMatchObject({ code: 'forbidden' });
    expect(await refusal(set(officer, 1))).toMatchObject({ fields: [{ path: 'verification' }] });
    await verifyByClaim(db, clock, { personId: owner.id, uscc: PROFILE.uscc });
    expect(await refusal(set(officer, 2, { date: '2999-01-01' }))).toMatchObject({
      fields: [{ path: 'date' }],
    });
    const tied = await makePerson(db, { office: ['case-officer'], member: [id] });
    expect(await refusal(set(tied, 2))).toMatchObject({ code: 'forbidden' });
    expect((await set(officer, 2)).body.benchmark).toEqual(benchmark);
    const withdrawn = { enterpriseId: id, seen: 3, lists };
    expect((await withdrawBenchmark(db, clock, officer.caller, withdrawn)).body.benchmark).toBeNull();
    const again = withdrawBenchmark(db, clock, officer.caller, { ...withdrawn, seen: 4 });
    expect(await refusal(again)).toMatchObject({ code: 'not-found' });
  });

  it('tells both streams’ history in pages, newest first, with names, before and after', async () => {
    const db = await open();
    const { lists } = await openLists(db, clock);
    const { id, owner } = await founded(db, clock, { person: { name: '王五' } });
    for (const [at, kind] of (['research', 'other', 'computing'] as const).entries())
      await change(db, clock, owner.caller, { enterpriseId: id, seen: at + 1, change: { kind }, lists });
    const all = [];
    for (let cursor: string | undefined, more = true; more; ) {
      const page = await readHistory(db, owner.caller.actor, { enterpriseId: id, cursor, limit: 2 }, lists);
      all.push(...page.items);
      cursor = page.next ?? undefined;
      more = page.next !== null;
    }
    expect(all.map(({ stream, seq }) => `${stream.split(':')[0]}${seq}`).sort()).toEqual([
      'enterprise1',
      'enterprise2',
      'enterprise3',
      'enterprise4',
      'members1',
    ]);
    expect(all[0]).toMatchObject({
      actor: { name: { zh: '王五' } },
      what: { en: 'Changed the profile' },
      changes: [{ field: 'kind', before: { zh: '其他' }, after: { zh: '算力主体' } }],
      erased: false,
    });
    const entries = await db.query.selectFrom('entries').select('payload').execute();
    for (const { payload } of entries) expect(payload).not.toMatch(/示例|李四|91310115MA|王五/);

    const invited = {
      enterpriseId: id,
      address: { email: 'zhao@example.com', phone: null },
      role: 'member' as const,
    };
    await inviteToEnterprise(db, clock, owner.caller, invited, {
      publicUrl: 'https://shidian.example',
      enterpriseNames: async () => new Map(),
    });
    const [newest] = (await readHistory(db, owner.caller.actor, { enterpriseId: id, limit: 1 }, lists)).items;
    expect(newest?.changes.map(({ field, after }) => [field, after?.zh])).toEqual([
      ['roles', '成员'],
      ['email', 'zhao@example.com'],
    ]);
  });
}, D1_IN_THE_SOAK);
