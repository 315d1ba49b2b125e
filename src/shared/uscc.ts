import type { Bilingual } from './locale.ts';

/** Without I, O, S, V and Z, which look like digits (GB 32100-2015). */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

export type UsccFault = 'length' | 'characters' | 'check';

/** As it is kept: upper case, without blanks and hyphens. */
export function normaliseUscc(written: string): string {
  return written.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
}

/**
 * What is wrong with a unified social credit code (统一社会信用代码, GB 32100-2015), or null. The check character inside
 * the organisation code (GB 11714) is not judged: codes in use do not all keep to it.
 * @param code as `normaliseUscc` gives it
 */
export function usccFault(code: string): UsccFault | null {
  if (code.length !== 18) return 'length';
  // Authority and kind of body, six digits of the place of registration, then the body's own code.
  if (!/^.{2}\d{6}/.test(code) || Array.from(code).some((one) => !ALPHABET.includes(one)))
    return 'characters';
  return usccCheck(code.slice(0, 17)) === code[17] ? null : 'check';
}

/** The check character for the seventeen before it. */
export function usccCheck(seventeen: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * ALPHABET.indexOf(seventeen[at]!), 0);
  return ALPHABET[(31 - (sum % 31)) % 31]!;
}

export const USCC_FAULTS: Readonly<Record<UsccFault, Bilingual>> = {
  length: {
    zh: '统一社会信用代码应为 18 位。',
    en: 'A unified social credit code has 18 characters.',
  },
  characters: {
    zh: '统一社会信用代码只用数字和大写字母，不用 I、O、S、V、Z，第 3 至 8 位是数字。',
    en: 'A unified social credit code has digits and capital letters without I, O, S, V and Z; its 3rd to 8th are digits.',
  },
  check: {
    zh: '统一社会信用代码的校验码不对，请逐位核对。',
    en: 'The check character of the unified social credit code does not fit; compare it character by character.',
  },
};
