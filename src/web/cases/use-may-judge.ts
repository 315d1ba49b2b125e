import type { PilotState } from '../../shared/pilots/states.ts';
import { useRoles } from '../work/use-roles.ts';
import { useCase } from './case-context.ts';

/** While a pilot that was submitted is not over. */
const UNDER_REVIEW: ReadonlySet<PilotState> = new Set([
  'submitted',
  'returned',
  'boundary_review',
  'expert_review',
  'public_notice',
  'registered',
  'testing',
  'paused',
  'final_report',
  'assessed',
]);

/** Whether the reader judges findings and items of the checklist of this case now. */
export function useMayJudge(): boolean {
  const { pilot } = useCase();
  const { holds } = useRoles();
  return holds('case-officer') && !pilot.office?.recused && UNDER_REVIEW.has(pilot.state);
}
