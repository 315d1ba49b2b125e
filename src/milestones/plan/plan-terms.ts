import type { Pilot } from '../../pilots/index.ts';
import { AppError, type FieldError } from '../../shared/errors.ts';
import { type Milestone, readMilestones } from '../milestone-store.ts';
import type { Room } from '../room.ts';

/** Where reports are planned and owed. */
export const PLANNED_IN = ['testing', 'paused', 'followed'] as const;

export const PLANNING = { zh: '变更阶段报告计划', en: 'changing the plan of reports' };

/** First and last day of the test; one that began before it was planned to has no first day. */
export function boundsOf({ startsOn, endsOn }: Pick<Pilot, 'startsOn' | 'endsOn'>, today: string) {
  return { startsOn: startsOn !== null && startsOn <= today ? startsOn : null, endsOn, today };
}

/** @throws AppError not-found */
export async function milestoneOf(
  { database }: Pick<Room, 'database'>,
  pilotId: string,
  id: string,
): Promise<{ milestone: Milestone; all: Milestone[] }> {
  const all = await readMilestones(database, pilotId);
  const milestone = all.find((one) => one.id === id);
  if (milestone === undefined) throw new AppError('not-found');
  return { milestone, all };
}

/** The plan once some of it has changed. */
export const withChanged = (all: readonly Milestone[], changed: readonly Milestone[]) =>
  all.map((one) => changed.find(({ id }) => id === one.id) ?? one);

export function runClash(path: string, zh: string, en: string): AppError {
  return new AppError('conflict', path, { fields: [{ path, zh, en }] });
}

export function runInvalid(fields: FieldError[]): AppError {
  return new AppError('invalid-input', undefined, { fields });
}
