import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { board } from '../../src/milestones/board/schemas.ts';
import type { milestone, schedule } from '../../src/milestones/plan/plan-schemas.ts';
import type { reportView, versionOfReport } from '../../src/milestones/reports/report-schemas.ts';
import type { runView } from '../../src/milestones/schemas.ts';
import { watchRuns } from '../../src/milestones/watch-job.ts';
import { insertParty } from '../../src/pilots/parties.ts';
import { readPilot } from '../../src/pilots/store.ts';
import type { PeriodReport } from '../../src/shared/milestones/report.ts';
import { type Applicant, applicant, type Case, pilotFile } from '../pilots/applicants.ts';
import { clockAt, type Desk, openDesk } from '../pilots/reviewed.ts';
import { startTestApp } from '../support/app.ts';
import { assertChains } from '../support/chains.ts';
import { makePerson, type TestPerson } from '../support/people.ts';
import { wholeFinal, wholeReport } from './reports.ts';
import { testing } from './running.ts';

const TIME = '平均核保时间';
type RunView = z.infer<typeof runView>;
type ReportView = z.infer<typeof reportView>;

let app: Awaited<ReturnType<typeof startTestApp>>;
let desk: Desk;
let pilot: Case;
let host: Applicant;
let member: TestPerson;
let quarters: string[] = [];

beforeAll(async () => {
  const clock = clockAt('2026-01-05T02:00:00.000Z');
  app = await startTestApp({ clock });
  desk = await openDesk(app.database, { clock, files: app.files });
  pilot = await testing(desk, ({ plan }) => {
    Object.assign(plan, { startsOn: '2026-02-02', endsOn: '2026-11-30' });
    plan.phases = [{ name: '第一阶段', startsOn: '2026-02-02', endsOn: '2026-06-30', goal: '小范围验证' }];
  });
  // Months go by: sessions of officials would not last.
  const official = { token: ['read', 'write'] } as const;
  desk.officer = await makePerson(app.database, { ...official, office: ['case-officer'] }, clock);
  desk.approver = await makePerson(app.database, { ...official, office: ['approver'] }, clock);
  member = pilot.lead.member;
  host = await applicant(desk, { name: '示例银行股份有限公司' });
  const at = clock().toISOString();
  const party = {
    id: host.id,
    pilotId: pilot.id,
    enterpriseId: host.id,
    name: host.name,
    uscc: host.uscc,
    lead: false,
    host: true,
    consent: 'account' as const,
    letterFile: null,
    consentedBy: null,
    consentedAt: at,
    declined: null,
    createdAt: at,
  };
  await app.database.atomic([insertParty(app.database, party)]);
  clock.set('2026-02-02T02:00:00.000Z');
});
afterAll(() => app.close());

const own = (rest = '', enterprise = pilot.lead.id) =>
  `/api/v1/enterprises/${enterprise}/pilots/${pilot.id}${rest}`;
const office = (rest = '') => `/api/v1/office/pilots/${pilot.id}${rest}`;

interface Sent {
  status: number;
  etag: string;
  // biome-ignore lint/suspicious/noExplicitAny: what is read of it the expectations say
  body: any;
}

