import { round } from './numbers.ts';

/** An exact quotient of integers; null stands for one that has no value: something was divided by zero. */
export type Fraction = { over: bigint; under: bigint } | null;

export function fraction(over: bigint, under = 1n): Fraction {
  if (under === 0n) return null;
  return under < 0n ? { over: -over, under: -under } : { over, under };
}

export function plus(a: Fraction, b: Fraction): Fraction {
  return a && b && fraction(a.over * b.under + b.over * a.under, a.under * b.under);
}

export function minus(a: Fraction, b: Fraction): Fraction {
  return a && b && fraction(a.over * b.under - b.over * a.under, a.under * b.under);
}

export function times(a: Fraction, b: Fraction): Fraction {
  return a && b && fraction(a.over * b.over, a.under * b.under);
}

export function by(a: Fraction, b: Fraction): Fraction {
  return a && b && fraction(a.over * b.under, a.under * b.over);
}

/** In millionths, as it is published. */
export function millionths(a: Fraction): number | null {
  return a && round(a.over * 1_000_000n, a.under);
}
