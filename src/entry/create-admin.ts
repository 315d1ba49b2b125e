import { makeAdministrator } from '../access/index.ts';
import { askPassword } from '../platform/ask-password.ts';
import type { Database } from '../platform/database/port.ts';
import { passwordHashing } from '../platform/identity/password-hashing.ts';
import type { Clock } from '../shared/clock.ts';
import { AppError, type FieldError } from '../shared/errors.ts';
import { NAME_FAULTS, normaliseName, personNameFault } from '../shared/names.ts';
import { EASILY_GUESSED, isEasilyGuessed, SHORTEST_PASSWORD } from '../shared/passwords.ts';

const QUESTION =
  '密码（至少 10 个字符，留空则生成）· Password (10 characters at least; empty: one is made): ';

/**
 * Makes the first administrator. The password is asked for at a terminal, or made and said once; the second factor is
 * set up at the first sign-in.
 * @returns lines for whoever runs the command
 * @throws AppError invalid-input, conflict
 */
export async function createAdmin(
  db: Database,
  clock: Clock,
  given: { email: string; name: string; another: boolean },
): Promise<string[]> {
  const email = given.email.normalize('NFKC').trim().toLowerCase();
  const name = normaliseName(given.name);
  const fields: FieldError[] = [];
  if (!/^[^\s@]{1,64}@[^\s@]{1,190}\.[^\s@.]{2,}$/.test(email))
    fields.push({ path: '--email', zh: '应为邮箱地址。', en: 'This should be a mail address.' });
  const fault = personNameFault(name);
  if (fault !== null) fields.push({ path: '--name', ...NAME_FAULTS[fault] });
  if (fields.length > 0) throw new AppError('invalid-input', undefined, { fields });

  const chosen = await askPassword(QUESTION);
  if (chosen !== null) {
    const short = {
      zh: `密码至少 ${SHORTEST_PASSWORD} 个字符。`,
      en: `A password has ${SHORTEST_PASSWORD} characters at least.`,
    };
    const wrong =
      chosen.length < SHORTEST_PASSWORD
        ? short
        : isEasilyGuessed(chosen, [name, email])
          ? EASILY_GUESSED
          : null;
    if (wrong !== null)
      throw new AppError('invalid-input', undefined, { fields: [{ path: 'password', ...wrong }] });
  }
  const password = chosen ?? madePassword();
  const hash = await passwordHashing(null).hash(password);
  const { another } = given;
  await makeAdministrator(db, clock, { name, email, locale: 'zh', hash }, { another });
  return [
    `系统管理员 ${email} 已建立，首次登录时设置两步验证。 The administrator is there; a second factor is set up at the first sign-in.`,
    ...(chosen === null ? [`密码只显示这一次 · the password, shown once: ${password}`] : []),
  ];
}

/** Some 119 bits, without letters that look alike. */
function madePassword(): string {
  const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';
  const bytes = crypto.getRandomValues(new Uint8Array(48)).filter((byte) => byte < 248);
  return Array.from(bytes.slice(0, 24), (byte) => alphabet[byte % alphabet.length])
    .join('')
    .replace(/(.{6})(?=.)/g, '$1-');
}
