import { defineMessages } from '../i18n/message.ts';

export const security = defineMessages({
  wrongPassword: { zh: '密码不正确', en: 'This is not the password' },
  password: { zh: '密码', en: 'Password' },
  passwordNote: {
    zh: '更改后，其他设备上的登录都会退出。',
    en: 'Changing it signs you out everywhere else.',
  },
  changePassword: { zh: '更改密码', en: 'Change the password' },
  passwordSaved: {
    zh: '密码已更改，其他设备已退出',
    en: 'Your password is changed; other devices are signed out',
  },
  secondFactor: { zh: '两步验证', en: 'Second factor' },
  secondFactorNote: {
    zh: '登录时除密码外再输入手机验证器里的六位数字，密码泄露也进不来。',
    en: 'Signing in also takes six digits from an app on your phone, so that a stolen password is not enough.',
  },
  on: { zh: '已开启', en: 'On' },
  off: { zh: '未开启', en: 'Off' },
  nowOn: {
    zh: '两步验证已开启，其他设备已退出。',
    en: 'Your second factor is on; other devices are signed out.',
  },
  nowOff: { zh: '两步验证已关闭。', en: 'Your second factor is off.' },
  required: {
    zh: '政府工作人员必须使用两步验证。换手机或备用码快用完时，在这里更换。',
    en: 'Officials must use one. Replace it here for another phone, or when backup codes run short.',
  },
  codesLeft: { zh: '备用码还剩 {count} 个。', en: 'Backup codes left: {count}.' },
  codesShort: {
    zh: '备用码只剩 {count} 个：关闭后再开启，会得到十个新的。',
    en: 'Backup codes left: {count}. Switch it off and on again to get ten new ones.',
  },
  replace: { zh: '更换验证器和备用码', en: 'Replace authenticator and codes' },
  replaceNote: {
    zh: '现在的验证器和备用码随即失效，接着设置新的；设好之前不能办理业务。请输入当前的六位数字，或一个备用码。',
    en: 'The authenticator and codes of now are void at once, and you set new ones up next; until then you can do nothing else. Enter the six digits of now, or a backup code.',
  },
  nowReplace: {
    zh: '原来的两步验证已失效，请设置新的。',
    en: 'The old second factor is void. Set the new one up.',
  },
  setUp: { zh: '开始设置', en: 'Set it up' },
  getSecret: { zh: '获取二维码', en: 'Get the QR code' },
  scan: { zh: '一、用验证器扫码', en: '1. Scan with an authenticator' },
  scanNote: {
    zh: '任何支持 TOTP 的验证器应用都可以。不能扫码时，手动输入下面的密钥。',
    en: 'Any app that knows TOTP will do. If you cannot scan, type the key below.',
  },
  qr: { zh: '两步验证的二维码', en: 'QR code for the authenticator' },
  secret: { zh: '密钥', en: 'Key' },
  copySecret: { zh: '复制密钥', en: 'Copy the key' },
  codes: { zh: '二、保存备用码', en: '2. Keep the backup codes' },
  codesTitle: { zh: '两步验证备用码', en: 'Backup codes for the second factor' },
  codesNote: {
    zh: '手机丢失时，每个备用码可代替六位数字使用一次。它们只在这里显示这一次。',
    en: 'Without your phone, each of them replaces the six digits once. They are shown this once.',
  },
  copyCodes: { zh: '复制备用码', en: 'Copy the codes' },
  first: { zh: '三、输入验证器显示的数字', en: '3. Enter what the app shows' },
  firstNote: { zh: '六位数字，每 30 秒变一次。', en: 'Six digits that change every 30 seconds.' },
  turnOn: { zh: '开启两步验证', en: 'Switch it on' },
  turnOff: { zh: '关闭两步验证', en: 'Switch it off' },
  turnOffNote: {
    zh: '关闭后，只凭密码就能登录。备用码也会失效。请输入当前的六位数字，或一个备用码。',
    en: 'From then on the password alone is enough, and the backup codes are void. Enter the six digits of now, or a backup code.',
  },
  codeOrBackup: { zh: '六位数字或备用码', en: 'Six digits or a backup code' },
  already: {
    zh: '另一个窗口已开启两步验证，请重新载入页面。',
    en: 'It was switched on in another window: reload this page.',
  },
});

export const sessions = defineMessages({
  title: { zh: '登录的设备', en: 'Where you are signed in' },
  note: {
    zh: '有不认识的设备，就退出它并更改密码。',
    en: 'End what you do not recognise, and change your password.',
  },
  device: { zh: '设备', en: 'Device' },
  current: { zh: '当前设备', en: 'This one' },
  began: { zh: '登录时间', en: 'Signed in' },
  seen: { zh: '最近使用', en: 'Last used' },
  address: { zh: '网络地址', en: 'IP address' },
  ways: { zh: '操作', en: 'Action' },
  end: { zh: '退出', en: 'End' },
  endOf: { zh: '退出：{device}', en: 'End: {device}' },
  endOthers: { zh: '退出其他所有设备', en: 'End all others' },
  endOthersNote: {
    zh: '除当前设备外，其他设备都要重新登录。没有保存的内容可能丢失。',
    en: 'All but this one have to sign in again. What was not saved there may be lost.',
  },
  ended: { zh: '已退出', en: 'Ended' },
  unknown: { zh: '未知设备', en: 'Unknown device' },
  browserOn: { zh: '{browser}（{system}）', en: '{browser} on {system}' },
});

export const events = defineMessages({
  title: { zh: '安全记录', en: 'Security log' },
  note: {
    zh: '与您的登录和密码有关的操作，只有您能看到，保存六个月。',
    en: 'What was done with your sign-in and password. Only you see it; it is kept for six months.',
  },
  what: { zh: '操作', en: 'What' },
  when: { zh: '时间', en: 'When' },
  none: { zh: '还没有记录', en: 'Nothing yet' },
});
