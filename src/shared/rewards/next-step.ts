import type { Bilingual } from '../locale.ts';
import type { OfficeRole } from '../roles.ts';
import type { BatchState } from './batch-states.ts';

/** What a batch waits for, and whose it is to do; what an expert, an applicant or the calendar is waited for is no step. */
export const NEXT_STEPS = {
  open: { role: 'approver', name: { zh: '待开放申报', en: 'to be opened' } },
  'start-scoring': {
    role: 'case-officer',
    name: { zh: '申报期已过，待开始评分', en: 'applications closed, scoring to begin' },
  },
  lock: {
    role: 'case-officer',
    name: { zh: '评分期已过，待锁定', en: 'scoring is over, scores to be locked' },
  },
  'decide-reopening': {
    role: 'approver',
    name: { zh: '退回重评待决定', en: 'a sheet asked to be opened again' },
  },
  propose: { role: 'case-officer', name: { zh: '待提出奖励建议', en: 'awards to be proposed' } },
  'record-meeting': { role: 'case-officer', name: { zh: '待记录会议', en: 'meeting to be recorded' } },
  approve: { role: 'approver', name: { zh: '待批准', en: 'to be approved' } },
  'start-notice': { role: 'case-officer', name: { zh: '待公示', en: 'to be put under notice' } },
  publish: { role: 'case-officer', name: { zh: '公示期满，待公布', en: 'notice is over, to be published' } },
  pay: { role: 'case-officer', name: { zh: '待拨付', en: 'to be paid' } },
} as const satisfies Record<string, { role: OfficeRole; name: Bilingual }>;
export type NextStep = keyof typeof NEXT_STEPS;
export const NEXT_STEP_NAMES = Object.keys(NEXT_STEPS) as [NextStep, ...NextStep[]];

/** While a batch stands so its sheets are opened again; what comes next rests on them, and waits. */
export const REOPENED_IN = ['scoring', 'locked', 'proposed'] as const satisfies readonly BatchState[];

interface Standing {
  state: BatchState;
  /** Of one being set up: nothing is missing any more. */
  complete: boolean;
  /** Civil dates, the last days of what goes on; null: not set. */
  applyUntil: string | null;
  scoreUntil: string | null;
  noticeUntil: string | null;
  /** Of a proposal: the meeting that decided is on record. */
  met: boolean;
  /** A sheet is asked to be opened again, and nobody has decided. */
  reopening: boolean;
}

/** Null: nothing waits for an official. */
export function nextStep(batch: Standing, today: string): NextStep | null {
  const isOver = (until: string | null) => until !== null && until < today;
  if (batch.reopening && REOPENED_IN.some((state) => state === batch.state)) return 'decide-reopening';
  switch (batch.state) {
    case 'draft':
      return batch.complete ? 'open' : null;
    case 'open':
      return isOver(batch.applyUntil) ? 'start-scoring' : null;
    case 'scoring':
      return isOver(batch.scoreUntil) ? 'lock' : null;
    case 'locked':
      return 'propose';
    case 'proposed':
      return batch.met ? 'approve' : 'record-meeting';
    case 'approved':
      return 'start-notice';
    case 'public_notice':
      return isOver(batch.noticeUntil) ? 'publish' : null;
    case 'published':
      return 'pay';
    case 'paid':
      return null;
  }
}
