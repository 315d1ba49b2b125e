import { interval, round, roundSmall } from './numbers.ts';
import type { Pilot } from './pilot.ts';

export interface Expected {
  /** In millionths. */
  rank: number;
  interval: [number, number] | null;
}

/** Section 8: ranks by the means of sheets drawn anew within each pilot, by the place of the pilot. */
export function expectedRanks(
  pilots: readonly Pilot[],
  draws: number,
  below: (n: number) => number,
): Expected[] {
  const ranks = pilots.map(() => new Uint32Array(draws));
  const means = new Float64Array(pilots.length);
  for (let draw = 0; draw < draws; draw++) {
    for (const [at, { sheets }] of pilots.entries()) {
      let sum = 0;
      for (let n = 0; n < sheets.length; n++) sum += sheets[below(sheets.length)]!.total;
      means[at] = roundSmall(sum, sheets.length);
    }
    const ascending = means.toSorted();
    for (const [at, own] of ranks.entries()) own[draw] = 1 + larger(ascending, means[at]!);
  }
  return ranks.map((own) => ({
    rank: round(1_000_000n * BigInt(own.reduce((sum, rank) => sum + rank, 0)), BigInt(draws)),
    interval: interval(own),
  }));
}

/** How many of the values are larger. */
function larger(ascending: Float64Array, value: number): number {
  let [from, to] = [0, ascending.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (ascending[middle]! <= value) from = middle + 1;
    else to = middle;
  }
  return ascending.length - from;
}
