import { AppError } from '../../shared/errors.ts';
import type { Bilingual } from '../../shared/locale.ts';
import { type Account, type Award, heldOf } from './award-store.ts';

/**
 * Where an award may be paid to: an account in its own name, until it was paid; another one once all of it has come
 * back, as from an account that there is not.
 * @throws AppError conflict: paid already; invalid-input: in another's name
 */
export function assertPayable(
  award: Pick<Award, 'name' | 'paid' | 'returned'>,
  { holder }: Pick<Account, 'holder'>,
): void {
  if (heldOf(award) > 0)
    throw refused('conflict', 'number', {
      zh: '奖励已拨付，账户不能再改。',
      en: 'It has been paid: the account stays.',
    });
  if (holder !== award.name)
    throw refused('invalid-input', 'holder', {
      zh: `户名须与申报主体一致：${award.name}。`,
      en: `The account must be in the applicant’s own name: ${award.name}.`,
    });
}

/** Whoever does not pay needs no more of a number than tells it from another. */
export const masked = ({ number, ...account }: Account): Account => ({
  ...account,
  number: `${'•'.repeat(8)}${number.slice(-4)}`,
});

export const refused = (code: 'invalid-input' | 'conflict' | 'forbidden', path: string, words: Bilingual) =>
  new AppError(code, undefined, { fields: [{ path, ...words }] });
