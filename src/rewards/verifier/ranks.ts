import { criterionMean } from './means.ts';
import type { Pilot } from './pilot.ts';

/** What a pilot is ranked by: its figure, then the means of the criteria that break ties. */
export interface Standing {
  pilot: Pilot;
  figure: number;
  ties: readonly number[];
}

export type Ranked = Standing & { rank: number };

export function standing(pilot: Pilot, figure: number, ties: readonly number[]): Standing {
  return { pilot, figure, ties: ties.map((criterion) => criterionMean(pilot, criterion)) };
}

/** By rank, then in the order of the pilots; equal ones share a rank. */
export function ranked(standings: readonly Standing[]): Ranked[] {
  const sorted = standings.toSorted((a, b) => better(a, b) || a.pilot.at - b.pilot.at);
  const ranks: Ranked[] = [];
  for (const [before, one] of sorted.entries()) {
    const above = ranks.at(-1);
    const shares = above !== undefined && better(above, one) === 0;
    ranks.push({ ...one, rank: shares ? above.rank : before + 1 });
  }
  return ranks;
}

/** Below zero where a stands before b, zero where nothing tells them apart. */
function better(a: Standing, b: Standing): number {
  if (a.figure !== b.figure) return b.figure - a.figure;
  for (const [at, value] of a.ties.entries()) {
    const other = b.ties[at] as number;
    if (value !== other) return other - value;
  }
  return 0;
}
