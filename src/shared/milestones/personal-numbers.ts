import { findNumbers, hasFewDigits, type NumberKind, plainText } from '../personal-numbers.ts';

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
