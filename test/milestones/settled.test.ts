import { expect, it } from 'vitest';
import { readAlerts } from '../../src/milestones/alert-store.ts';
import { lookAtBoard } from '../../src/milestones/board/look-at-board.ts';
import { correctComplaint, recordComplaint } from '../../src/milestones/complaints/record-complaint.ts';
import { decideOnRequest } from '../../src/milestones/decide-request.ts';
import { endEarly } from '../../src/milestones/end-early.ts';
import { handleAlert } from '../../src/milestones/handle-alert.ts';
import { lookAtRun } from '../../src/milestones/look-at-run.ts';
import { returnFinal } from '../../src/milestones/reports/finish.ts';
import { watchRuns } from '../../src/milestones/watch-job.ts';
import { askFor } from '../../src/pilots/ask-for.ts';
import { readDraft } from '../../src/pilots/drafts.ts';
import { readHistory } from '../../src/pilots/history.ts';
import { noticesQuery } from '../../src/pilots/register-store.ts';
import { seal } from '../../src/pilots/seal.ts';
import { readPilot } from '../../src/pilots/store.ts';
import type { Database } from '../../src/platform/database/port.ts';
import type { Declaration } from '../../src/shared/pilots/declaration.ts';
import { at, type Case, own, pilotFile, seen, settle, write } from '../pilots/applicants.ts';
import { openDesk } from '../pilots/reviewed.ts';
import { assertChains } from '../support/chains.ts';
import { D1_IN_THE_SOAK, onEveryEngine } from '../support/engines.ts';
import { agreedPlan, handInFinal, submitWhole, wholeReport } from './reports.ts';
import { push, testing } from './running.ts';

const TIME = '平均核保时间';

async function decide(it: Case, requestId: string) {
  const { room, approver } = it.desk;
  const wanted = { ...(await at(it)), requestId, accepted: true, answer: '同意' };
  return decideOnRequest(room, approver.caller, wanted);
}

/** Asks for a change that is stamped and screened, up to its decision. */
async function ask(it: Case, change: (declaration: Declaration) => void): Promise<string> {
  const { room } = it.desk;
  const { declaration } = await readDraft(room.database, it.id);
  change(declaration);
  await write(it, declaration);
  const wanted = { ...(await own(it)), kind: 'change' as const, reason: '调整测试规模' };
  const { id, version } = (await askFor(room, it.lead.owner.caller, wanted)).body;
  const file = await pilotFile(it.desk, it.id);
  const stamped = { ...(await own(it)), number: version!, file, kind: 'stamped' as const };
  await seal(room, it.lead.owner.caller, stamped);
  await settle(it);
  return id;
}

/** As an officer reads them, newest first: what each is, and what settled it. */
async function shown({ desk: { room, officer }, id }: Case) {
  const { body } = await lookAtRun(room, officer.caller, { pilotId: id, locale: 'zh' });
  return body.alerts
    .toSorted((a, b) => (a.id < b.id ? 1 : -1))
    .map(({ kind, handled }) => (handled === null ? kind : `${kind} ${handled.by}：${handled.note}`));
}

async function handleAll({ desk: { room, officer }, id }: Case): Promise<void> {
  const open = (await readAlerts(room.database, id)).filter(({ handled }) => handled === null);
  for (const alert of open) {
    const handling = { pilotId: id, alertId: alert.id, note: '已约谈', locale: 'zh' as const };
    await handleAlert(room, officer.caller, handling);
  }
}

async function rankOf(db: Database, { id }: Case) {
  const query = db.query.selectFrom('pilots').select(['watchRank', 'capPercent']).where('id', '=', id);
  return query.executeTakeFirstOrThrow();
}

async function told({ desk: { room, officer }, id }: Case, action: string) {
  const { items } = await readHistory(room, officer.caller, { of: 'pilot', pilotId: id, limit: 100 });
  return items
    .filter((item) => item.action === action)
    .map(({ changes }) => changes.map(({ name, after }) => `${name.zh}：${after?.zh}`).join('；'));
}

