import type { APIError } from 'better-auth/api';
import { AppError, type ErrorCode, type FieldError } from '../../shared/errors.ts';
import { SESSION_COOKIES } from './cookies.ts';

/** What a browser gets when it has entered: cookies to set, and the session they stand for. */
export interface Entered {
  /** Values of Set-Cookie. */
  cookies: string[];
  /** Of the session begun; null where none was. */
  token: string | null;
}

export async function entering(call: () => Promise<{ headers: Headers }>): Promise<Entered> {
  return entered((await translated(call)).headers);
}

export function entered(headers: Headers): Entered {
  const cookies = headers.getSetCookie();
  return { cookies, token: tokenIn(cookies) };
}

function tokenIn(cookies: readonly string[]): string | null {
  for (const cookie of cookies) {
    const [pair = ''] = cookie.split(';', 1);
    const at = pair.indexOf('=');
    const value = pair.slice(at + 1);
    if (SESSION_COOKIES.has(pair.slice(0, at)) && value !== '') {
      return decodeURIComponent(value).split('.', 1)[0] || null;
    }
  }
  return null;
}

const NOT_VERIFIED: FieldError = {
  path: 'email',
  zh: '邮箱尚未验证，请点击验证邮件中的链接，或重新发送。',
  en: 'The address is not verified yet: follow the link in the mail, or have it sent again.',
};

/** What the library complains about, in our closed list; what is not here is an error of ours. */
const MEANINGS: Readonly<Record<string, ErrorCode>> = {
  INVALID_EMAIL_OR_PASSWORD: 'invalid-credentials',
  INVALID_PASSWORD: 'invalid-credentials',
  INVALID_CODE: 'invalid-credentials',
  INVALID_BACKUP_CODE: 'invalid-credentials',
  INVALID_OTP: 'invalid-credentials',
  OTP_NOT_FOUND: 'invalid-credentials',
  OTP_EXPIRED: 'invalid-credentials',
  TOO_MANY_ATTEMPTS: 'invalid-credentials',
  TOTP_NOT_ENABLED: 'invalid-credentials',
  TWO_FACTOR_NOT_ENABLED: 'invalid-credentials',
  BACKUP_CODES_NOT_ENABLED: 'invalid-credentials',
  TOTP_ALREADY_ENABLED: 'conflict',
  INVALID_TOKEN: 'gone',
  TOKEN_EXPIRED: 'gone',
  USER_NOT_FOUND: 'gone',
  UNAUTHORIZED: 'unauthenticated',
  EMAIL_NOT_VERIFIED: 'forbidden',
};

/** By its name: the library itself is not loaded before it is used. */
function isAPIError(error: unknown): error is InstanceType<typeof APIError> {
  return error instanceof Error && error.name === 'APIError';
}

/** Runs a call of the library; nothing of its own words leaves. */
export async function translated<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (!isAPIError(error)) throw error;
    const reason = error.body?.code ?? '';
    const code = MEANINGS[reason];
    if (code === undefined) throw new AppError('internal', `identity: ${reason}`, { cause: error });
    throw new AppError(code, reason, {
      cause: error,
      fields: reason === 'EMAIL_NOT_VERIFIED' ? [NOT_VERIFIED] : [],
    });
  }
}
