import type { Bilingual } from '../locale.ts';

/** Whose pilot it is: the district's own 区级场景应用, or one a regulator runs and we record and follow (监管主导). */
export const TRACKS = ['district', 'regulator'] as const;
export type Track = (typeof TRACKS)[number];

export const TRACK_NAMES: Readonly<Record<Track, Bilingual>> = {
  district: { zh: '区级场景应用', en: 'District application' },
  regulator: { zh: '监管主导', en: 'Regulator-led' },
};

export const STATE_NAMES = {
  draft: { zh: '起草', en: 'Draft' },
  submitted: { zh: '待受理（形式审查）', en: 'Submitted, to be checked for form' },
  returned: { zh: '退回补正', en: 'Returned for correction' },
  boundary_review: { zh: '持牌合规审查', en: 'Licence boundary review' },
  expert_review: { zh: '专家评审', en: 'Expert review' },
  public_notice: { zh: '公示', en: 'Public notice' },
  registered: { zh: '纳入台账', en: 'Registered' },
  testing: { zh: '测试中', en: 'Testing' },
  paused: { zh: '暂停', en: 'Paused' },
  final_report: { zh: '结题报告待审', en: 'Final report handed in' },
  recorded: { zh: '已记录', en: 'Recorded' },
  followed: { zh: '跟踪中', en: 'Followed' },
  reported: { zh: '已报结果', en: 'Reported' },
  assessed: { zh: '已评估', en: 'Assessed' },
  completed: { zh: '完成', en: 'Completed' },
  withdrawn: { zh: '撤回', en: 'Withdrawn' },
  rejected: { zh: '不予通过', en: 'Rejected' },
  terminated: { zh: '终止', en: 'Terminated' },
} as const satisfies Record<string, Bilingual>;

export type PilotState = keyof typeof STATE_NAMES;
/** From the beginning of the test on, unless it ended before its time. */
export const SINCE_TEST = [
  'testing',
  'paused',
  'final_report',
  'followed',
  'reported',
  'assessed',
  'completed',
] as const satisfies readonly PilotState[];

const BEGUN: ReadonlySet<PilotState> = new Set(SINCE_TEST);
/** Whether its test has begun, or it is followed; what ended before its time may have run, once it has a number. */
export const hasRun = ({ state, number }: { state: PilotState; number: string | null }): boolean =>
  BEGUN.has(state) || ((state === 'terminated' || state === 'withdrawn') && number !== null);

export const PILOT_STATES = Object.keys(STATE_NAMES) as [PilotState, ...PilotState[]];

export const VERB_NAMES = {
  submit: { zh: '提交', en: 'submit' },
  accept: { zh: '受理', en: 'accept' },
  return: { zh: '退回补正', en: 'return for correction' },
  'to-expert-review': { zh: '提交专家评审', en: 'send to expert review' },
  admit: { zh: '同意并公示', en: 'admit and publish the notice' },
  uphold: { zh: '异议成立，退回审查', en: 'uphold an objection' },
  register: { zh: '纳入台账', en: 'register' },
  'start-testing': { zh: '开始测试', en: 'start testing' },
  pause: { zh: '暂停', en: 'pause' },
  resume: { zh: '恢复', en: 'resume' },
  finish: { zh: '提交结题报告', en: 'hand in the final report' },
  'return-report': { zh: '退回结题报告', en: 'return the final report' },
  follow: { zh: '开始跟踪', en: 'follow' },
  report: { zh: '报送结果', en: 'report' },
  assess: { zh: '评估', en: 'assess' },
  complete: { zh: '完成', en: 'complete' },
  withdraw: { zh: '撤回', en: 'withdraw' },
  reject: { zh: '不予通过', en: 'reject' },
  terminate: { zh: '终止', en: 'terminate' },
} as const satisfies Record<string, Bilingual>;

export type Verb = keyof typeof VERB_NAMES;
export const VERBS = Object.keys(VERB_NAMES) as [Verb, ...Verb[]];

export function isVerb(name: string): name is Verb {
  return VERBS.some((known) => known === name);
}
