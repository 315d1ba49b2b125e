import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { EntryView } from '../../src/rewards/entries/entry-schemas.ts';
import type { ResultsView, WhatIf } from '../../src/rewards/results/result-schemas.ts';
import { verifyRound } from '../../src/rewards/verifier/verify-round.ts';
import { startTestApp } from '../support/app.ts';
import { makePerson } from '../support/people.ts';
import { ask, BATCHES, seeBatch, uploadToBatch } from './batch-scene.ts';
import { begin, declareTies, hands, openPanel, type Panel, sheetsOf, written } from './panel-scene.ts';

let app: Awaited<ReturnType<typeof startTestApp>>;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

/** Every expert scored every pilot, the first one best. */
async function scored(): Promise<Panel> {
  const panel = await openPanel(app, {
    experts: 3,
    sheetsEach: 3,
    tiers: [
      { name: '一等奖', ranks: 1, amount: 50_000_000 },
      { name: '二等奖', ranks: 3, amount: 30_000_000 },
    ],
    budget: 80_000_000,
  });
  for (const expert of panel.experts) await declareTies(app, panel.batchId, expert);
  await begin(app, panel);
  for (const [p, entry] of panel.entries.entries())
    for (const [s, expert] of panel.experts.entries()) {
      const sheet = await written(app, panel, 9_000 - 1_500 * p - 100 * s);
      const done = await hands(app, panel.batchId, entry.id, expert, sheet);
      if (done.status !== 200) throw new Error(JSON.stringify(done.body));
    }
  return panel;
}

async function addPaper({ batchId, people }: Panel, kind: string): Promise<string> {
  const file = await uploadToBatch(app, batchId, people.officer, `${kind}.pdf`);
  const paper = { kind, title: kind, number: '', datedOn: '2026-06-01', file };
  const { body, status } = await ask(app, 'POST', `${BATCHES}/${batchId}/papers`, people.officer, {
    body: paper,
  });
  if (status !== 201) throw new Error(JSON.stringify(body));
  return (body as { id: string }).id;
}

async function ledgerOf() {
  return app.database.query
    .selectFrom('entries')
    .select(['stream', 'actor', 'action', 'payload'])
    .orderBy('stream')
    .orderBy('seq')
    .execute();
}

async function fileOf({ batchId, people }: Panel): Promise<Uint8Array> {
  const answer = await app.request(`${BATCHES}/${batchId}/decision.json`, {
    headers: people.auditor.headers,
  });
  return new Uint8Array(await answer.arrayBuffer());
}

