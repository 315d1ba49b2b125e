import type { Bilingual } from '../locale.ts';

/** What entries of a pilot's own stream say was done, without `pilot.`; what moved it is called after its verb. */
export const PILOT_ACTION_NAMES: Readonly<Record<string, Bilingual>> = {
  started: { zh: '新建项目', en: 'Began the pilot' },
  recorded: { zh: '记录监管主导项目', en: 'Recorded a pilot that a regulator runs' },
  'file-added': { zh: '上传文件', en: 'Uploaded a file' },
  sealed: { zh: '上传盖章文件', en: 'Brought the stamped file' },
  'document-named': { zh: '上传准入文件', en: 'Named the admission document' },
  'party-added': { zh: '添加申报主体', en: 'Added a joint applicant' },
  'party-removed': { zh: '移除申报主体', en: 'Took a joint applicant out' },
  'host-set': { zh: '确定持牌承载机构', en: 'Named the licensed host' },
  'letter-brought': { zh: '提交同意函', en: 'Brought a letter of consent' },
  'letter-checked': { zh: '同意函核对无误', en: 'Checked a letter of consent' },
  'letter-refused': { zh: '同意函不符', en: 'Found a letter of consent wanting' },
  consented: { zh: '同意参加', en: 'Consented' },
  declined: { zh: '谢绝或撤回同意', en: 'Declined, or took the consent back' },
  taken: { zh: '接办', en: 'Took the case' },
  handled: { zh: '参与办理', en: 'Took a hand in the case' },
  'expert-invited': { zh: '邀请评审专家', en: 'Invited an expert' },
  'expert-dismissed': { zh: '解聘评审专家', en: 'Dismissed an expert' },
  'expert-invitation-withdrawn': { zh: '撤回专家邀请', en: 'Took the invitation of an expert back' },
  'opinion-filed': { zh: '提交评审意见', en: 'Filed an opinion' },
  'objection-upheld': { zh: '又一件异议成立', en: 'Another objection was upheld' },
  'change-asked': { zh: '申请变更', en: 'Asked for a change' },
  'change-accepted': { zh: '同意变更', en: 'Accepted the change' },
  'change-refused': { zh: '不同意变更', en: 'Refused the change' },
  'extension-asked': { zh: '申请延期', en: 'Asked for more time' },
  'extension-accepted': { zh: '同意延期', en: 'Accepted the extension' },
  'extension-refused': { zh: '不同意延期', en: 'Refused the extension' },
};

/** Of its findings and its checklist, without `compliance.`. */
export const COMPLIANCE_ACTION_NAMES: Readonly<Record<string, Bilingual>> = {
  screened: { zh: '持牌合规筛查', en: 'Screened for the licence boundary' },
  reviewed: { zh: '复核规定与有效期', en: 'Looked again at laws and last days' },
  reopened: { zh: '重新审查', en: 'Opened again' },
  'finding-added': { zh: '经办人新增事项', en: 'Added a finding' },
  'finding-answered': { zh: '说明事项', en: 'Answered a finding' },
  'finding-settled': { zh: '事项办结', en: 'Settled a finding' },
  'finding-returned': { zh: '说明未获认可', en: 'Did not accept the answer to a finding' },
  'finding-dropped': { zh: '认定事项不适用', en: 'Found that a finding does not apply' },
  'item-answered': { zh: '填写检查项', en: 'Answered an item of the checklist' },
  'item-judged': { zh: '审查检查项', en: 'Judged an item of the checklist' },
  'checklist-upgraded': { zh: '检查清单升级', en: 'Upgraded the checklist' },
};

/** Of how it runs, without `run.`. */
export const RUN_ACTION_NAMES: Readonly<Record<string, Bilingual>> = {
  'values-taken': { zh: '报送数值', en: 'Reported figures' },
  'values-corrected': { zh: '更正数值', en: 'Corrected figures' },
  'sheet-taken': { zh: '导入数值表', en: 'Imported figures by spreadsheet' },
  alerted: { zh: '预警', en: 'Raised alerts' },
  reminded: { zh: '提醒报告期限', en: 'Reminded of a due date' },
  'alert-handled': { zh: '处置预警', en: 'Handled an alert' },
  'plan-proposed': { zh: '提出阶段报告计划', en: 'Proposed a plan of reports' },
  'move-proposed': { zh: '申请报告改期', en: 'Asked for another due date' },
  'drop-proposed': { zh: '申请取消报告', en: 'Asked to owe a report no more' },
  'plan-withdrawn': { zh: '撤回计划申请', en: 'Took a change of the plan back' },
  'plan-accepted': { zh: '同意阶段报告计划', en: 'Agreed to the plan of reports' },
  'plan-refused': { zh: '不同意阶段报告计划', en: 'Did not agree to the plan of reports' },
  'report-submitted': { zh: '提交阶段报告', en: 'Submitted a report' },
  'report-corrected': { zh: '更正阶段报告', en: 'Corrected a report' },
  'report-confirmed': { zh: '持牌机构确认报告', en: 'Confirmed a report' },
  'report-letter-brought': { zh: '提交报告确认函', en: 'Brought a letter on a report' },
  'report-letter-checked': { zh: '报告确认函核对无误', en: 'Checked a letter on a report' },
  'report-letter-refused': { zh: '报告确认函不符', en: 'Found a letter on a report wanting' },
  'final-submitted': { zh: '结题报告定稿', en: 'Froze the final report' },
};
