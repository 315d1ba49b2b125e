import { describe, expect, it } from 'vitest';
import { readAlerts } from '../../src/milestones/alert-store.ts';
import { recordComplaint } from '../../src/milestones/complaints/record-complaint.ts';
import { dueOfRun, type RunNow, type RunStanding } from '../../src/milestones/due-run.ts';
import { handleAlert } from '../../src/milestones/handle-alert.ts';
import { runStream } from '../../src/milestones/room.ts';
import { watchRuns } from '../../src/milestones/watch-job.ts';
import { untoldQuery } from '../../src/milestones/watch-store.ts';
import { readPilot } from '../../src/pilots/store.ts';
import { moveWithReason } from '../../src/pilots/with-reason.ts';
import { today } from '../../src/shared/clock.ts';
import { at, bring, bringOn, type Case } from '../pilots/applicants.ts';
import { openDesk } from '../pilots/reviewed.ts';
import { assertChains } from '../support/chains.ts';
import { D1_IN_THE_SOAK, onEveryEngine } from '../support/engines.ts';
import { planOf } from '../support/plan.ts';
import { testing } from './running.ts';

describe('what the passing of time makes of a run', () => {
  const now: RunNow = {
    today: '2026-06-10',
    remindUntil: '2026-06-17',
    warnUntil: '2026-07-10',
    planSince: '2026-05-26',
  };
  const milestone = (dueOn: string, told: { remindedFor?: string; missedFor?: string } = {}) => ({
    id: `m-${dueOn}`,
    title: '季度报告',
    agreed: true,
    open: true,
    dueOn,
    remindedFor: null,
    missedFor: null,
    ...told,
  });
  const due = (run: Partial<RunStanding>) => {
    const { reminded, missed, raised } = dueOfRun(
      {
        state: 'testing',
        isOver: false,
        stateSince: '2026-06-01',
        endsOn: null,
        milestones: [],
        alerts: [],
        complaints: [],
        ...run,
      },
      now,
    );
    return {
      reminded: reminded.map(({ dueOn }) => dueOn),
      missed: missed.map(({ dueOn }) => dueOn),
      raised: raised.map(({ kind, subject, day }) => `${kind} ${subject} ${day}`),
    };
  };
  const nothing = { reminded: [], missed: [], raised: [] };

  it.each<[string, Partial<RunStanding>, Partial<ReturnType<typeof due>>]>([
    ['due in time to remind of', { milestones: [milestone('2026-06-17')] }, { reminded: ['2026-06-17'] }],
    ['due today', { milestones: [milestone('2026-06-10')] }, { reminded: ['2026-06-10'] }],
    ['due later', { milestones: [milestone('2026-06-18')] }, {}],
    ['reminded of already', { milestones: [milestone('2026-06-17', { remindedFor: '2026-06-17' })] }, {}],
    [
      'moved since it was reminded of',
      { milestones: [milestone('2026-06-17', { remindedFor: '2026-06-11' })] },
      { reminded: ['2026-06-17'] },
    ],
    [
      'missed',
      { milestones: [milestone('2026-06-09')] },
      { missed: ['2026-06-09'], raised: ['report-missing m-2026-06-09 2026-06-09'] },
    ],
    ['missed and told', { milestones: [milestone('2026-06-09', { missedFor: '2026-06-09' })] }, {}],
    ['reported', { milestones: [{ ...milestone('2026-06-09'), open: false }] }, {}],
    ['the last day', { endsOn: '2026-06-10' }, { raised: ['ends-soon  2026-06-10'] }],
    ['over', { endsOn: '2026-06-09' }, { raised: ['ended  2026-06-09'] }],
    [
      'extended',
      { endsOn: '2026-06-09', alerts: [{ kind: 'ended', subject: '', day: '2026-05-01', settled: false }] },
      { raised: ['ended  2026-06-09'] },
    ],
    [
      'raised already',
      { endsOn: '2026-06-09', alerts: [{ kind: 'ended', subject: '', day: '2026-06-09', settled: false }] },
      {},
    ],
    [
      'raised, settled, and so again',
      { endsOn: '2026-06-09', alerts: [{ kind: 'ended', subject: '', day: '2026-06-09', settled: true }] },
      { raised: ['ended  2026-06-09'] },
    ],
    ['without a plan', { stateSince: '2026-05-26' }, { raised: ['no-plan  2026-06-10'] }],
    [
      'without a plan, and told',
      {
        stateSince: '2026-05-26',
        alerts: [{ kind: 'no-plan', subject: '', day: '2026-06-09', settled: false }],
      },
      {},
    ],
    [
      'with a plan that is all reported',
      { stateSince: '2026-05-26', milestones: [{ ...milestone('2026-06-01'), open: false }] },
      {},
    ],
    [
      'a complaint past its time',
      { complaints: [{ number: 3, dueOn: '2026-06-09' }] },
      { raised: ['complaint-overdue №3 2026-06-09'] },
    ],
    [
      'over, with a complaint past its time',
      {
        isOver: true,
        stateSince: '2026-05-01',
        endsOn: '2026-06-09',
        milestones: [milestone('2026-06-09'), milestone('2026-06-17')],
        complaints: [{ number: 3, dueOn: '2026-06-09' }],
      },
      { raised: ['complaint-overdue №3 2026-06-09'] },
    ],
  ])('%s', (_, run, expected) => {
    expect(due(run)).toEqual({ ...nothing, ...expected });
  });
});

