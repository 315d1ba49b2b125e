export type PersonalNumber = 'identity' | 'telephone' | 'card';

/** Digits as people group them, with what stands between the groups: at most three blanks, hyphens or brackets. */
const RUN = /\d+[Xx]?(?:[\s\p{Pd}()]{1,3}\d+[Xx]?)*/gu;
const GROUP = /\d+[Xx]?/gu;
const LONGEST = 22;

/**
 * Which number of a person stands in a text that may have none: a resident identity number (GB 11643, with its check
 * digit), a telephone number of mainland China, a payment card (Luhn). Full-width digits and groups count too; sums,
 * dates and numbers of documents do not.
 */
export function personalNumberIn(text: string): PersonalNumber | null {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/\+\s?86/gu, '0086');
  const found = new Set((plain.match(RUN) ?? []).flatMap((run) => numbersIn(run.match(GROUP) ?? [])));
  return (['identity', 'telephone', 'card'] as const).find((kind) => found.has(kind)) ?? null;
}

/** Every number that some neighbouring groups make together. */
function numbersIn(groups: readonly string[]): PersonalNumber[] {
  return groups.flatMap((_, from) => {
    const found: PersonalNumber[] = [];
    for (let to = from + 1; to <= groups.length; to++) {
      const some = groups.slice(from, to);
      if (some.join('').length > LONGEST) break;
      const kind = inThousands(some) ? null : kindOf(some);
      if (kind !== null) found.push(kind);
    }
    return found;
  });
}

/** A sum, "15 000 000 000". */
const inThousands = ([first = '', ...others]: readonly string[]) =>
  others.length > 1 && first.length <= 3 && others.every((group) => group.length === 3);

function kindOf(groups: readonly string[]): PersonalNumber | null {
  const number = groups.join('');
  if (isIdentity(number)) return 'identity';
  // Months and days are groups of two.
  const [country, area = ''] = groups;
  const fromAbroad = country === '0086' && area.length === 2;
  if (groups.some((group) => group.length < 3 && !(fromAbroad && group === area))) return null;
  if (isTelephone(number)) return 'telephone';
  return isCard(number) ? 'card' : null;
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK = '10X98765432';
const IDENTITY = /^[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]$/u;

function isIdentity(number: string): boolean {
  if (!IDENTITY.test(number)) return false;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(number[at]), 0);
  return CHECK[sum % 11] === number[17]?.toUpperCase();
}

/** Without its area code the number of a fixed line cannot be told from a sum. */
const TELEPHONES = [
  /^(?:(?:00)?86)?1[3-9]\d{9}$/u,
  /^(?:00860?|0)(?:10|2\d)[2-8]\d{7}$/u,
  /^(?:00860?|0)[3-9]\d{2}[2-8]\d{6,7}$/u,
];

function isTelephone(number: string): boolean {
  return TELEPHONES.some((pattern) => pattern.test(number));
}

/** As issuers number them: what begins with a year or a nought is a date or a document. */
const CARD = /^(?:2[2-7]|[34569])\d{11,17}$/u;

function isCard(number: string): boolean {
  if (!CARD.test(number)) return false;
  const sum = Array.from(number, Number)
    .reverse()
    .reduce(
      (total, digit, at) => total + (at % 2 === 0 ? digit : ((digit * 2) % 10) + Math.floor(digit / 5)),
      0,
    );
  return sum % 10 === 0;
}
