import { describe, expect, it } from 'vitest';
import { lookAtSchedule } from '../../src/milestones/plan/look-at-schedule.ts';
import { askFor } from '../../src/pilots/ask-for.ts';
import { follow } from '../../src/pilots/follow.ts';
import { readHistory } from '../../src/pilots/history.ts';
import { look } from '../../src/pilots/look.ts';
import { nameDocument } from '../../src/pilots/name-document.ts';
import { returnPilot } from '../../src/pilots/return.ts';
import { start } from '../../src/pilots/start.ts';
import { readPilot } from '../../src/pilots/store.ts';
import { moveWithReason, type VerbWithReason } from '../../src/pilots/with-reason.ts';
import { refusal } from '../enterprises/builders.ts';
import { handInFinal } from '../milestones/reports.ts';
import { assertChains } from '../support/chains.ts';
import { D1_IN_THE_SOAK, onEveryEngine } from '../support/engines.ts';
import type { TestPerson } from '../support/people.ts';
import { applicant, at, bring, bringOn, type Case, draft, own, pilotFile, seen } from './applicants.ts';
import { openDesk } from './reviewed.ts';

/** By an official, or by the applicant. */
async function because(it: Case, person: TestPerson, verb: VerbWithReason) {
  const wanted = person === it.lead.owner ? await own(it) : await at(it);
  return moveWithReason(it.desk.room, person.caller, verb, { ...wanted, reason: `理由：${verb}` });
}