async function plan({ id, desk }: Case, dueOn: string): Promise<string> {
  const { database: db } = desk.room;
  const milestone = {
    id: `m-${dueOn}`,
    pilotId: id,
    title: '第一阶段报告',
    fromDay: '2026-02-01',
    untilDay: dueOn,
    dueOn,
    responsible: '牵头人',
    state: 'agreed',
    pending: null,
    moves: '[]',
    reportedAt: null,
    open: 1,
    remindedFor: null,
    missedFor: null,
    createdAt: '2026-02-01T00:00:00.000Z',
    updatedAt: '2026-02-01T00:00:00.000Z',
  };
  await db.atomic([
    db.query.insertInto('pilotMilestones').values(milestone).compile(),
    db.query.updateTable('pilots').set({ nextDueOn: dueOn }).where('id', '=', id).compile(),
  ]);
  return milestone.id;
}

onEveryEngine((open) => {
  describe('the job that watches runs', () => {
    it('reminds, raises what is missing and ends the test where the plan says so, once, whoever looks', async () => {
      const db = await open();
      const desk = await openDesk(db);
      const it = await testing(desk);
      const { endsOn } = (await readPilot(db, it.id)).pilot;
      await plan(it, '2026-03-31');
      const outbox = async () =>
        db.query.selectFrom('outbox').select(['id', 'message']).orderBy('id').execute();
      const told = async () => {
        const before = new Set((await outbox()).map(({ id }) => id));
        // Two that look at once, and one that looks again.
        await Promise.all([watchRuns(desk.room), watchRuns(desk.room)]);
        await watchRuns(desk.room);
        return (await outbox()).flatMap(({ id, message }) => (before.has(id) ? [] : [message]));
      };
      const raised = async () =>
        (await readAlerts(db, it.id)).map(({ kind, level, paused }) => [kind, level, paused]);
      const version = async () =>
        (
          await db.query
            .selectFrom('streamHeads')
            .select('seq')
            .where('stream', '=', runStream(it.id))
            .executeTakeFirst()
        )?.seq ?? 0;

      desk.clock.set('2026-03-20T02:00:00.000Z');
      expect(await told()).toEqual([]);
      desk.clock.set('2026-03-26T02:00:00.000Z');
      const [reminder, ...others] = await told();
      expect(reminder).toContain('第一阶段报告：2026年3月31日 前提交');
      expect(reminder).toContain(`/enterprises/${it.lead.id}/pilots/${it.id}/run`);
      expect(others).toEqual([]);
      expect(Number(await version())).toBe(1);

      // The due date itself is still in time; in Shanghai the day after has begun.
      desk.clock.set('2026-03-31T15:59:00.000Z');
      expect(await told()).toEqual([]);
      desk.clock.set('2026-03-31T16:01:00.000Z');
      const missing = await told();
      expect(missing).toHaveLength(2);
      expect(missing[0]).toContain('阶段报告逾期未报，第一阶段报告，2026年3月31日');
      expect(missing.some((message) => message.includes(`/office/pilots/${it.id}?tab=run`))).toBe(true);
      expect(await raised()).toEqual([['report-missing', 'amber', false]]);
      const [row] = await db.query.selectFrom('pilots').select(['watchRank', 'nextDueOn']).execute();
      expect(row).toEqual({ watchRank: 1, nextDueOn: '2026-03-31' });

      // Ten working days for the institution, fifteen for the self-regulator.
      const content = {
        receivedOn: '2026-04-01',
        channel: 'telephone' as const,
        claim: '重复扣款，要求退还。',
        ...{ claimed: null, answer: null, answeredOn: null, paid: null, paidOn: null },
      };
      const of = { enterpriseId: it.lead.id, pilotId: it.id };
      await recordComplaint(desk.room, it.lead.member.caller, { ...of, content });
      desk.clock.set('2026-04-17T02:00:00.000Z');
      expect((await told())[0]).toContain('投诉超过处理时限，№1，2026年4月16日');
      desk.clock.set('2026-04-24T02:00:00.000Z');
      expect((await told())[0]).toContain('投诉超过处理时限，№1，2026年4月23日');

      desk.clock.set(`${endsOn}T02:00:00.000Z`);
      expect((await told())[0]).toContain('测试期即将届满');
      desk.clock.set(new Date(Date.parse(`${endsOn}T02:00:00.000Z`) + 24 * 60 * 60 * 1_000).toISOString());
      expect((await told()).every((message) => message.includes('测试期已满'))).toBe(true);
      expect((await raised())[0]).toEqual(['ended', 'red', true]);
      expect((await readPilot(db, it.id)).pilot.state).toBe('paused');

      // Whoever may complain is owed an answer after the end too.
      const { clock, room } = desk;
      await moveWithReason(room, desk.approver.caller, 'terminate', { ...(await at(it)), reason: '终止' });
      const last = { ...content, receivedOn: today(clock) };
      await recordComplaint(room, it.lead.member.caller, { ...of, content: last });
      clock.set(new Date(clock().getTime() + 30 * 24 * 60 * 60 * 1_000).toISOString());
      expect((await told())[0]).toContain('投诉超过处理时限，№2');
      await assertChains(db);
    });
  });
}, D1_IN_THE_SOAK);

