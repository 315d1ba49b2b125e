import type { Caller } from '../../access/index.ts';
import { headOf } from '../../ledger/index.ts';
import { type Moving, move, moveWithReason } from '../../pilots/index.ts';
import { AppError, type FieldError } from '../../shared/errors.ts';
import { outcomesOf } from '../../shared/milestones/missing.ts';
import { FINAL } from '../../shared/milestones/report.ts';
import { formatDate } from '../../shared/written-date.ts';
import { isOpen, type Milestone, readMilestones, watchNext } from '../milestone-store.ts';
import { type Room, runStream } from '../room.ts';
import { isOfTest, settledBy, settledInEntry, settleOpen } from '../settle-alerts.ts';
import { finalAtHand } from './at-hand.ts';
import { freezeReport } from './freeze-report.ts';

/** Of a pilot of the district; of one that a regulator runs. */
export type Finishing = 'finish' | 'report';

/**
 * Hands the final report in (结题报告, or of a regulator's pilot its summary): freezes it as a version in the commit that
 * moves the pilot. Reports that should have come by now come first.
 * @throws AppError conflict: a report is overdue, nothing is written, not from this state; invalid-input: everything that
 *   is missing or wrong in it, at once; and as move
 */
export function finish(
  room: Room,
  caller: Caller,
  verb: Finishing,
  { reason, ...moving }: Moving & { enterpriseId: string; reason?: string | undefined },
) {
  const { database: db } = room;
  return move(room, caller, { action: 'pilot.act', verb }, moving, async ({ pilot, parties, at, today }) => {
    const { version: head } = await headOf(db, runStream(pilot.id));
    const milestones = await readMilestones(db, pilot.id);
    const overdue = missingReports(milestones, today);
    if (overdue.length > 0) throw new AppError('conflict', 'reports are overdue', { fields: overdue });
    const by = caller.actor.id;
    const { version, written, rows } = await freezeReport(room, {
      pilot,
      parties,
      atHand: await finalAtHand(db, pilot.id),
      reason,
      by,
      at,
      today,
    });
    const { number, hash } = version;
    const { settled, ...settling } = await settleOpen(room, { pilot, at }, settledBy('final', isOfTest));
    const kept = reason === undefined ? {} : { private: { after: { reason } } };
    return {
      payload: { on: today, reportVersion: number },
      ...kept,
      append: [
        {
          stream: runStream(pilot.id),
          version: head,
          action: 'run.final-submitted',
          payload: {
            report: FINAL,
            reportVersion: number,
            hash,
            outcome: { ...outcomesOf(written.final!) },
            ...settledInEntry(settled),
          },
          ...kept,
        },
      ],
      // What would have been due later is answered by the final report.
      rows: [...rows, watchNext(db, pilot.id, []), ...settling.rows],
      ...(reason !== undefined && { detail: { zh: `说明：${reason}`, en: `Reason: ${reason}` } }),
    };
  });
}

/** 退回结题报告: what the plan still has ahead is due again. @throws AppError as move */
export function returnFinal(room: Room, caller: Caller, moving: Moving & { reason: string }) {
  const { database: db } = room;
  return moveWithReason(room, caller, 'return-report', moving, async ({ pilot }) => ({
    rows: [watchNext(db, pilot.id, await readMilestones(db, pilot.id))],
  }));
}

/**
 * Reports that should have come by now and did not: an office closes no case with gaps in its record. What is due later
 * is answered by the final report.
 */
function missingReports(milestones: readonly Milestone[], today: string): FieldError[] {
  return milestones
    .filter((milestone) => isOpen(milestone) && milestone.dueOn < today)
    .map(({ id, title, dueOn }) => ({
      path: `milestones.${id}`,
      zh: `“${title}”应于 ${formatDate(dueOn, 'zh')} 前提交，尚未提交。请先补报；确不需要的，先申请取消并经同意。`,
      en: `“${title}” was due on ${formatDate(dueOn, 'en')} and is not there. Hand it in first, or ask for it to be dropped and wait for the answer.`,
    }));
}