onEveryEngine((open) => {
  it('alerts about what lasts are settled by what ends it, which says so; what comes back is raised again', async () => {
    const db = await open();
    const desk = await openDesk(db);
    const it = await testing(desk);
    const { room, clock } = desk;
    const look = async (day: string) => {
      clock.set(`${day}T02:00:00.000Z`);
      await watchRuns(room);
      return shown(it);
    };
    expect(await look('2027-12-31')).toEqual(['no-plan', 'ends-soon']);
    const soon = 'ends-soon 系统：测试期已满，另行预警，自动了结。';
    expect(await look('2028-01-01')).toEqual(['ended', 'no-plan', soon]);
    expect(await rankOf(db, it)).toMatchObject({ watchRank: 0 });

    const wanted = { pilotId: it.id, enterpriseId: it.lead.id, reason: '未达样本量' };
    const longer = { ...wanted, kind: 'extension' as const, endsOn: '2028-06-30' };
    const { id } = (await askFor(room, it.lead.owner.caller, longer)).body;
    await decide(it, id);
    const ended = 'ended 系统：延期已获同意，自动了结。';
    expect(await shown(it)).toEqual([ended, 'no-plan', soon]);
    expect(await told(it, 'run.terms-changed')).toEqual(['自动了结的预警：测试期已满']);
    expect(await rankOf(db, it)).toMatchObject({ watchRank: 1 });
    expect(await look('2028-01-02')).toEqual([ended, 'no-plan', soon]);

    expect((await look('2028-06-30'))[0]).toBe('ends-soon');
    await handInFinal(it);
    const final = '系统：结题报告已提交，自动了结。';
    expect(await shown(it)).toEqual([`ends-soon ${final}`, ended, `no-plan ${final}`, soon]);
    expect((await look('2028-06-30')).filter((one) => !one.includes('：'))).toEqual([]);
    await returnFinal(room, desk.officer.caller, { ...(await at(it)), reason: '请补充附件' });
    // A plan is asked for once the time for it has run again.
    expect((await look('2028-06-30')).filter((one) => !one.includes('：'))).toEqual(['ends-soon']);
    await endEarly(room, desk.approver.caller, 'terminate', { ...(await at(it)), reason: '终止' });
    expect((await shown(it))[0]).toBe('ends-soon 系统：试点已终止，自动了结。');
    expect(await told(it, 'run.alerts-settled')).toHaveLength(1);
    await assertChains(db);
  });

  it('a complaint past its time limits is settled by its answer, or by dates put right, whoever looks meanwhile', async () => {
    const db = await open();
    const desk = await openDesk(db);
    const it = await testing(desk);
    const { room, clock } = desk;
    const of = { enterpriseId: it.lead.id, pilotId: it.id };
    const content = {
      receivedOn: '2026-03-02',
      channel: 'telephone' as const,
      claim: '重复扣款，要求退还。',
      ...{ claimed: null, answer: null, answeredOn: null, paid: null, paidOn: null },
    };
    clock.set('2026-03-27T02:00:00.000Z');
    const { caller } = it.lead.member;
    const enter = async () => (await recordComplaint(room, caller, { ...of, content })).body.id;
    const [first, second, third] = [await enter(), await enter(), await enter()];
    const put = (complaintId: string, changes: Partial<typeof content> & { answer?: string | null }) =>
      correctComplaint(room, caller, {
        ...{ ...of, complaintId, seen: 1, reason: '登记有误' },
        content: { ...content, ...changes } as typeof content,
      });
    const overdue = async (how: string) =>
      (await shown(it)).filter((one) => one === `complaint-overdue${how}`).length;
    await watchRuns(room);
    expect(await overdue('')).toBe(6);
    // An alert of another complaint, and one about a limit that it is past still, stay.
    const answered = { answer: '已退还。', answeredOn: '2026-03-27' } as unknown as typeof content;
    await put(first, answered);
    expect([await overdue(''), await overdue(' 系统：投诉已答复，自动了结。')]).toEqual([4, 2]);
    expect(await told(it, 'run.alerts-settled')).toEqual([
      '自动了结的预警：投诉超过处理时限（№1）；投诉超过处理时限（№1）',
    ]);
    await put(second, { receivedOn: '2026-03-26' });
    expect([await overdue(''), await overdue(' 系统：投诉登记已更正，自动了结。')]).toEqual([2, 2]);
    await watchRuns(room);
    expect(await overdue('')).toBe(2);

    await put(third, answered);
    // Raised and answered at the same time, it is not left open whichever comes first.
    const late = await enter();
    await Promise.all([watchRuns(room), put(late, answered), watchRuns(room)]);
    expect(await overdue('')).toBe(0);
    expect(await rankOf(db, it)).toMatchObject({ watchRank: 1 });
    await assertChains(db);
  });

  it('a change holds at once for the figures that are there: what it breaches is raised, and pauses', async () => {
    const db = await open();
    const desk = await openDesk(db);
    const it = await testing(desk);
    await push(it, { values: { [TIME]: 50 }, use: { customers: 300 } });
    expect(await shown(it)).toEqual([]);

    const tighter = await ask(it, ({ caps, indicators }) => {
      caps.customers = 200;
      indicators.items[0]!.amber = 40;
    });
    const answer = await decide(it, tighter);
    expect(answer.headers).toEqual({ ETag: `"${await seen(db, it.id)}"` });
    expect((await readPilot(db, it.id)).pilot).toMatchObject({ state: 'paused', version: 2 });
    expect((await shown(it)).sort()).toEqual(['amber', 'cap']);
    expect(await readAlerts(db, it.id)).toMatchObject([
      { kind: 'amber', value: 50, threshold: 40, paused: false },
      { kind: 'cap', subject: 'customers', value: 300, threshold: 200, paused: true },
    ]);
    expect(await rankOf(db, it)).toEqual({ watchRank: 0, capPercent: 150 });
    expect(await told(it, 'run.terms-changed')).toEqual([
      '预警：超出测试规模上限（客户数）；指标越过预警阈值（平均核保时间）',
    ]);
    expect(await told(it, 'pilot.pause')).toEqual(['状态：暂停']);
    const notices = (await noticesQuery(db, it.id).execute()).map(({ kind }) => kind);
    expect(notices.slice(-2)).toEqual(['change-accepted', 'pause']);
    const mails = await db.query.selectFrom('outbox').select('message').execute();
    expect(mails.filter(({ message }) => message.includes('超出测试规模上限，客户数'))).not.toEqual([]);

    // What is breached no more stays for an officer; that it was close to a cap is gone with the cap.
    await decide(it, await ask(it, ({ caps }) => Object.assign(caps, { customers: 310 })));
    expect((await shown(it))[0]).toBe('cap-near');
    await decide(it, await ask(it, ({ caps }) => Object.assign(caps, { customers: 2_000 })));
    expect(await shown(it)).toEqual(['cap-near 系统：变更已获同意，自动了结。', 'amber', 'cap']);
    expect(await rankOf(db, it)).toEqual({ watchRank: 0, capPercent: 15 });
    await assertChains(db);
  });

  it('figures that come while a change is accepted are held against it all the same, once', async () => {
    const db = await open();
    const it = await testing(await openDesk(db));
    await push(it, { use: { customers: 190 } });
    const tighter = await ask(it, ({ caps }) => Object.assign(caps, { customers: 200 }));
    await Promise.all([decide(it, tighter), push(it, { use: { customers: 210 }, reason: '漏报' })]);
    expect((await shown(it)).filter((kind) => kind === 'cap')).toEqual(['cap']);
    expect((await readPilot(db, it.id)).pilot.state).toBe('paused');
    await assertChains(db);
  });
}, D1_IN_THE_SOAK);

