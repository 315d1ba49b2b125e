import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { candidatePage } from '../../src/rewards/entries/candidate-schemas.ts';
import type { EntryView, entryPage } from '../../src/rewards/entries/entry-schemas.ts';
import type { OwnAwards } from '../../src/rewards/entries/own-schemas.ts';
import { dayOf } from '../../src/shared/clock.ts';
import { type Desk, openDesk } from '../pilots/reviewed.ts';
import { startTestApp } from '../support/app.ts';
import { makePerson, type TestPerson } from '../support/people.ts';
import { ask, BATCHES, type BatchPeople, batchPeople, openedBatch, seeBatch } from './batch-scene.ts';
import { earlierAward, type Finished, finishedPilot } from './entries-scene.ts';

let app: Awaited<ReturnType<typeof startTestApp>>;
let desk: Desk;
let people: BatchPeople;
/** Two applicants. */
let joint: Finished;
let others: Finished[];
let testing: Finished;
let batchId: string;

beforeAll(async () => {
  app = await startTestApp();
  desk = await openDesk(app.database, { clock: Object.assign(() => new Date(), { set: () => {} }) });
  people = await batchPeople(app.database);
  batchId = await openedBatch(app, people);
  joint = await finishedPilot(desk, '联合建模', { applicants: ['示例甲科技有限公司', '示例乙银行'] });
  others = [
    await finishedPilot(desk, '票据核验', { applicants: ['示例丙科技有限公司'] }),
    await finishedPilot(desk, '跨境支付', { applicants: ['示例丁科技有限公司'], state: 'completed' }),
    await finishedPilot(desk, '智能投顾', { applicants: ['示例戊科技有限公司'] }),
  ];
  testing = await finishedPilot(desk, '还在测试', { state: 'testing' });
}, 60_000);
afterAll(() => app.close());

type Candidates = z.infer<typeof candidatePage>;
type Entries = z.infer<typeof entryPage>;
const at = (path = '', batch = batchId) => `${BATCHES}/${batch}/entries${path}`;
const candidates = async (query = '', as: TestPerson = people.officer, batch = batchId) =>
  (await ask(app, 'GET', at(`/candidates?${query}`, batch), as)).body as Candidates;
const entries = async (query = '') =>
  (await ask(app, 'GET', at(`?${query}`), people.auditor)).body as Entries;
const entryOf = async ({ id }: Finished, as: TestPerson = people.officer) => {
  const found = [...(await entries()).items, ...(await entries('state=excluded')).items];
  const entry = found.find(({ pilot }) => pilot.id === id)!;
  return (await ask(app, 'GET', at(`/${entry.id}`), as)).body as EntryView;
};
const choose = (body: unknown, as: TestPerson = people.officer, batch = batchId) =>
  ask(app, 'POST', at('', batch), as, { body });
const own = ({ enterpriseId, id }: Finished) => `/api/v1/enterprises/${enterpriseId}/pilots/${id}/awards`;
const awardsOf = async (pilot: Finished) =>
  ((await ask(app, 'GET', own(pilot), pilot.owner)).body as OwnAwards).items;
const fields = (body: unknown) =>
  (body as { fields?: { path: string; message: string }[] }).fields?.map(({ path }) => path);

