import type { Locale } from '../../shared/locale.ts';

/** Plain text, whom it greets, the link on a line of its own, and what to do if one did not ask for it. */
export interface Text {
  subject: string;
  text: string;
}

const SIGNED = { zh: '试点 Shidian', en: 'Shidian' };

function lines(locale: Locale, ...paragraphs: string[]): string {
  return `${[...paragraphs, SIGNED[locale]].join('\n\n')}\n`;
}

/** @param name null: whose address it is nobody has proven, so that a name made up by a stranger is not sent there */
function greeting(locale: Locale, name: string | null): string[] {
  if (name === null) return [];
  return [locale === 'en' ? `Dear ${name},` : `${name}，您好：`];
}

export function verifyAddress(locale: Locale, link: string): Text {
  if (locale === 'en') {
    return {
      subject: 'Confirm your mail address',
      text: lines(
        'en',
        'Somebody, you we hope, signed up at Shidian with this address. Open this link within 24 hours to confirm that it is yours:',
        link,
        'If it was not you, do nothing: without the confirmation the account cannot be used.',
      ),
    };
  }
  return {
    subject: '请确认您的邮箱',
    text: lines(
      'zh',
      '有人（应该是您）用此邮箱注册了试点账户。请在 24 小时内打开以下链接，确认邮箱属于您：',
      link,
      '如果不是您本人操作，请不必理会：未经确认，该账户无法使用。',
    ),
  };
}

export function addressTaken(locale: Locale, link: string, name: string | null): Text {
  if (locale === 'en') {
    return {
      subject: 'You have an account already',
      text: lines(
        'en',
        ...greeting('en', name),
        'Somebody signed up at Shidian with this address, which has an account already. Sign in with your password; if you have forgotten it or never set one, ask for a new one here:',
        link,
        'If it was not you, do nothing: your account was not changed.',
      ),
    };
  }
  return {
    subject: '您已有账户',
    text: lines(
      'zh',
      ...greeting('zh', name),
      '有人用此邮箱注册试点账户，而该邮箱已有账户。请用原密码登录；如果忘记或从未设置密码，请在此重设：',
      link,
      '如果不是您本人操作，请不必理会：您的账户没有任何变化。',
    ),
  };
}

export function passwordReset(locale: Locale, link: string, name: string | null): Text {
  if (locale === 'en') {
    return {
      subject: 'Set a new password',
      text: lines(
        'en',
        ...greeting('en', name),
        'Open this link within an hour to set a new password. It works once, and signs you out everywhere:',
        link,
        'If you did not ask for it, do nothing: your password stays as it is.',
      ),
    };
  }
  return {
    subject: '重设密码',
    text: lines(
      'zh',
      ...greeting('zh', name),
      '请在 1 小时内打开以下链接重设密码。链接只能使用一次，重设后所有设备都会退出登录：',
      link,
      '如果不是您本人操作，请不必理会：密码不会改变。',
    ),
  };
}

export function confirmNewAddress(locale: Locale, link: string): Text {
  if (locale === 'en') {
    return {
      subject: 'Confirm your new mail address',
      text: lines(
        'en',
        'Open this link within 24 hours to use this address for your account from now on:',
        link,
        'If you did not ask for it, do nothing: nothing will change.',
      ),
    };
  }
  return {
    subject: '请确认您的新邮箱',
    text: lines(
      'zh',
      '请在 24 小时内打开以下链接，将账户邮箱改为此邮箱：',
      link,
      '如果不是您本人操作，请不必理会：账户不会有任何变化。',
    ),
  };
}

export function addressChanging(locale: Locale, link: string, name: string | null): Text {
  if (locale === 'en') {
    return {
      subject: 'Your mail address is about to change',
      text: lines(
        'en',
        ...greeting('en', name),
        'A change of the mail address of your account was asked for. It takes effect when the new address is confirmed.',
        'If it was not you, somebody knows your password. Set a new one at once:',
        link,
      ),
    };
  }
  return {
    subject: '账户邮箱即将更改',
    text: lines(
      'zh',
      ...greeting('zh', name),
      '有人申请更改您账户的邮箱，新邮箱确认后生效。',
      '如果不是您本人操作，说明他人知道您的密码，请立即重设：',
      link,
    ),
  };
}

export function codeText(locale: Locale, code: string): string {
  return locale === 'en'
    ? `Shidian: your code is ${code}, good for 5 minutes. Tell it to nobody. If you did not ask for it, ignore this.`
    : `【试点】验证码 ${code}，5 分钟内有效，请勿告诉他人。如非本人操作，请忽略。`;
}
