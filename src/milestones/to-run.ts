import type { Link } from '../access/index.ts';

/** Where who is told of a running pilot sees it: the team's page of its run, and the case's. */
export function toRun(pilotId: string): Exclude<Link, string> {
  return ({ as: { realm, scope } }) =>
    realm === 'office' ? `/office/pilots/${pilotId}?tab=run` : `/enterprises/${scope}/pilots/${pilotId}/run`;
}
