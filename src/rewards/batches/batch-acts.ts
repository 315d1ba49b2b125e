import type { Person } from '../../shared/actor.ts';
import type { BatchState } from '../../shared/rewards/batch-states.ts';
import type { OfficeRole } from '../../shared/roles.ts';
import type { Batch } from './batch-store.ts';

/** What can be done with a batch as a whole, in the order in which it is offered. */
export const BATCH_ACTS = ['edit', 'open', 'add-paper'] as const;
export type BatchAct = (typeof BATCH_ACTS)[number];

interface Rule {
  role: OfficeRole;
  states: readonly BatchState[];
  /** Four eyes, and whatever else is about who asks. */
  may?: (worked: readonly string[], person: string) => boolean;
}

const FROM_DRAFT: readonly BatchState[] = [
  'draft',
  'open',
  'scoring',
  'locked',
  'proposed',
  'approved',
  'public_notice',
  'published',
  'paid',
];

export const ACT_RULES: Readonly<Record<BatchAct, Rule>> = {
  edit: { role: 'case-officer', states: ['draft'] },
  open: {
    role: 'approver',
    states: ['draft'],
    may: (worked, person) => !worked.includes(person),
  },
  'add-paper': { role: 'case-officer', states: FROM_DRAFT },
};

/** @param worked who worked on it (`workedOn`) */
export function actsOf(batch: Pick<Batch, 'state'>, worked: readonly string[], actor: Person): BatchAct[] {
  return BATCH_ACTS.filter((act) => {
    const { role, states, may } = ACT_RULES[act];
    return (
      actor.office.includes(role) &&
      states.includes(batch.state) &&
      (may === undefined || may(worked, actor.id))
    );
  });
}
