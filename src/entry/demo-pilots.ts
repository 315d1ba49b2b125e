import type { Caller } from '../access/index.ts';
import { watchRuns } from '../milestones/index.ts';
import {
  accept,
  addParty,
  admit,
  answerItem,
  consent,
  fileOpinion,
  follow,
  inviteExpert,
  judgeFinding,
  judgeItem,
  lookAtCompliance,
  nameDocument,
  type PilotRoom,
  register,
  saveDraft,
  seal,
  start,
  startTesting,
  submit,
  toExpertReview,
} from '../pilots/index.ts';
import type { RewardRoom } from '../rewards/index.ts';
import { dayOf, today } from '../shared/clock.ts';
import { seedDemoBatches } from './demo-batches.ts';
import { DEMO_TEXTS, demoDeclaration } from './demo-declarations.ts';
import { type Demo, type DemoEnterprises, type DemoPeople, seen, upload } from './demo-hands.ts';
import { DEMO_TEST_BEGAN, seedDemoRun } from './demo-run.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Pilots and batches of awards on every stretch of the way, made by the verbs that people use, at days gone by. */
export async function seedDemoPilots(
  room: RewardRoom,
  people: DemoPeople,
  enterprises: DemoEnterprises,
): Promise<void> {
  const now = room.clock();
  const daysAgo = (days: number): RewardRoom => ({
    ...room,
    clock: () => new Date(now.getTime() - days * DAY_MS),
  });
  const demo = { daysAgo, people, enterprises };
  await runningPilot(demo);
  await registered(demo, await handedIn(demo, 'documents', 40), 30);
  await underNotice(demo, await handedIn(demo, 'scoring', 9), 2);
  await accepted(demo, await handedIn(demo, 'canteen', 4), 3);
  await handedIn(demo, 'elderly', 1);
  await regulators(demo);
  await draft(demo);
  await seedDemoBatches(demo);
  // Whatever is due by now is told before anybody looks.
  await watchRuns(room);
}

async function handedIn(
  { daysAgo, people, enterprises }: Demo,
  key: keyof typeof DEMO_TEXTS,
  days: number,
  startsIn = 60,
) {
  const room = daysAgo(days);
  const on = (later: number) => dayOf(room.clock().getTime() + later * DAY_MS);
  const text = DEMO_TEXTS[key];
  const own = { enterpriseId: enterprises.xingqiao.id };
  const { id: pilotId } = (await start(room, people.lead, { ...own, title: text.title })).body;
  const mine = { ...own, pilotId };
  const at = async () => ({ ...mine, seen: await seen(room, pilotId) });
  const files = [await upload(room, people.lead, mine, '示例评估报告.pdf')];
  const { id: bankId, ...bank } = enterprises.bank;
  await addParty(room, people.lead, { ...(await at()), ...bank, host: true });
  await consent(room, people.bank, {
    pilotId,
    enterpriseId: bankId,
    seen: await seen(room, pilotId),
    consents: true,
  });
  const whole = demoDeclaration(text, { files, assessedOn: on(0), startsOn: on(startsIn), endsOn: on(360) });
  await saveDraft(room, people.lead, { ...mine, seen: 1, written: { whole } });
  await submit(room, people.lead, await at());
  const scan = await upload(room, people.lead, mine, '示例盖章扫描件.pdf');
  await seal(room, people.lead, { ...(await at()), number: 1, file: scan, kind: 'stamped' });
  return pilotId;
}

async function accepted({ daysAgo, people }: Demo, pilotId: string, days: number) {
  const room = daysAgo(days);
  await accept(room, people.officer, { pilotId, seen: await seen(room, pilotId) });
}

async function underNotice(demo: Demo, pilotId: string, days: number) {
  const { daysAgo, people } = demo;
  const [expert] = people.experts as [DemoPeople['experts'][0]];
  await accepted(demo, pilotId, days + 4);
  const reviewing = daysAgo(days + 3);
  const at = async () => ({ pilotId, seen: await seen(reviewing, pilotId) });
  await settled(reviewing, people.officer, pilotId);
  await toExpertReview(reviewing, people.officer, await at());
  const until = dayOf(reviewing.clock().getTime() + 400 * DAY_MS);
  await inviteExpert(reviewing, people.officer, {
    pilotId,
    email: expert.email,
    from: today(reviewing.clock),
    until,
  });
  await fileOpinion(reviewing, expert.of('pilot', pilotId), {
    pilotId,
    seen: 1,
    conclusion: 'recommended',
    opinion: '示例意见：边界清楚，退出安排可行，建议同意。',
  });
  await admit(daysAgo(days), people.approver, { pilotId, seen: await seen(reviewing, pilotId) });
}

