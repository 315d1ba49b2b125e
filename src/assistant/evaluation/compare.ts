import type { Judged } from './judge.ts';
import { DIFFERENCES, type Difference, type SetName } from './own-right.ts';

export interface Changed {
  before: Judged;
  after: Judged;
  differs: Difference[];
  verdict: 'worse' | 'better' | 'same';
}

/** Of one set. */
export interface Tally {
  set: SetName;
  n: number;
  rightBefore: number;
  rightAfter: number;
  better: number;
  worse: number;
  changed: number;
}

export function differencesOf(before: Judged, after: Judged): Difference[] {
  const read: Record<Difference, (one: Judged) => unknown> = {
    outcome: ({ outcome }) => outcome,
    cited: ({ cited }) => cited,
    quotes: ({ quotes }) => quotes,
    wording: ({ answer }) => answer,
    handover: ({ handover }) => handover,
  };
  const found = DIFFERENCES.filter((name) => !same(read[name](before), read[name](after)));
  // Another outcome or another quotation makes another wording: that is no difference of its own.
  return found.filter(
    (name) => name !== 'wording' || found.every((one) => one === 'wording' || one === 'handover'),
  );
}

/** Null where nothing differs. */
export function changedFrom(before: Judged, after: Judged): Changed | null {
  const differs = differencesOf(before, after);
  if (differs.length === 0 && before.right === after.right) return null;
  const verdict = before.right === after.right ? 'same' : after.right ? 'better' : 'worse';
  return { before, after, differs, verdict };
}

/** Counts as pairs come; the changes are given worse first, then better, then the rest. */
export class Comparison {
  readonly #tallies = new Map<SetName, Tally>();
  readonly #changes: Changed[] = [];

  add(before: Judged, after: Judged): void {
    const { set } = after;
    const none = { set, n: 0, rightBefore: 0, rightAfter: 0, better: 0, worse: 0, changed: 0 };
    const tally = this.#tallies.get(set) ?? none;
    this.#tallies.set(set, tally);
    const change = changedFrom(before, after);
    tally.n++;
    if (before.right) tally.rightBefore++;
    if (after.right) tally.rightAfter++;
    if (change === null) return;
    tally.changed++;
    if (change.verdict !== 'same') tally[change.verdict]++;
    this.#changes.push(change);
  }

  /** @param most changes that are given; all are counted */
  result(most: number): Compared {
    const rank = ({ verdict }: Changed) => ['worse', 'better', 'same'].indexOf(verdict);
    const changes = this.#changes.toSorted((a, b) => rank(a) - rank(b));
    return {
      tallies: [...this.#tallies.values()],
      changes: changes.slice(0, most),
      changed: changes.length,
    };
  }
}

export interface Compared {
  tallies: Tally[];
  changes: Changed[];
  /** All that differ, shown or not. */
  changed: number;
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
