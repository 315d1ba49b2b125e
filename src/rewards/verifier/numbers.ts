/** Section 2: every figure that is published was rounded by one of these. */

/** round(a/b) of integers, b > 0, half-even. */
export function round(a: bigint, b: bigint): number {
  let floor = a / b;
  let rest = a % b;
  if (rest < 0n) {
    floor -= 1n;
    rest += b;
  }
  const twice = 2n * rest;
  const up = twice > b || (twice === b && floor % 2n !== 0n);
  return Number(up ? floor + 1n : floor);
}

/** The same of integers from 0 that a double holds exactly; longer ones take the long way. */
export function roundSmall(a: number, b: number): number {
  if (a > Number.MAX_SAFE_INTEGER) throw new RangeError('not exact');
  const rest = a % b;
  const floor = (a - rest) / b;
  const up = 2 * rest > b || (2 * rest === b && floor % 2 === 1);
  return up ? floor + 1 : floor;
}

/** integer(y) of a double. */
export function integer(y: number): number {
  const floor = Math.floor(y);
  const over = y - floor;
  if (over < 0.5) return floor + 0;
  if (over > 0.5) return floor + 1 + 0;
  return (floor % 2 === 0 ? floor : floor + 1) + 0;
}

export function micro(x: number): number {
  return integer(x * 1_000_000);
}

/** Section 9: the quantiles 25/1000 and 975/1000 of values in any order. */
export function interval(values: ArrayLike<number>): [number, number] | null {
  const m = values.length;
  if (m === 0) return null;
  const ascending = Float64Array.from(values).sort();
  const quantile = (thousandths: number) =>
    ascending[Math.max(1, Math.ceil((thousandths * m) / 1000)) - 1] as number;
  return [quantile(25), quantile(975)];
}
