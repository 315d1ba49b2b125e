/**
 * Who scores which pilot: each pilot by the same number of experts, the load balanced as far as recusals allow, and of
 * the assignments that do so one in which as many pairs of pilots as can be found share an expert, so that severe and
 * mild experts can be told apart (Cook, Golany, Penn and Raviv, Management Science 51(4), 2005). Nothing is drawn:
 * the same panel and pilots give the same assignment, in whatever order they are named.
 */

export interface Pair {
  expert: string;
  entry: string;
}

export interface ToAssign {
  experts: readonly string[];
  entries: readonly string[];
  /** Experts a pilot. */
  each: number;
  recused: readonly Pair[];
  /** Pairs that stay whatever comes: something was written already. */
  kept?: readonly Pair[];
}

export type Assignment =
  | { pairs: Pair[] }
  /** Pilots for which there are not enough experts, with how many there are. */
  | { lacking: { entry: string; able: number }[] };

/** After so many tries a better overlap would take longer to find than it is worth. */
const MOST_TRIES = 60_000;
/** Beyond so many pilots overlap is not counted at all; balance is. */
const MOST_TO_OVERLAP = 1_000;

export function assign(wanted: ToAssign): Assignment {
  const board = boardOf(wanted);
  const lacking = board.entries.flatMap((entry, e) => {
    const able = board.able[e]!.filter(Boolean).length;
    return able < wanted.each ? [{ entry, able }] : [];
  });
  if (lacking.length > 0) return { lacking };
  fill(board);
  balance(board);
  if (board.entries.length <= MOST_TO_OVERLAP) improve(board);
  const pairs = board.entries.flatMap((entry, e) =>
    board.experts.flatMap((expert, x) => (board.has[e]![x] ? [{ expert, entry }] : [])),
  );
  return { pairs };
}

interface Board {
  experts: readonly string[];
  entries: readonly string[];
  each: number;
  /** By entry, by expert. */
  able: boolean[][];
  has: boolean[][];
  kept: boolean[][];
  load: number[];
  /** Entries of each expert, in no order: kept up while they are filled, and while two exchange theirs. */
  members: number[][];
}

function boardOf({ each, recused, kept = [], ...wanted }: ToAssign): Board {
  const experts = [...new Set(wanted.experts)].sort();
  const entries = [...new Set(wanted.entries)].sort();
  const grid = (value: boolean) => entries.map(() => experts.map(() => value));
  const places = placesIn(experts, entries);
  const able = grid(true);
  for (const [e, x] of places(recused)) able[e]![x] = false;
  const has = grid(false);
  const load = experts.map(() => 0);
  const stays = grid(false);
  for (const [e, x] of places(kept)) {
    if (has[e]![x]) continue;
    able[e]![x] = true;
    has[e]![x] = true;
    stays[e]![x] = true;
    load[x]! += 1;
  }
  return { experts, entries, each, able, has, kept: stays, load, members: [] };
}

function placesIn(experts: readonly string[], entries: readonly string[]) {
  const expertAt = new Map(experts.map((id, at) => [id, at]));
  const entryAt = new Map(entries.map((id, at) => [id, at]));
  return (pairs: readonly Pair[]) =>
    pairs.flatMap(({ expert, entry }): [number, number][] => {
      const [e, x] = [entryAt.get(entry), expertAt.get(expert)];
      return e === undefined || x === undefined ? [] : [[e, x]];
    });
}

/** Those first that have the fewest experts to choose from; each takes the least busy, and of those whom overlap gains most. */
function fill(board: Board): void {
  const { entries, experts, each, able, has, load } = board;
  const counts = entries.length <= MOST_TO_OVERLAP;
  const choices = able.map((row) => row.filter(Boolean).length);
  const order = entries.map((_, e) => e).sort((a, b) => choices[a]! - choices[b]! || a - b);
  const met = new Overlap(counts ? entries.length : 0);
  board.members = experts.map((_, x) => membersOf(board, x));
  for (const [e, row] of has.entries())
    for (const [x, there] of row.entries()) if (there && counts) met.add(e, board.members[x]!);
  for (const e of order) {
    while (has[e]!.filter(Boolean).length < each) {
      const free = experts.flatMap((_, x) => (able[e]![x] && !has[e]![x] ? [x] : []));
      const least = Math.min(...free.map((x) => load[x]!));
      const idle = free.filter((x) => load[x] === least);
      const gains = counts ? idle.map((x) => met.gain(e, board.members[x]!)) : idle.map(() => 0);
      const chosen = idle[gains.indexOf(Math.max(...gains))]!;
      if (counts) met.add(e, board.members[chosen]!);
      board.members[chosen]!.push(e);
      has[e]![chosen] = true;
      load[chosen]! += 1;
    }
  }
}

const membersOf = ({ has }: Board, x: number): number[] => has.flatMap((row, e) => (row[x] ? [e] : []));

/** Moves sheets along chains of experts until none has two more than another whom a chain reaches: then the loads are as even as can be. */
function balance(board: Board): void {
  const { experts, load } = board;
  for (;;) {
    const busiest = experts.map((_, x) => x).sort((a, b) => load[b]! - load[a]! || a - b);
    const moved = busiest.some((from) => {
      const chain = chainFrom(board, from);
      if (chain === null) return false;
      for (const { entry, from: giver, to } of chain) {
        board.has[entry]![giver] = false;
        board.has[entry]![to] = true;
      }
      load[from]! -= 1;
      load[chain.at(-1)!.to]! += 1;
      return true;
    });
    if (!moved) return;
  }
}

