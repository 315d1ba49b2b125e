import type { Bilingual } from '../locale.ts';

/** 申报批次. An objection upheld sends public_notice back to locked; a change after a proposal does so too. */
export const BATCH_STATE_NAMES = {
  draft: { zh: '设置中', en: 'Being set up' },
  open: { zh: '申报中', en: 'Open for applications' },
  scoring: { zh: '评分中', en: 'Scoring' },
  locked: { zh: '评分已锁定', en: 'Scores locked' },
  proposed: { zh: '已提出建议', en: 'Proposed' },
  approved: { zh: '已批准', en: 'Approved' },
  public_notice: { zh: '公示', en: 'Public notice' },
  published: { zh: '已公布', en: 'Published' },
  paid: { zh: '已拨付', en: 'Paid' },
} as const satisfies Record<string, Bilingual>;
export type BatchState = keyof typeof BATCH_STATE_NAMES;
export const BATCH_STATES = Object.keys(BATCH_STATE_NAMES) as [BatchState, ...BatchState[]];