onEveryEngine(
  (open) => {
    it('raises a complaint that came before the test once it has begun, when somebody can handle it', async () => {
      const db = await open();
      const desk = await openDesk(db);
      const it = await bring(desk, 'registered');
      const of = { enterpriseId: it.lead.id, pilotId: it.id };
      const content = {
        ...{ receivedOn: today(desk.clock), channel: 'telephone' as const, claim: '预约后未获答复。' },
        ...{ claimed: null, answer: null, answeredOn: null, paid: null, paidOn: null },
      };
      await recordComplaint(desk.room, it.lead.member.caller, { ...of, content });
      desk.clock.set(new Date(desk.clock().getTime() + 20 * 24 * 60 * 60 * 1_000).toISOString());
      await watchRuns(desk.room);
      expect(await readAlerts(db, it.id)).toEqual([]);
      await bringOn(it, 'testing');
      await watchRuns(desk.room);
      await watchRuns(desk.room);
      const [alert, ...others] = (await readAlerts(db, it.id)).filter(
        ({ kind }) => kind === 'complaint-overdue',
      );
      expect([alert?.subject, others]).toEqual(['№1', []]);
      const handling = { pilotId: it.id, alertId: alert!.id, note: '已督促答复', locale: 'zh' as const };
      await handleAlert(desk.room, desk.officer.caller, handling);
      expect((await readAlerts(db, it.id)).filter(({ handled }) => handled === null)).toEqual([]);
    });

    it('finds what it has to tell in the index of due dates', async () => {
      const db = await open();
      const plan = await planOf(
        db,
        untoldQuery(db, { today: '2026-03-31', remindUntil: '2026-04-08' }).compile(),
      );
      expect(plan).toMatch(/pilot_milestones_by_due/);
    });
  },
  ['sqlite', 'postgres'],
);
