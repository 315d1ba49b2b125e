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
  const wanted = criteriaOf(rubric).filter(({ computed }) => computed !== null);
  if (wanted.length === 0) return {};
  const { pilot } = await readPilot(db, pilotId);
  const facts = await readRunFacts(db, pilot);
  return Object.fromEntries(
    wanted.map(({ id, computed }) => [id, computedOf(computed!, facts, today(clock))]),
  );
}

/** @param day civil date on which the values are taken */
export function computedOf(kind: Computed, facts: RunFacts, day: string): ComputedValue {
  if (kind === 'indicators') return attained(facts.indicators);
  if (kind === 'timeliness') return onTime(facts, day);
  if (kind === 'incidents') return withoutIncidents(facts.incidents);
  return kept(facts);
}
