import type { Bilingual } from '../locale.ts';

export const METHOD_NAMES = {
  mean: { zh: '算术平均', en: 'Plain mean' },
  trimmed: {
    zh: '去掉一个最高分和一个最低分后的平均',
    en: 'Mean without the highest and the lowest',
  },
  additive: { zh: '专家宽严校正（加性模型）', en: 'Additive model of pilots and scorers' },
} as const satisfies Record<string, Bilingual>;
export type MethodName = keyof typeof METHOD_NAMES;
export const METHODS = Object.keys(METHOD_NAMES) as [MethodName, ...MethodName[]];

/** When a scorer sees others' sheets of a pilot: once the own one is in, or once all are. */
export const BLIND_UNTIL_NAMES = {
  own: { zh: '本人提交后可见其他评分', en: 'Others’ scores show once one’s own are in' },
  all: { zh: '全部提交后可见其他评分', en: 'Others’ scores show once all are in' },
} as const satisfies Record<string, Bilingual>;
export type BlindUntil = keyof typeof BLIND_UNTIL_NAMES;
export const BLIND_UNTIL = Object.keys(BLIND_UNTIL_NAMES) as [BlindUntil, ...BlindUntil[]];

export const MISSING_NAMES = {
  refuse: { zh: '缺评分的项目不得锁定', en: 'Scores are not locked while a pilot has no sheet' },
  'leave-out': { zh: '没有评分的项目不参加排名', en: 'A pilot without a sheet is not ranked' },
} as const satisfies Record<string, Bilingual>;
export type Missing = keyof typeof MISSING_NAMES;
export const MISSING = Object.keys(MISSING_NAMES) as [Missing, ...Missing[]];

export const ENTRY_STATE_NAMES = {
  nominated: { zh: '列入评审', en: 'Nominated' },
  'left-out': { zh: '未列入', en: 'Left out' },
  excluded: { zh: '取消资格', en: 'Excluded' },
  withdrawn: { zh: '已放弃', en: 'Given up' },
} as const satisfies Record<string, Bilingual>;
export type EntryState = keyof typeof ENTRY_STATE_NAMES;
export const ENTRY_STATES = Object.keys(ENTRY_STATE_NAMES) as [EntryState, ...EntryState[]];

/** Whether an applicant meets a condition; `pending`: nobody has looked yet. */
export const CONDITION_STATE_NAMES = {
  pending: { zh: '待核', en: 'To be checked' },
  met: { zh: '符合', en: 'Met' },
  'not-met': { zh: '不符合', en: 'Not met' },
  'not-applicable': { zh: '不适用', en: 'Does not apply' },
} as const satisfies Record<string, Bilingual>;
export type ConditionState = keyof typeof CONDITION_STATE_NAMES;
export const CONDITION_STATES = Object.keys(CONDITION_STATE_NAMES) as [ConditionState, ...ConditionState[]];

export const PAPER_KIND_NAMES = {
  policy: { zh: '政策依据', en: 'Basis in policy' },
  budget: { zh: '预算依据', en: 'Basis in the budget' },
  'fair-competition': { zh: '公平竞争审查结论', en: 'Fair competition review' },
  deliberation: { zh: '集体审议', en: 'Collective deliberation' },
  'sign-in': { zh: '签到表', en: 'Attendance sheet' },
  commitment: { zh: '专家承诺书', en: 'Experts’ undertaking' },
  'panel-opinion': { zh: '专家组意见', en: 'Opinion of the panel' },
  'band-minutes': { zh: '临界项目讨论记录', en: 'Minutes on the pilots near the line' },
  'score-scan': { zh: '纸质评分表扫描件', en: 'Scan of paper sheets' },
  consultation: { zh: '财政意见', en: 'Opinion of the finance office' },
  minutes: { zh: '会议纪要', en: 'Minutes of the deciding meeting' },
  voucher: { zh: '拨付凭证', en: 'Payment voucher' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Record<string, Bilingual>;
export type PaperKind = keyof typeof PAPER_KIND_NAMES;
export const PAPER_KINDS = Object.keys(PAPER_KIND_NAMES) as [PaperKind, ...PaperKind[]];

/** Those that still come in once everything is paid. */
export const PAID_PAPERS: readonly PaperKind[] = ['voucher', 'other'];

export const SHEET_STATE_NAMES = {
  assigned: { zh: '待评分', en: 'To be scored' },
  submitted: { zh: '已提交', en: 'Submitted' },
  reopened: { zh: '已退回重评', en: 'Opened again' },
  excused: { zh: '免评', en: 'Excused' },
} as const satisfies Record<string, Bilingual>;
export type SheetState = keyof typeof SHEET_STATE_NAMES;
export const SHEET_STATES = Object.keys(SHEET_STATE_NAMES) as [SheetState, ...SheetState[]];

export const RECUSAL_SOURCE_NAMES = {
  declared: { zh: '专家申报', en: 'Declared by the expert' },
  found: { zh: '系统提示并经确认', en: 'Found by the system and confirmed' },
  officer: { zh: '经办人认定', en: 'Set by an officer' },
} as const satisfies Record<string, Bilingual>;
export type RecusalSource = keyof typeof RECUSAL_SOURCE_NAMES;
export const RECUSAL_SOURCES = Object.keys(RECUSAL_SOURCE_NAMES) as [RecusalSource, ...RecusalSource[]];

/** Why an expert is tied to an organisation (利害关系). */
export const TIE_NAMES = {
  employer: { zh: '现在或曾经任职', en: 'Employed there, now or before' },
  equity: { zh: '持股或其他经济利益', en: 'Equity or another interest' },
  adviser: { zh: '三年内担任顾问', en: 'Adviser within three years' },
  kinship: { zh: '近亲属任职或持股', en: 'Close kin employed there or holding equity' },
  other: { zh: '其他可能影响公正的关系', en: 'Another tie that may bias' },
} as const satisfies Record<string, Bilingual>;
export type Tie = keyof typeof TIE_NAMES;
export const TIES = Object.keys(TIE_NAMES) as [Tie, ...Tie[]];

/** Criteria that are worked out from what a pilot reported (docs/scoring.md speaks of their values only). */
export const COMPUTED_NAMES = {
  indicators: { zh: '指标完成度', en: 'Attainment of indicators' },
  timeliness: { zh: '报告及时率', en: 'Timeliness of reports' },
  incidents: { zh: '风险事件', en: 'Incidents' },
  commitments: { zh: '承诺履行', en: 'Commitments met' },
} as const satisfies Record<string, Bilingual>;
export type Computed = keyof typeof COMPUTED_NAMES;
export const COMPUTED = Object.keys(COMPUTED_NAMES) as [Computed, ...Computed[]];

export const PAYMENT_KIND_NAMES = {
  payment: { zh: '拨付', en: 'Paid' },
  return: { zh: '退回', en: 'Returned' },
  reclaim: { zh: '追回', en: 'Reclaimed' },
} as const satisfies Record<string, Bilingual>;
export type PaymentKind = keyof typeof PAYMENT_KIND_NAMES;
export const PAYMENT_KINDS = Object.keys(PAYMENT_KIND_NAMES) as [PaymentKind, ...PaymentKind[]];

/** Ten-thousandths: weights of criteria, shares of joint applicants. */
export const WHOLE = 10_000;
/** Hundredths of a point: the most that a criterion is given. */
export const FULL_MARKS = 10_000;
/** Millionths of a point, as figures are published. */
export const MICRO = 1_000_000;
