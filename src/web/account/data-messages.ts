import { defineMessages, type PlainMessage } from '../i18n/message.ts';

export const data = defineMessages({
  lead: {
    zh: '这里列出系统保存的与您有关的信息、为什么保存、保存多久，以及如何注销。',
    en: 'What is kept of you, why, for how long, and how to have it erased.',
  },
  kept: { zh: '保存了什么', en: 'What is kept' },
  what: { zh: '内容', en: 'What' },
  why: { zh: '用途', en: 'What for' },
  long: { zh: '保存多久', en: 'How long' },
  erase: { zh: '注销账户', en: 'Erase your account' },
  eraseNote: {
    zh: '注销立即生效，不能撤回。此后不能再用这个账户登录。',
    en: 'It happens at once and cannot be undone. Nobody signs in with the account again.',
  },
  goes: { zh: '将被删除', en: 'What goes' },
  stays: { zh: '仍会保留', en: 'What stays' },
  refused: { zh: '现在还不能注销', en: 'Not possible yet' },
  confirmTitle: { zh: '注销账户', en: 'Erase your account' },
  confirmNote: {
    zh: '请输入您的姓名“{name}”以确认。',
    en: 'Type your name, “{name}”, to confirm.',
  },
  name: { zh: '您的姓名', en: 'Your name' },
  code: { zh: '验证器的六位数字', en: 'Six digits of your authenticator' },
  goneTitle: { zh: '账户已注销', en: 'Your account is erased' },
  goneLead: {
    zh: '您的个人信息已删除，所有设备都已退出。提问、查阅和核对仍可不登录使用。',
    en: 'What was personal is erased and you are signed out everywhere. Asking, reading and checking need no account.',
  },
});

interface Kept {
  what: PlainMessage;
  why: PlainMessage;
  long: PlainMessage;
}

const untilErased: PlainMessage = { zh: '到注销为止', en: 'Until the account is erased' };

/** As the tables and platform/database/operational.ts have it. */
export const KEPT: readonly Kept[] = [
  {
    what: { zh: '姓名、邮箱、手机号、语言', en: 'Name, mail address, mobile number, language' },
    why: { zh: '登录、通知，标明由谁办理', en: 'Signing in, notices, saying who did what' },
    long: untilErased,
  },
  {
    what: {
      zh: '密码、两步验证和访问令牌（密码和令牌只存摘要）',
      en: 'Password, second factor, tokens (passwords and tokens as digests only)',
    },
    why: { zh: '确认是您本人', en: 'Knowing that it is you' },
    long: untilErased,
  },
  {
    what: { zh: '登录的设备：网络地址和浏览器', en: 'Where you are signed in: network address and browser' },
    why: { zh: '让您发现并退出陌生设备', en: 'So that you can find and end what is not yours' },
    long: {
      zh: '到退出为止；7 天不用即失效，公职人员 12 小时',
      en: 'Until it ends: after 7 days without use, 12 hours for officials',
    },
  },
  {
    what: {
      zh: '安全记录：登录和更改密码等操作',
      en: 'Security log: sign-ins, changes of passwords and the like',
    },
    why: { zh: '网络安全法第二十一条要求留存', en: 'Cybersecurity Law, Article 21, demands it' },
    long: { zh: '六个月', en: 'Six months' },
  },
  {
    what: { zh: '发给您的邮件和短信', en: 'Mail and text messages sent to you' },
    why: { zh: '没有送达时可以重发', en: 'Sending again what did not arrive' },
    long: { zh: '发出后 30 天', en: '30 days after they were sent' },
  },
  {
    what: { zh: '账本：谁在何时办了什么', en: 'The ledger: who did what and when' },
    why: { zh: '证明办理过程没有被改动', en: 'Proof that nothing was altered afterwards' },
    long: {
      zh: '不含个人信息的部分长期保存；其余见下',
      en: 'What is not personal, for good; for the rest see below',
    },
  },
];
