import { z } from 'zod';
import { AppError, type FieldError } from '../../shared/errors.ts';
import { mobileNumber } from '../../shared/phone.ts';
import type { Address } from './invitation.ts';

const mail = z.email().max(254);

/**
 * The one address that an invitation goes to.
 * @throws AppError invalid-input: none, both, or not of its form
 */
export function addressOf(written: { email?: string | undefined; phone?: string | undefined }): Address {
  const { email, phone } = written;
  if ((email === undefined) === (phone === undefined)) {
    throw wrong({
      path: 'email',
      zh: '请填写邮箱或手机号其中之一。',
      en: 'Give either a mail address or a mobile number.',
    });
  }
  if (email !== undefined) return { email: mailAddress(email, 'email'), phone: null };
  const number = mobileNumber(phone ?? '');
  if (number === null) {
    throw wrong({
      path: 'phone',
      zh: '不是有效的大陆手机号。',
      en: 'Not a mobile number of mainland China',
    });
  }
  return { email: null, phone: number };
}

/** As it is kept, in lower case. @throws AppError invalid-input */
export function mailAddress(written: string, path: string): string {
  const found = mail.safeParse(written.trim().toLowerCase());
  if (found.success) return found.data;
  throw wrong({ path, zh: '不是有效的邮箱地址。', en: 'Not a valid mail address.' });
}

function wrong(field: FieldError): AppError {
  return new AppError('invalid-input', undefined, { fields: [field] });
}
