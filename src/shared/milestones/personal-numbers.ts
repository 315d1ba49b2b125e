import { findNumbers, hasFewDigits, type NumberKind, plainText } from '../personal-numbers.ts';
import { type Cap, MONEY_CAPS } from './names.ts';

export type PersonalNumber = 'identity' | 'telephone' | 'card';

const AS_TOLD: Readonly<Record<NumberKind, PersonalNumber>> = {
  identity: 'identity',
  mobile: 'telephone',
  landline: 'telephone',
  card: 'card',
};

/** Which number of a person stands in a text that may have none; the gravest where there are several. */
export function personalNumberIn(text: string): PersonalNumber | null {
  if (hasFewDigits(text)) return null;
  const found = new Set(findNumbers(plainText(text)).map(({ kind }) => AS_TOLD[kind]));
  return (['identity', 'telephone', 'card'] as const).find((kind) => found.has(kind)) ?? null;
}

/** The same of a count that uses a cap up; a sum of money may have as many digits. */
export function personalCountIn(cap: Cap, count: number): PersonalNumber | null {
  return MONEY_CAPS.has(cap) ? null : personalNumberIn(String(count));
}
