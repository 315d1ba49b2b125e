import type { Bilingual } from '../locale.ts';
import { VERB_NAMES } from './states.ts';

/** All that a person may do with a pilot beside reading it: the verbs that move it, and what leaves it where it is. */
export const ACT_NAMES = {
  ...VERB_NAMES,
  edit: { zh: '填写申报材料', en: 'write the declaration' },
  'add-file': { zh: '上传文件', en: 'upload files' },
  'change-parties': { zh: '变更申报主体', en: 'change who takes part' },
  'bring-letter': { zh: '提交同意函', en: 'bring a letter of consent' },
  consent: { zh: '同意参加', en: 'consent' },
  decline: { zh: '谢绝或撤回同意', en: 'decline, or take the consent back' },
  seal: { zh: '上传盖章文件', en: 'bring the stamped file' },
  'name-document': { zh: '上传准入文件', en: 'name the admission document' },
  'change-record': { zh: '更正或更新记录', en: 'correct or update what is recorded' },
  ask: { zh: '申请变更或延期', en: 'ask for a change or more time' },
  take: { zh: '接办', en: 'take the case' },
  'check-letter': { zh: '核对同意函', en: 'check a letter of consent' },
  'decide-request': { zh: '决定变更或延期', en: 'decide on a request' },
  run: { zh: '报送数值与阶段报告', en: 'report figures and periods' },
  'handle-alerts': { zh: '处置预警', en: 'handle alerts' },
  'invite-expert': { zh: '邀请专家', en: 'invite an expert' },
} as const satisfies Record<string, Bilingual>;

export type Act = keyof typeof ACT_NAMES;
export const ACTS = Object.keys(ACT_NAMES) as [Act, ...Act[]];
