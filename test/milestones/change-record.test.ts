import { expect, it } from 'vitest';
import { readAlerts } from '../../src/milestones/alert-store.ts';
import { changeWhatIsRecorded } from '../../src/milestones/decide-request.ts';
import { lookAtRun } from '../../src/milestones/look-at-run.ts';
import { watchRuns } from '../../src/milestones/watch-job.ts';
import type { RecordContent } from '../../src/pilots/change-record.ts';
import { readDraft } from '../../src/pilots/drafts.ts';
import { follow } from '../../src/pilots/follow.ts';
import { readHistory } from '../../src/pilots/history.ts';
import { nameDocument } from '../../src/pilots/name-document.ts';
import { start } from '../../src/pilots/start.ts';
import { readPilot } from '../../src/pilots/store.ts';
import { emptyDeclaration } from '../../src/shared/pilots/declaration.ts';
import { refusal } from '../enterprises/builders.ts';
import { applicant, at, type Case, own, pilotFile, write } from '../pilots/applicants.ts';
import { openDesk } from '../pilots/reviewed.ts';
import { assertChains } from '../support/chains.ts';
import { onEveryEngine } from '../support/engines.ts';
import { push } from './running.ts';

const DECLARED = emptyDeclaration();
const CAPS = { ...DECLARED.caps, customers: 100 };
const PLAN = { ...DECLARED.plan, startsOn: '2026-01-02', endsOn: '2026-06-30' };

onEveryEngine((open) => {
  it('what is recorded of a followed pilot is changed with a reason, holds at once, and stays in the history as it was', async () => {
    const db = await open();
    const desk = await openDesk(db);
    const { room, officer, clock } = desk;
    const lead = await applicant(desk);
    const regulator = { regulator: '某监管局', number: '沪金科〔2026〕7号', admittedOn: '2026-01-02' };
    const wanted = { enterpriseId: lead.id, title: '监管工具项目', regulator };
    const { id } = (await start(room, lead.owner.caller, wanted)).body;
    const it: Case = { desk, lead, expert: officer, id };
    const change = async (content: RecordContent, reason = '监管部门同意调整', by = lead.owner) =>
      changeWhatIsRecorded(room, by.caller, { ...(await own(it)), content, reason });
    const raised = async () =>
      (await readAlerts(db, id)).map(({ kind, handled }) =>
        handled === null ? kind : `${kind} ${handled.note}`,
      );
    const caps = async () => {
      const { body } = await lookAtRun(room, officer.caller, { pilotId: id, locale: 'zh' });
      return body.caps.find(({ cap }) => cap === 'customers');
    };
    expect(await refusal(change({ caps: CAPS }))).toMatchObject({
      code: 'conflict',
      fields: [{ path: 'state' }],
    });

    await write(it, { ...DECLARED, caps: CAPS, plan: PLAN });
    await nameDocument(room, lead.owner.caller, { ...(await own(it)), file: await pilotFile(desk, id) });
    await follow(room, officer.caller, await at(it));
    // Its last day is watched like any other, and is no one's to read but theirs who follow it.
    expect((await readPilot(db, id)).pilot).toMatchObject({ startsOn: '2026-01-02', endsOn: '2026-06-30' });
    const [row] = await db.query.selectFrom('pilotRegister').select('shown').execute();
    expect(JSON.parse(row!.shown)).toMatchObject({ startsOn: null, endsOn: null, caps: null });

    const byMember = change({ caps: { ...CAPS, customers: 50 } }, '监管部门同意调整', lead.member);
    expect((await refusal(byMember)).code).toBe('forbidden');
    await push(it, { use: { customers: 80 } });
    expect(await raised()).toEqual([]);
    await change({ caps: { ...CAPS, customers: 50 } });
    expect(await raised()).toEqual(['cap']);
    expect(await caps()).toMatchObject({ limit: 50, used: 80, level: 'red' });
    expect((await readPilot(db, id)).pilot.state).toBe('followed');

    clock.set('2026-07-01T02:00:00.000Z');
    await watchRuns(room);
    expect(await raised()).toContain('ended');
    // Of another day, over as well, it is one alert still.
    await change({ plan: { ...PLAN, endsOn: '2026-06-15' } });
    await watchRuns(room);
    expect((await raised()).filter((one) => one.startsWith('ended')).sort()).toEqual([
      'ended',
      'ended record',
    ]);
    const longer = { ...PLAN, endsOn: '2026-12-31' };
    await change({ plan: longer, caps: { ...CAPS, customers: 200 } }, '监管部门〔2026〕9号');
    expect(await raised()).not.toContain('ended');
    expect(await caps()).toMatchObject({ limit: 200, level: 'green' });
    const kept = (await readDraft(db, id)).declaration;
    expect(kept).toEqual({ ...DECLARED, plan: longer, caps: { ...CAPS, customers: 200 } });

    const { items } = await readHistory(room, lead.member.caller, {
      ...{ of: 'pilot', pilotId: id, enterpriseId: lead.id, limit: 50 },
    });
    const said = items.filter(({ action }) => action === 'pilot.record-changed');
    expect(said[0]!.changes.map(({ name, after }) => `${name.zh}：${after?.zh}`)).toEqual([
      '改动：测试结束日期：2026年6月15日 → 2026年12月31日；客户数上限：50 户 → 200 户',
      '理由：监管部门〔2026〕9号',
    ]);
    const mails = await db.query.selectFrom('outbox').select('message').execute();
    expect(mails.some(({ message }) => message.includes('监管部门〔2026〕9号'))).toBe(true);

    for (const [content, path] of [
      [{ plan: { ...longer, startsOn: '2027-01-01' } }, 'plan.endsOn'],
      [{ caps: { ...CAPS, perTransaction: 2, total: 1 } }, 'caps.perTransaction'],
      [{ caps: { ...CAPS, area: '浦东新区〔待核实：2 个园区〕' } }, 'caps.area'],
      [{ plan: longer }, 'content'],
    ] as const) {
      expect((await refusal(change(content))).fields.map((field) => field.path)).toEqual([path]);
    }
    await assertChains(db);
  });
});
