import { type RunFacts, readRunFacts } from '../../milestones/index.ts';
import { readPilot } from '../../pilots/index.ts';
import { today } from '../../shared/clock.ts';
import type { Computed } from '../../shared/rewards/batches.ts';
import { type Deductions, SHIPPED_DEDUCTIONS } from '../../shared/rewards/computed.ts';
import { criteriaOf } from '../../shared/rewards/criteria.ts';
import type { Rubric } from '../../shared/rewards/rubric.ts';
import type { Frozen } from '../batches/frozen.ts';
import type { ComputedValues, Entry } from '../entries/entry-store.ts';
import type { Room } from '../room.ts';
import { kept } from './commitments.ts';
import { withoutIncidents } from './incidents.ts';
import { attained } from './indicators.ts';
import { onTime } from './timeliness.ts';
import type { ComputedValue } from './value.ts';

/** What a batch froze of how values are computed. */
export interface Rules {
  rubric: Rubric;
  deductions: Deductions;
}

/** A batch that was opened before deductions were its own went by those that ship. */
export function rulesOf({ rules: { rubric, deductions } }: Frozen): Rules {
  return { rubric: rubric.content, deductions: deductions ?? SHIPPED_DEDUCTIONS };
}

/**
 * Values of a rubric's computed criteria, by criterion, as the pilot's record stands now.
 * @throws AppError not-found
 */
export async function computedFor(
  { database: db, clock }: Pick<Room, 'database' | 'clock'>,
  { pilotId }: Pick<Entry, 'pilotId'>,
  rules: Rules,
): Promise<ComputedValues> {
  if (criteriaOf(rules.rubric).every(({ computed }) => computed === null)) return {};
  return valuesOf(await factsOf({ database: db }, pilotId), rules, today(clock));
}

export async function factsOf({ database: db }: Pick<Room, 'database'>, pilotId: string): Promise<RunFacts> {
  return readRunFacts(db, (await readPilot(db, pilotId)).pilot);
}

/** @param day civil date on which the values are taken */
export function valuesOf(facts: RunFacts, { rubric, deductions }: Rules, day: string): ComputedValues {
  const wanted = criteriaOf(rubric).filter(({ computed }) => computed !== null);
  return Object.fromEntries(
    wanted.map(({ id, computed }) => [id, computedOf(computed!, facts, { deductions, day })]),
  );
}

/** @param day civil date on which the values are taken */
export function computedOf(
  kind: Computed,
  facts: RunFacts,
  { deductions, day }: Pick<Rules, 'deductions'> & { day: string },
): ComputedValue {
  if (kind === 'indicators') return attained(facts.indicators);
  if (kind === 'timeliness') return onTime(facts, day);
  if (kind === 'incidents') return withoutIncidents(facts.incidents, deductions);
  return kept(facts);
}
