import { afterAll, beforeAll, expect, it } from 'vitest';
import type { z } from 'zod';
import type { awardsView, letterPage } from '../../src/rewards/awards/award-schemas.ts';
import { dayOf } from '../../src/shared/clock.ts';
import { startTestApp } from '../support/app.ts';
import { makeOfficial, makePerson, type TestPerson } from '../support/people.ts';
import { readWord } from '../support/word.ts';
import { ask, BATCHES, seeBatch, uploadToBatch } from './batch-scene.ts';
import { decided, locked, noticeRunsOut } from './decided-scene.ts';

type Awards = z.infer<typeof awardsView>;
type Letters = z.infer<typeof letterPage>;

let app: Awaited<ReturnType<typeof startTestApp>>;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

it('from approval by notice, objection and publication to what is paid and reclaimed', async () => {
  const { database: db } = app;
  const panel = await locked(app);
  const { batchId, people, entries } = panel;
  // Who decides is known to receive objections too, and receives none to what was decided.
  const approver = await makePerson(db, { office: ['approver', 'objections'] });
  people.approver = approver;
  const { officer } = people;
  const path = `${BATCHES}/${batchId}`;
  const shown = `/api/v1/awards/${batchId}`;
  const anybody: TestPerson = { ...officer, headers: {} };
  const look = async (as = officer) => {
    const { status, body, version } = await ask(app, 'GET', `${path}/awards`, as);
    return { status, view: body as Awards, version };
  };
  const send = async (method: string, verb: string, as: TestPerson, body?: unknown) => {
    const { version } = await look();
    return ask(app, method, `${path}/${verb}`, as, { version, body });
  };
  const act = (verb: string, as: TestPerson, body?: unknown) => send('POST', verb, as, body);
  const object = (wanted: object) =>
    ask(app, 'POST', `${shown}/objections`, anybody, {
      body: { objection: '指标完成情况与实际不符。', ...wanted },
    });
  const statusOf = async (receipt: string) =>
    (await ask(app, 'POST', '/api/v1/award-objections/status', anybody, { body: { receipt } })).body;

  expect((await look()).status).toBe(409);
  await decided(app, panel);

  // Approved: nobody outside sees it, and an official tied to an applicant does not put it under notice.
  expect((await look()).view).toMatchObject({ state: 'approved', acts: ['start-notice'], notice: null });
  expect((await ask(app, 'GET', shown, anybody)).status).toBe(404);
  const tied = await makePerson(db, { office: ['case-officer'], member: [entries[0]!.enterpriseId] });
  expect((await act('notice', tied)).status).toBe(403);
  expect((await act('notice', approver)).status).toBe(403);
  const stale = { version: '"1"' };
  expect((await ask(app, 'POST', `${path}/notice`, officer, stale)).status).toBe(412);
  expect((await act('notice', officer)).status).toBe(200);

  const { body: notice } = await ask(app, 'GET', shown, anybody);
  expect(notice).toMatchObject({
    state: 'public_notice',
    open: true,
    items: [
      { title: '智能核保测试1', tier: '一等奖', amount: 50_000_000 },
      { title: '智能核保测试2', tier: '二等奖', amount: 30_000_000 },
    ],
  });
  expect((await ask(app, 'GET', `${shown}/decision.json`, anybody)).status).toBe(404);
  expect((await act('publish', officer)).status).toBe(409);

  // Objections: without a name kept and not accepted; about a pilot of the list by who gives a name.
  expect((await object({})).body).toMatchObject({ state: 'not-accepted' });
  expect((await object({ name: '孙某', telephone: '13800000001', entryId: batchId })).status).toBe(404);
  const named = await object({ name: '孙某', telephone: '13800000001', entryId: entries[0]!.id });
  expect(named.body).toMatchObject({ state: 'received' });
  const { receipt } = named.body as { receipt: string };

  const OBJECTIONS = '/api/v1/office/award-objections';
  const receiver = await makePerson(db, { office: ['objections'] });
  const both = await makePerson(db, { office: ['objections'], member: [entries[0]!.enterpriseId] });
  expect((await ask(app, 'GET', OBJECTIONS, officer)).status).toBe(403);
  const { body: received } = await ask(app, 'GET', `${OBJECTIONS}?state=received`, receiver);
  const [first] = (received as { items: { id: string }[] }).items;
  expect(received).toMatchObject({ items: [{ batch: { id: batchId }, channel: 'form' }] });
  // Who is tied to what it is about, scored or decided, learns nothing of it.
  const scorer = panel.experts[0]!;
  await makeOfficial(db, scorer.id, 'objections');
  for (const one of [both, approver, scorer]) {
    expect((await ask(app, 'GET', OBJECTIONS, one)).body).toMatchObject({ items: [] });
    expect((await ask(app, 'GET', `${OBJECTIONS}/${first!.id}`, one)).status).toBe(404);
  }
  expect((await ask(app, 'GET', `${OBJECTIONS}/${first!.id}`, receiver)).body).toMatchObject({
    name: '孙某',
    pilot: { title: '智能核保测试1' },
    outcomes: ['not-accepted', 'dismissed', 'upheld'],
  });
  const answer = (id: string, body: object, as = receiver) =>
    ask(app, 'POST', `${OBJECTIONS}/${id}/answer`, as, { body: { answer: '经核实，属实。', ...body } });
  expect((await answer(first!.id, { outcome: 'upheld' })).status).toBe(400);
  expect((await answer(first!.id, { outcome: 'upheld', finding: '指标重复计算。' }, both)).status).toBe(404);
  expect((await answer(first!.id, { outcome: 'upheld', finding: '指标重复计算。' })).status).toBe(200);
  expect((await answer(first!.id, { outcome: 'dismissed' })).status).toBe(409);
  expect((await seeBatch(app, batchId, officer)).batch).toMatchObject({ state: 'locked', notice: null });
  expect((await ask(app, 'GET', shown, anybody)).status).toBe(404);
  expect(await statusOf(receipt)).toMatchObject({
    state: 'upheld',
    batch: { shown: false },
    answer: { zh: '经核实，属实。' },
  });

  // Proposed and approved again, and under notice again; one organisation's stamped file comes, another's does not.
  await decided(app, panel);
  expect((await act('notice', officer)).status).toBe(200);
  const sealed = (await object({ organisation: '示例单位乙', sealed: true })).body as { receipt: string };
  const bring = () =>
    app.request('/api/v1/award-objections/seal?name=%E5%BC%82%E8%AE%AE.pdf', {
      method: 'POST',
      headers: { 'Objection-Receipt': sealed.receipt, 'Content-Type': 'application/pdf' },
      body: '%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n',
    });
  expect([(await bring()).status, (await bring()).status]).toEqual([200, 409]);
  const { body: brought } = await ask(app, 'GET', `${OBJECTIONS}?state=received`, receiver);
  const [third] = (brought as { items: { id: string }[] }).items;
  const scan = `${OBJECTIONS}/${third!.id}/file`;
  expect((await app.request(scan, { headers: receiver.headers })).status).toBe(200);
  expect((await app.request(scan, { headers: approver.headers })).status).toBe(404);
  expect((await answer(third!.id, { outcome: 'dismissed' })).status).toBe(200);
  const promised = await object({ organisation: '示例单位', sealed: true });
  expect(promised.body).toMatchObject({ state: 'awaiting-seal' });
  const { body: waiting } = await ask(app, 'GET', `${OBJECTIONS}?state=awaiting-seal`, receiver);
  const [second] = (waiting as { items: { id: string }[] }).items;
  expect((await answer(second!.id, { outcome: 'not-accepted' })).status).toBe(409);
  await noticeRunsOut(db, batchId);
  expect((await look()).view).toMatchObject({ notice: { over: true }, openObjections: 1, acts: [] });
  expect((await act('publish', officer)).status).toBe(409);
  expect((await object({ name: '孙某', telephone: '13800000001' })).status).toBe(409);
  expect((await answer(second!.id, { outcome: 'not-accepted' })).status).toBe(200);
  expect((await act('publish', tied)).status).toBe(403);
  expect((await act('publish', officer)).body).toMatchObject({ state: 'published' });

  const file = await app.request(`${shown}/decision.json`);
  const office = await app.request(`${path}/decision.json`, { headers: officer.headers });
  expect(await file.text()).toBe(await office.text());
  for (const type of ['docx', 'xlsx']) {
    const list = await app.request(`${path}/list.${type}`, { headers: officer.headers });
    const bytes = new Uint8Array(await list.arrayBuffer());
    expect([list.status, bytes.byteLength > 1_000]).toEqual([200, true]);
    // What is an example says so on paper too.
    if (type === 'docx')
      expect(readWord(bytes).text).toMatch(/智能核保测试1.*500,000\.00.*测试2.*300,000\.00.*示例：指标/su);
  }

  // The applicant's own: its letter, and an account in its own name by an owner.
  const [winner, runner, loser] = entries as [(typeof entries)[0], (typeof entries)[0], (typeof entries)[0]];
  const ownOf = ({ enterpriseId, pilotId, id }: typeof winner) =>
    `/api/v1/enterprises/${enterpriseId}/pilots/${pilotId}/awards/${id}`;
  const owner = await makePerson(db, { owner: [winner.enterpriseId] });
  const member = await makePerson(db, { member: [winner.enterpriseId] });
  const other = await makePerson(db, { owner: [runner.enterpriseId, loser.enterpriseId] });
  const own = ownOf(winner);
  // What is not there is said to be none, to who may ask; to others there is nothing to ask about.
  expect((await ask(app, 'GET', own, other)).status).toBe(404);
  expect(await ask(app, 'GET', ownOf(loser), other)).toMatchObject({ status: 200, body: { award: null } });
  expect((await ask(app, 'GET', ownOf({ ...loser, id: runner.id }), other)).status).toBe(404);
  expect((await ask(app, 'GET', own, owner)).body).toMatchObject({
    award: { amount: 50_000_000, mayGiveAccount: true },
  });
  const letters = await app.request(`${own}/letter.docx`, { headers: member.headers });
  expect(letters.status).toBe(200);
  // Who was given nothing is written to as well: what it came to, and what can be done about it.
  const refused = (await ask(app, 'GET', `${ownOf(loser)}/letter`, other)).body;
  expect(refused).toMatchObject({
    ...{ kind: 'unsuccessful', title: '不予奖励决定通知书', to: loser.name },
    parts: [{}, {}, { text: expect.stringMatching(/21\.80分，位列第3名.*不予奖励/u) }, {}],
  });
  const { body: all } = await ask(app, 'GET', `${path}/letters?limit=2`, approver);
  const { next: cursor } = all as { next: string };
  expect(all).toMatchObject({ items: [{ kind: 'award' }, { kind: 'award' }], counts: { unsuccessful: 1 } });
  const { body: rest } = await ask(app, 'GET', `${path}/letters?cursor=${cursor}`, approver);
  expect(rest).toMatchObject({ items: [{ kind: 'unsuccessful', name: loser.name }], next: null });
  const files = `${path}/entries/${loser.id}/letter.docx?uscc=${(rest as Letters).items[0]!.uscc}`;
  expect((await app.request(files, { headers: officer.headers })).status).toBe(200);
  const [top, next] = (await look()).view.awards as [Awards['awards'][0], Awards['awards'][0]];
  let vouchers = 0;
  const pay = (awardId: string | null, wanted: object, as = officer) =>
    act(`awards/${awardId}/payments`, as, {
      kind: 'payment',
      on: dayOf(new Date()),
      voucher: `示例凭证-A${vouchers++}`,
      ...wanted,
    });
  expect((await pay(top.id, { amount: 100 })).body).toMatchObject({ fields: [{ path: 'amount' }] });
  const account = { bank: '示例银行上海分行', holder: winner.name, number: '6222000011112222' };
  const give = (as: TestPerson, changed: object = {}, of = own) =>
    ask(app, 'PUT', `${of}/account`, as, { body: { ...account, ...changed } });
  expect((await give(member)).status).toBe(403);
  expect((await give(owner, { holder: '孙某' })).body).toMatchObject({ fields: [{ path: 'holder' }] });
  expect((await give(owner)).status).toBe(200);

  // Paid in two parts; never more than was awarded, nor more back than was paid.
  expect((await pay(top.id, { amount: 20_000_000 }, tied)).status).toBe(403);
  for (const on of ['2999-01-01', '2026-01-04'])
    expect((await pay(top.id, { amount: 20_000_000, on })).body).toMatchObject({ fields: [{ path: 'on' }] });
  expect((await pay(top.id, { amount: 20_000_000, voucher: '拨2026-7a' })).body).toMatchObject({
    paid: false,
  });
  // The same voucher, however it is typed, and whoever it is for.
  expect(await pay(top.id, { amount: 100, voucher: '拨 ２０２６-7A' })).toMatchObject({
    ...{ status: 409, body: { fields: [{ path: 'voucher' }] } },
  });
  expect((await give(owner, { number: '6222000011113333' })).status).toBe(409);
  expect((await pay(top.id, { amount: 30_000_001 })).status).toBe(409);
  const voucher = await uploadToBatch(app, batchId, officer, '凭证.pdf');
  expect((await pay(top.id, { amount: 30_000_000, file: voucher })).body).toMatchObject({ paid: false });
  // The runner does not sign in here: one official enters its account from a stamped document, another reads it again.
  const stamped = await uploadToBatch(app, batchId, officer, '账户说明.pdf');
  const colleague = people.second;
  const enter = (wanted: object = {}, as = officer) => {
    const entered = { ...account, holder: runner.name, number: '6222000033334444', file: stamped };
    return send('PUT', `awards/${next.id}/account`, as, { ...entered, ...wanted });
  };
  const confirm = (as: TestPerson, number: string) =>
    act(`awards/${next.id}/account/confirmation`, as, { number });
  expect((await confirm(colleague, '6222000033334444')).status).toBe(404);
  expect((await enter({ holder: '孙某' })).body).toMatchObject({ fields: [{ path: 'holder' }] });
  expect((await enter({ file: next.id })).body).toMatchObject({ fields: [{ path: 'file' }] });
  expect((await enter({}, approver)).status).toBe(403);
  expect((await enter()).status).toBe(200);
  expect((await look(colleague)).view.awards[1]!.accountEntry).toMatchObject({
    ...{ number: '••••••••4444', file: stamped, mayConfirm: true },
  });
  expect((await look()).view.awards[1]).toMatchObject({ account: null, accountEntry: { mayConfirm: false } });
  expect((await pay(next.id, { amount: 100 })).body).toMatchObject({ fields: [{ path: 'amount' }] });
  expect((await confirm(officer, '6222000033334444')).status).toBe(403);
  const tiedToRunner = await makePerson(db, { office: ['case-officer'], member: [runner.enterpriseId] });
  expect((await confirm(tiedToRunner, '6222000033334444')).status).toBe(403);
  expect((await confirm(colleague, '6222000033334445')).body).toMatchObject({ fields: [{ path: 'number' }] });
  expect((await confirm(colleague, '6222000033334444')).status).toBe(200);
  const seenBy = async (as: TestPerson) => (await look(as)).view.awards[1]!.account!.number;
  expect([await seenBy(officer), await seenBy(tiedToRunner), await seenBy(approver)]).toEqual([
    ...['6222000033334444', '••••••••4444', '••••••••4444'],
  ]);
  // It comes back from an account that there is not: another is given, and it is paid again.
  expect((await pay(next.id, { amount: 30_000_000 })).body).toMatchObject({ paid: true });
  const slip = await uploadToBatch(app, batchId, officer, '回单.pdf');
  const paper = (kind: string) =>
    ask(app, 'POST', `${path}/papers`, officer, {
      body: { kind, title: '银行回单', datedOn: '2026-06-01', file: slip },
    });
  expect((await look()).view.state).toBe('paid');
  expect([(await paper('voucher')).status, (await paper('minutes')).status]).toEqual([201, 409]);
  const back = { kind: 'return', amount: 30_000_000, reason: '账号有误，银行退回。' };
  expect((await pay(next.id, back)).body).toMatchObject({ paid: false });
  expect((await look()).view.state).toBe('published');
  const asked = { holder: runner.name };
  expect((await give(other, { ...asked, number: '6222000099998888' }, ownOf(runner))).status).toBe(200);
  expect((await pay(next.id, { amount: 30_000_000 })).body).toMatchObject({ paid: true });
  expect((await look()).view.state).toBe('paid');
  const reclaim = { kind: 'reclaim', amount: 10_000_000 };
  expect((await pay(top.id, reclaim)).body).toMatchObject({ fields: [{ path: 'reason' }] });
  expect((await pay(top.id, { ...reclaim, amount: 50_000_001, reason: '虚报。' })).status).toBe(409);
  expect((await pay(top.id, { ...reclaim, reason: '指标虚报。' })).status).toBe(201);

  // Account numbers are whole to who pays and to the owner, and to nobody else.
  const numbers = [await look(officer), await look(approver)].map(
    ({ view }) => view.awards[0]!.account!.number,
  );
  expect(numbers).toEqual(['6222000011112222', '••••••••2222']);
  expect((await ask(app, 'GET', own, owner)).body).toMatchObject({
    award: {
      ...{ paid: 50_000_000, returned: 10_000_000, held: 40_000_000, mayGiveAccount: false },
      payments: [{ kind: 'payment' }, { kind: 'payment' }, { kind: 'reclaim', reason: '指标虚报。' }],
    },
  });
  const { body: told } = await ask(app, 'GET', `${path}/history?limit=50`, approver);
  const history = JSON.stringify(told);
  for (const number of ['6222000011112222', '6222000033334444', '6222000099998888'])
    expect(history).not.toContain(number);
  expect((told as { items: { action: string }[] }).items).toContainEqual(
    expect.objectContaining({
      action: 'award.return-recorded',
      changes: expect.arrayContaining([
        expect.objectContaining({ field: 'state', before: { zh: '已拨付', en: 'Paid' } }),
      ]),
    }),
  );
  const payloads = await db.query
    .selectFrom('entries')
    .select('payload')
    .where('stream', 'like', `%batch:${batchId}`)
    .execute();
  for (const secret of ['6222000011112222', '6222000033334444', '孙某', '指标虚报', '指标重复计算'])
    expect(JSON.stringify(payloads)).not.toContain(secret);
});
