import type { Bilingual } from '../locale.ts';

export const OBJECTION_STATE_NAMES = {
  'awaiting-seal': { zh: '待盖章文件', en: 'Awaits the stamped file' },
  received: { zh: '已受理', en: 'Received' },
  'not-accepted': { zh: '不予受理', en: 'Not accepted' },
  dismissed: { zh: '异议不成立', en: 'Dismissed' },
  upheld: { zh: '异议成立', en: 'Upheld' },
} as const satisfies Record<string, Bilingual>;

export type ObjectionState = keyof typeof OBJECTION_STATE_NAMES;
export const OBJECTION_STATES = Object.keys(OBJECTION_STATE_NAMES) as [ObjectionState, ...ObjectionState[]];

export const OUTCOMES = ['not-accepted', 'dismissed', 'upheld'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/**
 * How one can be answered now. Where a seal was promised and has not come there is nobody who objects: it can only be
 * not accepted, and not before the time for it is over.
 */
export function outcomesOf(state: ObjectionState, windowIsOver: boolean): readonly Outcome[] {
  if (state === 'received') return OUTCOMES;
  return state === 'awaiting-seal' && windowIsOver ? ['not-accepted'] : [];
}

/** Why one without a name is kept and goes no further. */
export const ANONYMOUS: Bilingual = {
  zh: '没有写明姓名和电话，也没有加盖公章，不予受理。',
  en: 'Neither a name with a telephone number nor a seal was given, so it is not accepted.',
};
