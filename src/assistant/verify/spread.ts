import { type Clause, clauseOf } from './claim.ts';
import type { Unit } from './units.ts';

const ITEM = new Set([
  'who',
  'thing',
  'benefit',
  'act',
  'programme',
  'quality',
  'raw',
  'condition',
  'of',
  'place',
]);

/** The clause once for each side of its first list: what is said of A and B is said of each. */
export function spread(clause: Clause): Clause[] | null {
  const { units } = clause;
  for (let i = 1; i < units.length - 1; i++) {
    const comma = !clause.chinese && units[i]!.text === ',';
    if (units[i]!.kind !== 'join' && !comma && !/^(?:和|及)$/u.test(units[i]!.text)) continue;
    const left = itemBeside(units, i - 1, -1);
    const right = itemBeside(units, units[i + 1]!.kind === 'join' ? i + 2 : i + 1, 1);
    if (left === null || right === null) continue;
    const without = (from: number, to: number) => {
      const kept = units.filter((_, at) => (at < from || at > to) && at !== i);
      return clauseOf(clause.flat, clause.chinese, kept, clause);
    };
    return [without(i + 1, right), without(left, i - 1)];
  }
  return null;
}

/** Where the words of the item beside a join end. */
function itemBeside(units: readonly Unit[], at: number, step: 1 | -1): number | null {
  let end = at;
  while (units[end] && ITEM.has(units[end]!.kind)) end += step;
  end -= step;
  return (end - at) * step < 0 ? null : end;
}
