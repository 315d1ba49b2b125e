import type { Compliance } from '../../api/pilots.ts';

export type Finding = Compliance['findings'][number];
export type Item = NonNullable<Compliance['checklist']>['sections'][number]['items'][number];

/** It waits for the applicant's word. */
export function wantsAnswer({ state }: Pick<Finding, 'state'>): boolean {
  return state === 'open' || state === 'returned' || state === 'reopened';
}

/** Open, found wanting, or not valid any more. */
export function wantsFilling({ status }: Pick<Item, 'status'>): boolean {
  return status !== 'answered' && status !== 'met' && status !== 'not-applicable';
}
