import { CAPS, type Cap } from './names.ts';
import type { Use } from './report.ts';

/** Used of each cap; of single transactions the largest. Money in fen. */
export type Amounts = Readonly<Record<Cap, number>>;

export const NOTHING_USED: Amounts = { customers: 0, transactions: 0, perTransaction: 0, total: 0 };

/** Counts add up; of single transactions the largest stands. */
export function plus(one: Amounts, other: Partial<Use>): Amounts {
  return {
    customers: one.customers + (other.customers ?? 0),
    transactions: one.transactions + (other.transactions ?? 0),
    perTransaction: Math.max(one.perTransaction, other.perTransaction ?? 0),
    total: one.total + (other.total ?? 0),
  };
}

/** A period counts by whichever says more of it, its report or its days, beside all that is counted without it. */
export function usedWith(without: Amounts, days: Partial<Use>, reported: Partial<Use>): Amounts {
  const larger = CAPS.map((cap) => [cap, Math.max(days[cap] ?? 0, reported[cap] ?? 0)]);
  return plus(without, Object.fromEntries(larger) as Record<Cap, number>);
}
