import { moveMilestone } from '../../../src/milestones/plan/ask-to-change.ts';
import { bringReportLetter } from '../../../src/milestones/reports/confirm-report.ts';
import { watchRuns } from '../../../src/milestones/watch-job.ts';
import { follow } from '../../../src/pilots/follow.ts';
import { nameDocument } from '../../../src/pilots/name-document.ts';
import { insertParty } from '../../../src/pilots/parties.ts';
import { start } from '../../../src/pilots/start.ts';
import type { Database } from '../../../src/platform/database/port.ts';
import { dayOf } from '../../../src/shared/clock.ts';
import type { Declaration } from '../../../src/shared/pilots/declaration.ts';
import { codeOf } from '../../enterprises/profile.ts';
import { agreedPlan, submitWhole, wholeReport } from '../../milestones/reports.ts';
import { push, testing } from '../../milestones/running.ts';
import { applicant, at, type Case, own, pilotFile } from '../../pilots/applicants.ts';
import { clockAt, openDesk } from '../../pilots/reviewed.ts';

const DAY = 24 * 60 * 60 * 1000;
const ago = (days: number) => new Date(Date.now() - days * DAY).toISOString();
const dayAgo = (days: number) => dayOf(ago(days));

/** Of three months: reported, owed, and going on. */
const PERIODS = [
  { from: dayAgo(75), until: dayAgo(45), dueOn: dayAgo(35) },
  { from: dayAgo(44), until: dayAgo(15), dueOn: dayAgo(6) },
  { from: dayAgo(14), until: dayAgo(-16), dueOn: dayAgo(-26) },
];

function declared(title: string) {
  return (declaration: Declaration): void => {
    declaration.identity.title = title;
    declaration.plan.startsOn = dayAgo(75);
    declaration.plan.endsOn = dayAgo(-200);
    declaration.plan.phases = [
      { name: '第一阶段', startsOn: dayAgo(75), endsOn: dayAgo(-200), goal: '小范围验证' },
    ];
  };
}

const where = ({ lead, id }: Case) => ({ enterpriseId: lead.id, pilotId: id });

/**
 * Pilots that run: one past a cap and paused, its first report corrected and confirmed by a letter, its second overdue and
 * its third to be moved; one that goes well; and one that a regulator leads, without a plan.
 */
export async function runs(db: Database) {
  const clock = clockAt(ago(95));
  const desk = await openDesk(db, { clock });
  const { room, officer } = desk;
  const calm = await testing(desk, declared('票据核验测试'));
  clock.set(ago(95));
  const over = await testing(desk, declared('智能核保测试'));
  await hosted(over);
  clock.set(ago(74));
  const [, calmSecond] = await agreedPlan(calm, PERIODS);
  const [first, second, third] = await agreedPlan(over, PERIODS);
  for (let day = 60; day > 0; day -= 2) {
    clock.set(ago(day));
    await push(calm, { values: { 平均核保时间: 30 + day / 3 }, use: { customers: 10, transactions: 20 } });
    await push(over, { values: { 平均核保时间: 110 - day }, use: { customers: 34, total: 1_000_000 } });
    if (day === 38) await submitWhole(over, first!);
    if (day === 30) {
      const corrected = wholeReport((report) => {
        report.narrative = '测试按计划进行，漏报的两户已补录。';
        report.use.customers = 402;
      });
      await submitWhole(over, first!, corrected, '漏报两户');
    }
    if (day === 4) await submitWhole(calm, calmSecond!);
  }
  clock.set(ago(1));
  await bringReportLetter(room, over.lead.owner.caller, {
    ...where(over),
    report: first!,
    number: 2,
    file: await pilotFile(desk, over.id, '确认函.pdf'),
  });
  await moveMilestone(room, over.lead.member.caller, {
    ...where(over),
    milestoneId: third!,
    dueOn: dayAgo(-40),
    reason: '合作银行系统升级',
  });
  clock.set(ago(30));
  const led = await followed(desk);
  clock.set(ago(0));
  await watchRuns(room);
  return { desk, officer, calm, over, led, first: first!, second: second! };
}

/** A licensed institution that has no account, past the letter in which it consented. */
async function hosted({ id, desk }: Case): Promise<void> {
  const { database: db, clock } = desk.room;
  const host = {
    id: `host-${id}`,
    pilotId: id,
    enterpriseId: null,
    name: '示例乙银行股份有限公司',
    uscc: codeOf(9_001),
    lead: false,
    host: true,
    consent: 'checked' as const,
    letterFile: null,
    consentedBy: null,
    consentedAt: clock().toISOString(),
    declined: null,
    createdAt: clock().toISOString(),
  };
  await db.atomic([insertParty(db, host)]);
}

async function followed(desk: Case['desk']): Promise<string> {
  const { room, officer } = desk;
  const lead = await applicant(desk, { name: '示例丙数据服务有限公司' });
  const regulator = { regulator: '中国人民银行上海总部', number: 'SH-2026-001', admittedOn: '2026-05-06' };
  const title = '监管工具项目';
  const { id } = (await start(room, lead.owner.caller, { enterpriseId: lead.id, title, regulator })).body;
  const it: Case = { desk, lead, expert: officer, id };
  const file = await pilotFile(desk, id, '准入文件.pdf');
  await nameDocument(room, lead.owner.caller, { ...(await own(it)), file });
  await follow(room, officer.caller, await at(it));
  return id;
}
