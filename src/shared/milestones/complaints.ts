import type { Bilingual } from '../locale.ts';

export const COMPLAINT_CHANNEL_NAMES = {
  telephone: { zh: '电话', en: 'By telephone' },
  online: { zh: '线上客服', en: 'Online' },
  counter: { zh: '营业网点', en: 'At a counter' },
  letter: { zh: '信函', en: 'By letter' },
  regulator: { zh: '监管部门或自律组织转办', en: 'Passed on by a regulator' },
  other: { zh: '其他', en: 'Otherwise' },
} as const satisfies Record<string, Bilingual>;
export type ComplaintChannel = keyof typeof COMPLAINT_CHANNEL_NAMES;
export const COMPLAINT_CHANNELS = Object.keys(COMPLAINT_CHANNEL_NAMES) as [
  ComplaintChannel,
  ...ComplaintChannel[],
];

/** Of all complaints of a pilot; sums in fen. */
export interface ComplaintTotals {
  received: number;
  /** Answered. */
  settled: number;
  /** Not answered, and past one of the limits. */
  overdue: number;
  claimed: number;
  paid: number;
}
