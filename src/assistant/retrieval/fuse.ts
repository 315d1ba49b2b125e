import type { Ranked } from './bm25.ts';

/** Of Cormack and others, 2009: so flat that being first in one list alone decides nothing. */
const K = 60;

/** Reciprocal rank fusion of lists that stand best first: scores of different kinds cannot be added, places can. */
export function fuse(lists: readonly (readonly Ranked[])[], limit: number): Ranked[] {
  const scores = new Map<number, number>();
  for (const list of lists)
    for (const [rank, { at }] of list.entries()) scores.set(at, (scores.get(at) ?? 0) + 1 / (K + rank + 1));
  return [...scores]
    .map(([at, score]) => ({ at, score }))
    .sort((a, b) => b.score - a.score || a.at - b.at)
    .slice(0, limit);
}
