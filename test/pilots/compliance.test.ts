import { describe, expect, it as test } from 'vitest';
import { readEnterprise } from '../../src/enterprises/index.ts';
import { removeLicence } from '../../src/enterprises/remove-licence.ts';
import { decideOnRequest } from '../../src/milestones/decide-request.ts';
import { askFor } from '../../src/pilots/ask-for.ts';
import { addFinding } from '../../src/pilots/compliance/add-finding.ts';
import { lookAtUpgrade, upgradeChecklist } from '../../src/pilots/compliance/upgrade-checklist.ts';
import { readDraft } from '../../src/pilots/drafts.ts';
import { lookAtVersion } from '../../src/pilots/look.ts';
import { readRequests } from '../../src/pilots/requests.ts';
import { returnPilot } from '../../src/pilots/return.ts';
import { seal } from '../../src/pilots/seal.ts';
import { startTesting } from '../../src/pilots/start-testing.ts';
import { readPilot } from '../../src/pilots/store.ts';
import { toExpertReview } from '../../src/pilots/to-expert-review.ts';
import { readVersion } from '../../src/pilots/versions.ts';
import type { Database } from '../../src/platform/database/port.ts';
import type { Declaration } from '../../src/shared/pilots/declaration.ts';
import { refusal } from '../enterprises/builders.ts';
import { handInFinal } from '../milestones/reports.ts';
import { assertChains } from '../support/chains.ts';
import { onEveryEngine, SQLITE_IN_A_RUN } from '../support/engines.ts';
import { makePerson } from '../support/people.ts';
import {
  applicant,
  at,
  bring,
  bringOn,
  type Case,
  handIn,
  own,
  pilotFile,
  seen,
  write,
} from './applicants.ts';
import {
  answer,
  COIN,
  compliance,
  doing,
  fill,
  finding,
  item,
  join,
  judge,
  LENDING,
  licensed,
  meetAll,
  only,
  publishItems,
  sentTo,
  verdict,
} from './boundary.ts';
import { openDesk } from './reviewed.ts';

/** Some 360,000 characters, no sentence twice, each of them an act. */
function filled({ innovation, service, commitments, plan }: Declaration): void {
  let at = 0;
  const full = (length: number) => {
    let text = '';
    while (text.length < length) text += `我们以自有资金向第 ${++at} 类小微企业发放贷款，收取利息。`;
    return text.slice(0, length);
  };
  for (const name of ['technology', 'service', 'novelty', 'effect', 'scale'] as const)
    innovation[name] = full(4_000);
  Object.assign(service, { channels: full(4_000), users: full(4_000), agreement: full(20_000) });
  commitments.statements = Array.from({ length: 50 }, () => ({ text: full(4_000) }));
  Object.assign(plan, { hypothesis: full(4_000), selection: full(4_000), disclosure: full(20_000) });
  plan.phases = Array.from({ length: 20 }, () => ({ ...plan.phases[0]!, goal: full(4_000) }));
}

/** Says something else, and hands it in again. */
async function resubmit(it: Case, service: string): Promise<void> {
  const { room, officer } = it.desk;
  const remarks = [{ path: 'innovation.service', reason: '请说明' }];
  const { state } = (await readPilot(room.database, it.id)).pilot;
  if (state !== 'returned') await returnPilot(room, officer.caller, { ...(await at(it)), remarks });
  const { declaration } = await readDraft(room.database, it.id);
  doing(service)(declaration);
  await write(it, declaration);
  await handIn(it);
}

/** A database before whose first write something else is done. */
function interrupted(db: Database, first: () => Promise<unknown>): Database {
  let done = false;
  return {
    engine: db.engine,
    query: db.query,
    read: db.read,
    close: () => db.close(),
    async atomic(statements) {
      if (!done) {
        done = true;
        await first();
      }
      return db.atomic(statements);
    },
  };
}

const review = async (it: Case) => toExpertReview(it.desk.room, it.desk.officer.caller, await at(it));
const testNow = async (it: Case) => startTesting(it.desk.room, it.desk.officer.caller, await at(it));
const states = async (it: Case) =>
  Object.fromEntries((await compliance(it)).body.findings.map(({ code, state }) => [code, state]));

