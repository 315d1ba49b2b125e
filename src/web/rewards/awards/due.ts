import type { Award } from '../../api/awards.ts';

/** What came back of itself is still to be paid; what was reclaimed is not. */
export function dueOf({ amount, paid, payments }: Pick<Award, 'amount' | 'paid' | 'payments'>): number {
  const bounced = payments.filter(({ kind }) => kind === 'return');
  return Math.max(amount - paid + bounced.reduce((sum, one) => sum + one.amount, 0), 0);
}
