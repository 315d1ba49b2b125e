import type { Bilingual } from '../locale.ts';

/** Caps of a test plan that figures are counted against; the area is a text, of which a report that names another is told. */
export const CAP_NAMES = {
  customers: { zh: '客户数', en: 'Customers' },
  transactions: { zh: '交易笔数', en: 'Transactions' },
  perTransaction: { zh: '最大单笔金额', en: 'Largest transaction' },
  total: { zh: '交易总金额', en: 'Total amount' },
} as const satisfies Record<string, Bilingual>;
export type Cap = keyof typeof CAP_NAMES;
export const CAPS = Object.keys(CAP_NAMES) as [Cap, ...Cap[]];
/** Of an indicator, on either side of nought. */
export const MOST_FIGURE = 1e15;
/** In fen; the others are counts. */
export const MONEY_CAPS: ReadonlySet<Cap> = new Set(['perTransaction', 'total']);

export const ALERT_NAMES = {
  cap: { zh: '超出测试规模上限', en: 'Past a cap' },
  'cap-near': { zh: '接近测试规模上限', en: 'Close to a cap' },
  red: { zh: '指标越过停测阈值', en: 'Indicator past its red threshold' },
  amber: { zh: '指标越过预警阈值', en: 'Indicator past its amber threshold' },
  area: { zh: '实际测试区域与测试方案不同', en: 'Tested elsewhere than the plan says' },
  ended: { zh: '测试期已满', en: 'The test period is over' },
  'ends-soon': { zh: '测试期即将届满', en: 'The test period ends soon' },
  'no-plan': { zh: '尚无阶段报告计划', en: 'No reporting plan' },
  'report-missing': { zh: '阶段报告逾期未报', en: 'A report is overdue' },
  'report-late': { zh: '阶段报告迟报', en: 'A report came late' },
  'complaint-overdue': { zh: '投诉超过处理时限', en: 'A complaint is past its time limit' },
} as const satisfies Record<string, Bilingual>;
export type AlertKind = keyof typeof ALERT_NAMES;
export const ALERT_KINDS = Object.keys(ALERT_NAMES) as [AlertKind, ...AlertKind[]];

export const MILESTONE_STATE_NAMES = {
  proposed: { zh: '待同意', en: 'Proposed' },
  agreed: { zh: '已同意', en: 'Agreed' },
  declined: { zh: '未同意', en: 'Declined' },
  dropped: { zh: '已取消', en: 'Dropped' },
} as const satisfies Record<string, Bilingual>;
export type MilestoneState = keyof typeof MILESTONE_STATE_NAMES;
export const MILESTONE_STATES = Object.keys(MILESTONE_STATE_NAMES) as [MilestoneState, ...MilestoneState[]];

/** What waits for an officer about a milestone. */
export const PENDING_NAMES = {
  add: { zh: '新增', en: 'to be added' },
  move: { zh: '改期', en: 'to be moved' },
  drop: { zh: '取消', en: 'to be dropped' },
} as const satisfies Record<string, Bilingual>;
export type PendingKind = keyof typeof PENDING_NAMES;
export const PENDING_KINDS = Object.keys(PENDING_NAMES) as [PendingKind, ...PendingKind[]];

/** The licensed institution's word on a report. */
export const CONFIRMATION_NAMES = {
  none: { zh: '待持牌机构确认', en: 'Awaits the licensed institution' },
  account: { zh: '持牌机构已在线确认', en: 'Confirmed by its account' },
  letter: { zh: '确认函待核对', en: 'Letter to be checked' },
  checked: { zh: '确认函已核对', en: 'Letter checked' },
} as const satisfies Record<string, Bilingual>;
export type Confirmation = keyof typeof CONFIRMATION_NAMES;
export const CONFIRMATIONS = Object.keys(CONFIRMATION_NAMES) as [Confirmation, ...Confirmation[]];

export const OUTCOME_NAMES = {
  met: { zh: '已兑现', en: 'Met' },
  missed: { zh: '未兑现', en: 'Missed' },
  unproven: { zh: '无法证明', en: 'Unproven' },
} as const satisfies Record<string, Bilingual>;
export type CommitmentOutcome = keyof typeof OUTCOME_NAMES;
export const COMMITMENT_OUTCOMES = Object.keys(OUTCOME_NAMES) as [CommitmentOutcome, ...CommitmentOutcome[]];

/** The key of the final report among the reports; the others have their milestone's id. */
export const FINAL = 'final';