onEveryEngine((open) => {
  describe('a pilot of the district', () => {
    it('goes from a draft over a return, notice and test to its completion; all stands in its history', async () => {
      const db = await open();
      const desk = await openDesk(db);
      const { room, officer, approver, clock } = desk;
      const it = await bring(desk, 'submitted');
      const stateNow = async () => (await readPilot(db, it.id)).pilot;
      expect(await stateNow()).toMatchObject({ state: 'submitted', version: 1, dueOn: '2026-01-12' });

      const remarks = [{ path: 'risk.points.0.measure', reason: '措施不具体' }];
      await returnPilot(room, officer.caller, { ...(await at(it)), remarks });
      expect(await stateNow()).toMatchObject({ state: 'returned', caseOfficer: officer.id });

      await bringOn(it, 'boundary_review');
      expect(await stateNow()).toMatchObject({
        state: 'boundary_review',
        version: 2,
        receipt: { on: '2026-01-05', dueOn: '2026-02-02', workingDays: 20, version: 2, provisional: false },
        dueOn: '2026-02-02',
      });
      await bringOn(it, 'public_notice');
      expect(await stateNow()).toMatchObject({
        notice: { on: '2026-01-05', until: '2026-01-12', workingDays: 5 },
        // The office can act once the window is over, and has its term from then.
        dueOn: '2026-01-19',
      });
      await bringOn(it, 'testing');
      expect(await stateNow()).toMatchObject({ state: 'testing', number: '示例试点〔2026〕0001号' });

      await because(it, officer, 'pause');
      await because(it, officer, 'resume');
      clock.set('2027-12-31T02:00:00.000Z');
      await handInFinal(it);
      await because(it, officer, 'return-report');
      await handInFinal(it);
      await because(it, approver, 'assess');
      await because(it, officer, 'complete');
      expect(await stateNow()).toMatchObject({ state: 'completed', dueOn: '9999-12-31' });

      const { items } = await readHistory(room, officer.caller, { of: 'pilot', pilotId: it.id, limit: 100 });
      const moves = items.map(({ action }) => action).filter((action) => action.startsWith('pilot.'));
      expect(moves.reverse()).toEqual([
        'pilot.started',
        'pilot.submit',
        'pilot.return',
        'pilot.submit',
        'pilot.sealed',
        'pilot.accept',
        'pilot.to-expert-review',
        'pilot.opinion-filed',
        'pilot.admit',
        'pilot.register',
        'pilot.start-testing',
        'pilot.pause',
        'pilot.resume',
        'pilot.finish',
        'pilot.return-report',
        'pilot.finish',
        'pilot.assess',
        'pilot.complete',
      ]);
      expect(items.find(({ action }) => action === 'pilot.return')).toMatchObject({
        what: { zh: '退回补正' },
        actor: { name: { zh: '经办甲' } },
        changes: expect.arrayContaining([
          expect.objectContaining({
            field: 'state',
            before: { zh: '待受理（形式审查）', en: expect.any(String) },
          }),
          expect.objectContaining({
            field: 'remarks',
            after: { zh: '第 1 项 防控措施：措施不具体', en: 'Measure (1): 措施不具体' },
          }),
        ]),
      });
      await assertChains(db);
    });

    it('is withdrawn by who applies, refused or ended by who did not handle it, each told with the reason', async () => {
      const db = await open();
      const desk = await openDesk(db);
      const { room, officer, approver } = desk;
      const [withdrawn, rejected] = [
        await bring(desk, 'boundary_review'),
        await bring(desk, 'boundary_review'),
      ];
      await because(withdrawn, withdrawn.lead.owner, 'withdraw');
      expect((await readPilot(db, withdrawn.id)).pilot.state).toBe('withdrawn');
      expect(await refusal(because(rejected, officer, 'reject'))).toMatchObject({ code: 'forbidden' });
      await because(rejected, approver, 'reject');
      expect((await readPilot(db, rejected.id)).pilot.state).toBe('rejected');
      const told = await db.query
        .selectFrom('outbox')
        .select('message')
        .where('recipient', '=', rejected.lead.owner.email)
        .orderBy('id', 'desc')
        .executeTakeFirstOrThrow();
      expect(JSON.parse(told.message).text).toContain('说明：理由：reject');

      const terminated = await bring(desk, 'registered');
      await because(terminated, approver, 'terminate');
      const { body } = await look(room, approver.caller, { pilotId: terminated.id, locale: 'zh' });
      expect(body).toMatchObject({ state: 'terminated', verbs: [], dueOn: null });
    });

    it('withdrawn as a draft, it is nobody’s business outside', async () => {
      const db = await open();
      const desk = await openDesk(db);
      const it = await draft(desk);
      await because(it, it.lead.owner, 'withdraw');
      const told = await db.query.selectFrom('outbox').select('recipient').execute();
      expect(told.map(({ recipient }) => recipient)).not.toContain(desk.officer.email);
      const looking = look(desk.room, desk.officer.caller, { pilotId: it.id, locale: 'zh' });
      expect(await refusal(looking)).toMatchObject({ code: 'not-found' });
    });
  });

  describe('a pilot that a regulator runs', () => {
    it('is recorded, followed once its document is there, reported and assessed, and never paused or ended here', async () => {
      const db = await open();
      const desk = await openDesk(db);
      const { room, officer, approver } = desk;
      const lead = await applicant(desk);
      const regulator = {
        regulator: '中国人民银行上海总部',
        number: '沪金科〔2026〕7号',
        admittedOn: '2026-01-02',
      };
      const wanted = { enterpriseId: lead.id, title: '监管沙盒示例', regulator };
      const { id } = (await start(room, lead.owner.caller, wanted)).body;
      const it: Case = { desk, lead, expert: officer, id };
      expect((await readPilot(db, id)).pilot).toMatchObject({
        state: 'recorded',
        version: 0,
        dueOn: '2026-01-12',
      });

      const early = follow(room, officer.caller, await at(it));
      expect(await refusal(early)).toMatchObject({
        code: 'conflict',
        fields: [{ path: 'regulator.document' }],
      });
      const file = await pilotFile(desk, id, '准入文件.pdf');
      const naming = { ...(await own(it)), file, number: '沪金科〔2026〕8号' };
      await nameDocument(room, lead.member.caller, naming);
      await follow(room, officer.caller, await at(it));
      expect((await readPilot(db, id)).pilot).toMatchObject({
        state: 'followed',
        number: '沪金科〔2026〕8号',
        caseOfficer: officer.id,
      });
      const row = await db.query
        .selectFrom('pilotRegister')
        .select(['track', 'shown'])
        .executeTakeFirstOrThrow();
      expect(row.track).toBe('regulator');
      expect(JSON.parse(row.shown)).toMatchObject({
        applicants: [lead.name],
        regulator: regulator.regulator,
      });

      // What it may test, and until when, is the regulator's to change.
      for (const kind of [{ kind: 'change' }, { kind: 'extension', endsOn: '2027-06-30' }] as const) {
        const asked = askFor(room, lead.owner.caller, { ...(await own(it)), ...kind, reason: '调整规模' });
        expect(await refusal(asked)).toMatchObject({
          code: 'conflict',
          fields: [{ path: 'kind', zh: expect.stringContaining('监管部门决定') }],
        });
      }
      const about = { enterpriseId: lead.id, pilotId: id, locale: 'zh' as const };
      const { items: summaries } = await lookAtSchedule(room, lead.member.caller, about);
      expect(summaries.map(({ title, until }) => [title, until])).toEqual([
        ['2026年上半年阶段报告', '2026-06-30'],
        ['2026年下半年阶段报告', '2027-01-04'],
      ]);
      await handInFinal(it, 'report');
      await because(it, approver, 'assess');
      await because(it, officer, 'complete');
      expect((await readPilot(db, id)).pilot.state).toBe('completed');
      await assertChains(db);
    });

    it('with a number that the register has already stays where it is, and says so', async () => {
      const db = await open();
      const desk = await openDesk(db);
      const { room, officer } = desk;
      const regulator = { regulator: '监管部门', number: '同号', admittedOn: '2026-01-02' };
      const cases: Case[] = [];
      for (const name of ['示例甲公司', '示例乙公司']) {
        const lead = await applicant(desk, { name });
        const wanted = { enterpriseId: lead.id, title: name, regulator };
        const { id } = (await start(room, lead.owner.caller, wanted)).body;
        const it: Case = { desk, lead, expert: officer, id };
        const naming = { ...(await own(it)), file: await pilotFile(desk, id) };
        await nameDocument(room, lead.owner.caller, naming);
        cases.push(it);
      }
      const [first, second] = cases as [Case, Case];
      await follow(room, officer.caller, await at(first));
      const before = await seen(db, second.id);
      const error = await refusal(follow(room, officer.caller, await at(second)));
      expect(error).toMatchObject({ code: 'conflict', fields: [{ path: 'number' }] });
      expect(await seen(db, second.id)).toBe(before);
      expect((await readPilot(db, second.id)).pilot.state).toBe('recorded');
    });
  });
}, D1_IN_THE_SOAK);
