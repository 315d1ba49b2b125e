/**
 * Ranks by a figure, the larger first, then by those that break ties, in order; what is equal in all of them shares a
 * rank (docs/scoring.md, section 4).
 */
export function ranksBy(figures: ArrayLike<number>, ties: readonly ArrayLike<number>[] = []): Int32Array {
  const keys = [figures, ...ties];
  const compare = (a: number, b: number) => {
    for (const key of keys) {
      const difference = key[b]! - key[a]!;
      if (difference !== 0) return difference;
    }
    return 0;
  };
  const order = Array.from({ length: figures.length }, (_, place) => place).sort(compare);
  const ranks = new Int32Array(figures.length);
  for (const [at, place] of order.entries()) {
    const before = order[at - 1];
    ranks[place] = before !== undefined && compare(before, place) === 0 ? ranks[before]! : at + 1;
  }
  return ranks;
}

/** Above any figure in millionths of a point, and few enough for a place beside it in a double. */
const PLACES = 2 ** 20;

/** The same where one integer from 0 to 10⁸ decides: in as little time as sorting numbers takes. */
export function ranksByOne(figures: Float64Array, sorted: Float64Array, ranks: Int32Array): void {
  const count = figures.length;
  for (let place = 0; place < count; place++) sorted[place] = figures[place]! * PLACES + place;
  sorted.sort();
  let [rank, before] = [0, -1];
  for (let at = count - 1; at >= 0; at--) {
    const place = sorted[at]! % PLACES;
    const figure = figures[place]!;
    if (figure !== before) rank = count - at;
    ranks[place] = rank;
    before = figure;
  }
}