describe('what is nominated', () => {
  it('is chosen across pages by a filter, the rest left out with a reason, in one commit', async () => {
    const first = await candidates('limit=2');
    expect(first.items).toHaveLength(2);
    expect([first.matching, first.counts.ineligible > 0, first.mayNominate]).toEqual([4, true, true]);
    const second = await candidates(`limit=2&cursor=${encodeURIComponent(first.next!)}`);
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(4);
    const notYet = await candidates('standing=ineligible');
    expect(notYet.items.map(({ title }) => title)).toContain(testing.title);

    // Who is tied to an applicant decides nothing about it, and what was not seen is not decided on.
    const tied = await makePerson(app.database, { office: ['case-officer'], member: [joint.enterpriseId] });
    expect((await candidates('', tied)).choosable).toBe(3);
    expect((await choose({ nominate: { pilots: [joint.id] }, leaveOut: [] }, tied)).status).toBe(403);
    const all = { all: {}, but: [], count: 3 };
    const stale = await choose({ nominate: all, leaveOut: [] });
    expect([stale.status, fields(stale.body)]).toEqual([409, ['count']]);
    const early = await choose({ nominate: { pilots: [testing.id] }, leaveOut: [] });
    expect([early.status, fields(early.body)]).toEqual([409, [`pilots.${testing.id}`]]);
    const mute = { nominate: null, leaveOut: [{ pilots: all, reason: ' ' }] };
    expect((await choose(mute)).status).toBe(400);
    for (const who of [people.approver, people.auditor])
      expect((await choose({ nominate: all, leaveOut: [] }, who)).status).toBe(403);

    const done = await choose({
      nominate: { pilots: [joint.id, others[0]!.id] },
      leaveOut: [{ pilots: { all: {}, but: [], count: 2 }, reason: '与本批次方向不符。' }],
    });
    expect([done.status, done.body]).toEqual([200, { nominated: 2, leftOut: 2 }]);
    expect((await candidates()).counts).toMatchObject({ undecided: 0, nominated: 2, 'left-out': 2 });
    expect((await awardsOf(others[1]!))[0]).toMatchObject({
      state: 'left-out',
      reason: '与本批次方向不符。',
      mayDeclare: false,
    });
    const { body } = await ask(app, 'GET', '/api/v1/account/messages', others[1]!.owner);
    expect(JSON.stringify(body)).toContain('与本批次方向不符。');
    // Facts, basis, reasons and remedies, dated, to each of its applicants and nobody else.
    const [{ id }] = (await awardsOf(others[1]!)) as [OwnAwards['items'][0]];
    const letter = await ask(app, 'GET', `${own(others[1]!)}/${id}/letter`, others[1]!.owner);
    expect(letter.body).toMatchObject({
      ...{ kind: 'left-out', on: dayOf(new Date()), to: '示例丁科技有限公司' },
      parts: [{}, {}, { text: '理由：与本批次方向不符。' }, { text: expect.stringContaining('行政复议') }],
      basis: [['政策依据', expect.stringContaining('示例依据1')]],
    });
    expect((await ask(app, 'GET', `${own(others[1]!)}/${id}/letter`, joint.owner)).status).toBe(404);
    expect((await ask(app, 'GET', `${BATCHES}/${batchId}/letters`, people.auditor)).body).toMatchObject({
      items: [{ kind: 'left-out' }, { kind: 'left-out' }],
      counts: { award: 0, 'left-out': 2 },
    });
  });

  it('is in one batch at a time', async () => {
    const second = await openedBatch(app, people, { title: '第二批' });
    const found = await candidates('standing=elsewhere', people.officer, second);
    expect(found.items.map(({ id }) => id).sort()).toEqual([joint.id, others[0]!.id].sort());
    const twice = await choose({ nominate: { pilots: [joint.id] }, leaveOut: [] }, people.officer, second);
    expect([twice.status, fields(twice.body)]).toEqual([409, [`pilots.${joint.id}`]]);
    // At once in two batches: one of them is told.
    const pilots = { nominate: { pilots: [others[2]!.id] }, leaveOut: [] };
    const both = await Promise.all([choose(pilots), choose(pilots, people.second, second)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

describe('once applications are over', () => {
  it('nothing is declared and nobody nominated anew, but where the frozen rules take late ones', async () => {
    const dates = { applyUntil: dayOf(new Date()), lateUntil: null, scoreUntil: '2099-12-31' };
    const over = await openedBatch(app, people, { title: '不受理补报的批次', ...dates });
    const late = await finishedPilot(desk, '逾期申报', { applicants: ['示例己科技有限公司'] });
    const pilots = { nominate: { pilots: [late.id] }, leaveOut: [] };
    expect((await choose(pilots, people.officer, over)).status).toBe(200);
    const [entry] = await awardsOf(late);
    expect(entry).toMatchObject({ mayDeclare: true, batch: { isOver: false } });
    // The next day.
    const row = { ...(await seeBatch(app, over, people.auditor)).batch.settings, applyUntil: '2026-03-31' };
    await app.database.atomic([
      app.database.query
        .updateTable('rewardBatches')
        .set({ settings: JSON.stringify(row) })
        .where('id', '=', over)
        .compile(),
    ]);
    const [now] = await awardsOf(late);
    expect(now).toMatchObject({ mayDeclare: false, batch: { isOver: true, declaredUntil: '2026-03-31' } });
    const shares = now!.applicants.map(({ uscc }) => ({ uscc, share: 10_000 }));
    const refused = await ask(app, 'PUT', `${own(late)}/${now!.id}/declaration`, late.owner, {
      body: { seenAt: now!.updatedAt, shares, funding: [], confirmed: true },
    });
    expect([refused.status, fields(refused.body)]).toEqual([409, ['applyUntil']]);
    const aside = { nominate: null, leaveOut: [{ pilots: { pilots: [late.id] }, reason: '没有申报。' }] };
    expect((await choose(aside, people.officer, over)).status).toBe(200);
    const again = await choose(pilots, people.officer, over);
    expect([again.status, fields(again.body)]).toEqual([409, [`pilots.${late.id}`]]);
  });
});

describe('before it is scored', () => {
  it('shares and other funding are declared by the lead, and compared with what was awarded before', async () => {
    const [award] = await awardsOf(joint);
    const [one, two] = award!.applicants;
    await earlierAward(app.database, { name: two!.name, uscc: two!.uscc, pilotId: others[1]!.id });
    const path = `${own(joint)}/${award!.id}/declaration`;
    const grant = { authority: '某区科委', matter: '联合建模', year: 2025, amount: 100_000, same: true };
    const whole = {
      seenAt: award!.updatedAt,
      shares: [
        { uscc: one!.uscc, share: 6667 },
        { uscc: two!.uscc, share: 3333 },
      ],
      funding: [grant],
      confirmed: true,
    };
    const short = { ...whole, shares: [whole.shares[0], { uscc: two!.uscc, share: 3000 }] };
    const refused = await ask(app, 'PUT', path, joint.owner, { body: short });
    expect([refused.status, fields(refused.body)]).toEqual([400, ['shares']]);
    const stranger = others[0]!;
    const foreign = `${own(stranger)}/${award!.id}/declaration`;
    expect((await ask(app, 'PUT', foreign, stranger.owner, { body: whole })).status).toBe(404);
    expect((await ask(app, 'PUT', path, stranger.owner, { body: whole })).status).toBe(404);
    expect((await ask(app, 'PUT', path, joint.owner, { body: whole })).status).toBe(200);
    expect((await ask(app, 'PUT', path, joint.owner, { body: whole })).status).toBe(412);

    const seen = await entryOf(joint);
    expect(seen.funding).toEqual([grant]);
    expect(seen.applicants.map(({ share }) => share)).toEqual([6667, 3333]);
    expect(seen.earlier).toMatchObject([
      { uscc: two!.uscc, tier: '二等奖', amount: 30_000_000, samePilot: false },
    ]);
    expect(seen.lacks).toEqual(['pending']);
    const row = (await entries()).items.find(({ pilot }) => pilot.id === joint.id);
    expect(row).toMatchObject({ sameFunding: 1, earlier: 1 });
  });

  it('conditions are checked for each applicant, by an officer who is not tied to one', async () => {
    const entry = await entryOf(joint);
    const [condition, second] = entry.conditions.map(({ id }) => id) as [string, string];
    const uscc = entry.applicants[0]!.uscc;
    const found = { state: 'met', evidence: '查营业执照', file: null, on: '2026-01-10' };
    const put = (checks: unknown[], seenAt = entry.updatedAt) =>
      ask(app, 'PUT', at(`/${entry.id}/conditions`), people.officer, { body: { seenAt, checks } });
    const wrong = await put([
      { ...found, uscc, condition, evidence: '' },
      { ...found, uscc: 'nobody', condition: 'nothing', on: '2999-01-01' },
    ]);
    expect([wrong.status, fields(wrong.body)]).toEqual([
      400,
      ['checks.0.evidence', 'checks.1.on', 'checks.1.uscc', 'checks.1.condition'],
    ]);
    const tied = await makePerson(app.database, { office: ['case-officer'], member: [joint.enterpriseId] });
    const body = { seenAt: entry.updatedAt, checks: [{ ...found, uscc, condition }] };
    const path = at(`/${entry.id}/conditions`);
    expect((await ask(app, 'PUT', path, tied, { body })).status).toBe(403);
    expect((await put([{ ...found, uscc, condition, state: 'not-met' }])).status).toBe(200);
    expect((await put([{ ...found, uscc, condition }])).status).toBe(412);

    const many = { entries: [entry.id], condition: second, ...found };
    const checked = await ask(app, 'POST', at('/conditions'), people.second, { body: many });
    expect([checked.status, checked.body]).toEqual([200, { checked: 2 }]);
    const again = await ask(app, 'POST', at('/conditions'), people.second, { body: many });
    expect([again.status, fields(again.body)]).toEqual([400, ['entries']]);

    // All that pass the filter, but some; who saw another list looks again.
    const third = entry.conditions[2]!.id;
    const all = { all: { q: entry.pilot.title }, but: [] as string[], count: 2 };
    const other = await ask(app, 'POST', at('/conditions'), people.second, {
      body: { ...found, entries: all, condition: third },
    });
    expect([other.status, fields(other.body)]).toEqual([409, ['count']]);
    const but = { ...all, but: [entry.id], count: 1 };
    const none = await ask(app, 'POST', at('/conditions'), people.second, {
      body: { ...found, entries: but, condition: third },
    });
    expect(none.status).toBe(409);
    const whole = await ask(app, 'POST', at('/conditions'), people.second, {
      body: { ...found, entries: { ...all, count: 1 }, condition: third },
    });
    expect(whole.body).toEqual({ checked: 2 });
    const { body: told } = await ask(app, 'GET', `${BATCHES}/${batchId}/history?limit=1`, people.auditor);
    expect((told as { items: { changes: object[] }[] }).items[0]!.changes).toMatchObject([
      { field: 'condition', after: entry.conditions[2]!.name },
      { field: 'on' },
      { field: 'state', after: { zh: '符合' } },
    ]);

    const after = await entryOf(joint);
    expect(after.lacks).toEqual(['not-met', 'pending']);
    expect(after.conditions[0]!.checks[0]!.check).toMatchObject({
      state: 'not-met',
      by: people.officer.name,
    });
    expect((await entries('lack=not-met')).items.map(({ id }) => id)).toEqual([entry.id]);
    expect(after.computed.items.map(({ steps }) => steps.length > 0)).not.toContain(false);
    const others = (await awardsOf(joint))[0]!.conditions.find(({ id }) => id === condition);
    expect(others!.state).toBe('not-met');
  });

  it('one that does not meet a condition is excluded, with a reason', async () => {
    const { id } = await entryOf(joint);
    const reason = '注册地不在本区。';
    const path = at(`/${id}/exclude`);
    const { version } = await seeBatch(app, batchId, people.officer);
    expect((await ask(app, 'POST', path, people.officer, { body: { reason } })).status).toBe(428);
    expect((await ask(app, 'POST', path, people.approver, { version, body: { reason } })).status).toBe(403);
    expect((await ask(app, 'POST', path, people.officer, { version, body: { reason } })).status).toBe(200);
    const now = await seeBatch(app, batchId, people.officer);
    const twice = await ask(app, 'POST', path, people.officer, { version: now.version, body: { reason } });
    expect(twice.status).toBe(409);
    expect(await awardsOf(joint)).toMatchObject([{ state: 'excluded', reason, mayDeclare: false }]);
    const letter = await app.request(`${own(joint)}/${id}/letter.docx`, { headers: joint.owner.headers });
    expect(decodeURIComponent(letter.headers.get('content-disposition')!)).toContain('取消评审资格通知书');
    // Reasons and grants stand beside the hash, where they can be erased.
    const rows = await app.database.query
      .selectFrom('entries')
      .select('payload')
      .where('stream', '=', `batch:${batchId}`)
      .execute();
    const told = JSON.stringify(rows);
    for (const word of [reason, '某区科委', '与本批次方向不符', '查营业执照'])
      expect(told).not.toContain(word);
  });
});
