import { afterAll, beforeAll, expect, it } from 'vitest';
import { settlementsOn } from '../../src/rewards/overlaps/overlap-store.ts';
import type { ResultsView } from '../../src/rewards/results/result-schemas.ts';
import type { OverlapAnswer } from '../../src/shared/rewards/overlaps.ts';
import { startTestApp } from '../support/app.ts';
import { makePerson, type TestPerson } from '../support/people.ts';
import { ask, BATCHES, seeBatch } from './batch-scene.ts';
import { alsoIn, readyToPropose } from './decided-scene.ts';
import { earlierAward } from './entries-scene.ts';
import type { Panel, ReadyEntry } from './panel-scene.ts';

let app: Awaited<ReturnType<typeof startTestApp>>;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const path = ({ batchId }: Panel, rest = '') => `${BATCHES}/${batchId}${rest}`;

async function look({ batchId, people }: Panel) {
  const { body, version } = await ask(app, 'GET', `${BATCHES}/${batchId}/results`, people.auditor);
  return { view: body as ResultsView, version };
}

/** 追回 of everything an entry was awarded. */
async function reclaimWhole(entryId: string) {
  const { query } = app.database;
  const award = await query
    .selectFrom('rewardAwards')
    .select(['id', 'batchId', 'amount'])
    .where('entryId', '=', entryId)
    .executeTakeFirstOrThrow();
  const said = { voucher: '追回1', voucherKey: '追回1', reason: '改报本批次', fileId: null };
  const stamps = { paidOn: '2026-06-01', recordedBy: 'test', recordedAt: '2026-06-01T02:00:00.000Z' };
  const { id: awardId, batchId, amount } = award;
  await app.database.atomic([
    query
      .insertInto('rewardPayments')
      .values({ id: crypto.randomUUID(), batchId, awardId, kind: 'reclaim', amount, ...said, ...stamps })
      .compile(),
  ]);
}

async function settle(
  panel: Panel,
  [here, there]: readonly [ReadyEntry, ReadyEntry],
  verdict: OverlapAnswer,
  { as = panel.people.officer, version }: { as?: TestPerson; version?: string } = {},
) {
  const seen = version ?? (await seeBatch(app, panel.batchId, panel.people.auditor)).version;
  const to = path(panel, `/entries/${here.id}/overlaps/${there.id}`);
  const body = { verdict, reason: '经核对两份申报书' };
  return ask(app, 'POST', to, as, { version: seen, body });
}

async function proposing(panel: Panel) {
  const { view, version } = await look(panel);
  const body = { result: view.result!.hashes.seen, note: '按排名建议。' };
  return () => ask(app, 'POST', path(panel, '/propose'), panel.people.officer, { version, body });
}
const propose = async (panel: Panel) => (await proposing(panel))();

