import type { Bilingual } from '../locale.ts';
import type { BatchState } from './batch-states.ts';

/** What is done after scores are locked: by two people, because their figures are known. */
export const LATE_ACT_NAMES = {
  exclusion: { zh: '取消项目资格', en: 'Exclusion of a pilot' },
  renunciation: { zh: '申报单位放弃', en: 'The applicant gives it up' },
  recusal: { zh: '专家回避，评分不计入', en: 'Recusal of an expert: the sheet is left out' },
} as const satisfies Record<string, Bilingual>;
export type LateActKind = keyof typeof LATE_ACT_NAMES;
export const LATE_ACT_KINDS = Object.keys(LATE_ACT_NAMES) as [LateActKind, ...LateActKind[]];

export const LATE_ACT_STATE_NAMES = {
  proposed: { zh: '待另一人确认', en: 'Waits for a second person' },
  confirmed: { zh: '已确认', en: 'Confirmed' },
  withdrawn: { zh: '已撤回', en: 'Taken back' },
  declined: { zh: '未同意', en: 'Declined' },
} as const satisfies Record<string, Bilingual>;
export type LateActState = keyof typeof LATE_ACT_STATE_NAMES;
export const LATE_ACT_STATES = Object.keys(LATE_ACT_STATE_NAMES) as [LateActState, ...LateActState[]];

/** Before it, one person does it; while a list is under public notice, objections are the way. */
export const LATE_IN = ['locked', 'proposed', 'approved'] as const satisfies readonly BatchState[];
/** An applicant gives up what nobody has awarded it for good yet: under public notice, too. */
export const RENOUNCED_IN = [...LATE_IN, 'public_notice'] as const satisfies readonly BatchState[];

/** What can be proposed and settled while a batch stands so. */
export function lateKindsIn(state: BatchState): LateActKind[] {
  if (LATE_IN.some((one) => one === state)) return LATE_ACT_KINDS;
  return RENOUNCED_IN.some((one) => one === state) ? ['renunciation'] : [];
}

/** Whether an official has proposed that an entry's applicant gives up, and nobody confirmed it yet. */
export function isGivingUp(
  acts: readonly { kind: LateActKind; state: LateActState; entryId: string }[],
  entry: string,
): boolean {
  return acts.some(
    ({ kind, state, entryId }) => kind === 'renunciation' && state === 'proposed' && entryId === entry,
  );
}
