import { headOf } from '../../src/ledger/index.ts';
import { decideMilestones } from '../../src/milestones/plan/decide.ts';
import { proposeMilestones } from '../../src/milestones/plan/propose.ts';
import { readReportDraft } from '../../src/milestones/report-store.ts';
import { finish } from '../../src/milestones/reports/finish.ts';
import { saveReportDraft } from '../../src/milestones/reports/save-report-draft.ts';
import { submitReport } from '../../src/milestones/reports/submit-report.ts';
import { runStream } from '../../src/milestones/room.ts';
import { today } from '../../src/shared/clock.ts';
import {
  FINAL,
  type FinalReport,
  finalReport,
  type PeriodReport,
  periodReport,
} from '../../src/shared/milestones/report.ts';
import { type Case, own, pilotFile } from '../pilots/applicants.ts';

/** The report of a period that lacks nothing, about a plan as `wholeDeclaration` has it. */
export function wholeReport(change: (report: PeriodReport) => void = () => {}): PeriodReport {
  const report = periodReport.parse({
    indicators: [{ name: '平均核保时间', value: 45 }],
    use: { customers: 100, transactions: 300, perTransaction: 80_000, total: 9_000_000 },
    area: '浦东新区',
    incidents: '无',
    complaints: '收到 1 件，已办结。',
    narrative: '测试按计划进行。',
    filledBy: '张三',
    checkedBy: '李四',
  });
  change(report);
  return report;
}

/** A final report that lacks nothing, about the same. */
export function wholeFinal(
  file: string,
  date: string,
  change: (report: FinalReport) => void = () => {},
): FinalReport {
  const report = finalReport.parse({
    summary: '联合建模缩短了核保时间。',
    commitments: [
      { at: 0, outcome: 'met', explanation: '未向客户收费。', files: [file] },
      { at: 1, outcome: 'unproven', explanation: '日志只保存六个月。' },
    ],
    indicators: [{ name: '平均核保时间', note: '由 120 分钟降到 45 分钟。' }],
    assessment: { assessor: '示例评估公司', date, conclusion: '达到目标。', files: [file] },
    exit: { data: '已删除并出具证明。', balances: '无余额。', customers: '已提前三十日通知。' },
    filledBy: '张三',
    checkedBy: '李四',
  });
  change(report);
  return report;
}

/** Saves what a report says, over whatever was written. */
export async function writeReport(it: Case, report: string, content: PeriodReport | FinalReport) {
  const { room } = it.desk;
  const { revision: seen } = await readReportDraft(room.database, it.id, report);
  const of = { enterpriseId: it.lead.id, pilotId: it.id, report };
  return (await saveReportDraft(room, it.lead.member.caller, { ...of, seen, content })).body;
}

/** Milestones that an officer has agreed to; their ids. */
export async function agreedPlan(
  it: Case,
  periods: readonly { from: string; until: string; dueOn: string }[],
): Promise<string[]> {
  const { room, officer } = it.desk;
  const items = periods.map((period, at) => ({ title: `第 ${at + 1} 期`, responsible: '王五', ...period }));
  const where = { enterpriseId: it.lead.id, pilotId: it.id };
  const { ids } = (await proposeMilestones(room, it.lead.member.caller, { ...where, items })).body;
  await decideMilestones(room, officer.caller, { pilotId: it.id, ids, accepted: true });
  return ids;
}

/** Writes a report of a period and submits it. */
export async function submitWhole(it: Case, report: string, content = wholeReport(), reason?: string) {
  const { room } = it.desk;
  await writeReport(it, report, content);
  const { version: seen } = await headOf(room.database, runStream(it.id));
  const where = { enterpriseId: it.lead.id, pilotId: it.id, report, seen, locale: 'zh' as const };
  return submitReport(room, it.lead.member.caller, { ...where, reason });
}

/** Writes a whole final report, of a regulator's pilot its summary, and hands it in. */
export async function handInFinal(it: Case, verb: 'finish' | 'report' = 'finish') {
  const summary = { summary: '试点已按计划结束。', filledBy: '张三', checkedBy: '李四' };
  const content =
    verb === 'finish'
      ? wholeFinal(await pilotFile(it.desk, it.id), today(it.desk.clock))
      : finalReport.parse(summary);
  await writeReport(it, FINAL, content);
  return finish(it.desk.room, it.lead.owner.caller, verb, await own(it));
}
