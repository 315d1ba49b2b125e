import { defineMessages } from '../i18n/message.ts';

export const work = defineMessages({
  more: { zh: '更多', en: 'Show more' },
  loadingMore: { zh: '正在载入', en: 'Loading' },
  cancel: { zh: '取消', en: 'Cancel' },
  save: { zh: '保存', en: 'Save' },
  saved: { zh: '已保存', en: 'Saved' },
  unsaved: { zh: '有未保存的修改', en: 'There are unsaved changes' },
  conflictTitle: { zh: '在您修改期间，内容已被他人更改', en: 'Someone changed this while you were editing' },
  conflictHint: {
    zh: '您填写的内容还在。左边是现在的内容，右边是您填写的；选择保留哪一个，再保存一次。',
    en: 'What you typed is still here. On the left is what is there now, on the right what you typed: choose, then save again.',
  },
  conflictTheirs: { zh: '现在的内容', en: 'Now' },
  conflictMine: { zh: '您填写的', en: 'Yours' },
  keepTheirs: { zh: '采用现在的内容', en: 'Take what is there' },
  keepMine: { zh: '保留我的', en: 'Keep mine' },
  empty: { zh: '（空）', en: '(empty)' },
  signInNeeded: { zh: '请先登录', en: 'Please sign in' },
  signInNeededHint: {
    zh: '登录后会回到这个页面。',
    en: 'You will come back to this page afterwards.',
  },
  signIn: { zh: '登录', en: 'Sign in' },
  sections: { zh: '栏目', en: 'Sections' },
  edit: { zh: '修改', en: 'Change' },
  remove: { zh: '删除', en: 'Remove' },
  add: { zh: '添加', en: 'Add' },
  reason: { zh: '理由', en: 'Reason' },
  reasonHint: {
    zh: '记入台账，审计人员可以看到。',
    en: 'Kept in the ledger, where auditors read it.',
  },
  address: { zh: '邮箱或手机号', en: 'Mail address or mobile number' },
  addressHint: {
    zh: '邀请发到这里，七天内有效，只能用一次。',
    en: 'The invitation goes there; it holds for seven days and works once.',
  },
  optional: { zh: '选填', en: 'optional' },
});
