import { z } from 'zod';
import { NO_DEADLINE, setWatch } from '../pilots/index.ts';
import { keptQuery } from '../platform/database/kept-query.ts';
import type { Database, Statement } from '../platform/database/port.ts';
import {
  MILESTONE_STATES,
  type MilestoneState,
  PENDING_KINDS,
  type PendingKind,
} from '../shared/milestones/names.ts';

export interface Pending {
  kind: PendingKind;
  /** Of one to be moved: where to. */
  dueOn: string | null;
  reason: string;
  by: string;
  at: string;
}

export interface Milestone {
  id: string;
  pilotId: string;
  title: string;
  /** The period that its report is about; civil dates, both inclusive. */
  from: string;
  until: string;
  dueOn: string;
  responsible: string;
  state: MilestoneState;
  /** What waits for an officer. */
  pending: Pending | null;
  /** Dates it had before, the oldest first. */
  moves: readonly { from: string; to: string; reason: string; at: string }[];
  /** Its report was first submitted. */
  reportedAt: string | null;
  createdAt: string;
  updatedAt: string;
}

const states = z.enum(MILESTONE_STATES);
const pendingSchema = z.object({
  kind: z.enum(PENDING_KINDS),
  dueOn: z.string().nullable(),
  reason: z.string(),
  by: z.string(),
  at: z.string(),
});
const movesSchema = z.array(
  z.object({ from: z.string(), to: z.string(), reason: z.string(), at: z.string() }),
);

export const MILESTONE_COLUMNS = [
  'm.id',
  'm.pilotId',
  'm.title',
  'm.fromDay',
  'm.untilDay',
  'm.dueOn',
  'm.responsible',
  'm.state',
  'm.pending',
  'm.moves',
  'm.reportedAt',
  'm.createdAt',
  'm.updatedAt',
] as const;

export const milestonesQuery = (db: Database, pilotId: string) =>
  db.query
    .selectFrom('pilotMilestones as m')
    .select(MILESTONE_COLUMNS)
    .where('m.pilotId', '=', pilotId)
    .orderBy('m.dueOn')
    .orderBy('m.id');

type Row = Awaited<ReturnType<ReturnType<typeof milestonesQuery>['executeTakeFirstOrThrow']>>;

const readRows = keptQuery(milestonesQuery);

/** By due date. */
export async function readMilestones(db: Database, pilotId: string): Promise<Milestone[]> {
  return (await readRows(db, pilotId)).map(milestoneIn);
}

export function milestoneIn({ fromDay, untilDay, state, pending, moves, ...row }: Row): Milestone {
  return {
    ...row,
    from: fromDay,
    until: untilDay,
    state: states.parse(state),
    pending: pending === null ? null : pendingSchema.parse(JSON.parse(pending)),
    moves: moves === '[]' ? [] : movesSchema.parse(JSON.parse(moves)),
  };
}

/** Agreed and not reported: owed. */
export const isOpen = ({ state, reportedAt }: Pick<Milestone, 'state' | 'reportedAt'>) =>
  state === 'agreed' && reportedAt === null;

/** Stands in the plan, or may yet: its period is taken. */
export const isLive = ({ state }: Pick<Milestone, 'state'>) => state === 'proposed' || state === 'agreed';

export function insertMilestone(db: Database, milestone: Milestone): Statement {
  return db.query.insertInto('pilotMilestones').values(rowOf(milestone)).compile();
}

export function updateMilestone(db: Database, milestone: Milestone): Statement {
  const { id, createdAt: _, ...changed } = rowOf(milestone);
  return db.query.updateTable('pilotMilestones').set(changed).where('id', '=', id).compile();
}

function rowOf({ from, until, pending, moves, ...milestone }: Milestone) {
  return {
    ...milestone,
    fromDay: from,
    untilDay: until,
    pending: pending === null ? null : JSON.stringify(pending),
    moves: JSON.stringify(moves),
    open: isOpen(milestone) ? 1 : 0,
  };
}

/** When the next report is due, as the board of all pilots is ordered by. */
export function watchNext(db: Database, pilotId: string, milestones: readonly Milestone[]): Statement {
  const due = milestones
    .filter(isOpen)
    .map(({ dueOn }) => dueOn)
    .sort();
  return setWatch(db, pilotId, { nextDueOn: due[0] ?? NO_DEADLINE });
}
