import { searchable } from '../retrieval/normalise.ts';
import type { Passage } from './passages.ts';

/** A sentence in nearly the question's own words, and how near. */
export interface Worded {
  passage: Passage;
  /** Share of what the question says, rare words weighed more. */
  share: number;
}

/** In so few sentences, two characters tell one from the others. */
const RARE = 3;
const LEAST_RARE = 2;
/** What no sentence has is most often how it is asked. */
const NOWHERE = 1;

const counted = new WeakMap<readonly Passage[], Map<string, number>>();

/** How many sentences have each pair of characters. */
function countsIn(all: readonly Passage[]): Map<string, number> {
  let counts = counted.get(all);
  if (!counts) {
    counts = new Map();
    for (const { search } of all)
      for (const pair of pairsIn(search)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
    counted.set(all, counts);
  }
  return counts;
}

function pairsIn(text: string): Set<string> {
  const pairs = new Set<string>();
  for (const [run] of text.matchAll(/\p{Script=Han}{2,}/gu))
    for (let at = 0; at + 2 <= run.length; at++) pairs.add(run.slice(at, at + 2));
  return pairs;
}

/** How near each of some sentences is to a question's own words; `all` says which words are rare. Those that share nothing rare are left out. */
export function worded(text: string, among: readonly Passage[], all: readonly Passage[]): Worded[] {
  const counts = countsIn(all);
  const pairs = [...pairsIn(searchable(text))].map((pair) => {
    const found = counts.get(pair) ?? 0;
    return {
      pair,
      rare: found > 0 && found <= RARE,
      weight: found === 0 ? NOWHERE : Math.log(1 + all.length / found),
    };
  });
  const whole = pairs.reduce((sum, { weight }) => sum + weight, 0);
  return among.flatMap((passage) => {
    const shared = pairs.filter(({ pair }) => passage.search.includes(pair));
    if (shared.filter(({ rare }) => rare).length < LEAST_RARE) return [];
    return [{ passage, share: shared.reduce((sum, { weight }) => sum + weight, 0) / whole }];
  });
}

export function nearestWorded(found: readonly Worded[]): Worded | null {
  return found.reduce<Worded | null>((best, one) => (best && best.share >= one.share ? best : one), null);
}
