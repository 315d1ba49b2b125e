import { defineMessages } from '../i18n/message.ts';

export const data = defineMessages({
  lead: {
    zh: '这里列出系统保存的与您有关的信息、为什么保存、保存多久，以及如何注销。',
    en: 'What is kept of you, why, for how long, and how to have it erased.',
  },
  kept: { zh: '保存了什么', en: 'What is kept' },
  what: { zh: '内容', en: 'What' },
  why: { zh: '用途', en: 'What for' },
  long: { zh: '保存多久', en: 'How long' },
  days: {
    zh: '最后一次提问后 {count} 天，或到您删除为止',
    en: {
      one: 'A day after you last asked in it, or until you delete it',
      other: '{count} days after you last asked in it, or until you delete it',
    },
  },
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
    zh: '除依法须留存的以外，您的个人信息已删除，所有设备都已退出。提问、查阅和核对仍可不登录使用。',
    en: 'What was personal is erased, but for what the law has kept, and you are signed out everywhere. Asking, reading and checking need no account.',
  },
});
