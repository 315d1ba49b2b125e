import { defineMessages } from '../i18n/message.ts';

/** What the pages about one's own account say on more than one of them, and the first of them. */
export const own = defineMessages({
  account: { zh: '我的账户', en: 'My account' },
  profile: { zh: '个人信息', en: 'Profile' },
  security: { zh: '登录与安全', en: 'Sign-in and security' },
  tokens: { zh: '访问令牌', en: 'Access tokens' },
  data: { zh: '我的数据', en: 'My data' },
  currentPassword: { zh: '当前密码', en: 'Current password' },
  currentPasswordHint: {
    zh: '如果您用手机号或统一登录注册，还没有设过密码，请留空。',
    en: 'Leave it empty if you came by phone or a provider and never set one.',
  },
  unset: { zh: '未填写', en: 'None' },
});

export const profile = defineMessages({
  lead: {
    zh: '姓名会显示给同一企业的成员和经办人员，并写入您办理事项的记录。',
    en: 'Members of your enterprise and officials see your name; it stands on the record of what you do.',
  },
  basics: { zh: '姓名与语言', en: 'Name and language' },
  language: { zh: '邮件和短信的语言', en: 'Language of mail and messages' },
  languageHint: {
    zh: '页面的语言在页首切换，与此无关。',
    en: 'The language of these pages is switched in the header.',
  },
  chinese: { zh: '简体中文', en: 'Chinese' },
  english: { zh: '英文', en: 'English' },
  email: { zh: '邮箱', en: 'Mail address' },
  emailNote: {
    zh: '用来登录和接收通知。更改后须打开新邮箱里的链接确认，在此之前原邮箱继续有效。',
    en: 'You sign in with it and notices go there. A new address counts once its link is opened; until then the old one does.',
  },
  newEmail: { zh: '新邮箱', en: 'New mail address' },
  change: { zh: '更改', en: 'Change' },
  add: { zh: '添加', en: 'Add' },
  sendConfirmation: { zh: '发送确认邮件', en: 'Send the confirmation' },
  confirmationSent: {
    zh: '确认邮件已发往 {email}，24 小时内打开链接即更改。原邮箱会收到一封通知。',
    en: 'A mail is on its way to {email}; open its link within 24 hours. The old address is told too.',
  },
  phone: { zh: '手机号', en: 'Mobile number' },
  phoneNote: {
    zh: '可以凭短信验证码登录，也用来接收通知。',
    en: 'You can sign in with a code sent to it; notices may go there.',
  },
  newPhone: { zh: '新手机号', en: 'New mobile number' },
  noSms: {
    zh: '这台服务器没有接通短信，目前不能更改。',
    en: 'This server sends no SMS; it cannot be changed here.',
  },
  savePhone: { zh: '保存手机号', en: 'Save the number' },
  phoneSaved: { zh: '手机号已更改', en: 'Your number is changed' },
  telling: { zh: '通知方式', en: 'How you are told' },
  tellingNote: {
    zh: '与您有关的办理进展总会出现在“消息”里。验证码、邀请和账户安全的通知照常发送。',
    en: 'What happens in your matters always stands under Messages. Codes, invitations and notices about the security of your account are sent all the same.',
  },
  toldByMail: {
    zh: '在页面里，同时发邮件（没有邮箱的发短信）',
    en: 'In the page, and by mail (or by text message without an address)',
  },
  toldInPage: { zh: '只在页面里', en: 'In the page only' },
  roles: { zh: '您的角色', en: 'Your roles' },
  rolesNote: {
    zh: '角色由他人授予：公职角色由系统管理员，企业成员由该企业负责人。',
    en: 'Roles are given by others: those of the office by administrators, those of an enterprise by its owners.',
  },
  office: { zh: '办公室', en: 'Office' },
  enterprises: { zh: '企业', en: 'Enterprises' },
  appointment: { zh: '评审专家', en: 'Expert' },
  batch: { zh: '批次 {id}', en: 'Batch {id}' },
  pilot: { zh: '试点 {id}', en: 'Pilot {id}' },
  until: { zh: '{what}，至 {when}', en: '{what}, until {when}' },
  noRoles: {
    zh: '您还没有角色。要代表企业办理，请先登记企业，或请企业负责人邀请您。',
    en: 'You hold no role yet. To act for an enterprise, register it, or ask its owner to invite you.',
  },
  toEnterprises: { zh: '登记企业', en: 'Register an enterprise' },
});
