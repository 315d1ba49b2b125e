import { defineMessages } from '../i18n/message.ts';

export const members = defineMessages({
  title: { zh: '成员', en: 'Members' },
  lead: {
    zh: '负责人可以修改企业信息、提交材料、管理成员；成员可以查看和起草。',
    en: 'Owners change the profile, hand in papers and manage members; members read and draft.',
  },
  list: { zh: '现有成员', en: 'Who belongs to it' },
  name: { zh: '姓名', en: 'Name' },
  you: { zh: '（您）', en: ' (you)' },
  address: { zh: '邮箱或手机号', en: 'Mail address or mobile' },
  role: { zh: '角色', en: 'Role' },
  since: { zh: '加入时间', en: 'Since' },
  disabled: { zh: '账户已停用', en: 'Account disabled' },
  action: { zh: '操作', en: 'Action' },
  toOwner: { zh: '设为负责人', en: 'Make owner' },
  toMember: { zh: '改为成员', en: 'Make member' },
  toOwnerNote: {
    zh: '{name} 将可以修改企业信息、提交材料和管理成员，包括更改您的角色。',
    en: '{name} will be able to change the profile, hand in papers and manage members, your own role among them.',
  },
  toMemberNote: {
    zh: '{name} 将不能再修改企业信息或管理成员，并需要重新登录。',
    en: '{name} will not change the profile or manage members any more, and has to sign in again.',
  },
  remove: { zh: '移除', en: 'Remove' },
  removeTitle: { zh: '移除成员', en: 'Remove a member' },
  removeNote: {
    zh: '{name} 将立即失去对这家企业的访问并退出登录。',
    en: '{name} loses access to this enterprise at once and is signed out.',
  },
  invite: { zh: '邀请同事', en: 'Invite a colleague' },
  send: { zh: '发出邀请', en: 'Send the invitation' },
  sent: { zh: '邀请已发往 {address}', en: 'The invitation is on its way to {address}' },
  invitations: { zh: '发出的邀请', en: 'Invitations sent' },
  leave: { zh: '退出企业', en: 'Leave the enterprise' },
  leaveNote: {
    zh: '退出后不能再查看这家企业的内容，要回来须由负责人重新邀请。',
    en: 'You will not see anything of this enterprise any more; only an owner can invite you back.',
  },
});
