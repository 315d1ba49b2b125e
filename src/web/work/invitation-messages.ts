import { defineMessages } from '../i18n/message.ts';

export const invitationWords = defineMessages({
  roles: { zh: '角色', en: 'Roles' },
  list: { zh: '已发出的邀请', en: 'Invitations sent' },
  none: { zh: '还没有发出过邀请', en: 'No invitation was sent yet' },
  noneHint: {
    zh: '填写上面的表格，发出第一份邀请。',
    en: 'Fill in the form above to send the first.',
  },
  to: { zh: '发往', en: 'To' },
  by: { zh: '邀请人', en: 'Invited by' },
  created: { zh: '发出时间', en: 'Sent' },
  expires: { zh: '{when} 前有效', en: 'holds until {when}' },
  state: { zh: '状态', en: 'State' },
  open: { zh: '待接受', en: 'Open' },
  expired: { zh: '已过期', en: 'Expired' },
  accepted: { zh: '已接受', en: 'Accepted' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  action: { zh: '操作', en: 'Action' },
  withdraw: { zh: '撤回', en: 'Withdraw' },
  withdrawTitle: { zh: '撤回邀请', en: 'Withdraw the invitation' },
  withdrawNote: {
    zh: '发往 {address} 的链接将立即失效。',
    en: 'The link sent to {address} stops working at once.',
  },
});