/** What the rules found are words in the applicant's name and what the bank does: an officer has looked at it. */
async function settled(room: PilotRoom, officer: Caller, pilotId: string) {
  const { body } = await lookAtCompliance(room, officer, { pilotId });
  for (const { id: findingId } of body.findings.filter(({ state }) => state === 'open')) {
    const reason = '示例理由：已核对名称登记和申报内容，所列行为由持牌机构实施，申报企业不从事。';
    const { version } = await lookAtCompliance(room, officer, { pilotId });
    await judgeFinding(room, officer, {
      pilotId,
      findingId,
      seen: version,
      verdict: { outcome: 'dropped', reason },
    });
  }
}

/** @param days ago that it went under public notice */
async function registered(demo: Demo, pilotId: string, days: number) {
  const { daysAgo, people } = demo;
  await underNotice(demo, pilotId, days);
  const room = daysAgo(days - 15);
  await register(room, people.officer, { pilotId, seen: await seen(room, pilotId) });
}

const runningPilot = async (demo: Demo) => {
  const began = 186 - DEMO_TEST_BEGAN;
  const pilotId = await handedIn(demo, 'alerts', 186, began);
  await registered(demo, pilotId, 175);
  await started(demo, pilotId);
  await seedDemoRun(demo, pilotId);
};

/** Nothing is tested before what blocks it on the checklist is met. */
async function started({ daysAgo, people, enterprises }: Demo, pilotId: string) {
  const room = daysAgo(DEMO_TEST_BEGAN + 1);
  const mine = { enterpriseId: enterprises.xingqiao.id, pilotId };
  const file = await upload(room, people.lead, mine, '示例合规证明.pdf');
  const look = () => lookAtCompliance(room, people.officer, { pilotId });
  const { body } = await look();
  for (const { id: itemId } of body.checklist?.sections.flatMap(({ items }) => items) ?? []) {
    const answer = { statement: '示例说明：已按要求办理，材料见附件。', evidence: [EVIDENCE(file)] };
    const before = await look();
    await answerItem(room, people.lead, { ...mine, itemId, seen: before.version, answer });
    const verdict = { verdict: 'met' as const, reason: '示例意见：已核对材料。' };
    await judgeItem(room, people.officer, { pilotId, itemId, seen: (await look()).version, verdict });
  }
  await startTesting(daysAgo(DEMO_TEST_BEGAN), people.officer, { pilotId, seen: await seen(room, pilotId) });
}

const EVIDENCE = (file: string) => ({ file, effectiveFrom: null, expiresOn: null });

/** 监管主导: recorded and followed, never admitted here. */
async function regulators({ daysAgo, people, enterprises }: Demo) {
  const room = daysAgo(20);
  const own = { enterpriseId: enterprises.bank.id };
  const regulator = {
    regulator: '示例监管部门',
    number: '示例〔2026〕第7号',
    admittedOn: today(daysAgo(60).clock),
  };
  const title = '示例·基于隐私计算的反欺诈联合建模';
  const { id: pilotId } = (await start(room, people.bank, { ...own, title, regulator })).body;
  const mine = { ...own, pilotId };
  const file = await upload(room, people.bank, mine, '示例准入文件.pdf');
  await nameDocument(room, people.bank, { ...mine, seen: await seen(room, pilotId), file });
  await follow(daysAgo(18), people.officer, { pilotId, seen: await seen(room, pilotId) });
}

/** Begun by somebody nobody has verified, who may write and not hand in. */
async function draft({ daysAgo, people, enterprises }: Demo) {
  await start(daysAgo(2), people.newcomer, {
    enterpriseId: enterprises.mengya.id,
    title: '示例·算力调度质量评估',
  });
}