it('a decision is proposed as it was seen, by one, approved by another, and recomputed by anybody', async () => {
  const panel = await scored();
  const { batchId, people } = panel;
  const { officer, approver, auditor } = people;
  const path = `${BATCHES}/${batchId}`;
  const look = async () => {
    const { status, body, version } = await ask(app, 'GET', `${path}/results`, auditor);
    return { status, view: body as ResultsView, version };
  };
  const act = async (verb: string, as: typeof officer, body: unknown) =>
    (await ask(app, 'POST', `${path}/${verb}`, as, { version: (await look()).version, body })).status;

  // Scores are nobody's to see before they are locked.
  expect((await look()).status).toBe(409);
  const before = await seeBatch(app, batchId, officer);
  // Who locks them handled the batch, and is not its second pair whatever they hold.
  const runner = await makePerson(app.database, { office: ['case-officer', 'approver'] });
  expect((await ask(app, 'POST', `${path}/lock`, runner, { version: before.version })).status).toBe(200);

  const { view } = await look();
  const result = view.result!;
  expect(result.pilots.map(({ title, rank, awarded }) => [title, rank, awarded])).toEqual([
    ['智能核保测试1', 1, true],
    ['智能核保测试2', 2, true],
    ['智能核保测试3', 3, false],
  ]);
  expect([result.spent, result.budget]).toEqual([80_000_000, 80_000_000]);
  expect(result.scorers.map(({ name }) => name).sort()).toEqual(['专家丙', '专家乙', '专家甲']);
  // Severity is what was put in: each expert a point below the one before.
  const severities = result.scorers.map(({ severity }) => severity!).sort((a, b) => b - a);
  expect(severities[0]! - severities[2]!).toBeGreaterThan(0);

  // Other rules over the same sheets are tried as often as one likes, and change nothing.
  const rules = {
    method: 'mean',
    weights: Object.fromEntries(view.criteria.map(({ id, weight }) => [id, weight])),
    budget: result.budget,
    without: [],
  };
  const tryOut = async (changed: object) => {
    const body = { ...rules, ...changed };
    return ask(app, 'POST', `${path}/results/what-if`, auditor, { body });
  };
  const same = result.pilots.map(({ id, figure, rank, awarded }) => ({ id, figure, rank, awarded }));
  const tried = (await tryOut({})).body as WhatIf;
  expect(tried.result?.pilots).toEqual(expect.arrayContaining(same));
  const poor = (await tryOut({ budget: 50_000_000, method: 'trimmed', without: ['E02'] })).body as WhatIf;
  expect(poor.result).toMatchObject({ awarded: 1, spent: 50_000_000, method: { used: 'mean' } });
  expect((await tryOut({ weights: { ...rules.weights, effect: 0 } })).status).toBe(400);
  expect((await tryOut({ without: ['E99'] })).status).toBe(400);
  expect((await look()).view.result!.hashes).toEqual(result.hashes);

  const wanted = { result: result.hashes.seen, note: '按排名建议。' };
  expect(view.obstacles.map(({ en }) => en)).toContain('Add the opinion of the panel on these scores first.');
  expect(await act('propose', officer, wanted)).toBe(409);
  await addPaper(panel, 'panel-opinion');
  await addPaper(panel, 'band-minutes');
  expect((await look()).view.obstacles).toEqual([]);
  expect(await act('propose', officer, { ...wanted, result: 'f'.repeat(64) })).toBe(412);
  expect(await act('propose', approver, wanted)).toBe(403);
  const both = await makePerson(app.database, { office: ['case-officer', 'approver'] });
  expect(await act('propose', both, wanted)).toBe(200);

  // A 失信 entry appears: what was proposed is void, and nothing is until it is settled. What was found before stays.
  const entries = `${path}/entries/${panel.entries[1]!.id}`;
  const entry = async () => (await ask(app, 'GET', entries, officer)).body as EntryView;
  const check = async (state: string, evidence: string) => {
    const { updatedAt: seenAt, conditions } = await entry();
    const about = {
      uscc: panel.entries[1]!.uscc,
      condition: conditions[0]!.id,
      file: null,
      on: '2026-06-01',
    };
    const body = { seenAt, checks: [{ ...about, state, evidence }] };
    return (await ask(app, 'PUT', `${entries}/conditions`, officer, { body })).status;
  };
  expect((await entry()).decided).toBe(true);
  expect(await check('met', '复查信用中国，无异常')).toBe(200);
  expect((await look()).view.state).toBe('proposed');
  expect(await check('not-met', '列入失信被执行人名单')).toBe(200);
  expect((await look()).view).toMatchObject({
    state: 'locked',
    decision: null,
    obstacles: [{ zh: '“智能核保测试2”有不符合的申报条件：请取消其资格，或重新核对。' }],
  });
  expect(await act('propose', both, wanted)).toBe(409);
  expect(await check('met', '已移出名单')).toBe(200);
  expect((await entry()).conditions[0]!.checks[0]!.check).toMatchObject({
    state: 'met',
    evidence: '已移出名单',
    before: [{ evidence: '已核' }, { state: 'met' }, { state: 'not-met', by: officer.name }],
  });
  const many = { entries: panel.entries.map(({ id }) => id), condition: (await entry()).conditions[0]!.id };
  const again = { ...many, state: 'met', evidence: '统一复查', file: null, on: '2026-06-01', again: true };
  expect((await ask(app, 'POST', `${path}/entries/conditions`, officer, { body: again })).body).toEqual({
    checked: 3,
  });
  expect(await act('propose', both, wanted)).toBe(200);

  const minutes = await addPaper(panel, 'minutes');
  const meeting = {
    name: '局长办公会',
    number: '示例纪要〔2026〕3号',
    on: '2026-06-02',
    attendees: ['甲', '乙'],
    recused: ['丙'],
    minutes,
  };
  // Not by who proposed it, not by a scorer, not before the meeting is on record, not another thing.
  for (const one of [both, runner]) expect(await act('approve', one, { result: wanted.result })).toBe(403);
  expect(await act('approve', approver, { result: wanted.result })).toBe(409);
  expect(await act('meeting', officer, { ...meeting, minutes: 'x' })).toBe(400);
  expect(await act('meeting', officer, { ...meeting, on: '2999-01-01' })).toBe(400);
  expect(await act('meeting', officer, meeting)).toBe(200);
  expect(await act('approve', approver, { result: 'f'.repeat(64) })).toBe(412);

  // A proposal taken back leaves the scores as they are.
  expect(await act('withdraw', approver, { reason: '请补充说明。' })).toBe(200);
  expect((await look()).view).toMatchObject({ state: 'locked', decision: null });
  expect(await act('propose', officer, wanted)).toBe(200);
  expect(await act('meeting', officer, meeting)).toBe(200);
  // Nothing is approved while a sheet may still be opened again.
  const reopening = `sheets/${(await sheetsOf(app, panel)).sheets[0]!.id}/reopening`;
  expect(await act(reopening, officer, { reason: '疑有笔误。' })).toBe(200);
  const desk = await ask(app, 'GET', `${BATCHES}?waiting=true`, approver);
  expect(desk.body).toMatchObject({ items: [{ id: panel.batchId, next: 'decide-reopening' }] });
  expect((await look()).view.obstacles[0]!.zh).toBe('有 1 份评分表的退回重评申请待决定。');
  expect(await act('approve', approver, { result: wanted.result })).toBe(409);
  expect(await act(`${reopening}/decision`, approver, { accepted: false })).toBe(200);
  expect(await act('approve', approver, { result: wanted.result })).toBe(200);
  expect((await look()).view).toMatchObject({ state: 'approved', decision: { current: true } });

  const file = await fileOf(panel);
  expect(verifyRound(file, await ledgerOf())).toEqual([]);
  const text = new TextDecoder().decode(file);
  for (const name of ['专家甲', '专家乙', '专家丙']) expect(text).not.toContain(name);

  // Who owns the database gets no further than the triggers, and past them is found out by recomputing.
  const change = sql`update reward_sheet_versions set scores = replace(scores, '9000', '9900')`.compile(
    app.database.query,
  );
  await expect(app.database.atomic([change])).rejects.toMatchObject({
    refusal: { constraint: 'trigger', name: 'reward_sheet_versions_final' },
  });
  const all = ['update', 'delete', 'replace'].map((event) =>
    sql.raw(`drop trigger reward_sheet_versions_refuse_${event}`).compile(app.database.query),
  );
  const forget = sql`delete from reward_results`.compile(app.database.query);
  await app.database.atomic([...all, change, forget]);
  await app.database.atomic([sql`update reward_batches set decision = null`.compile(app.database.query)]);
  const faults = verifyRound(await fileOf(panel), await ledgerOf()).map(({ problem }) => problem);
  expect(faults).toContain('hash');
  expect(faults).toContain('sheet-not-in-ledger');
  expect(faults).toContain('approved');
});
