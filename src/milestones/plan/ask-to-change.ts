import type { Caller } from '../../access/index.ts';
import { AppError } from '../../shared/errors.ts';
import { type ChangingRun, changeRun } from '../change-run.ts';
import { isOpen, type Milestone, updateMilestone } from '../milestone-store.ts';
import type { Room } from '../room.ts';
import { dueFaults } from './faults.ts';
import { milestoneOf, PLANNED_IN, PLANNING, runClash, runInvalid } from './plan-terms.ts';
import { tellProposed } from './tell-plan.ts';

type OfMilestone = ChangingRun & { enterpriseId: string; milestoneId: string };
const OPTIONS = { action: 'pilot.draft', status: 200, what: PLANNING, states: PLANNED_IN } as const;

/**
 * Asks for another due date, before the one agreed or after it has passed; an officer agrees, and the old one is kept.
 * @throws AppError not-found; conflict: not agreed, reported, or something waits already; invalid-input: as dueFaults
 */
export function moveMilestone(
  room: Room,
  caller: Caller,
  { milestoneId, dueOn, reason, ...where }: OfMilestone & { dueOn: string; reason: string },
) {
  return changeRun(room, caller, OPTIONS, where, async ({ pilot, at, today }) => {
    const { milestone } = await milestoneOf(room, pilot.id, milestoneId);
    assertFree(milestone);
    const wrong = dueFaults(dueOn, milestone.until, today);
    if (dueOn === milestone.dueOn)
      wrong.push({ path: 'dueOn', zh: '与原日期相同。', en: 'It is due on that day already.' });
    if (wrong.length > 0) throw runInvalid(wrong);
    const { title } = milestone;
    const pending = { kind: 'move' as const, dueOn, reason, by: caller.actor.id, at };
    return {
      entry: 'run.move-proposed',
      payload: {
        milestone: milestoneId,
        before: { reportDueOn: milestone.dueOn },
        after: { reportDueOn: dueOn },
      },
      private: { after: { titles: [{ title }], reason } },
      rows: [
        updateMilestone(room.database, { ...milestone, pending, updatedAt: at }),
        ...(await tellProposed(room, pilot, [{ title, kind: 'move', dueOn }], pending.by)),
      ],
      body: { ids: [milestoneId] },
    };
  });
}

/** Asks to owe a report no more. @throws AppError as moveMilestone */
export function dropMilestone(
  room: Room,
  caller: Caller,
  { milestoneId, reason, ...where }: OfMilestone & { reason: string },
) {
  return changeRun(room, caller, OPTIONS, where, async ({ pilot, at }) => {
    const { milestone } = await milestoneOf(room, pilot.id, milestoneId);
    assertFree(milestone);
    const { title, dueOn } = milestone;
    const pending = { kind: 'drop' as const, dueOn: null, reason, by: caller.actor.id, at };
    return {
      entry: 'run.drop-proposed',
      payload: { milestone: milestoneId },
      private: { after: { titles: [{ title }], reason } },
      rows: [
        updateMilestone(room.database, { ...milestone, pending, updatedAt: at }),
        ...(await tellProposed(room, pilot, [{ title, kind: 'drop', dueOn }], pending.by)),
      ],
      body: { ids: [milestoneId] },
    };
  });
}

/** Takes back what an officer has not decided on yet. @throws AppError not-found: nothing waits */
export function withdrawPending(room: Room, caller: Caller, { milestoneId, ...where }: OfMilestone) {
  return changeRun(room, caller, OPTIONS, where, async ({ pilot, at }) => {
    const { milestone } = await milestoneOf(room, pilot.id, milestoneId);
    const { pending, state, title } = milestone;
    if (pending === null) throw new AppError('not-found');
    const after: Milestone = {
      ...milestone,
      pending: null,
      state: pending.kind === 'add' ? 'dropped' : state,
      updatedAt: at,
    };
    return {
      entry: 'run.plan-withdrawn',
      payload: { milestone: milestoneId, kind: pending.kind },
      private: { after: { titles: [{ title }] } },
      rows: [updateMilestone(room.database, after)],
      body: { ids: [milestoneId] },
    };
  });
}

function assertFree(milestone: Milestone): void {
  if (milestone.pending !== null)
    throw runClash(
      'milestoneId',
      '已有事项待同意，请先撤回。',
      'Something about it waits for an officer already: take that back first.',
    );
  if (isOpen(milestone)) return;
  throw milestone.reportedAt === null
    ? runClash('milestoneId', '它不在已同意的计划中。', 'It is not in the agreed plan.')
    : runClash('milestoneId', '它的报告已经提交。', 'Its report has been submitted.');
}