onEveryEngine(
  (open) => {
    it('that a cap is close is settled when it is exceeded, or figures put right, and raised again when it comes back', async () => {
      const db = await open();
      const it = await testing(await openDesk(db), ({ triggers }) => {
        for (const one of triggers.items) one.pauses = false;
      });
      await push(it, { day: '2026-01-05', use: { customers: 900 } });
      expect(await shown(it)).toEqual(['cap-near']);
      await push(it, { day: '2026-01-06', use: { customers: 101 } });
      const exceeded = 'cap-near 系统：已超出上限，另行预警，自动了结。';
      expect(await shown(it)).toEqual(['cap', exceeded]);
      expect((await told(it, 'run.values-taken')).join()).toContain(
        '自动了结的预警：接近测试规模上限（客户数）',
      );
      await push(it, { day: '2026-01-06', use: { customers: 1 }, reason: '误报' });
      // That it was exceeded has happened, and waits for an officer.
      expect(await shown(it)).toEqual(['cap-near', 'cap', exceeded]);
      const day = { day: '2026-01-06', reason: '误报' };
      await push(it, { day: '2026-01-05', use: { customers: 90 }, reason: '误报' });
      const putRight = 'cap-near 系统：数值更正后不再接近上限，自动了结。';
      expect(await shown(it)).toEqual([putRight, 'cap', exceeded]);
      await push(it, { ...day, use: { customers: 810 } });
      expect(await shown(it)).toEqual(['cap-near', putRight, 'cap', exceeded]);
      await assertChains(db);
    });

    it('of an indicator the red threshold settles that it was past the amber one, which is raised anew once it was handled', async () => {
      const db = await open();
      const it = await testing(await openDesk(db), ({ triggers }) => {
        for (const one of triggers.items) one.pauses = false;
      });
      const on = (day: string, value: number, reason?: string) =>
        push(it, { day, values: { [TIME]: value }, ...(reason && { reason }) });
      await on('2026-01-05', 70);
      expect(await shown(it)).toEqual(['amber']);
      // Of a day before, it says nothing of what it came to since.
      await on('2026-01-04', 130);
      expect(await shown(it)).toEqual(['red', 'amber']);
      await handleAll(it);
      await on('2026-01-06', 70);
      await on('2026-01-07', 130);
      const overtaken = 'amber 系统：已越过停测阈值，另行预警，自动了结。';
      expect((await shown(it)).slice(0, 2)).toEqual(['red', overtaken]);
      expect((await told(it, 'run.values-taken')).join()).toContain(
        `自动了结的预警：指标越过预警阈值（${TIME}）`,
      );
      // While it goes up and down, one alert waits.
      await on('2026-01-08', 70);
      await on('2026-01-09', 130);
      expect((await shown(it)).slice(0, 2)).toEqual(['red', overtaken]);
      await handleAll(it);
      await on('2026-01-10', 70);
      expect((await shown(it)).slice(0, 3)).toEqual(['amber', expect.stringContaining('red '), overtaken]);
      await assertChains(db);
    });

    it('what a test was past waits for an officer after its end too, and the board says where', async () => {
      const it = await testing(await openDesk(await open()));
      const { room, officer, clock } = it.desk;
      const board = async () => {
        const wanted = { over: true, after: null, limit: 10, locale: 'zh' } as const;
        const { items, counts } = await lookAtBoard(room, officer.caller, wanted);
        return { ids: items.map((one) => [one.id, one.alerts.red, one.nextDueOn]), over: counts.over };
      };
      const look = async () => (await lookAtRun(room, officer.caller, { pilotId: it.id, locale: 'zh' })).body;
      await agreedPlan(it, [{ from: '2026-01-05', until: '2026-12-31', dueOn: '2027-01-15' }]);
      await push(it, { use: { customers: 1_001 } });
      expect(await board()).toEqual({ ids: [], over: 0 });
      expect((await look()).nextDue).toMatchObject({ dueOn: '2027-01-15' });
      await endEarly(room, it.lead.owner.caller, 'withdraw', { ...(await own(it)), reason: '不再测试' });
      expect(await shown(it)).toEqual(['cap']);
      expect(await board()).toEqual({ ids: [[it.id, 1, null]], over: 1 });
      // What would have been due later is not.
      const { acts, alerts, nextDue } = await look();
      expect([acts, nextDue]).toEqual([['handle-alerts'], null]);
      const handling = { pilotId: it.id, alertId: alerts[0]!.id, note: '已约谈', locale: 'zh' as const };
      await handleAlert(room, officer.caller, handling);
      expect(await board()).toEqual({ ids: [], over: 0 });
      // What the team still owes its customers is watched on.
      const content = {
        ...{ receivedOn: '2026-01-05', channel: 'online' as const, claim: '未退款' },
        ...{ claimed: null, answer: null, answeredOn: null, paid: null, paidOn: null },
      };
      const of = { enterpriseId: it.lead.id, pilotId: it.id };
      await recordComplaint(room, it.lead.member.caller, { ...of, content });
      clock.set('2026-06-01T02:00:00.000Z');
      await watchRuns(room);
      expect((await board()).ids).toEqual([[it.id, 0, null]]);
    });

    it('that it was tested elsewhere is settled by a change of the area that agrees', async () => {
      const db = await open();
      const desk = await openDesk(db);
      const it = await testing(desk);
      const [report] = await agreedPlan(it, [
        { from: '2026-01-05', until: '2026-01-31', dueOn: '2026-02-13' },
      ]);
      desk.clock.set('2026-02-02T02:00:00.000Z');
      await submitWhole(
        it,
        report!,
        wholeReport((one) => Object.assign(one, { area: '徐汇区' })),
      );
      expect(await shown(it)).toEqual(['area']);
      await decide(it, await ask(it, ({ caps }) => Object.assign(caps, { area: '黄浦区' })));
      expect(await shown(it)).toEqual(['area']);
      await decide(it, await ask(it, ({ caps }) => Object.assign(caps, { area: '徐汇区' })));
      expect(await shown(it)).toEqual(['area 系统：变更已获同意，自动了结。']);
    });
  },
  ['sqlite'],
);
