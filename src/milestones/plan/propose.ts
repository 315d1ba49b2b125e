import type { z } from '@hono/zod-openapi';
import type { Caller } from '../../access/index.ts';
import { uuidv7 } from '../../shared/ids.ts';
import { type ChangingRun, changeRun } from '../change-run.ts';
import { insertMilestone, isLive, type Milestone, readMilestones } from '../milestone-store.ts';
import type { Room } from '../room.ts';
import { planFaults } from './faults.ts';
import type { newMilestones } from './plan-schemas.ts';
import { boundsOf, PLANNED_IN, PLANNING, runInvalid } from './plan-terms.ts';
import { tellProposed } from './tell-plan.ts';

export type Proposing = ChangingRun & { enterpriseId: string } & z.output<typeof newMilestones>;

/**
 * A team proposes milestones, regular or irregular; an officer agrees.
 * @throws AppError invalid-input: a period outside of the test or over another one, a due date before the period ends or
 *   in the past, no reason where a plan is agreed already; and as changeRun
 */
export function proposeMilestones(room: Room, caller: Caller, { items, reason, ...where }: Proposing) {
  const { database: db, clock } = room;
  const options = { action: 'pilot.draft', status: 201, what: PLANNING, states: PLANNED_IN } as const;
  return changeRun(room, caller, options, where, async ({ pilot, at, today }) => {
    const standing = await readMilestones(db, pilot.id);
    const wrong = planFaults(items, standing.filter(isLive), boundsOf(pilot, today));
    if (reason === undefined && standing.some(({ state }) => state === 'agreed'))
      wrong.push({
        path: 'reason',
        zh: '计划已获同意，请说明为何新增。',
        en: 'A plan is agreed already: say why more is added.',
      });
    if (wrong.length > 0) throw runInvalid(wrong);
    const by = caller.actor.id;
    const made = items.map(
      (item): Milestone => ({
        ...item,
        id: uuidv7(clock),
        pilotId: pilot.id,
        state: 'proposed',
        pending: { kind: 'add', dueOn: null, reason: reason ?? '', by, at },
        moves: [],
        reportedAt: null,
        createdAt: at,
        updatedAt: at,
      }),
    );
    const said = made.map(({ title, dueOn }) => ({ title, dueOn, kind: 'add' as const }));
    return {
      entry: 'run.plan-proposed',
      payload: {
        after: { milestones: made.map(({ id, from, until, dueOn }) => ({ id, from, until, dueOn })) },
      },
      private: {
        after: {
          titles: made.map(({ title, responsible }) => ({ title, responsible })),
          ...(reason !== undefined && { reason }),
        },
      },
      rows: [
        ...made.map((milestone) => insertMilestone(db, milestone)),
        ...(await tellProposed(room, pilot, said, by)),
      ],
      body: { ids: made.map(({ id }) => id) },
    };
  });
}