onEveryEngine((open) => {
  describe('findings of a pilot', () => {
    test('are raised by what is submitted, with the lead’s name and scope as they were then', async () => {
      const desk = await openDesk(await open());
      const businessScope = '许可项目：融资担保业务。一般项目：软件开发。';
      const lead = await applicant(desk, { name: '示例支付科技（上海）有限公司', businessScope });
      const it = await bring(desk, 'submitted', { lead, change: doing(LENDING) });
      const { body } = await compliance(it);
      expect(body).toMatchObject({ screened: { version: 1, catalogue: 1 } });
      const lending = body.findings.find(({ code }) => code === 'lending');
      expect(lending).toMatchObject({
        kind: 'licence',
        state: 'open',
        origin: 'screening',
        raised: true,
        raisedAt: 1,
        because: [{ text: expect.stringContaining('发放贷款') }],
        name: { zh: '发放贷款', en: 'Lending' },
        ways: expect.arrayContaining([expect.objectContaining({ way: 'licensed_host' })]),
      });
      expect(body.findings.find(({ code, kind }) => code === 'payment' && kind === 'warning')).toMatchObject({
        because: [{ text: '支付' }],
      });
      const guarantee = expect.objectContaining({
        code: 'guarantee',
        because: [{ text: '融资担保业务' }],
      });
      expect(body.findings).toContainEqual(guarantee);
      const { content } = await readVersion(desk.room.database, it.id, 1);
      expect(content.parties).toEqual([expect.objectContaining({ lead: true, scope: businessScope })]);
      // A duty is listed and becomes an item, and does not block by itself.
      expect(await states(it)).toMatchObject({ aml: 'listed' });
      expect(await item(it, 'finding:aml:duty')).toMatchObject({ blocking: false, status: 'open' });
      expect(await item(it, 'finding:lending:licence')).toMatchObject({
        requirement: { zh: expect.stringContaining('发放贷款') },
        basis: expect.arrayContaining([expect.objectContaining({ mark: 'A' })]),
        blocking: true,
      });
      expect(body.counts.findings).toMatchObject({ duties: 1, settled: 0 });
      expect(body.obstacles.review.map(({ path }) => path)).toContain(`findings.${lending!.id}`);
      // What is harmless is clear, and has its checklist all the same.
      const clear = (await compliance(await bring(desk, 'submitted'))).body;
      expect(clear).toMatchObject({ findings: [], obstacles: { review: [] } });
      expect(clear.counts.items.missing).toBe(40);
    });

    test('are answered by the applicant, and settled by an officer who has no tie to it alone', async () => {
      const db = await open();
      const desk = await openDesk(db);
      const it = await bring(desk, 'boundary_review', { change: doing(LENDING) });
      const { room, officer } = desk;
      // No way of this finding; a way that wants a licence; one that wants none; a file of nobody.
      expect(await refusal(answer(it, 'lending', { way: 'comply' }))).toMatchObject({
        code: 'invalid-input',
        fields: [{ path: 'way' }],
      });
      expect((await refusal(answer(it, 'lending', { way: 'own_licence' }))).fields).toMatchObject([
        { path: 'licence' },
      ]);
      expect((await refusal(answer(it, 'lending', { files: ['none'] }))).fields).toMatchObject([
        { path: 'files.0' },
      ]);
      expect(await refusal(answer(it, 'aml', {}))).toMatchObject({ code: 'conflict' });
      expect(await refusal(verdict(it, 'lending', 'settled'))).toMatchObject({ code: 'conflict' });

      const leads = (await readPilot(db, it.id)).pilot;
      const parties = (await room.database.query.selectFrom('pilotParties').selectAll().execute()).filter(
        ({ pilotId }) => pilotId === leads.id,
      );
      const partyId = parties[0]!.id;
      const other = await licensed(desk, it.lead, 'payment');
      const scope = await refusal(
        answer(it, 'lending', { way: 'own_licence', licence: { partyId, licenceId: other } }),
      );
      expect(scope.fields).toMatchObject([
        { path: 'licence', zh: expect.stringContaining('不在“发放贷款”的范围内') },
      ]);
      const licenceId = await licensed(desk, it.lead, 'lending', '2026-12-31');
      await answer(it, 'lending', { way: 'own_licence', licence: { partyId, licenceId } });
      expect(await finding(it, 'lending')).toMatchObject({
        state: 'answered',
        answer: {
          way: 'own_licence',
          licence: { holder: it.lead.name, expiresOn: '2026-12-31', fault: null },
          by: { name: { zh: '负责人' } },
        },
      });

      const tied = await makePerson(db, { office: ['case-officer'], member: [it.lead.id] }, desk.clock);
      const before = officer.caller;
      it.desk.officer = { ...officer, caller: tied.caller };
      expect(await refusal(verdict(it, 'lending', 'settled'))).toMatchObject({ code: 'forbidden' });
      it.desk.officer = { ...officer, caller: before };
      await verdict(it, 'lending', 'returned');
      expect(await finding(it, 'lending')).toMatchObject({
        state: 'returned',
        verdict: { outcome: 'returned', reason: '理由：returned', by: { name: { zh: '经办甲' } } },
      });
      expect(await sentTo(it, it.lead.owner.email)).toContain('持牌合规审查：说明未获认可');
      await answer(it, 'lending', { way: 'own_licence', licence: { partyId, licenceId } });
      await verdict(it, 'lending', 'settled');
      expect(await states(it)).toMatchObject({ lending: 'settled', microloan: 'open' });
      const stale = { pilotId: it.id, seen: 1, code: 'payment', reason: '经办人发现' };
      expect(await refusal(addFinding(room, officer.caller, stale))).toMatchObject({
        code: 'precondition-failed',
      });
      await assertChains(db);
    });

    test('rest on the same words across versions, are opened again by other words, and never vanish', async () => {
      const db = await open();
      const desk = await openDesk(db);
      const it = await bring(desk, 'boundary_review', { change: doing(LENDING) });
      await answer(it, 'lending', {});
      const early = await refusal(verdict(it, 'lending', 'settled'));
      expect(early.fields[0]).toMatchObject({ path: 'outcome', zh: expect.stringContaining('退回补正') });
      // The rules misread it, says an officer: the same words do not raise it again.
      await verdict(it, 'lending', 'dropped');
      await resubmit(it, LENDING);
      expect(await states(it)).toMatchObject({ lending: 'dropped', microloan: 'open' });
      // An item that nothing stands behind is asked for no longer, and readable.
      const { checklist } = (await compliance(it)).body;
      expect(checklist!.removed.map((one) => one.item)).toEqual(['finding:lending:licence']);

      await resubmit(it, '我们以自有资金向个体工商户放贷，按日计息。');
      const again = await finding(it, 'lending');
      expect(again).toMatchObject({ state: 'reopened', raised: true, reopened: { cause: 'words' } });
      expect(await item(it, 'finding:lending:licence')).toMatchObject({ status: 'open' });

      await answer(it, 'lending', {});
      await resubmit(it, '为持牌机构提供风控模型');
      expect(await finding(it, 'lending')).toMatchObject({ state: 'answered', raised: false });
      expect(await finding(it, 'microloan')).toMatchObject({ state: 'open', raised: false });
      await bringOn(it, 'boundary_review');
      expect((await refusal(review(it))).fields.length).toBeGreaterThanOrEqual(2);
      await verdict(it, 'lending', 'settled');
      for (const { code, state } of (await compliance(it)).body.findings) {
        if (state !== 'settled' && state !== 'dropped') await verdict(it, code, 'dropped');
      }
      expect((await compliance(it)).body.obstacles.review).toEqual([]);
      await review(it);
      // Back again: what was settled by taking it out is looked at again.
      await resubmit(it, LENDING);
      expect(await finding(it, 'lending')).toMatchObject({ state: 'reopened', raised: true });
      await assertChains(db);
    });

    test('a prohibition is settled by the officer’s record alone, and by no licence', async () => {
      const desk = await openDesk(await open());
      const it = await bring(desk, 'boundary_review', { change: doing(COIN) });
      const code = 'virtual_currency_prohibited';
      expect((await finding(it, code)).ways.map(({ way }) => way)).toEqual(['remove']);
      const licence = { partyId: 'p', licenceId: 'l' };
      expect(await refusal(answer(it, code, { way: 'own_licence', licence }))).toMatchObject({
        code: 'invalid-input',
      });
      expect(await refusal(verdict(it, code, 'dropped'))).toMatchObject({ code: 'conflict' });
      await answer(it, code, { way: 'remove', statement: '已取消发行。' });
      await verdict(it, code, 'settled');
      expect(await finding(it, code)).toMatchObject({
        state: 'settled',
        verdict: { reason: '理由：settled' },
      });
    });

    test('of a declaration whose fields are all full are found, told and shown in little time', async () => {
      const desk = await openDesk(await open());
      const began = performance.now();
      const it = await bring(desk, 'boundary_review', { change: filled });
      const { body } = await compliance(it);
      expect(body.findings.find(({ code }) => code === 'lending')?.because).toHaveLength(3);
      const pilot = { pilotId: it.id, locale: 'zh' } as const;
      const version = await lookAtVersion(desk.room, desk.officer.caller, { ...pilot, number: 1 });
      expect(JSON.stringify(version).length).toBeGreaterThan(300_000);
      // Were anything quadratic in it, it would be minutes, and not three seconds.
      expect(performance.now() - began).toBeLessThan(30_000);
    });

    test('one that the rules did not raise is an officer’s to add, once', async () => {
      const desk = await openDesk(await open());
      const { room, officer } = desk;
      const it = await bring(desk, 'boundary_review');
      const add = (code: string) =>
        addFinding(room, officer.caller, { pilotId: it.id, code, reason: '宣传册写有代客支付。' });
      expect((await refusal(add('none'))).fields).toMatchObject([{ path: 'code' }]);
      await add('payment');
      expect(await refusal(add('payment'))).toMatchObject({ code: 'conflict' });
      expect(await finding(it, 'payment')).toMatchObject({
        origin: 'officer',
        state: 'open',
        because: [{ text: '宣传册写有代客支付。' }],
      });
      expect(await sentTo(it, it.lead.owner.email)).toContain('持牌合规审查：新增事项');
      // A new version says nothing of it: it stays.
      await resubmit(it, '为持牌机构提供风控模型');
      expect(await finding(it, 'payment')).toMatchObject({ state: 'open', raised: true });
      // Answered by taking it out, it is settled by the officer's word: no rule reads it in any version.
      await answer(it, 'payment', {});
      await verdict(it, 'payment', 'returned');
      await answer(it, 'payment', {});
      await verdict(it, 'payment', 'settled');
      expect(await finding(it, 'payment')).toMatchObject({ state: 'settled', raised: false });
      await add('payment');
      await verdict(it, 'payment', 'dropped');
      await add('payment');
      expect(await states(it)).toMatchObject({ payment: 'open' });
    });
  });

  describe('a change asked for while testing', () => {
    test('is screened before it holds, and is not accepted before what it touches is settled', async () => {
      const db = await open();
      const desk = await openDesk(db);
      const { room, approver } = desk;
      const it = await bring(desk, 'testing');
      const ask = async (service: string) => {
        const { declaration } = await readDraft(db, it.id);
        doing(service)(declaration);
        await write(it, declaration);
        const wanted = { ...(await own(it)), kind: 'change' as const, reason: '扩大服务' };
        const { body } = await askFor(room, it.lead.owner.caller, wanted);
        const file = await pilotFile(desk, it.id);
        const stamped = { ...(await own(it)), number: body.version!, file, kind: 'stamped' as const };
        await seal(room, it.lead.owner.caller, stamped);
        return body.id;
      };
      const decide = async (requestId: string, accepted: boolean) =>
        decideOnRequest(room, approver.caller, { ...(await at(it)), requestId, accepted, answer: '决定' });

      const refused = await ask(LENDING);
      expect(await states(it)).toMatchObject({ lending: 'open' });
      const why = await refusal(decide(refused, true));
      expect(why).toMatchObject({ code: 'conflict' });
      expect(why.fields.map(({ path }) => path)).toContain(`findings.${(await finding(it, 'lending')).id}`);
      await decide(refused, false);
      // The version in force is what counts again.
      expect(await finding(it, 'lending')).toMatchObject({ state: 'open', raised: false });
      expect((await compliance(it)).body.screened).toMatchObject({ version: 1 });

      const accepted = await ask('为持牌机构提供风控模型');
      for (const { code, state } of (await compliance(it)).body.findings) {
        if (state === 'open') await verdict(it, code, 'dropped');
      }
      await decide(accepted, true);
      expect((await readRequests(db, it.id)).map(({ state }) => state)).toEqual(['accepted', 'refused']);
      await ask(COIN);
      expect(await states(it)).toMatchObject({ virtual_currency_prohibited: 'open' });
      desk.clock.set('2027-12-31T02:00:00.000Z');
      await handInFinal(it);
      // What was found in a change that will never hold is raised no longer.
      expect(await finding(it, 'virtual_currency_prohibited')).toMatchObject({ raised: false });
      expect((await compliance(it)).body.screened).toMatchObject({ version: 3 });
    });
  });

  describe('the checklist', () => {
    test('takes statements and evidence, is judged with a reason, and shows what lapsed at once', async () => {
      const db = await open();
      const desk = await openDesk(db);
      const it = await bring(desk, 'boundary_review');
      const file = await pilotFile(desk, it.id, '评估报告.pdf');
      expect(await item(it, 'pi-assessment')).toMatchObject({
        status: 'open',
        evidenceNeeded: true,
        basis: [
          {
            law: { zh: '中华人民共和国个人信息保护法（2021年）' },
            articles: { zh: '第五十五条、第五十六条' },
            mark: 'A',
          },
        ],
      });
      expect(
        (await refusal(fill(it, 'pi-assessment', [{ file: 'f', expiresOn: null }]))).fields,
      ).toMatchObject([{ path: 'evidence.0.file' }]);
      const late = await refusal(fill(it, 'pi-assessment', [{ file, expiresOn: '2026-01-04' }]));
      expect(late.fields).toMatchObject([{ path: 'evidence.0.expiresOn' }]);
      // It wants evidence, and a statement alone is none.
      expect(await refusal(judge(it, 'pi-assessment'))).toMatchObject({ code: 'conflict' });
      await fill(it, 'pi-assessment', [{ file, expiresOn: '2026-02-28' }]);
      expect(await item(it, 'pi-assessment')).toMatchObject({
        status: 'answered',
        answer: {
          statement: '已经落实。',
          evidence: [
            {
              file: { id: file, name: '评估报告.pdf' },
              digest: 'ab'.repeat(32),
              expiresOn: '2026-02-28',
              inForce: true,
            },
          ],
        },
      });
      await judge(it, 'pi-assessment', 'partly');
      expect(await sentTo(it, it.lead.owner.email)).toContain('检查清单：有一项需要补充');
      await judge(it, 'pi-assessment');
      await judge(it, 'face', 'not-applicable');
      await judge(it, 'algo-off', 'not-met');
      const { counts } = (await compliance(it)).body;
      expect(counts.items).toEqual({ done: 2, waiting: 0, missing: 37, returned: 1, expired: 0 });
      desk.clock.set('2026-02-28T15:59:00.000Z');
      expect((await item(it, 'pi-assessment')).status).toBe('met');
      desk.clock.set('2026-02-28T16:00:00.000Z'); // the first of March in Shanghai
      expect((await item(it, 'pi-assessment')).status).toBe('expired');
      expect(await refusal(judge(it, 'pi-assessment'))).toMatchObject({ code: 'conflict' });
      await assertChains(db);
    });

    test('is held to the template it was pinned with, until an officer upgrades it with the difference seen', async () => {
      const db = await open();
      const desk = await openDesk(db);
      const { room, officer } = desk;
      const it = await bring(desk, 'boundary_review');
      await judge(it, 'face', 'not-applicable');
      await judge(it, 'algo-off');
      await judge(it, 'disclosure', 'not-applicable');
      expect((await compliance(it)).body.checklist).toMatchObject({ version: 1, upgradeAvailable: null });

      await publishItems(desk, (template) => {
        template.items = template.items.filter(({ code }) => code !== 'disclosure');
        template.items.find(({ code }) => code === 'algo-off')!.requirement.zh = '新的要求';
        template.items.push({ ...template.items.at(-1)!, code: 'new-one' });
      });

      expect((await compliance(it)).body.checklist).toMatchObject({ version: 1, upgradeAvailable: 2 });
      expect((await item(it, 'algo-off')).status).toBe('met');
      const shown = await lookAtUpgrade(room, officer.caller, it.id);
      expect(shown.body).toMatchObject({
        from: 1,
        to: 2,
        added: [{ item: 'new-one' }],
        removed: [{ item: 'disclosure' }],
        changed: [{ item: 'algo-off', after: { requirement: { zh: '新的要求' } }, reopens: true }],
      });
      const wanted = { pilotId: it.id, seen: shown.version };
      const other = upgradeChecklist(room, officer.caller, { ...wanted, to: 3 });
      expect(await refusal(other)).toMatchObject({ code: 'precondition-failed' });
      await upgradeChecklist(room, officer.caller, { ...wanted, to: 2 });
      expect(await item(it, 'algo-off')).toMatchObject({
        status: 'reopened',
        requirement: { zh: '新的要求' },
        reopened: { cause: 'template', dueOn: '2026-01-19' },
        verdict: { verdict: 'met' },
      });
      expect((await item(it, 'face')).status).toBe('not-applicable');
      expect((await item(it, 'new-one')).status).toBe('open');
      const { checklist } = (await compliance(it)).body;
      expect(checklist).toMatchObject({
        version: 2,
        upgradeAvailable: null,
        removed: [{ item: 'disclosure', verdict: { verdict: 'not-applicable' } }],
      });
      const again = { pilotId: it.id, seen: shown.version + 1, to: 2 };
      expect(await refusal(upgradeChecklist(room, officer.caller, again))).toMatchObject({
        code: 'conflict',
      });
      await assertChains(db);
    });
  });

  describe('the gate', () => {
    test('names each obstacle before testing: findings, items, expired evidence, and the host’s licence', async () => {
      const db = await open();
      const desk = await openDesk(db);
      await publishItems(desk, only('pi-assessment', 'algo-off', 'disclosure'));
      const bank = await applicant(desk, { name: '示例农村商业银行股份有限公司' });
      const it = await bring(desk, 'boundary_review', { change: doing(LENDING) });
      const partyId = await join(it, { name: bank.name, enterpriseId: bank.id, host: true });
      const licenceId = await licensed(desk, bank, 'lending', '2026-12-31');
      const licence = { partyId, licenceId };
      await answer(it, 'lending', { way: 'licensed_host', licence });
      await verdict(it, 'lending', 'settled');
      for (const { code, state } of (await compliance(it)).body.findings) {
        if (state === 'open') await verdict(it, code, 'dropped');
      }
      await review(it);
      await bringOn(it, 'registered');
      const open_ = await refusal(testNow(it));
      expect(open_.code).toBe('conflict');
      expect(open_.fields.every(({ path }) => path.startsWith('checklist.'))).toBe(true);
      expect(open_.fields[0]).toMatchObject({
        zh: expect.stringMatching(/^检查项“.+”：待填写。$/),
        en: expect.stringMatching(/^Checklist item “.+”: to be answered\.$/),
      });
      await meetAll(it, '2026-06-30');
      const obstacles = async () => (await compliance(it)).body.obstacles.testing;
      expect(await obstacles()).toEqual([]);

      await judge(it, 'algo-off', 'not-met');
      expect(await obstacles()).toMatchObject([{ zh: expect.stringContaining('不符合') }]);
      await judge(it, 'algo-off', 'partly');
      expect(await obstacles()).toMatchObject([{ zh: expect.stringContaining('部分符合') }]);
      await judge(it, 'algo-off');

      desk.clock.set('2026-07-01T02:00:00.000Z');
      const expired = await obstacles();
      expect(expired).toHaveLength(3);
      expect(expired.every(({ zh }) => zh.endsWith('证明已过期。'))).toBe(true);
      desk.clock.set('2026-06-30T02:00:00.000Z');

      // Not the host any more; then the host again, with a licence of something else; then expired.
      const set = (change: object) =>
        db.atomic([db.query.updateTable('pilotParties').set(change).where('id', '=', partyId).compile()]);
      const row = (change: object) =>
        db.atomic([
          db.query.updateTable('enterpriseLicences').set(change).where('id', '=', licenceId).compile(),
        ]);
      await set({ host: 0 });
      expect(await obstacles()).toMatchObject([{ en: expect.stringContaining('is not the licensed host') }]);
      await set({ host: 1 });
      await row({ code: 'payment' });
      expect(await obstacles()).toMatchObject([{ en: expect.stringContaining('does not cover “Lending”') }]);
      await row({ code: 'lending', expiresOn: '2026-06-29' });
      expect(await obstacles()).toMatchObject([
        {
          path: `findings.${(await finding(it, 'lending')).id}`,
          zh: expect.stringContaining('已于2026年6月29日到期'),
        },
        { path: 'host', zh: expect.stringContaining('均已到期') },
      ]);
      await row({ expiresOn: '2026-06-30', removedAt: '2026-06-01T00:00:00.000Z' });
      expect(await obstacles()).toMatchObject([
        { zh: expect.stringContaining('已不在登记之列') },
        { path: 'host', zh: expect.stringContaining('没有登记任何许可') },
      ]);
      expect(await refusal(testNow(it))).toMatchObject({ code: 'conflict' });
      await row({ removedAt: null });
      expect(await obstacles()).toEqual([]);
      await testNow(it);
      expect((await readPilot(db, it.id)).pilot.state).toBe('testing');
    });

    test('a host without an account is shown by a stamped paper, which expires too', async () => {
      const desk = await openDesk(await open());
      const it = await bring(desk, 'boundary_review', { change: doing(LENDING) });
      const partyId = await join(it, { name: '示例银行', host: true });
      const file = await pilotFile(desk, it.id, '金融许可证.pdf');
      const paper = { partyId, number: 'B0001', scope: '发放贷款', expiresOn: '2026-03-31', file };
      const strange = { ...paper, file: 'nobody’s' };
      expect(
        (await refusal(answer(it, 'lending', { way: 'licensed_host', licence: strange }))).fields,
      ).toMatchObject([{ path: 'licence.file' }]);
      await answer(it, 'lending', { way: 'licensed_host', licence: paper });
      await verdict(it, 'lending', 'settled');
      expect(await finding(it, 'lending')).toMatchObject({
        answer: {
          licence: { holder: '示例银行', licenceId: null, file: { name: '金融许可证.pdf' }, fault: null },
        },
      });
      const of = async () =>
        (await compliance(it)).body.obstacles.testing.filter(({ path }) => !path.startsWith('checklist'));
      const lending = `findings.${(await finding(it, 'lending')).id}`;
      expect((await of()).map(({ path }) => path)).not.toContain(lending);
      desk.clock.set('2026-04-01T02:00:00.000Z');
      expect((await of()).map(({ path }) => path)).toEqual(expect.arrayContaining([lending, 'host']));
    });

    test('starting a test and a licence that is removed cannot both win', async () => {
      const db = await open();
      const desk = await openDesk(db);
      const { room, officer } = desk;
      await publishItems(desk, only('pi-assessment', 'algo-off', 'disclosure'));
      const bank = await applicant(desk, { name: '示例农村商业银行股份有限公司' });
      const it = await bring(desk, 'boundary_review', { change: doing(LENDING) });
      const partyId = await join(it, { name: bank.name, enterpriseId: bank.id, host: true });
      const licenceId = await licensed(desk, bank, 'lending');
      await answer(it, 'lending', { way: 'licensed_host', licence: { partyId, licenceId } });
      await verdict(it, 'lending', 'settled');
      for (const { code, state } of (await compliance(it)).body.findings) {
        if (state === 'open') await verdict(it, code, 'dropped');
      }
      await review(it);
      await bringOn(it, 'registered');
      await meetAll(it);
      const { version } = await readEnterprise(db, bank.id);
      const remove = () =>
        removeLicence(db, desk.clock, bank.owner.caller, {
          enterpriseId: bank.id,
          licenceId,
          seen: version,
        });
      // Gone between what the start read and what it wrote.
      const late = { ...room, database: interrupted(db, remove) };
      const wanted = { pilotId: it.id, seen: await seen(db, it.id) };
      const refused = await refusal(startTesting(late, officer.caller, wanted));
      expect(refused).toMatchObject({ code: 'conflict' });
      expect(refused.fields.map(({ path }) => path)).toContain('host');
      expect((await readPilot(db, it.id)).pilot.state).toBe('registered');

      // The other way round the test began while it was there: recording that it is gone is nobody's to forbid.
      const again = await licensed(desk, bank, 'lending');
      await answer(it, 'lending', { way: 'licensed_host', licence: { partyId, licenceId: again } });
      await verdict(it, 'lending', 'settled');
      await meetAll(it);
      const now = (await readEnterprise(db, bank.id)).version;
      const start = async () => void (await startTesting(room, officer.caller, wanted));
      const change = { enterpriseId: bank.id, licenceId: again, seen: now };
      await removeLicence(interrupted(db, start), desk.clock, bank.owner.caller, change);
      expect((await readPilot(db, it.id)).pilot.state).toBe('testing');
      await assertChains(db);
    });
  });
}, SQLITE_IN_A_RUN);