async function send(
  method: string,
  path: string,
  person: TestPerson,
  body?: unknown,
  seen?: string,
): Promise<Sent> {
  const answer = await app.request(path, {
    method,
    headers: {
      ...person.headers,
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
      ...(seen !== undefined && { 'If-Match': seen }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  const etag = answer.headers.get('ETag') ?? '';
  return { status: answer.status, etag, body: text === '' ? null : JSON.parse(text) };
}

const get = (path: string, person: TestPerson) => send('GET', path, person);
const fields = ({ status, body }: Sent) => [
  status,
  ...(body.fields ?? []).map(({ path }: { path: string }) => path),
];
const run = async () => (await get(own('/run'), member)).body as RunView;
const onBoard = async () => {
  const { body } = await get('/api/v1/office/monitoring', desk.officer);
  return (body as z.infer<typeof board>).items[0];
};
const at = (date: string) => desk.clock.set(`${date}T02:00:00.000Z`);
const planned = async (id: string) =>
  (await run()).milestones.find((one) => one.id === id) as z.infer<typeof milestone>;

async function look(report: string, person = member, path = own(`/reports/${report}`)) {
  const { body, etag } = await get(path, person);
  return { view: body as ReportView, etag };
}

const runEtag = async () => (await get(office('/run'), desk.officer)).etag;
const decide = async (json: unknown, seen?: string) =>
  send('POST', office('/milestones/decision'), desk.officer, json, seen ?? (await runEtag()));

/** Saves over what is written. */
async function write(report: string, content: unknown) {
  const { view } = await look(report);
  return send('PUT', own(`/reports/${report}/draft`), member, content, `"${view.draft?.revision}"`);
}

async function submit(report: string, content: PeriodReport, reason?: string) {
  await write(report, content);
  return submitAsIs(report, reason);
}

async function submitAsIs(report: string, reason?: string) {
  const { etag } = await look(report);
  return send('POST', own(`/reports/${report}/submit`), member, { ...(reason && { reason }) }, etag);
}

describe('a pilot that reports each quarter', () => {
  it('proposes a regular plan, to which an officer agrees', async () => {
    const offered = await get(own('/milestones/schedule?every=quarterly'), member);
    const { items } = offered.body as z.infer<typeof schedule>;
    expect(items.map(({ from, until }) => [from, until])).toEqual([
      ['2026-02-02', '2026-03-31'],
      ['2026-04-01', '2026-06-30'],
      ['2026-07-01', '2026-09-30'],
      ['2026-10-01', '2026-11-30'],
    ]);
    const wanted = items.map(({ provisional: _, ...item }) => ({ ...item, responsible: '王五' }));
    const twice = { items: [...wanted, { ...wanted[0], title: '又一份' }] };
    expect(fields(await send('POST', own('/milestones'), member, twice))).toEqual([400, 'items.4.from']);
    const named = { items: [{ ...wanted[0], responsible: '王五 13812345678' }] };
    expect(fields(await send('POST', own('/milestones'), member, named))).toEqual([
      400,
      'items.0.responsible',
    ]);
    const made = await send('POST', own('/milestones'), member, { items: wanted });
    expect(made.status).toBe(201);
    quarters = made.body.ids;
    expect((await get(own('/milestones/schedule'), member)).body.items).toEqual([]);
    expect((await run()).nextDue).toBeNull();

    expect(fields(await decide({ ids: quarters, accepted: false }))).toEqual([400, 'reason']);
    expect((await decide({ ids: quarters, accepted: true })).body.ids).toEqual(quarters);
    expect(fields(await decide({ ids: [quarters[3]], accepted: true }))).toEqual([409, 'ids.0']);
    const { nextDue, milestones } = await run();
    expect(nextDue).toMatchObject({ report: quarters[0], title: '2026年第1季度阶段报告', overdue: false });
    expect(milestones.map(({ state, pending }) => [state, pending])).toEqual(
      quarters.map(() => ['agreed', null]),
    );
    const row = await app.database.query.selectFrom('pilots').select('nextDueOn').executeTakeFirstOrThrow();
    expect(row.nextDueOn).toBe(nextDue?.dueOn);
  });

  it('writes the first report as it goes, submits it once it is whole, and the licensed institution confirms', async () => {
    const report = quarters[0]!;
    const path = own(`/reports/${report}`);
    const early = await submit(report, wholeReport());
    expect(fields(early)).toEqual([409, 'until']);
    // Nobody else changed anything.
    expect(early.body.title).toBe('现在不能这样办理');
    at('2026-04-05');
    const settled = { answer: '已退还。', answeredOn: '2026-03-12', paid: 50_00, paidOn: '2026-03-12' };
    const complaint = { receivedOn: '2026-03-10', channel: 'online', claim: '重复扣款', ...settled };
    expect((await send('POST', own('/complaints'), member, complaint)).status).toBe(201);
    const outside = {
      ...complaint,
      receivedOn: '2026-04-01',
      answeredOn: '2026-04-02',
      paidOn: '2026-04-02',
    };
    expect((await send('POST', own('/complaints'), member, outside)).status).toBe(201);
    const incident = {
      about: '短信中断',
      content: '二十分钟。',
      happenedOn: '2026-03-31',
      severity: 'major',
    };
    const made = await send('POST', own('/incidents'), member, { ...incident, measures: '已切换。' });
    expect(made.status).toBe(201);
    expect((await look(report)).view.draft?.registered).toEqual({
      complaints: { received: 1, answered: 1, paid: 50_00 },
      incidents: [{ on: '2026-03-31', about: '短信中断', severity: 'major' }],
    });
    const written = wholeReport((one) => {
      one.narrative = '联系客户 138 1234 5678。';
      one.incidents = '短信中断一次。';
      one.files = ['nothing'];
    });
    const saved = await write(report, written);
    expect(saved.body.missing.map(({ path: field }: { path: string }) => field)).toEqual([
      'narrative',
      'files.0',
    ]);
    // The number is kept nowhere: its field stays as it was, and all others are saved.
    expect((await look(report)).view.draft).toMatchObject({
      revision: 2,
      period: { narrative: '测试按计划进行。', incidents: '短信中断一次。' },
      missing: [{ path: 'files.0' }, { path: 'narrative' }],
    });
    const drafts = await app.database.query.selectFrom('pilotReportDrafts').selectAll().execute();
    expect(JSON.stringify(drafts)).not.toMatch(/138 ?1234/u);
    expect((await send('PUT', `${path}/draft`, member, written, '"1"')).status).toBe(412);
    expect(fields(await send('PUT', `${path}/draft`, member, { use: { customers: -1 } }, '"2"'))).toEqual([
      400,
      'use.customers',
    ]);
    const hosts = own(`/reports/${report}`, host.id);
    expect((await send('PUT', `${hosts}/draft`, host.member, written, '"2"')).status).toBe(403);
    const { etag } = await look(report);
    expect(fields(await send('POST', `${path}/submit`, member, {}, etag))).toEqual([
      400,
      'files.0',
      'narrative',
    ]);
    expect((await submit(report, wholeReport())).body).toEqual({
      report,
      number: 1,
      alerts: [],
      paused: false,
    });
    const { view } = await look(report);
    expect(view).toMatchObject({
      draft: { revision: 0, period: null },
      period: { narrative: '测试按计划进行。' },
      versions: [{ number: 1, confirmation: 'none', submittedBy: '成员' }],
      due: [TIME],
      host: { name: host.name, own: false, hasAccount: true },
      acts: ['write', 'bring-letter'],
    });
    expect((await run()).caps[0]).toMatchObject({ cap: 'customers', used: 100, percent: 10 });

    const asHost = await look(report, host.member, hosts);
    expect(asHost.view).toMatchObject({ draft: null, host: { own: true }, acts: ['confirm'] });
    const confirm = (number: number, person = host.member, where = hosts) =>
      send('POST', `${where}/confirmation`, person, { number });
    expect((await confirm(1, member, path)).status).toBe(403);
    expect(fields(await confirm(2))).toEqual([409, 'number']);
    expect((await confirm(1)).body).toEqual({ report, number: 1, confirmation: 'account' });
    expect(fields(await confirm(1))).toEqual([409, 'number']);
    expect(await planned(report)).toMatchObject({ version: 1, confirmation: 'account', drafted: false });
    const told = await app.database.query.selectFrom('outbox').select('message').execute();
    expect(told.some(({ message }) => message.includes('须由持牌机构在线确认'))).toBe(true);
  });

  it('is told late, corrects with a reason, and brings a letter that an officer compares', async () => {
    const report = quarters[1]!;
    at('2026-08-02');
    await watchRuns(desk.room);
    expect((await run()).alerts).toMatchObject([{ kind: 'report-missing', handled: null }]);
    expect((await submit(report, wholeReport())).body).toMatchObject({
      number: 1,
      alerts: [{ kind: 'report-late', name: '2026年第2季度阶段报告', level: 'amber', paused: false }],
    });
    // That it was missing is settled by its coming, on the page and on the board.
    expect((await run()).alerts).toMatchObject([
      { kind: 'report-late', handled: null },
      { kind: 'report-missing', handled: { by: '系统', note: '阶段报告已提交，自动了结。' } },
    ]);
    expect(await onBoard()).toMatchObject({ level: 'amber', overdue: false, alerts: { red: 0, amber: 1 } });
    expect((await look(report)).view.before).toMatchObject({
      title: '2026年第1季度阶段报告',
      period: { use: { customers: 100 } },
    });
    const corrected = wholeReport((one) => {
      one.use.customers = 120;
    });
    // A correction is begun from what was handed in: so is a field that cannot be saved.
    const named = wholeReport((one) => Object.assign(one, { complaints: '已退至卡 4111 1111 1111 1111。' }));
    expect((await write(report, named)).body.missing).toMatchObject([{ path: 'complaints' }]);
    // Nobody submits the older text unawares: not who did not read the answer, nor who opens it next.
    expect((await look(report)).view.draft).toMatchObject({
      period: { complaints: wholeReport().complaints },
      missing: [{ path: 'complaints', zh: expect.stringContaining('没有保存') }],
    });
    expect(fields(await submitAsIs(report, '漏计两个网点'))).toEqual([400, 'complaints']);
    expect(fields(await submit(report, corrected))).toEqual([400, 'reason']);
    expect(fields(await submit(report, corrected, '王五 13812345678'))).toEqual([400, 'reason']);
    expect((await submit(report, corrected, '漏计两个网点')).body).toMatchObject({ number: 2, alerts: [] });
    expect((await run()).caps[0]).toMatchObject({ used: 220 });
    const first = (await get(own(`/reports/${report}/versions/1`), member)).body as z.infer<
      typeof versionOfReport
    >;
    expect(first).toMatchObject({ number: 1, content: { period: { use: { customers: 100 } } } });

    const file = await pilotFile(desk, pilot.id, '确认函.pdf');
    const bring = (number: number, named = file) =>
      send('PUT', own(`/reports/${report}/letter`), member, { number, file: named });
    expect(fields(await bring(1))).toEqual([409, 'number']);
    expect(fields(await bring(2, 'nothing'))).toEqual([400, 'file']);
    expect((await bring(2)).body.confirmation).toBe('letter');
    const ofCase = office(`/reports/${report}`);
    expect((await look(report, desk.officer, ofCase)).view.acts).toEqual(['check-letter']);
    const check = (json: object) =>
      send('POST', `${ofCase}/letter-check`, desk.officer, { number: 2, ...json });
    expect(fields(await check({ accepted: false }))).toEqual([400, 'reason']);
    expect((await check({ accepted: false, reason: '印章不清' })).body.confirmation).toBe('none');
    expect((await look(report)).view.versions[0]).toMatchObject({
      remark: '印章不清',
      confirmation: 'none',
    });
    await bring(2);
    expect((await check({ accepted: true })).body.confirmation).toBe('checked');
  });

  it('moves a due date that has passed, keeps the old one, and is paused by what the report says', async () => {
    const report = quarters[2]!;
    const before = await planned(report);
    at('2026-11-01');
    const move = (json: object) => send('POST', own(`/milestones/${report}/move`), member, json);
    expect(fields(await move({ dueOn: '2026-10-31', reason: '审计未完' }))).toEqual([400, 'dueOn']);
    await move({ dueOn: '2026-11-05', reason: '审计未完' });
    const seen = await runEtag();
    expect((await send('DELETE', own(`/milestones/${report}/pending`), member)).status).toBe(200);
    await move({ dueOn: '2026-11-10', reason: '审计未完' });
    expect(fields(await move({ dueOn: '2026-11-12', reason: '再延' }))).toEqual([409, 'milestoneId']);
    expect(await planned(report)).toMatchObject({
      dueOn: before.dueOn,
      pending: { kind: 'move', dueOn: '2026-11-10', by: '成员' },
    });
    const agreement = { ids: [report], accepted: true };
    expect((await decide(agreement, seen)).status).toBe(412);
    await watchRuns(desk.room);
    const missing = async () => (await run()).alerts.find(({ subject }) => subject === report);
    expect(await missing()).toMatchObject({ kind: 'report-missing', handled: null });
    await decide(agreement);
    expect(await missing()).toMatchObject({ handled: { by: '系统' } });
    expect(await planned(report)).toMatchObject({
      dueOn: '2026-11-10',
      pending: null,
      moves: [{ from: before.dueOn, to: '2026-11-10', reason: '审计未完' }],
    });

    const breach = wholeReport((one) => {
      one.use.customers = 900;
    });
    expect((await submit(report, breach)).body).toMatchObject({
      paused: true,
      alerts: [{ kind: 'cap', name: '客户数', value: 1_120, threshold: 1_000, paused: true }],
    });
    expect((await readPilot(app.database, pilot.id)).pilot.state).toBe('paused');
    const { etag } = await get(office(), desk.officer);
    const resumed = await send('POST', office('/resume'), desk.officer, { reason: '已整改' }, etag);
    expect(resumed.body.state).toBe('testing');
  });

  it('finishes once nothing is overdue and its final report answers all, also after a return', async () => {
    at('2026-12-20');
    const finish = async () => {
      const { etag } = await get(own(), member);
      return send('POST', own('/finish'), pilot.lead.owner, {}, etag);
    };
    const overdue = await finish();
    expect(fields(overdue)).toEqual([409, `milestones.${quarters[3]}`]);
    expect(overdue.body.fields[0].message).toContain('请先补报');
    const later = { dueOn: '2027-01-15', reason: '与结题报告一并说明' };
    await send('POST', own(`/milestones/${quarters[3]}/move`), member, later);
    await decide({ ids: [quarters[3]], accepted: true });
    expect(fields(await finish())).toEqual([409, 'draft']);
    const file = await pilotFile(desk, pilot.id, '评估.pdf');
    const lacking = wholeFinal(file, '2026-12-10', (one) => {
      one.commitments.pop();
    });
    await write('final', lacking);
    expect(fields(await finish())).toEqual([400, 'commitments.1.outcome']);
    const submitting = await send(
      'POST',
      own('/reports/final/submit'),
      member,
      {},
      (await look('final')).etag,
    );
    expect(fields(submitting)).toEqual([409, 'report']);
    await write('final', wholeFinal(file, '2026-12-10'));
    expect((await onBoard())?.nextDueOn).toBe(later.dueOn);
    expect((await finish()).body.state).toBe('final_report');
    expect((await onBoard())?.nextDueOn).toBeNull();
    expect((await look('final', desk.officer, office('/reports/final'))).view).toMatchObject({
      draft: null,
      outcome: { met: 1, missed: 0, unproven: 1 },
      counted: { indicators: { [TIME]: 45 }, use: { customers: 1_120, transactions: 900 } },
      exit: { data: '删除并出具证明' },
      versions: [{ number: 1, confirmation: 'none' }],
    });
    const official = async (verb: string, person = desk.officer) => {
      const { etag } = await get(office(), person);
      return (await send('POST', office(`/${verb}`), person, { reason: '理由' }, etag)).body.state;
    };
    expect(await official('return-report')).toBe('testing');
    expect((await onBoard())?.nextDueOn).toBe(later.dueOn);
    await send('POST', own(`/milestones/${quarters[3]}/drop`), member, { reason: '提前退出，已无客户' });
    await decide({ ids: [quarters[3]], accepted: true });
    expect((await run()).nextDue).toBeNull();
    await write('final', wholeFinal(file, '2026-12-11'));
    expect((await finish()).body.state).toBe('final_report');
    expect((await run()).final).toMatchObject({ version: 2, drafted: false });
    expect(await official('assess', desk.approver)).toBe('assessed');
    expect(await official('complete')).toBe('completed');
    expect((await write('final', {})).status).toBe(409);
  });

  it('has all of it in its history, in words, with what was before', async () => {
    const { body } = await get(office('/history?limit=100'), desk.officer);
    const of = (action: string) =>
      body.items.filter((item: { action: string }) => item.action === action) as {
        what: { zh: string };
        changes: { field: string; before: { zh: string } | null; after: { zh: string } | null }[];
      }[];
    const said = (action: string, field: string) =>
      of(action).map(({ changes }) => changes.find((change) => change.field === field)?.after?.zh);
    expect(of('run.plan-proposed')[0]?.what.zh).toBe('提出阶段报告计划');
    expect(of('run.plan-accepted')).toHaveLength(4);
    expect(said('run.plan-accepted', 'decided')[2]).toMatch(/^改期 2026年10月\d+日 → 2026年11月10日$/);
    expect(said('run.report-submitted', 'titles')).toEqual([
      '2026年第3季度阶段报告',
      '2026年第2季度阶段报告',
      '2026年第1季度阶段报告',
    ]);
    expect(said('run.report-submitted', 'alerts').slice(0, 2)).toEqual([
      '超出测试规模上限（客户数）',
      '阶段报告迟报',
    ]);
    expect(said('run.report-corrected', 'reason')).toEqual(['漏计两个网点']);
    expect(of('run.move-proposed')[1]?.changes.find(({ field }) => field === 'reportDueOn')).toMatchObject({
      before: { zh: expect.stringMatching(/^2026年10月/) },
      after: { zh: '2026年11月10日' },
    });
    expect(of('run.final-submitted')).toHaveLength(2);
    await assertChains(app.database);
  });
});
