import { readFile, writeFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { exportLedger, verifyLedger } from '../../src/entry/ledger-commands.ts';
import { verifyRoundFile } from '../../src/entry/round-commands.ts';
import { loadConfig } from '../../src/platform/config.ts';
import type { LateActsView } from '../../src/rewards/late/late-act-schemas.ts';
import { computeRound } from '../../src/rewards/scoring/round.ts';
import { canonical } from '../../src/rewards/verifier/canonical.ts';
import { recompute } from '../../src/rewards/verifier/recompute.ts';
import { verifyRound } from '../../src/rewards/verifier/verify-round.ts';
import type { BatchSettings } from '../../src/shared/rewards/settings.ts';
import { startTestApp } from '../support/app.ts';
import { ask, BATCHES, seeBatch } from './batch-scene.ts';
import { decided } from './decided-scene.ts';
import { type App, begin, declareTies, hands, openPanel, type Panel, written } from './panel-scene.ts';

const FOLDER = new URL('../../docs/vectors/', import.meta.url).pathname;
const LEDGER = `${FOLDER}ledger.jsonl`;
const NAMES = ['plain-mean', 'trimmed', 'late-act'] as const;

type Result = ReturnType<typeof computeRound> & { pilots: readonly Record<string, unknown>[] };
type Expected = Record<string, ReturnType<typeof figuresOf>>;

/** What a reader compares first; the file itself holds all the rest. */
function figuresOf({ result, hashes }: { result: Result; hashes: { seen: string } }) {
  const { method, agreement, awarded, spent, knapsack } = JSON.parse(canonical(result));
  const pilots = result.pilots.map((pilot) => {
    const { id, sheets, mean, trimmed, additive, figure, rank, rankInterval, band, tier, amount } = pilot;
    return {
      ...{ id, sheets, mean, trimmed, additive, figure, rank, rankInterval, band, tier, amount },
      awarded: pilot.awarded,
    };
  });
  return {
    ...{ method, pilots, alpha: agreement.alpha, interval: agreement.interval },
    ...{ icc: agreement.icc, iccIntervals: agreement.iccIntervals, awarded, spent },
    ...{ knapsack, seen: hashes.seen },
  };
}

const fileOf = async (name: string) => readFile(`${FOLDER}${name}.json`, 'utf8');

it('what is published to check a verifier by is sound, gives the figures beside it, and does not bear a change', async () => {
  const expected = JSON.parse(await fileOf('expected')) as Expected;
  expect(Object.keys(expected)).toEqual([...NAMES]);
  await verifyLedger(LEDGER, null, null);
  for (const name of NAMES) {
    await verifyRoundFile(`${FOLDER}${name}.json`, LEDGER);
    const file = JSON.parse(await fileOf(name));
    const verified = recompute(file.input) as Result;
    expect(figuresOf({ ...file, result: verified })).toEqual(expected[name]);
    expect(canonical(computeRound(file.input))).toBe(canonical(verified));

    const scores = file.input.sheets[0].scores;
    scores[Object.keys(scores)[0]!] += 100;
    const changed = verifyRound(new TextEncoder().encode(canonical(file)));
    expect(changed.map(({ problem }) => problem)).toEqual(expect.arrayContaining(['result', 'hash']));
  }
  expect(NAMES.map((name) => expected[name]!.method.used)).toEqual(['mean', 'trimmed', 'mean']);
  const late = JSON.parse(await fileOf('late-act'));
  expect(late.late.map(({ kind }: { kind: string }) => kind)).toEqual(['recusal', 'exclusion']);
  expect(late.late[0].scorer).toEqual(late.recusals[0].scorer);
});

/** Of each pilot, what each expert gives it on every criterion that is scored. */
const SCORES = [
  [9_100, 8_700, 9_400, 6_200, 9_900],
  [8_800, 8_300, 8_900, 9_000, 7_600],
  [7_100, 5_400, 6_600, 7_500, 7_000],
];

async function locked(app: App, experts: number, changed: Partial<BatchSettings>): Promise<Panel> {
  const panel = await openPanel(app, { experts, sheetsEach: experts, draws: 200, ...changed });
  const { batchId, people } = panel;
  for (const expert of panel.experts) await declareTies(app, batchId, expert);
  await begin(app, panel);
  for (const [p, { id }] of panel.entries.entries())
    for (const [s, expert] of panel.experts.entries())
      await hands(app, batchId, id, expert, await written(app, panel, SCORES[p]![s]!));
  const { version } = await seeBatch(app, batchId, people.officer);
  const done = await ask(app, 'POST', `${BATCHES}/${batchId}/lock`, people.officer, { version });
  expect(done.status, JSON.stringify(done.body)).toBe(200);
  return panel;
}

/** By one official, confirmed by another. */
async function actsLate(app: App, { batchId, people }: Panel, act: object): Promise<void> {
  const path = `${BATCHES}/${batchId}/late-acts`;
  const why = { reason: '评审后查明的情况', basis: '示例依据' };
  const before = await seeBatch(app, batchId, people.second);
  const options = { version: before.version, body: { ...act, ...why } };
  const { body } = await ask(app, 'POST', path, people.second, options);
  const { version } = await seeBatch(app, batchId, people.approver);
  const confirm = `${path}/${(body as { id: string }).id}/confirm`;
  const done = await ask(app, 'POST', confirm, people.approver, { version });
  expect(done.status, JSON.stringify(done.body)).toBe(200);
}

/** `VECTORS=write`: makes them anew, as the service makes decision files, out of batches of its own. */
it.runIf(process.env.VECTORS === 'write')('writes the vectors', async () => {
  const app = await startTestApp();
  const plain = await locked(app, 3, { title: '示例批次：算术平均' });
  const trimmed = await locked(app, 5, { title: '示例批次：去掉最高分和最低分', method: 'trimmed' });
  const late = await locked(app, 4, { title: '示例批次：锁定后的回避和取消资格' });
  const { body } = await ask(app, 'GET', `${BATCHES}/${late.batchId}/late-acts`, late.people.second);
  const one = (body as LateActsView).entries.find(({ id }) => id === late.entries[0]!.id)!;
  const { expertId } = one.scorers[0]!;
  await actsLate(app, late, { kind: 'recusal', entryId: one.id, expertId });
  await actsLate(app, late, { kind: 'exclusion', entryId: late.entries[2]!.id });
  const expected: Expected = {};
  for (const [at, panel] of [plain, trimmed, late].entries()) {
    await decided(app, panel);
    const path = `${BATCHES}/${panel.batchId}/decision.json`;
    const text = await (await app.request(path, { headers: panel.people.auditor.headers })).text();
    await writeFile(`${FOLDER}${NAMES[at]}.json`, text);
    expected[NAMES[at]!] = figuresOf(JSON.parse(text));
  }
  await writeFile(`${FOLDER}expected.json`, `${JSON.stringify(expected, null, 2)}\n`);
  await exportLedger(app.database, () => new Date(), loadConfig({}), LEDGER);
  await app.close();
});
