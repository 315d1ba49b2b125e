import { roundBig } from '../scoring/whole-numbers.ts';

/** An exact quotient; the divisor above zero. */
export interface Quotient {
  over: bigint;
  under: bigint;
}

/** The number that people read, exactly: 0.1 is a tenth, whatever the double holds. */
export function decimalOf(value: number): Quotient {
  const [digits = '', exponent = '0'] = String(value).split('e');
  const [whole = '', part = ''] = digits.split('.');
  const places = part.length - Number(exponent);
  const number = BigInt(whole + part);
  return places > 0
    ? { over: number, under: 10n ** BigInt(places) }
    : { over: number * 10n ** BigInt(-places), under: 1n };
}

export const minus = (a: Quotient, b: Quotient): Quotient => ({
  over: a.over * b.under - b.over * a.under,
  under: a.under * b.under,
});

/** a ÷ b; b is not zero. */
export function divided(a: Quotient, b: Quotient): Quotient {
  const sign = b.over < 0n ? -1n : 1n;
  return { over: a.over * b.under * sign, under: a.under * b.over * sign };
}

/** Share from nothing to the whole in hundredths of a point, half-even. */
export function hundredths({ over, under }: Quotient): number {
  if (over <= 0n) return 0;
  return over >= under ? 10_000 : roundBig(over * 10_000n, under);
}

/** As written, without an exponent. */
export function shownDecimal(value: number): string {
  const { over, under } = decimalOf(value);
  const places = under.toString().length - 1;
  const digits = (over < 0n ? -over : over).toString().padStart(places + 1, '0');
  const [whole, part] = [digits.slice(0, digits.length - places), digits.slice(digits.length - places)];
  return `${over < 0n ? '−' : ''}${whole.replaceAll(/\B(?=(\d{3})+$)/g, ',')}${part === '' ? '' : `.${part}`}`;
}
