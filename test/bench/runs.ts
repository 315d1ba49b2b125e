import { commit } from '../../src/ledger/index.ts';
import { keepDays, replaceRun } from '../../src/milestones/figure-store.ts';
import { NOTHING_COUNTED } from '../../src/milestones/figures.ts';
import { insertMilestone, type Milestone } from '../../src/milestones/milestone-store.ts';
import { frozen, insertReport } from '../../src/milestones/report-store.ts';
import { runStream } from '../../src/milestones/room.ts';
import type { Database, Statement } from '../../src/platform/database/port.ts';
import { uuidv7 } from '../../src/shared/ids.ts';
import { wholeReport } from '../milestones/reports.ts';

const clock = () => new Date();
const REPORTS = 5;
const DAYS = 30;
const month = (nth: number) => `2026-${String(nth + 1).padStart(2, '0')}`;

/**
 * A plan of six milestones, five of them reported, and a month of daily figures.
 * @returns the ids of the reported ones
 */
export async function makeRun(db: Database, pilotId: string, owner: string): Promise<{ reported: string[] }> {
  const at = clock().toISOString();
  const rows: Statement[] = [];
  const reported: string[] = [];
  for (let nth = 0; nth <= REPORTS; nth++) {
    const milestone: Milestone = {
      id: uuidv7(clock),
      pilotId,
      title: `第 ${nth + 1} 期`,
      from: `${month(nth)}-01`,
      until: `${month(nth)}-28`,
      // What is not reported is not due yet: nothing else moves the run while it is measured.
      dueOn: nth < REPORTS ? `${month(nth + 1)}-10` : '2099-01-10',
      responsible: '王五',
      state: 'agreed',
      pending: null,
      moves: [],
      reportedAt: nth < REPORTS ? at : null,
      createdAt: at,
      updatedAt: at,
    };
    rows.push(insertMilestone(db, milestone));
    if (nth === REPORTS) continue;
    const { id: report, title, from, until, dueOn } = milestone;
    const about = { title, from, until, dueOn };
    const content = { pilotId, report, number: 1, about, period: wholeReport(), final: null, files: [] };
    const { hash, text } = await frozen(content);
    const version = {
      pilotId,
      report,
      number: 1,
      hash,
      reason: null,
      submittedBy: owner,
      submittedAt: at,
      confirmation: 'account' as const,
      letterFile: null,
      confirmedBy: owner,
      confirmedAt: at,
      remark: null,
    };
    rows.push(insertReport(db, version, text));
    reported.push(report);
  }
  const names = ['平均核保时间'];
  const figures = { values: { 平均核保时间: 40 }, use: { customers: 1 } };
  const days = Array.from({ length: DAYS }, (_, nth) => `2009-06-${String(nth + 1).padStart(2, '0')}`);
  const kept = keepDays(db, { pilotId, names, at }, {}, new Map(days.map((day) => [day, figures])));
  rows.push(
    replaceRun(db, pilotId, { names, counted: NOTHING_COUNTED, recent: kept.recent }, at),
    ...kept.rows,
  );
  const entry = { stream: runStream(pilotId), version: 0, action: 'run.plan-agreed', payload: {} };
  await commit(db, clock, { actor: owner, append: [entry], rows });
  return { reported };
}
