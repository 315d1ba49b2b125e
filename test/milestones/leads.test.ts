import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import {
  incidents,
  leadHistory,
  leadMade,
  leadPage,
  leadStatus,
  leadView,
} from '../../src/milestones/leads/lead-schemas.ts';
import { readLead } from '../../src/milestones/leads/lead-store.ts';
import { makeLead } from '../../src/milestones/leads/make-lead.ts';
import { leadsOfPilot, leadsSeen } from '../../src/milestones/leads/read-leads.ts';
import { closeLead, reopenLead } from '../../src/milestones/leads/settle-lead.ts';
import { triage } from '../../src/milestones/leads/triage.ts';
import { watchJob } from '../../src/milestones/watch-job.ts';
import { findPilots, readTerms } from '../../src/pilots/index.ts';
import { LEAD_FILE_BYTES } from '../../src/shared/milestones/leads.ts';
import { refusal } from '../enterprises/builders.ts';
import { applicant, bring, type Case, pilotFile } from '../pilots/applicants.ts';
import { clockAt, type Desk, openDesk } from '../pilots/reviewed.ts';
import { startTestApp } from '../support/app.ts';
import { assertChains } from '../support/chains.ts';
import { D1_IN_THE_SOAK, onEveryEngine } from '../support/engines.ts';
import { makePerson, type TestPerson } from '../support/people.ts';

const PDF = '%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n';
const TOLD = {
  about: '某平台夸大宣传试点项目',
  content: '业务员承诺保本保息，附聊天截图。',
  name: '举报人戊',
  contact: '１３８００１３８０００',
};
const CAME = '2026-03-02T02:00:00.000Z';
const DAY_MS = 24 * 60 * 60 * 1_000;

const clock = clockAt('2026-01-05T02:00:00.000Z');
let app: Awaited<ReturnType<typeof startTestApp>>;
let desk: Desk;
let pilot: Case;
let auditor: TestPerson;

beforeAll(async () => {
  app = await startTestApp({ clock });
  desk = await openDesk(app.database, { clock, files: app.files });
  auditor = await makePerson(app.database, { office: ['auditor'] }, clock);
  pilot = await bring(desk, 'testing');
  clock.set(CAME);
});
afterAll(() => app.close());

async function shaped<S extends z.ZodType>(answer: Response, schema: S, status = 200): Promise<z.infer<S>> {
  expect(answer.status, await answer.clone().text()).toBe(status);
  const body = await answer.json();
  expect(schema.parse(body)).toEqual(body);
  return body as z.infer<S>;
}

const get = (path: string, person?: TestPerson) => app.request(path, { headers: { ...person?.headers } });
const statusOf = async (receipt: string) =>
  shaped(await app.post('/api/v1/leads/status', { receipt }), leadStatus);
const made = async (json: object) => shaped(await app.post('/api/v1/leads', json), leadMade, 201);
const attach = (receipt: string, body: string | Uint8Array<ArrayBuffer>) =>
  app.request('/api/v1/leads/files?name=%E6%88%AA%E5%9B%BE.pdf', {
    method: 'POST',
    headers: { 'Content-Type': 'application/pdf', 'Lead-Receipt': receipt },
    body,
  });
const leads = (query = '', person = desk.officer) => get(`/api/v1/office/leads${query}`, person);
const lead = async (id: string, person = desk.officer) => {
  const answer = await leads(`/${id}`, person);
  return { version: answer.headers.get('ETag') ?? '', view: await shaped(answer, leadView) };
};
async function act(id: string, verb: string, json: object) {
  const { version } = await lead(id);
  return app.post(`/api/v1/office/leads/${id}/${verb}`, json, {
    ...desk.officer.headers,
    'If-Match': version,
  });
}
const newest = async () => (await shaped(await leads('?state=received&limit=100'), leadPage)).items.at(-1)!;
const ownPath = () => `/api/v1/enterprises/${pilot.lead.id}/pilots/${pilot.id}/incidents`;
const field = async (answer: Response) => {
  const { code, fields } = (await answer.json()) as { code: string; fields?: { path: string }[] };
  return [answer.status, code, fields?.[0]?.path];
};

