import { describe, expect, it } from 'vitest';
import { endAppointment } from '../../src/access/people/end-appointment.ts';
import { decideOnRequest } from '../../src/milestones/decide-request.ts';
import { accept } from '../../src/pilots/accept.ts';
import { admit } from '../../src/pilots/admit.ts';
import { askFor } from '../../src/pilots/ask-for.ts';
import { readDraft } from '../../src/pilots/drafts.ts';
import { readHistory } from '../../src/pilots/history.ts';
import { look, lookAtChanges, lookAtVersion } from '../../src/pilots/look.ts';
import { lookAtExperts } from '../../src/pilots/look-at-experts.ts';
import { listReviews, lookAtReview } from '../../src/pilots/look-at-reviews.ts';
import { readRequests } from '../../src/pilots/requests.ts';
import { returnPilot } from '../../src/pilots/return.ts';
import { fileOpinion, inviteExpert } from '../../src/pilots/review.ts';
import { seal } from '../../src/pilots/seal.ts';
import { readPilot } from '../../src/pilots/store.ts';
import { submit } from '../../src/pilots/submit.ts';
import { take } from '../../src/pilots/take.ts';
import { toExpertReview } from '../../src/pilots/to-expert-review.ts';
import { moveWithReason } from '../../src/pilots/with-reason.ts';
import type { Declaration } from '../../src/shared/pilots/declaration.ts';
import { refusal } from '../enterprises/builders.ts';
import { handInFinal } from '../milestones/reports.ts';
import { onEveryEngine, SQLITE_IN_A_RUN } from '../support/engines.ts';
import { makePerson } from '../support/people.ts';
import {
  at,
  bring,
  bringOn,
  type Case,
  handIn,
  own,
  pilotFile,
  seen,
  settle,
  stamp,
  write,
} from './applicants.ts';
import { answer, doing, finding, LENDING, verdict } from './boundary.ts';
import { openDesk } from './reviewed.ts';

/** Writes on in the draft. */
async function rewrite(it: Case, change: (declaration: Declaration) => void): Promise<void> {
  const { declaration } = await readDraft(it.desk.room.database, it.id);
  change(declaration);
  await write(it, declaration);
}

async function sendBack(it: Case, ...paths: string[]) {
  const remarks = paths.map((path) => ({ path, reason: '须补正' }));
  return returnPilot(it.desk.room, it.desk.officer.caller, { ...(await at(it)), remarks });
}

const lookAs = (it: Case, office = it.desk.officer) =>
  look(it.desk.room, office.caller, { pilotId: it.id, locale: 'zh' });

