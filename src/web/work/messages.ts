import { defineMessages } from '../i18n/message.ts';

export const work = defineMessages({
  /** What is said of one thing, on one line. */
  said: { zh: '{what}：{text}', en: '{what}: {text}' },
  more: { zh: '更多', en: 'Show more' },
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
  conflictLines: {
    zh: '划去的是现在的内容，标出的是您填写的。',
    en: 'Struck out is what stands now, marked is what you entered.',
  },
  conflictMine: { zh: '您填写的', en: 'Yours' },
  keepTheirs: { zh: '采用现在的内容', en: 'Take what is there' },
  keepMine: { zh: '保留我的', en: 'Keep mine' },
  empty: { zh: '（空）', en: '(empty)' },
  signInNeeded: { zh: '请先登录', en: 'Please sign in' },
  signInNeededHint: {
    zh: '登录后会回到这个页面。',
    en: 'You will come back to this page afterwards.',
  },
  signedOut: { zh: '您已退出登录', en: 'You have been signed out' },
  signedOutHint: {
    zh: '请重新登录。登录后会回到这个页面，表单里填写的内容还在。',
    en: 'Please sign in again. You will come back to this page, and what you entered in its form is still there.',
  },
  signIn: { zh: '登录', en: 'Sign in' },
  oneMoment: { zh: '请稍候', en: 'One moment' },
  unknownAccount: { zh: '暂时无法确认登录状态', en: 'Could not find out who is signed in' },
  secondFactor: { zh: '两步验证', en: 'Second factor' },
  secondFactorHint: {
    zh: '请打开验证器应用，输入这个账户当前的六位数字；手机不在身边，用一个备用码。',
    en: 'Open your authenticator app and enter the six digits it shows for this account; without your phone, use a backup code.',
  },
  secondFactorMissing: { zh: '请先设置两步验证', en: 'Set up a second factor first' },
  secondFactorMissingHint: {
    zh: '政府工作人员须使用两步验证后才能办理业务。设置只需一分钟。',
    en: 'Officials work with a second factor here. Setting it up takes a minute.',
  },
  secondFactorSetUp: { zh: '去设置', en: 'Set it up' },
  notForYou: { zh: '您没有这里的权限', en: 'This page is not open to your roles' },
  notForYouHint: {
    zh: '这里供以下角色使用：{roles}。如果工作需要，请联系系统管理员授予。',
    en: 'It is for these roles: {roles}. If your work needs one, ask an administrator for it.',
  },
  backToDesk: { zh: '回到工作台', en: 'Back to the desk' },
  backHome: { zh: '回到首页', en: 'Back to the first page' },
  sections: { zh: '栏目', en: 'Sections' },
  edit: { zh: '修改', en: 'Change' },
  remove: { zh: '删除', en: 'Remove' },
  add: { zh: '添加', en: 'Add' },
  reason: { zh: '理由', en: 'Reason' },
  reasonHint: {
    zh: '记入账本，审计人员可以看到。',
    en: 'Kept in the ledger, where auditors read it.',
  },
  address: { zh: '邮箱或手机号', en: 'Mail address or mobile number' },
  addressHint: {
    zh: '邀请发到这里，七天内有效，只能用一次。',
    en: 'The invitation goes there; it holds for seven days and works once.',
  },
  optional: { zh: '选填', en: 'optional' },
});
