import { defineMessages } from '../i18n/message.ts';

export const enter = defineMessages({
  signIn: { zh: '登录', en: 'Sign in' },
  signUp: { zh: '注册', en: 'Create an account' },
  byMail: { zh: '邮箱和密码', en: 'Mail and password' },
  byPhone: { zh: '手机验证码', en: 'Code by SMS' },
  email: { zh: '邮箱', en: 'Mail address' },
  password: { zh: '密码', en: 'Password' },
  newPassword: { zh: '新密码', en: 'New password' },
  passwordHint: {
    zh: '至少 10 个字符，长一些比复杂更安全。',
    en: 'At least 10 characters; a long one is safer than a tricky one.',
  },
  name: { zh: '姓名', en: 'Name' },
  nameHint: { zh: '请填写真实姓名，企业和办公室的同事会看到。', en: 'Your real name; colleagues see it.' },
  phone: { zh: '手机号', en: 'Mobile number' },
  phoneHint: { zh: '中国大陆手机号', en: 'A mobile number of mainland China' },
  code: { zh: '验证码', en: 'Code' },
  sendCode: { zh: '发送验证码', en: 'Send a code' },
  sendAgain: {
    zh: '{count} 秒后可重新发送',
    en: { one: 'Send again in {count} second', other: 'Send again in {count} seconds' },
  },
  codeSent: {
    zh: '如号码有效，验证码已发出，5 分钟内有效。',
    en: 'A code is on its way if the number is valid. It holds for 5 minutes.',
  },
  newNumber: {
    zh: '这个号码第一次登录，请填写姓名完成注册。',
    en: 'This number is new here: enter your name to create the account.',
  },
  forgot: { zh: '忘记密码', en: 'Forgotten password' },
  noAccount: { zh: '还没有账户？', en: 'No account yet?' },
  haveAccount: { zh: '已有账户？', en: 'Have an account?' },
  otherWays: { zh: '其他方式', en: 'Other ways' },
  withProvider: { zh: '用{name}登录', en: 'Sign in with {name}' },
  providerFailed: {
    zh: '统一登录没有完成，请重试或换一种方式。',
    en: 'Signing in with the provider was not completed. Try again or choose another way.',
  },
  unverified: {
    zh: '这个邮箱还没有验证，请打开验证邮件中的链接。',
    en: 'This address is not verified yet: open the link in the mail we sent.',
  },
  resend: { zh: '重新发送验证邮件', en: 'Send the mail again' },
  resent: { zh: '已重新发送', en: 'Sent again' },
  demo: { zh: '演示账号', en: 'Demo accounts' },
  demoHint: {
    zh: '这是演示环境。选一个账号即可填好；密码都是 {password}。',
    en: 'This is a demonstration. Choose one to fill in the form; the password is {password} for all.',
  },
  mailbox: { zh: '查看信箱', en: 'Open the mailbox' },
  mailboxHint: {
    zh: '这台服务器不发送邮件和短信，全部显示在信箱页。',
    en: 'This server sends no mail or SMS: everything is shown on the mailbox page.',
  },
  signUpLead: {
    zh: '提问、查阅、自查都不需要账户。代表企业登记和办理、或作为政府工作人员办公时才需要。',
    en: 'Asking, reading and checking need no account. You need one to act for an enterprise or to work for the office.',
  },
  signUpClosed: {
    zh: '这里目前不能自行注册，请联系管理员邀请您。',
    en: 'Accounts are not open here; ask an administrator to invite you.',
  },
  checkMail: { zh: '请查收邮件', en: 'Check your mail' },
  checkMailHint: {
    zh: '已向 {email} 发送一封邮件，打开其中的链接即完成注册。没有收到？请看看垃圾邮件，或稍后重试。',
    en: 'A mail is on its way to {email}; the link in it completes your account. Nothing there? Look among the junk mail, or try again in a while.',
  },
  verifyTitle: { zh: '验证邮箱', en: 'Verify your address' },
  verifying: { zh: '正在验证', en: 'Verifying' },
  verified: { zh: '邮箱已验证', en: 'Your address is verified' },
  goOn: { zh: '继续', en: 'Go on' },
  linkGone: { zh: '这个链接已失效', en: 'This link is no longer valid' },
  linkGoneHint: {
    zh: '链接只能用一次，并且有时限。请重新获取一个。',
    en: 'A link works once and for a limited time. Ask for a new one.',
  },
  forgotLead: {
    zh: '填写注册时的邮箱，我们会发送重设密码的链接。',
    en: 'Enter the address of your account; a link to choose a new password will come by mail.',
  },
  sendLink: { zh: '发送链接', en: 'Send the link' },
  linkSent: {
    zh: '如果这个邮箱有账户，重设密码的链接已经发出，一小时内有效。',
    en: 'If the address has an account, a link is on its way. It holds for an hour.',
  },
  resetTitle: { zh: '设置新密码', en: 'Choose a new password' },
  resetHint: {
    zh: '保存后，其他设备上的登录都会退出。',
    en: 'Once saved, you are signed out everywhere else.',
  },
  savePassword: { zh: '保存新密码', en: 'Save the new password' },
  resetDone: { zh: '新密码已保存，请用它登录。', en: 'Your new password is saved. Sign in with it.' },
  backupInstead: { zh: '改用备用码', en: 'Use a backup code instead' },
  totpInstead: { zh: '改用验证器', en: 'Use the authenticator instead' },
  totpCode: { zh: '六位数字', en: 'Six digits' },
  backupCode: { zh: '备用码', en: 'Backup code' },
  confirm: { zh: '确认', en: 'Confirm' },
});

export const invitation = defineMessages({
  title: { zh: '邀请', en: 'Invitation' },
  toEnterprise: { zh: '邀请您加入 {name}', en: 'You are invited to join {name}' },
  toOffice: { zh: '邀请您加入办公室', en: 'You are invited to work for the office' },
  asExpert: { zh: '邀请您担任评审专家', en: 'You are invited as an expert' },
  role: { zh: '角色', en: 'Role' },
  invitedBy: { zh: '邀请人', en: 'Invited by' },
  until: { zh: '有效至', en: 'Valid until' },
  address: { zh: '发送到', en: 'Sent to' },
  signedInAs: { zh: '您现在以 {name} 的身份登录。', en: 'You are signed in as {name}.' },
  accept: { zh: '接受邀请', en: 'Accept' },
  first: {
    zh: '请先登录或注册，之后会回到这里。',
    en: 'Sign in or create an account first; you will come back here.',
  },
  missing: { zh: '链接不完整', en: 'The link is not complete' },
  missingHint: {
    zh: '请从邀请邮件或短信中重新打开完整的链接。',
    en: 'Open the whole link from the invitation again.',
  },
  gone: { zh: '这个邀请已失效', en: 'This invitation is no longer valid' },
  goneHint: {
    zh: '邀请可能已被使用、撤回或过期。请联系邀请人重新邀请。',
    en: 'It was used or withdrawn, or has expired. Ask whoever invited you for a new one.',
  },
  expert: { zh: '评审专家', en: 'Expert' },
});
