import type { Bilingual } from '../locale.ts';
import type { PilotState } from './states.ts';

/** What everybody hears of a pilot once it is public; each an entry `pilot.<notice>` of its history. */
export const NOTICE_NAMES = {
  admit: { zh: '公示', en: 'Public notice' },
  uphold: { zh: '异议成立，退回审查', en: 'An objection was upheld: back to review' },
  register: { zh: '纳入台账', en: 'Entered in the register' },
  follow: { zh: '列入跟踪', en: 'Followed' },
  'start-testing': { zh: '开始测试', en: 'Testing began' },
  pause: { zh: '暂停测试', en: 'Testing paused' },
  resume: { zh: '恢复测试', en: 'Testing resumed' },
  'change-accepted': { zh: '同意变更', en: 'A change was accepted' },
  'extension-accepted': { zh: '同意延期', en: 'More time was given' },
  finish: { zh: '提交结题报告', en: 'Final report handed in' },
  'return-report': { zh: '结题报告退回', en: 'Final report returned' },
  report: { zh: '报送结果', en: 'Result reported' },
  assess: { zh: '完成评估', en: 'Assessed' },
  complete: { zh: '项目完成', en: 'Completed' },
  withdraw: { zh: '申请人撤回', en: 'Withdrawn by the applicant' },
  reject: { zh: '不予通过', en: 'Rejected' },
  terminate: { zh: '终止', en: 'Terminated' },
} as const satisfies Record<string, Bilingual>;

export type NoticeKind = keyof typeof NOTICE_NAMES;
export const NOTICE_KINDS = Object.keys(NOTICE_NAMES) as [NoticeKind, ...NoticeKind[]];

/** From these on the public knows of a pilot. */
const PUBLIC: ReadonlySet<PilotState> = new Set([
  'public_notice',
  'registered',
  'testing',
  'paused',
  'final_report',
  'assessed',
  'followed',
  'reported',
]);

/** What makes it public by itself. */
const OPENING: ReadonlySet<string> = new Set(['admit', 'follow'] satisfies NoticeKind[]);

/**
 * The notice that an act is, or null: a draft that is withdrawn, or an application returned, is nobody else's matter.
 * @param from the state in which it was done
 */
export function noticeOf(act: string, from: PilotState): NoticeKind | null {
  const kind = NOTICE_KINDS.find((one) => one === act);
  return kind !== undefined && (OPENING.has(kind) || PUBLIC.has(from)) ? kind : null;
}
