/** Of one pilot: how many values, their sum and sum of squares. */
export interface Unit {
  count: number;
  sum: number;
  squares: number;
}

export function unitsOf(from: Int32Array, values: ArrayLike<number>): Unit[] {
  return Array.from({ length: from.length - 1 }, (_, p) => {
    const unit = { count: from[p + 1]! - from[p]!, sum: 0, squares: 0 };
    for (let at = from[p]!; at < from[p + 1]!; at++) {
      unit.sum += values[at]!;
      unit.squares += values[at]! * values[at]!;
    }
    return unit;
  });
}
