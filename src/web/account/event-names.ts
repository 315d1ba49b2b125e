import type { SecurityEvent } from '../api/own-account.ts';
import type { PlainMessage } from '../i18n/message.ts';

/** What people call each kind of event. */
export const EVENT_NAMES: Readonly<Record<SecurityEvent['what'], PlainMessage>> = {
  'signed-in': { zh: '登录', en: 'Signed in' },
  'backup-code-used': { zh: '使用一个备用码', en: 'A backup code used' },
  'sign-in-failed': { zh: '登录失败', en: 'Failed sign-in' },
  'signed-out': { zh: '退出', en: 'Signed out' },
  'password-changed': { zh: '更改密码', en: 'Password changed' },
  'password-reset': { zh: '重设密码', en: 'Password reset' },
  'second-factor-on': { zh: '开启两步验证', en: 'Second factor switched on' },
  'second-factor-off': { zh: '关闭两步验证', en: 'Second factor switched off' },
  'second-factor-reset': {
    zh: '两步验证由系统管理员重设',
    en: 'Second factor reset by an administrator',
  },
  'session-ended': { zh: '退出设备', en: 'Session ended' },
  'token-made': { zh: '新建访问令牌', en: 'Access token made' },
  'token-revoked': { zh: '撤销访问令牌', en: 'Access token revoked' },
  'email-changed': { zh: '更改邮箱', en: 'Mail address changed' },
  'phone-changed': { zh: '更改手机号', en: 'Mobile number changed' },
};
