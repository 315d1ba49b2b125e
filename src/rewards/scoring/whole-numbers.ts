/** Exact arithmetic of docs/scoring.md, section 2. */

/** Nearest integer to a/b, b > 0, a tie to the even one; both safe integers. */
export function roundRatio(a: number, b: number): number {
  const rest = ((a % b) + b) % b;
  const below = (a - rest) / b;
  if (2 * rest < b) return below + 0;
  if (2 * rest > b) return below + 1;
  return below % 2 === 0 ? below + 0 : below + 1;
}

/** The same of integers of any size. */
export function roundBig(a: bigint, b: bigint): number {
  const rest = ((a % b) + b) % b;
  const below = (a - rest) / b;
  const up = 2n * rest > b || (2n * rest === b && below % 2n !== 0n);
  return Number(up ? below + 1n : below);
}

/** Nearest integer to a double, a tie to the even one. */
export function integer(y: number): number {
  const below = Math.floor(y);
  const rest = y - below;
  const nearest = rest < 0.5 || (rest === 0.5 && below % 2 === 0) ? below : below + 1;
  return nearest + 0;
}

/** In millionths. */
export const micro = (x: number): number => integer(x * 1_000_000);

export function greatestDivisor(numbers: readonly number[]): number {
  let found = 0;
  for (const number of numbers) {
    let [a, b] = [found, number];
    while (b !== 0) [a, b] = [b, a % b];
    found = a;
  }
  return found;
}
