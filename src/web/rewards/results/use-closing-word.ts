import type { BatchResults } from '../../api/award-results.ts';
import { useRoles } from '../../work/use-roles.ts';
import { decision as messages } from './messages.ts';

/** One act, called what it is to whoever does it: a proposal is taken back by the office, refused by an approver. */
export function useClosingWord({ state }: Pick<BatchResults, 'state'>) {
  const { holds } = useRoles();
  if (state === 'approved') return messages.revoke;
  return holds('case-officer') ? messages.withdraw : messages.refuse;
}
