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