it('one matter in two batches under way is settled before either is proposed, and only one of them goes on', async () => {
  const [one, two] = [await readyToPropose(app), await readyToPropose(app)];
  const [a1, a2, a3] = one.entries as [ReadyEntry, ReadyEntry, ReadyEntry];
  const [b1, b2, b3] = two.entries as [ReadyEntry, ReadyEntry, ReadyEntry];
  expect((await look(one)).view).toMatchObject({ overlaps: [], obstacles: [] });
  await alsoIn(app.database, b1, a1, { pilot: true });
  await alsoIn(app.database, b2, a2, { pilot: false });

  // Both see each other; neither goes on, one after the other or at once.
  const { view } = await look(two);
  expect(view.overlaps).toHaveLength(2);
  const of = (entry: ReadyEntry) => view.overlaps.find(({ entryId }) => entryId === entry.id);
  const batch = { id: one.batchId, state: 'locked' };
  const common = { batch, names: [a1.name], awarded: null, mayGiveWay: true, settlement: null };
  expect(of(b1)).toMatchObject({ ...common, otherId: a1.id, samePilot: true });
  expect(of(b2)).toMatchObject({ ...common, otherId: a2.id, samePilot: false, names: [a2.name] });
  expect((await look(one)).view.overlaps.map(({ entryId }) => entryId).sort()).toEqual([a1.id, a2.id]);
  const refused = await Promise.all([one, two].map(propose));
  expect(refused.map(({ status }) => status)).toEqual([409, 409]);
  expect(JSON.stringify(refused[0]!.body)).toContain('请先认定是否为同一事项');

  // Not without the role, by a scorer of either or somebody tied; not what has nothing in common, nor on an old version.
  const { people, experts } = two;
  const by = async (as: TestPerson) => (await settle(two, [b1, a1], 'different', { as })).status;
  const scorer = `batch:${one.batchId}`;
  const scores = await makePerson(app.database, { office: ['case-officer'], expert: [scorer] });
  const tied = await makePerson(app.database, { office: ['case-officer'], member: [a1.enterpriseId] });
  const others = [people.approver, people.auditor, experts[0]!, scores, tied, await makePerson(app.database)];
  for (const as of others) expect(await by(as)).toBe(403);
  expect((await settle(two, [b1, a2], 'different')).status).toBe(404);
  expect((await settle(two, [a1, b1], 'different')).status).toBe(404);
  expect((await settle(two, [b3, a3], 'different')).status).toBe(404);
  expect((await settle(two, [b1, a1], 'different', { version: '"1"' })).status).toBe(412);
  expect((await look(two)).view.overlaps.every(({ settlement }) => settlement === null)).toBe(true);

  // Settled once for both, on record in both.
  const both = await makePerson(app.database, { name: '兼任', office: ['case-officer', 'approver'] });
  expect((await settle(two, [b2, a2], 'different', { as: both })).status).toBe(200);
  expect((await settle(two, [b1, a1], 'keep-other')).status).toBe(200);
  const there = (await look(one)).view;
  const verdict = { reason: '经核对两份申报书', by: people.officer.name };
  expect(there.obstacles).toEqual([]);
  expect(there.overlaps.find(({ entryId }) => entryId === a1.id)!.settlement).toMatchObject({
    ...{ verdict: 'same', kept: a1.id, ...verdict },
  });
  for (const panel of [one, two]) {
    const { body } = await ask(app, 'GET', path(panel, '/history'), panel.people.auditor);
    const { items } = body as { items: { action: string; changes: { field: string; after: unknown }[] }[] };
    const told = items.filter(({ action }) => action === 'batch.overlap-settled');
    const [newest] = told.map(({ changes }) => new Map(changes.map(({ field, after }) => [field, after])));
    expect([told.length, newest?.get('verdict')]).toEqual([2, { zh: '同一事项', en: 'The same matter' }]);
    expect(newest?.get('keeps')).toMatchObject({ zh: expect.stringContaining('智能核保测试1 · ') });
    expect((await settlementsOn(app.database, panel.batchId)).map(({ verdict: said }) => said)).toEqual([
      ...['different', 'same'],
    ]);
  }

  // Who is kept is turned round while its batch is proposed: one of the two is first, and never are both let through.
  const proposes = await proposing(one);
  const raced = await Promise.all([proposes(), settle(two, [b1, a1], 'keep-this'), propose(two)]);
  const [first, turned, second] = raced.map(({ status }) => status);
  expect([first, turned].filter((status) => status === 200)).toHaveLength(1);
  expect(second).not.toBe(200);
  const [kept, gone] = first === 200 ? [one, two] : [two, one];
  if (first !== 200) expect((await propose(two)).status).toBe(200);
  const proposed = await look(kept);
  expect(proposed.view.state).toBe('proposed');
  // Who settled any of it is not the second pair, in either batch.
  const approval = { version: proposed.version, body: { result: proposed.view.result!.hashes.seen } };
  const asBoth = await ask(app, 'POST', path(kept, '/approve'), both, approval);
  expect([asBoth.status, JSON.stringify(asBoth.body)]).toEqual([403, expect.stringContaining('editedBy')]);
  expect((await propose(gone)).status).toBe(409);

  // What is proposed gives way no more, until it is taken back.
  const pair = gone === two ? ([b1, a1] as const) : ([a1, b1] as const);
  const late = await settle(gone, pair, 'keep-this');
  expect([late.status, JSON.stringify(late.body)]).toEqual([409, expect.stringContaining('不能再让位')]);
  const { version } = await look(kept);
  const withdrawn = { version, body: { reason: '改由另一批次支持' } };
  await ask(app, 'POST', path(kept, '/withdraw'), kept.people.officer, withdrawn);
  expect((await settle(gone, pair, 'keep-this')).status).toBe(200);
  expect((await propose(gone)).status).toBe(200);
  expect((await propose(kept)).status).toBe(409);

  // Another matter: both go through, though at once; what was awarded before is settled as well, and stays.
  expect((await settle(kept, [pair[1], pair[0]], 'different')).status).toBe(200);
  await earlierAward(app.database, { name: '往年主体', uscc: pair[1].uscc, pilotId: pair[1].pilotId });
  const { overlaps, obstacles } = (await look(kept)).view;
  const earlier = overlaps.find(({ awarded }) => awarded !== null)!;
  expect(earlier).toMatchObject({ mayGiveWay: false, awarded: { amount: 30_000_000, held: 30_000_000 } });
  expect(obstacles).toHaveLength(1);
  await reclaimWhole(earlier.otherId);
  expect((await look(kept)).view).toMatchObject({ obstacles: [] });
});

it('two batches whose matters are others are proposed at once: both are looked at again, and both go through', async () => {
  const [one, two] = [await readyToPropose(app), await readyToPropose(app)];
  await alsoIn(app.database, two.entries[0]!, one.entries[0]!, { pilot: false });
  expect((await settle(one, [one.entries[0]!, two.entries[0]!], 'different')).status).toBe(200);
  const both = await Promise.all([await proposing(one), await proposing(two)].map((send) => send()));
  expect(both.map(({ status }) => status)).toEqual([200, 200]);
});
