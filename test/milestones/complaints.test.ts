import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { complaintPage } from '../../src/milestones/complaints/complaint-schemas.ts';
import { complaintsDue, complaintTotals } from '../../src/milestones/complaints/complaint-store.ts';
import { correctComplaint, recordComplaint } from '../../src/milestones/complaints/record-complaint.ts';
import type { Declaration } from '../../src/shared/pilots/declaration.ts';
import { bring, type Case } from '../pilots/applicants.ts';
import { clockAt, type Desk, openDesk } from '../pilots/reviewed.ts';
import { startTestApp } from '../support/app.ts';
import { assertChains } from '../support/chains.ts';
import { D1_IN_THE_SOAK, onEveryEngine } from '../support/engines.ts';

const CLAIM = {
  receivedOn: '2026-03-02',
  channel: 'telephone' as const,
  claim: '重复扣款，要求退还。',
  claimed: 30_000_00,
  answer: null,
  answeredOn: null,
  paid: null,
  paidOn: null,
};

/** Working days of the institution's own, and of the self-regulator's. */
const declared = (own: number, selfRegulator: number) => ({
  change: ({ complaints }: Declaration) => {
    complaints.ownDays = own;
    complaints.selfRegulatorDays = selfRegulator;
  },
});

describe('the ledger of complaints', () => {
  const clock = clockAt('2026-01-05T02:00:00.000Z');
  let app: Awaited<ReturnType<typeof startTestApp>>;
  let desk: Desk;
  let pilot: Case;
  beforeAll(async () => {
    app = await startTestApp({ clock });
    desk = await openDesk(app.database, { clock, files: app.files });
    pilot = await bring(desk, 'testing', declared(10, 15));
    clock.set('2026-03-17T02:00:00.000Z');
  });
  afterAll(() => app.close());

  const path = () => `/api/v1/enterprises/${pilot.lead.id}/pilots/${pilot.id}/complaints`;
  const list = async (
    at = path(),
    headers = pilot.lead.member.headers,
  ): Promise<z.infer<typeof complaintPage>> => {
    const answer = await app.request(at, { headers });
    const found = await answer.json();
    expect(complaintPage.parse(found), JSON.stringify(found)).toEqual(found);
    return found;
  };
  const post = (json: object) => app.post(path(), json, pilot.lead.member.headers);
  const put = (id: string, version: number, json: object) =>
    app.request(`${path()}/${id}`, {
      method: 'PUT',
      headers: {
        ...pilot.lead.owner.headers,
        'Content-Type': 'application/json',
        'If-Match': `"${version}"`,
      },
      body: JSON.stringify(json),
    });
  const amiss = async (answer: Response) =>
    ((await answer.json()) as { fields: { path: string }[] }).fields.map((field) => field.path);

  it('takes no number of a person and no date that cannot be', async () => {
    const wrong = {
      ...CLAIM,
      claim: '客户 110105 19491231 002X 投诉，电话 138-0013-8000',
      receivedOn: '2026-03-18',
      answer: '已退至卡 4111 1111 1111 1111',
      paidOn: '2026-03-01',
    };
    expect((await amiss(await post(wrong))).sort()).toEqual([
      'answer',
      'answeredOn',
      'claim',
      'paid',
      'paidOn',
      'receivedOn',
    ]);
    expect(await amiss(await post({ ...CLAIM, receivedOn: '2025-03-02' }))).toEqual(['receivedOn']);
    expect((await list()).items).toEqual([]);
  });

  it('shows both limits and what is past them, and keeps what was corrected', async () => {
    const answer = await post(CLAIM);
    expect([answer.status, answer.headers.get('ETag')]).toEqual([201, '"1"']);
    const { id } = (await answer.json()) as { id: string };
    await post({ ...CLAIM, receivedOn: '2026-03-16', claimed: null });
    const [second, first] = (await list()).items;
    expect(first).toMatchObject({
      number: 1,
      overdue: true,
      own: { days: 10, on: '2026-03-16', overdue: true },
      regulator: { days: 15, on: '2026-03-23', overdue: false },
    });
    expect(second).toMatchObject({ number: 2, overdue: false });
    // Who complained is owed an answer: money alone is none.
    const paid = { ...CLAIM, paid: 30_000_00, paidOn: '2026-03-17' };
    expect((await put(id, 1, paid)).status).toBe(200);
    expect(await list()).toMatchObject({
      items: [{ number: 2 }, { number: 1, overdue: true }],
      totals: { settled: 0, overdue: 1, paid: 30_000_00 },
    });
    // The answer is added; only what stood there already wants a reason.
    const settled = { ...paid, answer: '核实后退还。', answeredOn: '2026-03-17' };
    expect((await put(id, 2, settled)).status).toBe(200);
    expect((await put(id, 2, settled)).status).toBe(412);
    const corrected = { ...settled, paid: 20_000_00 };
    expect(await amiss(await put(id, 3, corrected))).toEqual(['reason']);
    expect((await put(id, 3, { ...corrected, reason: '金额录入有误' })).status).toBe(200);
    const found = await list(`/api/v1/office/pilots/${pilot.id}/complaints`, desk.officer.headers);
    expect(found.totals).toEqual({
      received: 2,
      settled: 1,
      overdue: 0,
      claimed: 30_000_00,
      paid: 20_000_00,
    });
    expect(found.items[1]).toMatchObject({ version: 4, reason: '金额录入有误', own: { overdue: true } });
    expect(found.items[1]?.before.map(({ version, paid }) => [version, paid])).toEqual([
      [3, 30_000_00],
      [2, 30_000_00],
      [1, null],
    ]);
    expect((await list(`${path()}?open=true`)).items.map(({ number }) => number)).toEqual([2]);
    const entries = await app.database.query
      .selectFrom('entries')
      .select(['action', 'payload'])
      .where('stream', '=', `complaints:${pilot.id}`)
      .orderBy('seq')
      .execute();
    expect(entries.map(({ action }) => action)).toEqual([
      'complaint.recorded',
      'complaint.recorded',
      'complaint.answered',
      'complaint.answered',
      'complaint.corrected',
    ]);
    expect(JSON.stringify(entries)).not.toContain('扣款');
  });
});

