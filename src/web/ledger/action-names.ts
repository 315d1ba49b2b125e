import {
  COMPLIANCE_ACTION_NAMES,
  PILOT_ACTION_NAMES,
  RUN_ACTION_NAMES,
} from '../../shared/pilots/action-names.ts';
import { OBJECTION_STATE_NAMES } from '../../shared/pilots/objections.ts';
import { VERB_NAMES } from '../../shared/pilots/states.ts';
import { BATCH_ACTION_NAMES } from '../../shared/rewards/action-names.ts';
import type { PlainMessage } from '../i18n/message.ts';

/** Words for what entries say was done; an action that is not here is shown as it is written. */
export const ACTION_NAMES: Readonly<Record<string, PlainMessage>> = {
  'library.seeded': { zh: '随系统发布内容', en: 'Content published with the system' },
  'library.drafted': { zh: '起草新版本', en: 'New version drafted' },
  'library.discarded': { zh: '舍弃草案', en: 'Draft discarded' },
  'library.restored': { zh: '恢复草案', en: 'Draft restored' },
  'evaluation.added': { zh: '增加评测题', en: 'Evaluation question added' },
  'evaluation.removed': { zh: '移除评测题', en: 'Evaluation question removed' },
  'library.approved': { zh: '核准版本', en: 'Version approved' },

  'person.registered': { zh: '注册账户', en: 'Account opened' },
  'person.changed': { zh: '修改账户资料', en: 'Account changed' },
  'person.disabled': { zh: '停用账户', en: 'Account disabled' },
  'person.enabled': { zh: '恢复账户', en: 'Account enabled again' },
  'person.second-factor-reset': { zh: '重设两步验证', en: 'Second factor reset' },
  'person.erased': { zh: '删除账户与个人信息', en: 'Account and personal data erased' },
  'token.made': { zh: '创建访问令牌', en: 'Access token made' },
  'token.revoked': { zh: '撤销访问令牌', en: 'Access token revoked' },

  'office.roles-changed': { zh: '变更办公室角色', en: 'Office roles changed' },
  'expert.appointed': { zh: '聘任评审专家', en: 'Expert appointed' },
  'expert.ended': { zh: '结束专家聘任', en: 'Expert appointment ended' },
  'invitation.made': { zh: '发出邀请', en: 'Invitation sent' },
  'invitation.accepted': { zh: '接受邀请', en: 'Invitation accepted' },
  'invitation.withdrawn': { zh: '撤回邀请', en: 'Invitation withdrawn' },
  'member.founded': { zh: '成为企业负责人', en: 'Became the enterprise’s owner' },
  'member.role-changed': { zh: '变更成员角色', en: 'Member’s role changed' },
  'member.removed': { zh: '移除成员', en: 'Member removed' },
  'member.left': { zh: '成员退出', en: 'Member left' },

  'template.added': { zh: '上传报告模板', en: 'Report template added' },
  'template.removed': { zh: '删除报告模板', en: 'Report template removed' },

  'enterprise.registered': { zh: '登记企业', en: 'Enterprise registered' },
  'enterprise.changed': { zh: '修改企业资料', en: 'Enterprise changed' },
  'enterprise.benchmark-set': { zh: '认定标杆性企业', en: 'Benchmark status given' },
  'enterprise.benchmark-withdrawn': { zh: '取消标杆性企业', en: 'Benchmark status withdrawn' },
  'enterprise.licence-added': { zh: '添加许可或备案', en: 'Licence added' },
  'enterprise.licence-changed': { zh: '修改许可或备案', en: 'Licence changed' },
  'enterprise.licence-removed': { zh: '删除许可或备案', en: 'Licence removed' },
  'enterprise.file-added': { zh: '上传文件', en: 'File uploaded' },
  'enterprise.verification-submitted': { zh: '提交核验材料', en: 'Verification submitted' },
  'enterprise.verification-accepted': { zh: '核验通过', en: 'Verification accepted' },
  'enterprise.verification-returned': { zh: '核验退回补正', en: 'Verification returned' },
  'enterprise.verified-by-claim': { zh: '凭法人身份核验', en: 'Verified by legal-person claim' },

  'lead.made': { zh: '提交风险线索', en: 'Risk lead handed in' },
  'incident.reported': { zh: '报送事件或隐患', en: 'Incident reported' },
  'lead.file-added': { zh: '提交线索附件', en: 'File attached to a lead' },
  'lead.triaged': { zh: '分办线索', en: 'Lead triaged' },
  'lead.overdue': { zh: '线索逾期提醒', en: 'Reminded of an overdue lead' },
  'lead.noted': { zh: '记录线索办理情况', en: 'Note on a lead' },
  'lead.transfer-corrected': { zh: '更正线索的移送', en: 'Transfer of a lead put right' },
  'lead.transferred': { zh: '移送线索', en: 'Lead passed on' },
  'lead.closed': { zh: '办结线索', en: 'Lead closed' },
  'lead.reopened': { zh: '重新办理线索', en: 'Lead reopened' },
  'lead.contact-given': { zh: '留下联系方式', en: 'Contact given' },
  'lead.contact-erased': { zh: '联系方式保存期满删除', en: 'Contact erased after its time' },
  'complaint.recorded': { zh: '登记投诉', en: 'Complaint recorded' },
  'complaint.answered': { zh: '补充投诉办理情况', en: 'Complaint brought up to date' },
  'complaint.corrected': { zh: '更正投诉记录', en: 'Complaint corrected' },

  ...BATCH_ACTION_NAMES,

  ...under('pilot', VERB_NAMES),
  ...under('pilot', PILOT_ACTION_NAMES),
  ...under('compliance', COMPLIANCE_ACTION_NAMES),
  ...under('run', RUN_ACTION_NAMES),
  ...under('objection', OBJECTION_STATE_NAMES),
  'objection.sealed': { zh: '异议补交盖章文件', en: 'Stamped objection brought' },
  'objection.letter-attached': { zh: '附上异议来函', en: 'Letter of an objection attached' },

  'question.assigned': { zh: '分派提问', en: 'Question assigned' },
  'question.dismissed': { zh: '提问不需处理', en: 'Question dismissed' },
  'question.reopened': { zh: '重新处理提问', en: 'Question opened again' },
  'question.merged': { zh: '合并提问', en: 'Questions merged' },
  'question.split': { zh: '拆分提问', en: 'Questions split' },
  'question.answered': { zh: '提问已处理', en: 'Question settled' },
};

function under(stream: string, names: Readonly<Record<string, PlainMessage>>) {
  return Object.fromEntries(
    Object.entries(names).map(([name, words]) => [`${stream}.${name}`, capital(words)]),
  );
}

/** A verb is written small where it stands within a sentence. */
function capital({ zh, en }: PlainMessage): PlainMessage {
  return { zh, en: en.charAt(0).toUpperCase() + en.slice(1) };
}