describe('a lead by the public form', () => {
  it('goes from anybody through triage to another authority, and its reporter learns what became of it', async () => {
    const { receipt } = await made(TOLD);
    expect(await statusOf(receipt)).toMatchObject({ state: 'received', anonymous: false, takesFiles: true });
    expect((await attach(receipt, PDF)).status).toBe(201);
    const { id } = await newest();
    const { view } = await lead(id);
    expect(view).toMatchObject({
      reporter: { name: TOLD.name, contact: '13800138000' },
      dueOn: null,
      files: [{ name: '截图.pdf', type: 'application/pdf' }],
    });
    const file = await leads(`/${id}/files/${view.files[0]!.id}`);
    expect(await file.text()).toBe(PDF);

    // Nothing else before somebody has it; then it is theirs, due in working days, and linked.
    expect(await field(await act(id, 'close', { outcome: 'unfounded', answer: '无' }))).toEqual([
      409,
      'conflict',
      'state',
    ]);
    const wanted = { severity: 'major', owner: desk.officer.id, pilotId: pilot.id };
    expect((await field(await act(id, 'triage', wanted)))[2]).toBe('workingDays');
    const nobody = { ...wanted, owner: desk.approver.id, workingDays: 5 };
    expect((await field(await act(id, 'triage', nobody)))[2]).toBe('owner');
    const nowhere = { ...wanted, pilotId: 'none', workingDays: 5 };
    expect((await field(await act(id, 'triage', nowhere)))[2]).toBe('pilotId');
    expect((await act(id, 'triage', { ...wanted, workingDays: 5 })).status).toBe(200);
    expect((await act(id, 'notes', { note: '已调取宣传材料。' })).status).toBe(200);
    const after = await lead(id);
    expect(after.view).toMatchObject({ state: 'handling', dueOn: '2026-03-09', mine: true });
    expect(after.view.pilot).toEqual({ id: pilot.id, title: '示例智能核保测试' });
    const stale = { ...desk.officer.headers, 'If-Match': '"1"' };
    expect((await app.post(`/api/v1/office/leads/${id}/notes`, { note: '旧' }, stale)).status).toBe(412);

    const transfer = {
      to: '浦东新区市场监管局',
      number: '浦金移〔2026〕1号',
      on: '2026-03-03',
      reason: '属其职权',
    };
    expect((await field(await act(id, 'transfer', transfer)))[2]).toBe('on');
    expect((await act(id, 'transfer', { ...transfer, on: '2026-03-02' })).status).toBe(200);
    expect(await statusOf(receipt)).toMatchObject({
      state: 'transferred',
      transferredTo: [{ to: transfer.to, on: '2026-03-02' }],
      takesFiles: false,
    });
    expect((await attach(receipt, PDF)).status).toBe(409);

    // It went to the wrong authority: that stays on record, and only the right one is told to who reported it.
    const right = { ...transfer, to: '某派出机构', number: '浦金移〔2026〕2号', on: '2026-03-02' };
    const correction = { nth: 0, mistaken: '不属其职权', instead: right };
    const late = { ...correction, instead: { ...right, on: '2026-03-03' } };
    expect((await field(await act(id, 'correct-transfer', late)))[2]).toBe('instead.on');
    expect((await field(await act(id, 'correct-transfer', { ...correction, nth: 1 })))[2]).toBe('nth');
    expect((await act(id, 'correct-transfer', correction)).status).toBe(200);
    expect((await field(await act(id, 'correct-transfer', correction)))[2]).toBe('nth');
    expect((await lead(id)).view.transfers).toEqual([
      { ...transfer, on: '2026-03-02', mistaken: '不属其职权' },
      { ...right, mistaken: null },
    ]);
    expect((await statusOf(receipt)).transferredTo).toEqual([{ to: right.to, on: '2026-03-02' }]);
    // Where nobody else has it, it is handled here again.
    const back = { nth: 1, mistaken: '已由其退回', instead: null };
    expect((await act(id, 'correct-transfer', back)).status).toBe(200);
    expect(await statusOf(receipt)).toMatchObject({ state: 'handling', transferredTo: [] });
    expect((await act(id, 'transfer', { ...transfer, on: '2026-03-02' })).status).toBe(200);
    expect((await act(id, 'close', { outcome: 'dealt-with', answer: '已由市场监管局查处。' })).status).toBe(
      200,
    );
    expect(await statusOf(receipt)).toMatchObject({
      state: 'closed',
      outcome: 'dealt-with',
      answer: '已由市场监管局查处。',
      closedOn: '2026-03-02',
    });
    // What turns up later opens it again: its reporter learns that much, and brings what there is.
    const again = { reason: '收到新的证据。', workingDays: 3 };
    expect((await act(id, 'reopen', again)).status).toBe(200);
    expect(await statusOf(receipt)).toMatchObject({
      ...{ state: 'handling', outcome: null, answer: null, closedOn: null, takesFiles: true },
    });
    expect((await lead(id)).view).toMatchObject({ state: 'handling', dueOn: '2026-03-05', mine: true });
    expect((await field(await act(id, 'reopen', again)))[2]).toBe('state');
    expect((await act(id, 'close', { outcome: 'unfounded', answer: '已复查。' })).status).toBe(200);

    const sent = await app.database.query
      .selectFrom('outbox')
      .select('message')
      .where('recipient', '=', '+8613800138000')
      .execute();
    expect(sent.map(({ message }) => message)).toEqual([
      expect.stringContaining('已移送'),
      expect.stringContaining('已移送'),
      expect.stringContaining('办理中'),
      expect.stringContaining('已移送'),
      expect.stringContaining('已办结'),
      expect.stringContaining('办理中'),
      expect.stringContaining('已办结'),
    ]);
    for (const untold of ['市场监管局', again.reason]) expect(JSON.stringify(sent)).not.toContain(untold);

    const { items } = await shaped(await leads(`/${id}/history`, auditor), leadHistory);
    expect(items.map(({ what }) => what.zh)).toEqual([
      '办结',
      '重新办理',
      '办结',
      '移送',
      '更正移送',
      '更正移送',
      '移送',
      '办理记录',
      '分办',
      '提交附件',
      '提交线索',
    ]);
    for (const said of ['已调取宣传材料。', again.reason, '已由市场监管局查处。'])
      expect(JSON.stringify(items)).toContain(said);
    expect(JSON.stringify(items)).not.toContain(TOLD.name);
  });

  it('says nothing in what everybody may prove, and nothing of its pilot to the team of it', async () => {
    await made(TOLD);
    const { id } = await newest();
    await act(id, 'triage', { severity: 'minor', owner: desk.officer.id, workingDays: 3, pilotId: pilot.id });
    const open = await app.database.query
      .selectFrom('entries')
      .select('payload')
      .where('stream', '=', `lead:${id}`)
      .execute();
    for (const secret of [TOLD.name, TOLD.about, TOLD.content, '13800138000', pilot.id])
      expect(JSON.stringify(open)).not.toContain(secret);
    expect(await shaped(await get(ownPath(), pilot.lead.owner), incidents)).toEqual({ items: [] });
    const history = await get(
      `/api/v1/enterprises/${pilot.lead.id}/pilots/${pilot.id}/history`,
      pilot.lead.owner,
    );
    expect(await history.text()).not.toContain(id);
    // Who may have to end the pilot reads what is told, and not by whom.
    const { items } = await leadsOfPilot(desk.room, desk.approver.caller.actor, {
      pilotId: pilot.id,
      locale: 'zh',
    });
    expect(items.map((one) => one.id)).toContain(id);
    expect((await lead(id, desk.approver)).view).toMatchObject({ reporter: null, officers: null });
    expect((await lead(id, auditor)).view.reporter).toMatchObject({ name: TOLD.name });
    expect((await leads('', desk.receiver)).status).toBe(403);
  });

  it('without a name is told that it was handled and no more', async () => {
    const { about, content } = TOLD;
    const { receipt } = await made({ about, content });
    const { id } = await newest();
    await act(id, 'triage', { severity: 'minor', owner: desk.officer.id, workingDays: 3, pilotId: null });
    await act(id, 'close', { outcome: 'unfounded', answer: '未发现。' });
    expect(await statusOf(receipt.toLowerCase())).toEqual({
      state: 'handled',
      anonymous: true,
      receivedOn: '2026-03-02',
      transferredTo: [],
      outcome: null,
      answer: null,
      closedOn: null,
      files: 0,
      takesFiles: false,
    });
    expect(
      (await app.post('/api/v1/leads/status', { receipt: '7K3M9-QXD2A-00000-00000-00000' })).status,
    ).toBe(404);
    expect(await field(await app.post('/api/v1/leads', { about, content, contact: '微信' }))).toEqual([
      400,
      'invalid-input',
      'contact',
    ]);
  });

  it('takes five files, none of them large, and only what is a document', async () => {
    const { receipt } = await made(TOLD);
    expect((await attach(receipt, 'MZ\u0000\u0001 no document')).status).toBe(400);
    expect((await attach(receipt, new Uint8Array(LEAD_FILE_BYTES + 1).fill(37))).status).toBe(413);
    for (let nth = 0; nth < 5; nth++) expect((await attach(receipt, PDF)).status).toBe(201);
    expect(await field(await attach(receipt, PDF))).toEqual([409, 'conflict', 'file']);
  });
});

