import type { Caller } from '../access/index.ts';
import { headOf } from '../ledger/index.ts';
import { finish, saveReportDraft } from '../milestones/index.ts';
import { follow, moveWithReason, nameDocument, start } from '../pilots/index.ts';
import {
  addBatchFile,
  addPaper,
  appointToBatch,
  approve,
  assignAll,
  batchSeen,
  checkMany,
  declare,
  declareTies,
  entriesSeen,
  entrySeen,
  frozenSeen,
  giveAccount,
  lockScores,
  nominate,
  openBatch,
  propose,
  publishAwards,
  type RewardRoom,
  readAwards,
  recordMeeting,
  recordPayment,
  resultsSeen,
  saveSheet,
  setUpBatch,
  startBatch,
  startNotice,
  startScoring,
  submitSheet,
} from '../rewards/index.ts';
import { today } from '../shared/clock.ts';
import { FINAL, finalReport } from '../shared/milestones/report.ts';
import { scoredOf } from '../shared/rewards/criteria.ts';
import { BASES } from '../shared/rewards/missing-settings.ts';
import { type Demo, pdf, seen, upload } from './demo-hands.ts';
import { DEMO_BATCHES } from './demo-places.ts';

/** Pilots that regulators ran to their end; each with what the demo's experts give it, of a hundred. */
const ENDED = [
  { title: '示例·供应链票据联合核验', by: 'lead', marks: [88, 84, 91] },
  { title: '示例·对公账户身份共享核验', by: 'bank', marks: [72, 69, 75] },
  { title: '示例·绿色信贷数据直连', by: 'bank', marks: [80, 77, 83] },
] as const;

const PAID = { title: DEMO_BATCHES.paid, began: 110 };
const SCORING = { title: DEMO_BATCHES.scoring, began: 30 };

/** Batches on three stretches of the way: one paid, one in which the expert has sheets to fill in, one just begun. */
export async function seedDemoBatches(demo: Demo): Promise<void> {
  const pilots: Ended[] = [];
  for (const [nth, one] of ENDED.entries()) pilots.push(await ended(demo, one, nth));
  const [first, second, third] = pilots as [Ended, Ended, Ended];
  await paid(demo, [first, second], third);
  await inScoring(demo, [second, third]);
  await startBatch(demo.daysAgo(1), demo.people.officer, { title: DEMO_BATCHES.draft });
}

interface Ended {
  id: string;
  owner: Caller;
  enterpriseId: string;
  holder: string;
  marks: readonly number[];
}

async function ended(
  { daysAgo, people, enterprises }: Demo,
  { title, by, marks }: (typeof ENDED)[number],
  nth: number,
): Promise<Ended> {
  const owner = people[by];
  const { id: enterpriseId, name: holder } = enterprises[by === 'lead' ? 'xingqiao' : 'bank'];
  const room = daysAgo(190);
  const admittedOn = today(daysAgo(195).clock);
  const regulator = { regulator: '示例监管部门', number: `示例〔2026〕第${nth + 1}号`, admittedOn };
  const { id } = (await start(room, owner, { enterpriseId, title, regulator })).body;
  const mine = { enterpriseId, pilotId: id };
  const file = await upload(room, owner, mine, '示例准入文件.pdf');
  await nameDocument(room, owner, { ...mine, seen: await seen(room, id), file });
  const at = async () => ({ pilotId: id, seen: await seen(room, id) });
  await follow(daysAgo(188), people.officer, await at());
  const summary = '示例：测试按期结束，达到预期目标，未发生客户投诉。';
  const content = finalReport.parse({ summary, filledBy: '演示·填报人', checkedBy: '演示·复核人' });
  await saveReportDraft(daysAgo(131), owner, { ...mine, report: FINAL, seen: 0, content });
  await finish(daysAgo(130), owner, 'report', { ...mine, ...(await at()) });
  const reason = '示例意见：总结属实。';
  await moveWithReason(daysAgo(120), people.approver, 'assess', { ...(await at()), reason });
  await moveWithReason(daysAgo(118), people.officer, 'complete', { ...(await at()), reason });
  return { id, owner, enterpriseId, holder, marks };
}