interface Handing {
  entry: number;
  from: number;
  to: number;
}

/** The shortest way to hand a sheet on, from expert to expert, to one with two less; null: there is none. */
function chainFrom({ experts, has, able, kept, load }: Board, from: number): Handing[] | null {
  const reached = new Map<number, Handing | null>([[from, null]]);
  const queue = [from];
  for (const giver of queue) {
    for (const [entry, row] of has.entries()) {
      if (!row[giver] || kept[entry]![giver]) continue;
      for (const to of experts.keys()) {
        if (reached.has(to) || row[to] || !able[entry]![to]) continue;
        reached.set(to, { entry, from: giver, to });
        if (load[from]! - load[to]! >= 2) return chainTo(reached, to);
        queue.push(to);
      }
    }
  }
  return null;
}

function chainTo(reached: ReadonlyMap<number, Handing | null>, end: number): Handing[] {
  const chain: Handing[] = [];
  for (let step = reached.get(end); step; step = reached.get(step.from)) chain.unshift(step);
  return chain;
}

/** How many experts two entries share. */
class Overlap {
  readonly #shared: Uint16Array;
  readonly #size: number;

  constructor(size: number) {
    this.#size = size;
    this.#shared = new Uint16Array(size * size);
  }

  of(a: number, b: number): number {
    return this.#shared[a * this.#size + b]!;
  }

  /** Pairs that share nobody yet, and would. */
  gain(entry: number, others: readonly number[]): number {
    return others.filter((other) => other !== entry && this.of(entry, other) === 0).length;
  }

  /** Pairs that share nobody but the one who goes. */
  loss(entry: number, others: readonly number[]): number {
    return others.filter((other) => other !== entry && this.of(entry, other) === 1).length;
  }

  add(entry: number, others: readonly number[], by = 1): void {
    for (const other of others) {
      if (other === entry) continue;
      this.#shared[entry * this.#size + other]! += by;
      this.#shared[other * this.#size + entry]! += by;
    }
  }
}

/**
 * Two experts exchange two sheets wherever fewer parts are apart from each other then, or as many and more pairs of
 * pilots share somebody; loads stay as they are.
 */
function improve(board: Board): void {
  const { experts } = board;
  const met = new Overlap(board.entries.length);
  board.members = experts.map((_, x) => membersOf(board, x));
  for (const members of board.members) {
    for (const [at, e] of members.entries()) met.add(e, members.slice(at + 1));
  }
  const state = { met, parts: partsOf(board), tries: 0 };
  for (let better = true; better && state.tries < MOST_TRIES; ) {
    better = false;
    for (const a of experts.keys())
      for (let b = a + 1; b < experts.length; b++)
        for (const p of [...board.members[a]!])
          for (const q of [...board.members[b]!]) better = exchange(board, state, { a, b, p, q }) || better;
  }
}

interface Exchange {
  a: number;
  b: number;
  /** Scored by a, and by b. */
  p: number;
  q: number;
}

interface Improving {
  met: Overlap;
  parts: number;
  tries: number;
}

function exchange(board: Board, state: Improving, { a, b, p, q }: Exchange): boolean {
  const { has, able, kept } = board;
  const { met } = state;
  const isFree = (e: number, x: number, other: number) =>
    has[e]![x] && !kept[e]![x] && !has[e]![other] && able[e]![other];
  if (state.tries >= MOST_TRIES || !isFree(p, a, b) || !isFree(q, b, a)) return false;
  state.tries++;
  const withA = board.members[a]!.filter((e) => e !== p);
  const withB = board.members[b]!.filter((e) => e !== q);
  const lost = met.loss(p, withA) + met.loss(q, withB);
  met.add(p, withA, -1);
  met.add(q, withB, -1);
  const won = met.gain(p, withB) + met.gain(q, withA);
  const isWorth = won > lost || state.parts > 1;
  if (isWorth) swap(board, a, b, p, q);
  const parts = isWorth ? partsOf(board) : state.parts;
  if (isWorth && (parts < state.parts || (parts === state.parts && won > lost))) {
    met.add(p, withB);
    met.add(q, withA);
    state.parts = parts;
    return true;
  }
  if (isWorth) swap(board, b, a, p, q);
  met.add(p, withA);
  met.add(q, withB);
  return false;
}

function swap({ has, members }: Board, a: number, b: number, p: number, q: number): void {
  has[p]![a] = false;
  has[p]![b] = true;
  has[q]![b] = false;
  has[q]![a] = true;
  members[a]![members[a]!.indexOf(p)] = q;
  members[b]![members[b]!.indexOf(q)] = p;
}

/** Parts of the panel and the pilots that no sheet ties to each other. */
function partsOf({ has, experts }: Board): number {
  const parent = experts.map((_, x) => x);
  const root = (x: number): number => (parent[x] === x ? x : root(parent[x]!));
  for (const row of has) {
    const [first, ...rest] = row.flatMap((there, x) => (there ? [x] : []));
    for (const x of rest) parent[root(x)] = root(first!);
  }
  const busy = new Set(has.flatMap((row) => row.flatMap((there, x) => (there ? [root(x)] : []))));
  return busy.size;
}
