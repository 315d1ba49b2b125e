import type { RoundPilot, Tier } from './sheets.ts';
import { greatestDivisor } from './whole-numbers.ts';

/** Place of the first tier that a pilot reaches; null: none. */
export function tierOf(tiers: readonly Tier[], rank: number, figure: number): number | null {
  const at = tiers.findIndex(
    ({ ranks, from }) => (ranks === undefined || rank <= ranks) && (from === undefined || figure >= from),
  );
  return at < 0 ? null : at;
}

/** Fen by pilot, zero where it reaches no tier. */
export function amountsOf(
  tiers: readonly Tier[],
  ranks: ArrayLike<number>,
  figures: ArrayLike<number>,
): number[] {
  return Array.from({ length: ranks.length }, (_, p) => {
    const at = tierOf(tiers, ranks[p]!, figures[p]!);
    return at === null ? 0 : tiers[at]!.amount;
  });
}

/**
 * Down the ranking, those of a shared rank together, until the first that do not all fit (docs/scoring.md, section 11).
 * @returns by pilot, whether it is awarded
 */
export function cutOff(ranks: ArrayLike<number>, amounts: readonly number[], budget: number): boolean[] {
  const wanted = new Float64Array(amounts.length + 1);
  for (const [p, amount] of amounts.entries()) wanted[ranks[p]!]! += amount;
  let [rank, left] = [1, budget];
  for (; rank < wanted.length && wanted[rank]! <= left; rank++) left -= wanted[rank]!;
  return amounts.map((amount, p) => amount > 0 && ranks[p]! < rank);
}

const MOST_CELLS = 20_000_000;

/**
 * The pilots whose figures sum to most within the budget.
 * @param order places of pilots by rank, then id
 * @returns by pilot; null: too large to be computed
 */
export function knapsack(
  order: readonly number[],
  figures: ArrayLike<number>,
  amounts: readonly number[],
  budget: number,
): boolean[] | null {
  const items = order.filter((p) => amounts[p]! > 0);
  const taken = amounts.map(() => false);
  if (items.length === 0) return taken;
  const unit = greatestDivisor(items.map((p) => amounts[p]!));
  const capacity = Math.min(
    Math.floor(budget / unit),
    items.reduce((sum, p) => sum + amounts[p]! / unit, 0),
  );
  if ((Math.floor(budget / unit) + 1) * items.length > MOST_CELLS) return null;
  const width = capacity + 1;
  // What the items from here on are worth, and cost, for each capacity.
  let value = new Float64Array(width);
  let cost = new Float64Array(width);
  const takes = new Uint8Array(items.length * width);
  for (let i = items.length - 1; i >= 0; i--) {
    const [weight, worth] = [amounts[items[i]!]! / unit, figures[items[i]!]!];
    const [nextValue, nextCost] = [new Float64Array(value), new Float64Array(cost)];
    for (let c = weight; c < width; c++) {
      const [withValue, withCost] = [value[c - weight]! + worth, cost[c - weight]! + weight];
      if (withValue < value[c]! || (withValue === value[c]! && withCost > cost[c]!)) continue;
      nextValue[c] = withValue;
      nextCost[c] = withCost;
      takes[i * width + c] = 1;
    }
    [value, cost] = [nextValue, nextCost];
  }
  let left = capacity;
  for (const [i, p] of items.entries()) {
    if (takes[i * width + left] === 0) continue;
    taken[p] = true;
    left -= amounts[p]! / unit;
  }
  return taken;
}

/** What each of joint applicants is given, in fen: their shares rounded down, what is left one by one to the first. */
export function divided(
  amount: number,
  shares: RoundPilot['shares'],
): { applicant: string; amount: number }[] {
  const parts = shares.map(({ applicant, share }) => ({
    applicant,
    amount: Number((BigInt(amount) * BigInt(share)) / 10_000n),
  }));
  let left = amount - parts.reduce((sum, part) => sum + part.amount, 0);
  return parts.map((part) => (left-- > 0 ? { ...part, amount: part.amount + 1 } : part));
}
