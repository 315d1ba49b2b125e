import { defineMessages } from '../i18n/message.ts';

export const mailbox = defineMessages({
  title: { zh: '开发用信箱', en: 'Development mailbox' },
  lead: {
    zh: '这是一台开发服务器：没有配置邮件或短信服务，下面的消息没有发给任何人，只显示在这里。谁能打开本页，谁就能看到全部验证码和链接。',
    en: 'This is a development server without a mail or text-message service: the messages below went to nobody and are only shown here. Whoever can open this page sees every code and link.',
  },
  empty: { zh: '还没有消息。', en: 'There are no messages yet.' },
  emptyHint: {
    zh: '注册、找回密码或请求验证码之后，消息会自动出现在这里。',
    en: 'Sign up, reset a password or ask for a code, and the message appears here by itself.',
  },
  mail: { zh: '邮件', en: 'Mail' },
  sms: { zh: '短信', en: 'Text message' },
  to: { zh: '收件人', en: 'To' },
  copyCode: { zh: '复制 {code}', en: 'Copy {code}' },
});
