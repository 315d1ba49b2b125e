import { type RunFacts, readRunFacts } from '../../milestones/index.ts';
import { readPilot } from '../../pilots/index.ts';
import { today } from '../../shared/clock.ts';
import type { Computed } from '../../shared/rewards/batches.ts';
import { criteriaOf } from '../../shared/rewards/criteria.ts';
import type { Rubric } from '../../shared/rewards/rubric.ts';
import type { ComputedValues, Entry } from '../entries/entry-store.ts';
import type { Room } from '../room.ts';
import { kept } from './commitments.ts';
import { withoutIncidents } from './incidents.ts';
import { attained } from './indicators.ts';
import { onTime } from './timeliness.ts';
import type { ComputedValue } from './value.ts';

/**
 * Values of a rubric's computed criteria, by criterion, as the pilot's record stands now.
 * @throws AppError not-found
 */
export async function computedFor(
  { database: db, clock }: Pick<Room, 'database' | 'clock'>,
  { pilotId }: Pick<Entry, 'pilotId'>,
  rubric: Rubric,
): Promise<ComputedValues> {
  if (criteriaOf(rubric).every(({ computed }) => computed === null)) return {};
  return valuesOf(await factsOf({ database: db }, pilotId), rubric, today(clock));
}

export async function factsOf({ database: db }: Pick<Room, 'database'>, pilotId: string): Promise<RunFacts> {
  return readRunFacts(db, (await readPilot(db, pilotId)).pilot);
}

/** @param day civil date on which the values are taken */
export function valuesOf(facts: RunFacts, rubric: Rubric, day: string): ComputedValues {
  const wanted = criteriaOf(rubric).filter(({ computed }) => computed !== null);
  return Object.fromEntries(wanted.map(({ id, computed }) => [id, computedOf(computed!, facts, day)]));
}

/** @param day civil date on which the values are taken */
export function computedOf(kind: Computed, facts: RunFacts, day: string): ComputedValue {
  if (kind === 'indicators') return attained(facts.indicators);
  if (kind === 'timeliness') return onTime(facts, day);
  if (kind === 'incidents') return withoutIncidents(facts.incidents);
  return kept(facts);
}