describe('an incident', () => {
  const incident = {
    about: '核保模型误判',
    content: '凌晨批量任务误拒 12 笔申请。',
    happenedOn: '2026-03-01',
    happenedTime: '02:30',
    severity: 'major',
    customers: 12,
    measures: '回滚模型，逐户联系客户。',
  };

  it('is reported by whoever takes part, and the team follows what became of it', async () => {
    const { member, owner } = pilot.lead;
    const file = await pilotFile(desk, pilot.id, '事件报告.pdf');
    expect((await field(await app.post(ownPath(), { ...incident, files: ['x'] }, member.headers)))[2]).toBe(
      'files',
    );
    const future = { ...incident, happenedOn: '2026-03-03' };
    expect((await field(await app.post(ownPath(), future, member.headers)))[2]).toBe('happenedOn');
    const answer = await app.post(ownPath(), { ...incident, files: [file] }, member.headers);
    expect(answer.status).toBe(201);
    const { id } = (await answer.json()) as { id: string };
    const { view } = await lead(id);
    expect(view).toMatchObject({
      source: 'incident',
      reporter: null,
      pilot: { id: pilot.id },
      enterprise: pilot.lead.name,
      toldSeverity: 'major',
      files: [{ name: '事件报告.pdf' }],
    });
    const elsewhere = { severity: 'major', owner: desk.officer.id, workingDays: 2, pilotId: null };
    expect((await field(await act(id, 'triage', elsewhere)))[2]).toBe('pilotId');
    await act(id, 'triage', { ...elsewhere, pilotId: pilot.id });
    await act(id, 'close', { outcome: 'dealt-with', answer: '整改到位。' });
    const { items } = await shaped(await get(ownPath(), owner), incidents);
    expect(items).toMatchObject([
      {
        ...incident,
        state: 'closed',
        outcome: 'dealt-with',
        answer: '整改到位。',
        reportedBy: pilot.lead.name,
      },
    ]);
    // Of another enterprise there is no such pilot.
    const other = await applicant(desk, { name: '示例乙科技（上海）有限公司' });
    const foreign = `/api/v1/enterprises/${other.id}/pilots/${pilot.id}/incidents`;
    expect((await get(foreign, other.owner)).status).toBe(404);
    expect((await app.post(foreign, incident, other.owner.headers)).status).toBe(404);
  });
});

