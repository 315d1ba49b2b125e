import { expect } from 'vitest';
import type { Database } from '../../src/platform/database/port.ts';
import type { ResultsView } from '../../src/rewards/results/result-schemas.ts';
import { type Asked, ask, BATCHES, seeBatch, uploadToBatch } from './batch-scene.ts';
import {
  type App,
  begin,
  declareTies,
  hands,
  openPanel,
  type Panel,
  type ReadyEntry,
  written,
} from './panel-scene.ts';

/** Three pilots, scored by three experts so that the first two are rewarded, and locked. */
export async function locked(app: App): Promise<Panel> {
  const panel = await openPanel(app, { experts: 3, sheetsEach: 3 });
  const { batchId, people } = panel;
  for (const expert of panel.experts) await declareTies(app, batchId, expert);
  await begin(app, panel);
  for (const [p, entry] of panel.entries.entries())
    for (const expert of panel.experts)
      await hands(app, batchId, entry.id, expert, await written(app, panel, [9_500, 8_500, 2_000][p]!));
  const { version } = await seeBatch(app, batchId, people.officer);
  expect((await ask(app, 'POST', `${BATCHES}/${batchId}/lock`, people.officer, { version })).status).toBe(
    200,
  );
  return panel;
}

export async function addPaper(app: Asked, { batchId, people }: Panel, kind: string): Promise<string> {
  const file = await uploadToBatch(app, batchId, people.officer, `${kind}.pdf`);
  const paper = { kind, title: kind, number: '', datedOn: '2026-06-01', file };
  const { body, status } = await ask(app, 'POST', `${BATCHES}/${batchId}/papers`, people.officer, {
    body: paper,
  });
  expect(status).toBe(201);
  return (body as { id: string }).id;
}

/** Locked, with the papers that a proposal takes. */
export async function readyToPropose(app: App): Promise<Panel> {
  const panel = await locked(app);
  await addPaper(app, panel, 'panel-opinion');
  await addPaper(app, panel, 'band-minutes');
  return panel;
}

/** The applicants of one entry, and where `pilot` its pilot too, stand in another batch: past the rule for nominating. */
export async function alsoIn(
  { query, atomic }: Database,
  entry: ReadyEntry,
  from: ReadyEntry,
  { pilot }: { pilot: boolean },
): Promise<void> {
  const { shares, conditions, pilotId } = await query
    .selectFrom('rewardEntries')
    .select(['shares', 'conditions', 'pilotId'])
    .where('id', '=', from.id)
    .executeTakeFirstOrThrow();
  const changed = { shares, conditions, ...(pilot && { pilotId }) };
  await atomic([query.updateTable('rewardEntries').set(changed).where('id', '=', entry.id).compile()]);
}

/** With the papers it takes: proposed by the second officer, decided by a meeting, approved. */
export async function decided(app: Asked, panel: Panel): Promise<void> {
  const { batchId, people } = panel;
  await addPaper(app, panel, 'panel-opinion');
  await addPaper(app, panel, 'band-minutes');
  const minutes = await addPaper(app, panel, 'minutes');
  const path = `${BATCHES}/${batchId}`;
  const { body } = await ask(app, 'GET', `${path}/results`, people.second);
  const result = (body as ResultsView).result!.hashes.seen;
  const meeting = {
    ...{ name: '局长办公会', number: '示例纪要〔2026〕3号', on: '2026-06-02', minutes },
    ...{ attendees: ['甲', '乙'], recused: [] },
  };
  for (const [verb, as, wanted] of [
    ['propose', people.second, { result, note: '按排名建议。' }],
    ['meeting', people.second, meeting],
    ['approve', people.approver, { result }],
  ] as const) {
    const { version } = await ask(app, 'GET', `${path}/results`, people.auditor);
    const done = await ask(app, 'POST', `${path}/${verb}`, as, { version, body: wanted });
    expect(done, JSON.stringify(done.body)).toMatchObject({ status: 200 });
  }
}

/** The days of the notice are over, without anybody's session running out meanwhile. */
export async function noticeRunsOut(db: Database, batchId: string): Promise<void> {
  const notice = JSON.stringify({
    on: '2026-01-05',
    until: '2026-01-12',
    provisional: false,
    workingDays: 5,
  });
  await db.atomic([
    db.query.updateTable('rewardBatches').set({ notice }).where('id', '=', batchId).compile(),
  ]);
}