type Batch = { id: string; entryOf: ReadonlyMap<string, string>; criteria: readonly string[] };

const headIn = async ({ database }: RewardRoom, batchId: string) => ({
  batchId,
  seen: (await headOf(database, `batch:${batchId}`)).version,
});

async function file(room: RewardRoom, officer: Caller, batchId: string, name: string) {
  const { file: stored } = await addBatchFile(room, officer, { batchId, name, request: pdf(name) });
  return stored.id;
}

/** Open, nominated, declared, checked, with a panel that has declared its ties, and begun. */
async function begun(
  { daysAgo, people }: Demo,
  { title, began }: { title: string; began: number },
  pilots: readonly Ended[],
  leftOut: Ended | null,
): Promise<Batch> {
  const { officer, approver, experts } = people;
  const room = daysAgo(began);
  const day = (later: number) => today(daysAgo(began - later).clock);
  const { id } = (await startBatch(room, officer, { title })).body;
  const { view: batch } = await batchSeen(room, officer.actor, { batchId: id, locale: 'zh' });
  const bases = await Promise.all(
    BASES.map(async (name, nth) => {
      const number = `示例〔2026〕${nth + 1}号`;
      const basis = {
        text: '示例依据',
        number,
        on: day(-5),
        file: await file(room, officer, id, `${number}.pdf`),
      };
      return [name, basis] as const;
    }),
  );
  const settings = {
    ...batch.settings,
    ...Object.fromEntries(bases),
    ...{ applyFrom: day(1), applyUntil: day(8), scoreUntil: day(40), budget: 80_000_000 },
    ties: ['novelty'],
    tiers: [{ name: '一等奖', ranks: 1, amount: 50_000_000 }],
    sheetsEach: experts.length,
  };
  await setUpBatch(room, officer, { ...(await headIn(room, id)), settings });
  const { hash: frozen } = await frozenSeen(room, approver.actor, id);
  await openBatch(daysAgo(began - 1), approver, { ...(await headIn(room, id)), frozen });
  const reason = '示例理由：结题材料尚待补充，可申报下一批。';
  const leaveOut = leftOut === null ? [] : [{ pilots: { pilots: [leftOut.id] }, reason }];
  const chosen = { pilots: pilots.map((one) => one.id) };
  await nominate(daysAgo(began - 2), officer, { batchId: id, nominate: chosen, leaveOut });
  const wanted = { batchId: id, state: 'nominated' as const, after: null, limit: 100 };
  const { items } = await entriesSeen(room, officer.actor, wanted);
  const entryOf = new Map(items.map((entry) => [entry.pilot.id, entry.id]));
  for (const { id: pilotId, owner, enterpriseId } of pilots) {
    const entryId = entryOf.get(pilotId)!;
    const { updatedAt, applicants } = await entrySeen(room, officer.actor, {
      batchId: id,
      entryId,
      locale: 'zh',
    });
    const said = {
      enterpriseId,
      pilotId,
      entryId,
      seenAt: updatedAt,
      shares: applicants.map(({ uscc, share }) => ({ uscc, share })),
      funding: [],
    };
    await declare(daysAgo(began - 4), owner, said);
  }
  for (const { id: condition } of settings.conditions) {
    const found = {
      condition,
      state: 'met' as const,
      evidence: '示例：已查询',
      file: null,
      on: day(5),
      again: false,
    };
    await checkMany(daysAgo(began - 6), officer, { batchId: id, entries: [...entryOf.values()], ...found });
  }
  for (const { email } of experts)
    await appointToBatch(daysAgo(began - 7), officer, { batchId: id, email, from: day(7), until: day(400) });
  for (const { of } of experts) {
    const said = { employer: '示例大学', earlier: [], ties: [] };
    await declareTies(daysAgo(began - 9), of('batch', id), { batchId: id, locale: 'zh', ...said });
  }
  await assignAll(daysAgo(began - 11), officer, await headIn(room, id));
  await startScoring(daysAgo(began - 12), officer, await headIn(room, id));
  return { id, entryOf, criteria: scoredOf(batch.rubric!).map((one) => one.id) };
}