onEveryEngine((open) => {
  describe('what is to be corrected', () => {
    it('is told once: later checks of form find fault with what was told or has changed, and nothing else', async () => {
      const db = await open();
      const desk = await openDesk(db);
      const it = await bring(desk, 'submitted');
      expect(await refusal(sendBack(it, 'caps.nothing', 'risk.points.7.risk', 'caps.area'))).toMatchObject({
        code: 'invalid-input',
        fields: [{ path: 'remarks.0.path' }, { path: 'remarks.1.path' }],
      });
      await sendBack(it, 'risk.emergency', 'caps.total');
      const { returned } = await lookAtVersion(desk.room, it.lead.owner.caller, {
        pilotId: it.id,
        enterpriseId: it.lead.id,
        number: 1,
        locale: 'zh',
      });
      expect(returned).toMatchObject({
        from: 'submitted',
        remarks: [
          { path: 'risk.emergency', name: { zh: '应急预案', en: 'Emergency plan' }, reason: '须补正' },
          { path: 'caps.total', name: { zh: '总金额上限' } },
        ],
      });
      await rewrite(it, ({ risk, commitments }) => {
        risk.emergency = '两小时内切换人工流程';
        commitments.statements[1] = { text: '不使用征信数据' };
      });
      await handIn(it);
      const changes = await lookAtChanges(desk.room, desk.officer.caller, { pilotId: it.id, number: 2 });
      expect(changes).toMatchObject({
        from: 1,
        to: 2,
        changes: [
          { path: 'risk.emergency', before: '四小时内切换人工流程', after: '两小时内切换人工流程' },
          { path: 'commitments.statements.1.text' },
        ],
      });

      expect(await refusal(sendBack(it, 'caps.total', 'innovation.novelty'))).toMatchObject({
        code: 'invalid-input',
        fields: [{ path: 'remarks.1.path' }],
      });
      await sendBack(it, 'commitments.statements.1.text', 'seal');
      await handIn(it);
      // Told two versions ago and still not put right.
      await sendBack(it, 'caps.total');
    });

    it('after a review of substance, too, a check of form finds fault with nothing that was accepted', async () => {
      const db = await open();
      const desk = await openDesk(db);
      const it = await bring(desk, 'boundary_review');
      await sendBack(it, 'innovation.service');
      await handIn(it);
      expect(await refusal(sendBack(it, 'plan.selection'))).toMatchObject({ code: 'invalid-input' });
      await bringOn(it, 'boundary_review');
      await sendBack(it, 'plan.selection');
    });
  });

  describe('a stamped file', () => {
    it('belongs to the version it shows; an older one and a foreign file are refused, and any change wants another', async () => {
      const db = await open();
      const desk = await openDesk(db);
      const { room, officer } = desk;
      const it = await bring(desk, 'submitted');
      const unsealed = await refusal(accept(room, officer.caller, await at(it)));
      expect(unsealed).toMatchObject({ code: 'conflict', fields: [{ path: 'seal' }] });
      await stamp(it);
      await sendBack(it, 'seal');
      await handIn(it);
      expect(await refusal(accept(room, officer.caller, await at(it)))).toMatchObject({
        fields: [{ path: 'seal' }],
      });

      const file = await pilotFile(desk, it.id);
      const sealing = async (number: number, named = file) =>
        seal(room, it.lead.member.caller, { ...(await own(it)), number, file: named, kind: 'e-signed' });
      expect(await refusal(sealing(1))).toMatchObject({ code: 'conflict', fields: [{ path: 'number' }] });
      expect(await refusal(sealing(2, 'nothing'))).toMatchObject({ code: 'invalid-input' });
      const sealed = await sealing(2);
      const { body } = await lookAs(it);
      expect(body.versions).toMatchObject([
        { number: 2, code: sealed.body.code, sealed: true, returned: false },
        { number: 1, sealed: true, returned: true },
      ]);
    });
  });

  describe('who decides', () => {
    it('admits nothing that they handled, took or chose the experts of', async () => {
      const db = await open();
      const desk = await openDesk(db);
      const { room } = desk;
      const it = await bring(desk, 'expert_review');
      const both = () => makePerson(db, { office: ['case-officer', 'approver'] }, desk.clock);
      const [taker, chooser, other] = [await both(), await both(), await both()];
      const opinion = { pilotId: it.id, conclusion: 'recommended', opinion: '可行。', seen: 1 } as const;
      const early = admit(room, desk.approver.caller, await at(it));
      expect(await refusal(early)).toMatchObject({ code: 'conflict', fields: [{ path: 'opinions' }] });
      await fileOpinion(room, it.expert.caller, opinion);

      await take(room, taker.caller, await at(it));
      const wanted = { pilotId: it.id, email: 'new@example.com', from: '2026-01-05', until: '2026-12-31' };
      await inviteExpert(room, chooser.caller, wanted);
      const tied = { name: '专家己', expert: [`pilot:${it.id}`], member: [it.lead.id] };
      await makePerson(db, tied, desk.clock);
      const asked = async () => (await lookAtExperts(room, chooser.caller, { pilotId: it.id })).items;
      const who = (one: object) => expect.objectContaining(one);
      const filedAt = desk.clock().toISOString();
      expect(
        (await asked()).toSorted((one, other) => (one.name ?? '').localeCompare(other.name ?? '')),
      ).toEqual([
        who({ state: 'invited', email: 'new@example.com', name: null, until: '2026-12-31', filedAt: null }),
        who({ state: 'held', name: '专家丁', recused: false, filedAt }),
        who({ state: 'held', name: '专家己', recused: true, filedAt: null }),
      ]);
      const { receiver } = desk;
      expect(await refusal(lookAtExperts(room, receiver.caller, { pilotId: it.id }))).toMatchObject({
        code: 'forbidden',
      });
      const grantId = (await asked()).find(({ state }) => state === 'invited')!.id;
      await endAppointment(db, desk.clock, chooser.caller, { grantId, reason: '另请他人' });
      expect((await asked()).map(({ state }) => state)).toEqual(['held', 'held']);
      const dismissed = (await asked()).find(({ recused }) => recused)!;
      await endAppointment(db, desk.clock, chooser.caller, { grantId: dismissed.id, reason: '应当回避' });
      const about = { of: 'pilot', pilotId: it.id, limit: 2 } as const;
      const gone = async (of: object, { caller } = chooser) =>
        (await readHistory(room, caller, { ...about, ...of })).items.map(({ what, changes }) => [
          what.zh,
          ...changes.map(({ after }) => after?.zh),
        ]);
      expect(await gone({})).toEqual([
        ['解聘评审专家', dismissed.email, '应当回避'],
        ['撤回专家邀请', 'new@example.com', '另请他人'],
      ]);
      expect(await gone({ enterpriseId: it.lead.id }, it.lead.owner)).toEqual([
        ['解聘评审专家'],
        ['撤回专家邀请'],
      ]);

      await take(room, desk.officer.caller, await at(it));
      await take(room, taker.caller, await at(it));
      for (const { caller } of [taker, chooser])
        expect(await refusal(admit(room, caller, await at(it)))).toMatchObject({
          code: 'forbidden',
          fields: [{ path: 'handledBy' }],
        });
      expect((await lookAs(it, chooser)).body.verbs).not.toContain('admit');
      expect((await lookAs(it, other)).body).toMatchObject({ office: { mine: false, handled: false } });
      expect((await lookAs(it, other)).body.verbs).toContain('admit');
      await admit(room, other.caller, await at(it));
    });

    it('does nothing for an enterprise they belong to, or belonged to within a year', async () => {
      const db = await open();
      const desk = await openDesk(db);
      const { room } = desk;
      const it = await bring(desk, 'boundary_review');
      const tied = await makePerson(
        db,
        { office: ['case-officer', 'approver'], member: [it.lead.id] },
        desk.clock,
      );
      await settle(it);
      const where = await at(it);
      const { caller } = { caller: { ...tied.caller, actor: { ...tied.caller.actor, enterprises: [] } } };
      const email = { email: 'x@example.com', from: '2026-01-05', until: '2026-12-31' };
      const tries = {
        take: () => take(room, caller, where),
        return: () => returnPilot(room, caller, { ...where, remarks: [{ path: 'seal', reason: '不清' }] }),
        review: () => toExpertReview(room, caller, where),
        reject: () => moveWithReason(room, caller, 'reject', { ...where, reason: '理由' }),
        invite: () => inviteExpert(room, caller, { pilotId: it.id, ...email }),
      };
      for (const [name, attempt] of Object.entries(tries))
        expect({ name, error: await refusal(attempt()) }).toMatchObject({
          name,
          error: { code: 'forbidden', fields: [{ path: 'enterpriseId' }] },
        });
      expect((await lookAs(it, tied)).body).toMatchObject({ verbs: [], office: { recused: true } });
      expect(await seen(db, it.id)).toBe(where.seen);
    });
  });

  describe('an expert', () => {
    it('reads the version under review and the own opinion only, and files once what was read', async () => {
      const db = await open();
      const desk = await openDesk(db);
      const { room } = desk;
      const it = await bring(desk, 'expert_review');
      const second = await makePerson(db, { name: '专家戊', expert: [`pilot:${it.id}`] }, desk.clock);
      const opinion = { pilotId: it.id, conclusion: 'with-conditions', opinion: '须缩小范围。' } as const;
      const early = fileOpinion(room, it.expert.caller, { ...opinion, seen: 0 });
      expect(await refusal(early)).toMatchObject({ code: 'precondition-failed' });
      await fileOpinion(room, it.expert.caller, { ...opinion, seen: 1 });
      const again = fileOpinion(room, it.expert.caller, { ...opinion, seen: 1 });
      expect(await refusal(again)).toMatchObject({ code: 'conflict', fields: [{ path: 'opinion' }] });

      const looking = { pilotId: it.id, locale: 'zh' } as const;
      const mine = await lookAtReview(room, it.expert.caller, looking);
      expect(mine).toMatchObject({
        mayFile: false,
        opinions: [{ opinion: '须缩小范围。' }],
        version: { number: 1 },
      });
      expect(mine.version.files.map(({ name }) => name)).toEqual(['附件.pdf']);
      const theirs = await lookAtReview(room, second.caller, looking);
      expect(theirs).toMatchObject({ mayFile: true, opinions: [] });
      expect(JSON.stringify(theirs)).not.toContain('须缩小范围');
      expect((await listReviews(room, it.expert.caller)).items).toMatchObject([
        {
          pilotId: it.id,
          filed: true,
          recused: false,
          state: 'expert_review',
          from: '2026-01-05',
          until: null,
        },
      ]);

      const stranger = await makePerson(db, {}, desk.clock);
      expect(await refusal(lookAtReview(room, stranger.caller, looking))).toMatchObject({
        code: 'not-found',
      });
      expect((await listReviews(room, stranger.caller)).items).toEqual([]);
    });

    it('tied to who applies, sees a title and no more', async () => {
      const db = await open();
      const desk = await openDesk(db);
      const { room } = desk;
      const it = await bring(desk, 'expert_review');
      const tied = await makePerson(db, { expert: [`pilot:${it.id}`], member: [it.lead.id] }, desk.clock);
      expect((await listReviews(room, tied.caller)).items).toMatchObject([
        { title: '示例智能核保测试', recused: true, state: null, version: null },
      ]);
      const looking = lookAtReview(room, tied.caller, { pilotId: it.id, locale: 'zh' });
      expect(await refusal(looking)).toMatchObject({ code: 'forbidden' });
      const filing = { pilotId: it.id, conclusion: 'recommended', opinion: '可行。', seen: 1 } as const;
      expect(await refusal(fileOpinion(room, tied.caller, filing))).toMatchObject({ code: 'forbidden' });
    });

    it('and what they wrote is the office’s alone', async () => {
      const db = await open();
      const desk = await openDesk(db);
      const { room } = desk;
      const it = await bring(desk, 'expert_review');
      const opinion = { pilotId: it.id, conclusion: 'recommended', opinion: '内部意见', seen: 1 } as const;
      await fileOpinion(room, it.expert.caller, opinion);
      expect((await lookAs(it)).body.opinions).toMatchObject([
        { expert: { name: '专家丁' }, opinion: '内部意见' },
      ]);
      const about = { pilotId: it.id, enterpriseId: it.lead.id };
      const view = await look(room, it.lead.owner.caller, { ...about, locale: 'zh' });
      const history = await readHistory(room, it.lead.owner.caller, { of: 'pilot', ...about, limit: 100 });
      for (const leak of ['内部意见', '专家丁', it.expert.id, 'handledBy'])
        expect(JSON.stringify([view, history])).not.toContain(leak);
      expect(view.body).toMatchObject({ opinions: null, office: null });
      expect(history.items.find(({ action }) => action === 'pilot.opinion-filed')).toMatchObject({
        actor: { id: null, name: { zh: '评审专家' } },
        changes: [],
      });
    });
  });

  describe('while it is tested', () => {
    it('a change is another version, stamped and decided by somebody else; the version before stays readable', async () => {
      const db = await open();
      const desk = await openDesk(db);
      const { room, approver } = desk;
      const it = await bring(desk, 'testing');
      await rewrite(it, ({ caps }) => {
        caps.customers = 2_000;
      });
      const asking = {
        pilotId: it.id,
        enterpriseId: it.lead.id,
        kind: 'change' as const,
        reason: '扩大客户范围',
      };
      const asked = await askFor(room, it.lead.owner.caller, asking);
      expect(asked.body).toMatchObject({ kind: 'change', state: 'waiting', version: 2 });
      expect(await refusal(askFor(room, it.lead.owner.caller, asking))).toMatchObject({ code: 'conflict' });

      const decide = async (accepted: boolean) =>
        decideOnRequest(room, approver.caller, {
          ...(await at(it)),
          requestId: asked.body.id,
          accepted,
          answer: '同意',
        });
      await settle(it);
      expect(await refusal(decide(true))).toMatchObject({ code: 'conflict', fields: [{ path: 'seal' }] });
      const file = await pilotFile(desk, it.id);
      const sealing = async (number: number) =>
        seal(room, it.lead.owner.caller, { ...(await own(it)), number, file, kind: 'stamped' });
      expect(await refusal(sealing(1))).toMatchObject({ code: 'conflict' });
      await sealing(2);
      const unknown = decideOnRequest(
        room,
        (await makePerson(db, { office: ['approver'] }, desk.clock)).caller,
        {
          ...(await at(it)),
          requestId: 'nothing',
          accepted: true,
          answer: '同意',
        },
      );
      expect(await refusal(unknown)).toMatchObject({ code: 'not-found' });
      await decide(true);
      expect((await readPilot(db, it.id)).pilot).toMatchObject({ version: 2, state: 'testing' });
      const before = await lookAtVersion(room, it.lead.owner.caller, {
        pilotId: it.id,
        enterpriseId: it.lead.id,
        number: 1,
        locale: 'zh',
      });
      expect(before.content.declaration.caps.customers).toBe(1_000);
      expect(await refusal(decide(false))).toMatchObject({ code: 'conflict' });
      expect(await refusal(sealing(2))).toMatchObject({ code: 'conflict' });
    });

    it('an extension holds, also when something else is changed later', async () => {
      const db = await open();
      const desk = await openDesk(db);
      const { room, approver } = desk;
      const it = await bring(desk, 'testing');
      const about = { pilotId: it.id, enterpriseId: it.lead.id };
      const extend = (endsOn: string) =>
        askFor(room, it.lead.owner.caller, { ...about, kind: 'extension', reason: '未达样本量', endsOn });
      expect(await refusal(extend('2027-12-31'))).toMatchObject({ fields: [{ path: 'endsOn' }] });
      const longer = await extend('2028-06-30');
      const decide = async (requestId: string) =>
        decideOnRequest(room, approver.caller, {
          ...(await at(it)),
          requestId,
          accepted: true,
          answer: '同意',
        });
      await decide(longer.body.id);
      expect((await readPilot(db, it.id)).pilot.endsOn).toBe('2028-06-30');

      await rewrite(it, ({ service }) => {
        service.hours = '全天';
      });
      const change = await askFor(room, it.lead.owner.caller, {
        ...about,
        kind: 'change',
        reason: '服务时间',
      });
      const file = await pilotFile(desk, it.id);
      await seal(room, it.lead.owner.caller, { ...(await own(it)), number: 2, file, kind: 'stamped' });
      await settle(it);
      await decide(change.body.id);
      expect((await readPilot(db, it.id)).pilot).toMatchObject({ version: 2, endsOn: '2028-06-30' });
    });

    it('what nobody decided on lapses when the test ends', async () => {
      const db = await open();
      const desk = await openDesk(db);
      const { room } = desk;
      const it = await bring(desk, 'testing');
      const asking = {
        pilotId: it.id,
        enterpriseId: it.lead.id,
        kind: 'extension',
        reason: '未达样本量',
      } as const;
      await askFor(room, it.lead.owner.caller, { ...asking, endsOn: '2028-06-30' });
      await handInFinal(it);
      expect(await readRequests(db, it.id)).toMatchObject([{ state: 'refused', decidedBy: 'system' }]);
    });
  });

  it('what was found and said of the licence boundary stands in a history of its own, in words', async () => {
    const db = await open();
    const desk = await openDesk(db);
    const { room, officer } = desk;
    const it = await bring(desk, 'submitted', { change: doing(LENDING) });
    const lending = await finding(it, 'lending');
    await answer(it, 'lending', { statement: '已删除放贷业务。' });
    await verdict(it, 'lending', 'returned');
    const wanted = { of: 'compliance', pilotId: it.id, limit: 20 } as const;
    const { items } = await readHistory(room, it.lead.owner.caller, { ...wanted, enterpriseId: it.lead.id });
    expect(items).toMatchObject([
      {
        action: 'compliance.finding-returned',
        what: { zh: '说明未获认可' },
        actor: { name: { zh: '经办甲' } },
        changes: [
          { field: 'about', after: lending.name },
          { field: 'findingState', before: { zh: '待审查' }, after: { zh: '说明未获认可' } },
          { field: 'reason', after: { zh: '理由：returned' } },
        ],
      },
      {
        action: 'compliance.finding-answered',
        changes: expect.arrayContaining([expect.objectContaining({ field: 'statement' })]),
      },
      { action: 'compliance.screened' },
    ]);
    const raised = items[2]!.changes.find(({ field }) => field === 'raised');
    expect(raised?.after?.zh.split('；')).toContain(lending.name.zh);
    const about = (id: string) => readHistory(room, officer.caller, { ...wanted, about: id });
    expect((await about(lending.id)).items.map(({ seq }) => seq)).toEqual([3, 2, 1]);
    expect((await about('nothing')).items).toEqual([]);
  });

  it('an officer takes a case over from a colleague, until it is over', async () => {
    const db = await open();
    const desk = await openDesk(db);
    const it = await bring(desk, 'boundary_review');
    const colleague = await makePerson(db, { office: ['case-officer'] }, desk.clock);
    await take(desk.room, colleague.caller, await at(it));
    expect((await lookAs(it, colleague)).body).toMatchObject({ office: { mine: true } });
    await moveWithReason(desk.room, it.lead.owner.caller, 'withdraw', { ...(await own(it)), reason: '理由' });
    expect(await refusal(take(desk.room, desk.officer.caller, await at(it)))).toMatchObject({
      code: 'conflict',
    });
    const submitting = submit(desk.room, it.lead.owner.caller, await own(it));
    expect(await refusal(submitting)).toMatchObject({ code: 'conflict' });
  });
}, SQLITE_IN_A_RUN);
