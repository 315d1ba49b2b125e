import type { z } from '@hono/zod-openapi';
import type { Caller } from '../../access/index.ts';
import { handled, updatePilot } from '../../pilots/index.ts';
import { AppError } from '../../shared/errors.ts';
import type { PendingKind } from '../../shared/milestones/names.ts';
import type { Alert } from '../alert-store.ts';
import { type ChangingRun, changeRun } from '../change-run.ts';
import {
  type Milestone,
  type Pending,
  readMilestones,
  updateMilestone,
  watchNext,
} from '../milestone-store.ts';
import type { Room } from '../room.ts';
import { settledBy, settledInEntry, settleOpen } from '../settle-alerts.ts';
import type { decidingMilestones } from './plan-schemas.ts';
import { PLANNED_IN, PLANNING, runInvalid, withChanged } from './plan-terms.ts';
import { tellDecided } from './tell-plan.ts';

/**
 * An officer agrees, or does not, to all that waits about some milestones; where not, the plan stays as it was.
 * @throws AppError conflict: nothing waits about one of them; invalid-input: no reason; and as changeRun
 */
export function decideMilestones(
  room: Room,
  caller: Caller,
  { ids, accepted, reason, ...where }: ChangingRun & z.output<typeof decidingMilestones>,
) {
  const { database: db } = room;
  const options = { action: 'pilot.handle', status: 200, what: PLANNING, states: PLANNED_IN } as const;
  return changeRun(room, caller, options, where, async ({ pilot, at }) => {
    if (!accepted && reason === undefined)
      throw runInvalid([{ path: 'reason', zh: '请说明为何不同意。', en: 'Say why not.' }]);
    const all = await readMilestones(db, pilot.id);
    const waiting = waitingOf(all, ids);
    const decided = waiting.map(({ milestone, pending }) => ({
      ...(accepted ? agreed(milestone, pending) : refused(milestone, pending)),
      updatedAt: at,
    }));
    const said = waiting.map(({ milestone: { title, dueOn }, pending }) => ({
      title,
      kind: pending.kind,
      dueOn: pending.dueOn ?? dueOn,
    }));
    const changes = accepted ? waiting.map(({ milestone: { id }, pending: { kind } }) => ({ id, kind })) : [];
    const { settled, rows } = await settleOpen(room, { pilot, at }, settledBy('plan', isSettledBy(changes)));
    return {
      entry: accepted ? 'run.plan-accepted' : 'run.plan-refused',
      payload: {
        decided: waiting.map(({ milestone: { id, dueOn }, pending }) => ({
          id,
          kind: pending.kind,
          before: pending.kind === 'add' ? null : dueOn,
          after: pending.kind === 'drop' ? null : (pending.dueOn ?? dueOn),
        })),
        ...settledInEntry(settled),
      },
      private: {
        after: {
          titles: said.map(({ title }) => ({ title })),
          ...(reason !== undefined && { reason }),
        },
      },
      rows: [
        ...decided.map((milestone) => updateMilestone(db, milestone)),
        updatePilot(db, { ...pilot, ...handled(pilot, caller.actor.id), updatedAt: at }),
        watchNext(db, pilot.id, withChanged(all, decided)),
        ...rows,
        ...(await tellDecided(room, pilot, { said, accepted, reason }, caller.actor.id)),
      ],
      body: { ids: waiting.map(({ milestone }) => milestone.id) },
    };
  });
}

/** That there was no plan, and that a report was missing which is due later now, or no more. */
const isSettledBy =
  (changes: readonly { id: string; kind: PendingKind }[]) =>
  ({ kind, subject }: Alert) =>
    (kind === 'no-plan' && changes.some((change) => change.kind === 'add')) ||
    (kind === 'report-missing' && changes.some(({ id, kind: how }) => id === subject && how !== 'add'));

function waitingOf(all: readonly Milestone[], ids: readonly string[]) {
  const found = [...new Set(ids)].flatMap((id) => {
    const milestone = all.find((one) => one.id === id);
    return milestone?.pending == null ? [] : [{ milestone, pending: milestone.pending }];
  });
  const known = new Set(found.map(({ milestone }) => milestone.id));
  const fields = ids.flatMap((id, at) =>
    known.has(id)
      ? []
      : [{ path: `ids.${at}`, zh: '没有待同意的事项。', en: 'Nothing about it waits for a decision.' }],
  );
  if (fields.length > 0) throw new AppError('conflict', 'nothing waits', { fields });
  return found;
}

function agreed(milestone: Milestone, { kind, dueOn, reason, at }: Pending): Milestone {
  if (kind === 'add') return { ...milestone, state: 'agreed', pending: null };
  if (kind === 'drop') return { ...milestone, state: 'dropped', pending: null };
  const to = dueOn ?? milestone.dueOn;
  const moves = [...milestone.moves, { from: milestone.dueOn, to, reason, at }];
  return { ...milestone, dueOn: to, moves, pending: null };
}

const refused = (milestone: Milestone, { kind }: Pending): Milestone => ({
  ...milestone,
  state: kind === 'add' ? 'declined' : milestone.state,
  pending: null,
});