/** Written and handed in by these of the experts. */
async function scored(
  { daysAgo, people }: Demo,
  { id: batchId, entryOf, criteria }: Batch,
  { pilots, experts, days }: { pilots: readonly Ended[]; experts: readonly number[]; days: number },
) {
  const room = daysAgo(days);
  for (const { id, marks } of pilots) {
    for (const nth of experts) {
      const expert = people.experts[nth]!.of('batch', batchId);
      const of = { batchId, entryId: entryOf.get(id)! };
      const draft = {
        // A little apart, as people score.
        scores: Object.fromEntries(criteria.map((one, at) => [one, (marks[nth]! + (at % 3) * 2) * 100])),
        reasons: Object.fromEntries(criteria.map((one) => [one, '示例理由：材料充分，效果有数据支持。'])),
      };
      const { revision } = (await saveSheet(room, expert, { ...of, seen: 0, draft })).body;
      await submitSheet(room, expert, { ...of, seen: revision });
    }
  }
}

async function inScoring(demo: Demo, pilots: readonly Ended[]) {
  const batch = await begun(demo, SCORING, pilots, null);
  await scored(demo, batch, { pilots, experts: [1], days: 9 });
  await scored(demo, batch, { pilots: pilots.slice(0, 1), experts: [2], days: 6 });
}

async function paid(demo: Demo, pilots: readonly Ended[], leftOut: Ended) {
  const { daysAgo, people } = demo;
  const { officer, approver } = people;
  const batch = await begun(demo, PAID, pilots, leftOut);
  const { id: batchId } = batch;
  await scored(demo, batch, { pilots, experts: [0, 1, 2], days: 90 });
  const at = () => headIn(daysAgo(0), batchId);
  await lockScores(daysAgo(85), officer, await at());
  const papers = [
    ['panel-opinion', '示例专家组意见'],
    ['band-minutes', '示例临界项目讨论记录'],
    ['consultation', '示例财政意见'],
    ['minutes', '示例局长办公会纪要'],
  ] as const;
  let minutes = '';
  for (const [kind, title] of papers) {
    const room = daysAgo(84);
    const scan = await file(room, officer, batchId, `${title}.pdf`);
    const paper = { batchId, kind, title, number: null, datedOn: today(room.clock), file: scan };
    minutes = (await addPaper(room, officer, paper)).body.id;
  }
  const { view } = await resultsSeen(daysAgo(82), officer.actor, { batchId, locale: 'zh' });
  const result = view.result!.hashes.seen;
  await propose(daysAgo(82), officer, { ...(await at()), result, note: '示例：按排名建议。' });
  const meeting = {
    ...{ name: '示例局长办公会', number: '示例纪要〔2026〕3号', on: today(daysAgo(80).clock), minutes },
    ...{ attendees: ['示例·甲', '示例·乙'], recused: [] },
  };
  await recordMeeting(daysAgo(79), officer, { ...(await at()), meeting });
  await approve(daysAgo(79), approver, { ...(await at()), result });
  await startNotice(daysAgo(78), officer, await at());
  await publishAwards(daysAgo(60), officer, await at());
  for (const { id: awardId, entryId, pilotId, enterpriseId, amount } of await readAwards(
    daysAgo(0).database,
    batchId,
  )) {
    const { owner, holder } = pilots.find(({ id }) => id === pilotId)!;
    const account = { bank: '示例东岸银行上海张江支行', holder, number: '6222000011112222' };
    await giveAccount(daysAgo(58), owner, { enterpriseId: enterpriseId!, pilotId, entryId, account });
    const on = today(daysAgo(55).clock);
    const payment = { kind: 'payment' as const, amount, on, voucher: '示例凭证〔2026〕1号' };
    await recordPayment(daysAgo(54), officer, { ...(await at()), awardId, ...payment });
  }
}
