import type { Pilot } from '../../pilots/index.ts';
import type { FinalPlan, PeriodPlan } from '../../shared/milestones/missing.ts';
import type { Milestone } from '../milestone-store.ts';
import type { RunTerms } from '../run-terms.ts';
import { dueIndicators } from './due-indicators.ts';

/** Of a pilot that a regulator runs a summary is owed, and what the reward needs. */
const isSummary = ({ track }: Pick<Pilot, 'track'>) => track === 'regulator';

/** What the report of a period is held against. */
export function periodPlan(
  { indicators, caps, commitments }: RunTerms,
  pilot: Pick<Pilot, 'track' | 'endsOn'>,
  milestone: Pick<Milestone, 'from' | 'until'>,
): PeriodPlan {
  const summary = isSummary(pilot);
  const due = summary ? [] : dueIndicators(indicators, milestone, pilot.endsOn);
  return { indicators, due, caps, commitments, isSummary: summary };
}

export function finalPlan(
  { indicators, commitments }: RunTerms,
  pilot: Pick<Pilot, 'track'>,
  today: string,
): FinalPlan {
  return { indicators, commitments, isSummary: isSummary(pilot), today };
}
