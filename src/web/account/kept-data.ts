import type { PlainMessage } from '../i18n/message.ts';

export interface Kept {
  what: PlainMessage;
  why: PlainMessage;
  long: PlainMessage | 'conversations';
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
    what: { zh: '提问记录（选择保存到账户的）', en: 'What you asked, where you keep it in the account' },
    why: { zh: '换一台设备接着问；只有您能看到', en: 'Going on with it on any device; only you can read it' },
    long: 'conversations',
  },
  {
    what: {
      zh: '安全记录：登录和更改密码等操作',
      en: 'Security log: sign-ins, changes of passwords and the like',
    },
    why: { zh: '网络安全法要求留存网络日志', en: 'The Cybersecurity Law has network logs kept' },
    long: { zh: '六个月，注销后也是', en: 'Six months, of an erased account too' },
  },
  {
    what: { zh: '发给您的邮件和短信', en: 'Mail and text messages sent to you' },
    why: { zh: '没有送达时可以重发', en: 'Sending again what did not arrive' },
    long: { zh: '发出后 30 天', en: '30 days after they were sent' },
  },
  {
    what: { zh: '页面里的消息', en: 'Messages in the page' },
    why: { zh: '告诉您与您有关的办理进展', en: 'Telling you what happens in your matters' },
    long: { zh: '半年，或到注销为止', en: 'Half a year, or until the account is erased' },
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
