import type { Rules, Share, Tier } from './input.ts';
import type { Ranked } from './ranks.ts';

/** The first tier that a pilot reaches. */
export function tierOf({ rank, figure }: Ranked, tiers: readonly Tier[]): Tier | null {
  return tiers.find(({ ranks, from }) => (ranks ?? rank) >= rank && (from ?? figure) <= figure) ?? null;
}

export interface CutOff {
  /** 1 where a pilot, by its place, is awarded. */
  awarded: Uint8Array;
  count: number;
  spent: number;
}

/** Section 11, by rank until a shared rank no longer fits. `of` is how many pilots the round has. */
export function cutOff(byRank: readonly Ranked[], { tiers, budget }: Rules, of: number): CutOff {
  const result = { awarded: new Uint8Array(of), count: 0, spent: 0 };
  let from = 0;
  while (from < byRank.length) {
    const { rank } = byRank[from] as Ranked;
    let to = from;
    // Past 2^53 a sum is no longer exact, but then it is past any budget too.
    let cost = 0;
    while (byRank[to]?.rank === rank) cost += tierOf(byRank[to++] as Ranked, tiers)?.amount ?? 0;
    if (result.spent + cost > budget) break;
    result.spent += cost;
    for (const one of byRank.slice(from, to)) {
      if (tierOf(one, tiers) === null) continue;
      result.awarded[one.pilot.at] = 1;
      result.count += 1;
    }
    from = to;
  }
  return result;
}

export interface Knapsack {
  pilots: string[];
  spent: number;
  value: number;
}

/** The set of largest value that the budget pays for; null where looking for it would take too long. */
export function knapsack(byRank: readonly Ranked[], { tiers, budget }: Rules): Knapsack | null {
  const items = byRank.flatMap(({ pilot, figure, rank, ties }) => {
    const amount = tierOf({ pilot, figure, rank, ties }, tiers)?.amount;
    return amount === undefined ? [] : [{ id: pilot.id, figure, amount }];
  });
  if (items.length === 0) return { pilots: [], spent: 0, value: 0 };
  const unit = items.map(({ amount }) => amount).reduce(commonDivisor);
  const capacity = (budget - (budget % unit)) / unit;
  if ((capacity + 1) * items.length > 20_000_000) return null;
  const taken = bestSets(
    items.map(({ figure, amount }) => ({ figure, size: amount / unit })),
    capacity,
  );
  const result: Knapsack = { pilots: [], spent: 0, value: 0 };
  let left = capacity;
  for (const [at, { id, figure, amount }] of items.entries()) {
    if (!taken[at]?.[left]) continue;
    result.pilots.push(id);
    result.spent += amount;
    result.value += figure;
    left -= amount / unit;
  }
  return result;
}

/** By item and capacity: 1 where the best of this item and those after it has this item. */
function bestSets(items: readonly { figure: number; size: number }[], capacity: number): Uint8Array[] {
  const taken = items.map(() => new Uint8Array(capacity + 1));
  const value = new Float64Array(capacity + 1);
  const size = new Uint32Array(capacity + 1);
  for (let at = items.length - 1; at >= 0; at--) {
    const item = items[at]!;
    const row = taken[at]!;
    // Downwards: what is read below still is without this item.
    for (let c = capacity; c >= item.size; c--) {
      const withIt = value[c - item.size]! + item.figure;
      const sizeWithIt = size[c - item.size]! + item.size;
      if (withIt < value[c]! || (withIt === value[c]! && sizeWithIt > size[c]!)) continue;
      row[c] = 1;
      value[c] = withIt;
      size[c] = sizeWithIt;
    }
  }
  return taken;
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}

/** What each joint applicant gets of an amount. */
export function divided(amount: number, shares: readonly Share[]): { applicant: string; amount: number }[] {
  const parts = shares.map(({ share }) => Number((BigInt(amount) * BigInt(share)) / 10_000n));
  const left = amount - parts.reduce((sum, part) => sum + part, 0);
  return shares.map(({ applicant }, at) => ({ applicant, amount: parts[at]! + (at < left ? 1 : 0) }));
}
