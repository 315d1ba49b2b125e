import type { Bilingual } from '../locale.ts';

export const LEAD_STATE_NAMES = {
  received: { zh: '待分办', en: 'Awaits triage' },
  handling: { zh: '办理中', en: 'Being handled' },
  transferred: { zh: '已移送', en: 'Passed on' },
  closed: { zh: '已办结', en: 'Closed' },
} as const satisfies Record<string, Bilingual>;
export type LeadState = keyof typeof LEAD_STATE_NAMES;
export const LEAD_STATES = Object.keys(LEAD_STATE_NAMES) as [LeadState, ...LeadState[]];

/** Neither passed on nor closed: somebody owes it work. */
export const isOpen = (state: LeadState) => state === 'received' || state === 'handling';

/** What somebody without a name is told: that it came, and that it was handled. */
export const TOLD_STATE_NAMES = {
  received: { zh: '已收到', en: 'Received' },
  handling: { zh: '办理中', en: 'Being handled' },
  transferred: { zh: '已移送', en: 'Passed on' },
  closed: { zh: '已办结', en: 'Closed' },
  handled: { zh: '已处理', en: 'Handled' },
} as const satisfies Record<string, Bilingual>;
export type ToldState = keyof typeof TOLD_STATE_NAMES;
export const TOLD_STATES = Object.keys(TOLD_STATE_NAMES) as [ToldState, ...ToldState[]];

export function toldState(state: LeadState, anonymous: boolean): ToldState {
  return anonymous && !isOpen(state) ? 'handled' : state;
}

export const SEVERITY_NAMES = {
  minor: { zh: '一般', en: 'Minor' },
  major: { zh: '较大', en: 'Major' },
  grave: { zh: '重大', en: 'Grave' },
} as const satisfies Record<string, Bilingual>;
export type Severity = keyof typeof SEVERITY_NAMES;
export const SEVERITIES = Object.keys(SEVERITY_NAMES) as [Severity, ...Severity[]];

export const LEAD_OUTCOME_NAMES = {
  'dealt-with': { zh: '属实，已处置', en: 'Found true and dealt with' },
  unfounded: { zh: '未发现问题', en: 'Nothing was found' },
  'not-ours': { zh: '不属于受理范围', en: 'Not within the office’s remit' },
} as const satisfies Record<string, Bilingual>;
export type LeadOutcome = keyof typeof LEAD_OUTCOME_NAMES;
export const LEAD_OUTCOMES = Object.keys(LEAD_OUTCOME_NAMES) as [LeadOutcome, ...LeadOutcome[]];

export const LEAD_SOURCE_NAMES = {
  incident: { zh: '试点团队报送', en: 'By the pilot’s team' },
  form: { zh: '公众反映', en: 'By the public form' },
} as const satisfies Record<string, Bilingual>;
export type LeadSource = keyof typeof LEAD_SOURCE_NAMES;
export const LEAD_SOURCES = Object.keys(LEAD_SOURCE_NAMES) as [LeadSource, ...LeadSource[]];

/** What a receipt may bring, so that an open form fills no disk. */
export const LEAD_FILES = 5;
export const LEAD_FILE_BYTES = 10 * 1024 * 1024;