onEveryEngine((open) => {
  it('are due when either limit has passed, and add up beyond four bytes', async () => {
    const db = await open();
    const desk = await openDesk(db);
    const { room, clock } = desk;
    const pilot = await bring(desk, 'testing', declared(2, 1));
    const slow = await bring(desk, 'testing', declared(30, 30));
    clock.set('2026-03-06T02:00:00.000Z');
    const enter = ({ lead, id }: Case, content: Partial<typeof CLAIM>) =>
      recordComplaint(room, lead.member.caller, {
        ...{ enterpriseId: lead.id, pilotId: id, content: { ...CLAIM, ...content } },
      });
    const large = 9_000_000_000;
    const first = await enter(pilot, { claimed: large });
    await enter(pilot, { claimed: large, receivedOn: '2026-03-05' });
    await enter(slow, {});
    const due = async (day: string) => (await complaintsDue(db, day)).map(({ number }) => number);
    expect(await due('2026-03-03')).toEqual([]);
    expect(await due('2026-03-04')).toEqual([1]);
    expect(await due('2026-03-09')).toEqual([1, 2]);
    expect(await complaintTotals(db, pilot.id, '2026-03-06')).toEqual({
      ...{ received: 2, settled: 0, overdue: 1 },
      ...{ claimed: 2 * large, paid: 0 },
    });
    await correctComplaint(room, pilot.lead.owner.caller, {
      ...{ enterpriseId: pilot.lead.id, pilotId: pilot.id, complaintId: first.body.id, seen: 1 },
      content: { ...CLAIM, claimed: large, answer: '已答复。', answeredOn: '2026-03-06' },
    });
    expect(await due('2026-03-09')).toEqual([2]);
    await assertChains(db);
  });
}, D1_IN_THE_SOAK);
