import type { PlainMessage } from '../i18n/message.ts';

/** Words for what entries say was done; an action that is not here is shown as it is written. */
export const ACTION_NAMES: Readonly<Record<string, PlainMessage>> = {
  'library.seeded': { zh: '随系统发布内容', en: 'Content published with the system' },
  'library.drafted': { zh: '起草新版本', en: 'New version drafted' },
  'library.approved': { zh: '核准版本', en: 'Version approved' },

  'person.registered': { zh: '注册账户', en: 'Account opened' },
  'person.changed': { zh: '修改账户资料', en: 'Account changed' },
  'person.disabled': { zh: '停用账户', en: 'Account disabled' },
  'person.enabled': { zh: '恢复账户', en: 'Account enabled again' },
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

  'run.values-taken': { zh: '报送数值', en: 'Figures reported' },
  'run.alerted': { zh: '预警', en: 'Alerts raised' },
  'run.alert-handled': { zh: '处置预警', en: 'Alert handled' },
  'run.reminded': { zh: '提醒报告期限', en: 'Reminded of a due date' },
};