onEveryEngine((open) => {
  it('is listed due first, filtered, page by page, and hidden from who is tied to its pilot', async () => {
    const db = await open();
    const here = await openDesk(db);
    const { room, officer } = here;
    const { id: pilotId, lead: by } = await bring(here, 'testing');
    here.clock.set(CAME);
    const page = { after: null, limit: 20, locale: 'zh' as const };
    for (const about of ['甲', '乙', '丙', '丁']) await makeLead(room, { about, content: '示例' });
    const received = await leadsSeen(room, officer.caller.actor, page);
    expect(received.items.map(({ about }) => about)).toEqual(['甲', '乙', '丙', '丁']);
    const [one, two, three] = received.items;
    const set = (leadId: string, workingDays: number, link: string | null = null) =>
      triage(room, officer.caller, {
        ...{ leadId, seen: 1, severity: 'grave', owner: officer.id, workingDays, pilotId: link },
      });
    await set(one!.id, 9);
    await set(two!.id, 2, pilotId);
    await set(three!.id, 5);
    const all: string[] = [];
    let after: readonly [string, string] | null = null;
    do {
      const { items, next }: Awaited<ReturnType<typeof leadsSeen>> = await leadsSeen(
        room,
        officer.caller.actor,
        {
          ...page,
          after,
          limit: 1,
        },
      );
      all.push(...items.map(({ about }) => about));
      after = next === null ? null : [items[0]!.dueOn ?? items[0]!.receivedOn, items[0]!.id];
    } while (after !== null);
    expect(all).toEqual(['丁', '乙', '丙', '甲']);
    here.clock.set('2026-03-05T02:00:00.000Z');
    const late = await leadsSeen(room, officer.caller.actor, { ...page, mine: true, overdue: true });
    expect(late.items).toMatchObject([{ about: '乙', overdue: true, severity: 'grave' }]);
    const tied = await makePerson(db, { office: ['case-officer'], member: [by.id] }, here.clock);
    const seen = await leadsSeen(room, tied.caller.actor, { ...page, severity: 'grave' });
    expect(seen.items.map(({ about }) => about)).toEqual(['丙', '甲']);
    const again = { leadId: two!.id, seen: 2, severity: 'minor' as const, owner: officer.id, pilotId };
    expect((await refusal(triage(room, tied.caller, again))).code).toBe('not-found');
    expect((await refusal(triage(room, officer.caller, { ...again, owner: tied.id }))).code).toBe(
      'forbidden',
    );
    for (const q of ['智能核保', by.name.slice(2, 5)])
      expect(await findPilots(db, q)).toMatchObject([{ id: pilotId, title: '示例智能核保测试' }]);
    expect(await findPilots(db, '没有')).toEqual([]);

    // Two that look at once, and one that looks again: who handles it is told once, and again of a new term.
    const told = async () => {
      await Promise.all([watchJob(room).run(here.clock()), watchJob(room).run(here.clock())]);
      await watchJob(room).run(here.clock());
      const rows = await db.query
        .selectFrom('inbox')
        .select(['personId', 'link'])
        .where('subject', '=', '风险线索逾期未办结')
        .execute();
      return rows.map(({ personId, link }) => [personId, link]);
    };
    const ofTwo = [officer.id, `/office/leads/${two!.id}`];
    expect(await told()).toEqual([ofTwo]);
    await triage(room, officer.caller, { ...again, seen: 3, workingDays: 1 });
    expect(await told()).toEqual([ofTwo]);
    here.clock.set('2026-03-07T02:00:00.000Z');
    expect(await told()).toEqual([ofTwo, ofTwo]);
    await assertChains(db);
  });

  it('forgets how its reporter is reached, once, so long after it was closed as the terms say', async () => {
    const db = await open();
    const { room, officer, clock: now } = await openDesk(db);
    const { about, content, name } = TOLD;
    await makeLead(room, { about, content, name, contact: 'reporter@example.com' });
    const [made] = (await leadsSeen(room, officer.caller.actor, { after: null, limit: 1, locale: 'zh' }))
      .items;
    const leadId = made!.id;
    const own = { leadId, severity: 'minor' as const, owner: officer.id, workingDays: 3, pilotId: null };
    const closing = { leadId, outcome: 'unfounded' as const, answer: '未发现。' };
    await triage(room, officer.caller, { ...own, seen: 1 });
    await closeLead(room, officer.caller, { ...closing, seen: 2 });
    await db.atomic([db.query.updateTable('outbox').set({ state: 'sent' }).compile()]);
    const closed = now().getTime();
    const { keepContact } = (await readTerms(room.library)).leads;
    // Two that look at once, and one that looks again.
    const look = async () => {
      await Promise.all([watchJob(room).run(now()), watchJob(room).run(now())]);
      await watchJob(room).run(now());
      const kept = await db.query
        .selectFrom('privatePayloads')
        .select('payload')
        .where('stream', 'like', `%:${leadId}`)
        .execute();
      const sent = await db.query.selectFrom('outbox').select('recipient').execute();
      const { lead: left, head } = await readLead(db, leadId);
      return {
        head,
        name: left.name,
        kept: JSON.stringify([kept, sent, left]).match(/reporter@|保本保息/gu),
      };
    };
    now.set(new Date(closed + keepContact * DAY_MS).toISOString());
    const before = await look();
    expect(before).toMatchObject({ head: 3, name, kept: expect.arrayContaining(['reporter@']) });
    now.set(new Date(closed + keepContact * DAY_MS + 1).toISOString());
    // What was reported stays, with the name; the lead can be handled once more all the same.
    expect(await look()).toEqual({ head: 4, name, kept: ['保本保息', '保本保息'] });
    await reopenLead(room, officer.caller, { leadId, seen: 4, reason: '新的证据', workingDays: 3 });
    await assertChains(db);
  });
}, D1_IN_THE_SOAK);
