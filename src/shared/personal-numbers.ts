export type NumberKind = 'identity' | 'mobile' | 'landline' | 'card';

export interface FoundNumber {
  kind: NumberKind;
  /** In `PlainText.text`. */
  start: number;
  end: number;
}

/** A text as numbers are looked for in it, and where each of its characters stood. */
export interface PlainText {
  text: string;
  /** UTF-16 offset in the original, one for each unit of `text`, and one more for its end. */
  at: readonly number[];
}

const HAN_DIGITS = '零一二三四五六七八九';
/** As a telephone is dictated; shorter runs are years, articles and counts. */
const HAN_RUN = /[〇零一二三四五六七八九幺]{11,}/gu;
const DOTTED_MOBILE = /(?<!\d)(1[3-9]\d)\.(\d{4})\.(\d{4})(?!\d)/gu;

/** Full-width digits, invisible characters between them, +86 and digits written in Chinese: all read as plain digits. */
export function plainText(original: string): PlainText {
  let text = '';
  const at: number[] = [];
  let offset = 0;
  for (const char of original) {
    const plain = asItIs(char) ? char : /\p{Cf}/u.test(char) ? '' : char.normalize('NFKC');
    for (let unit = 0; unit < plain.length; unit++) at.push(offset);
    text += plain;
    offset += char.length;
  }
  at.push(offset);
  // Of the same length, so that the places stay.
  text = text
    .replace(/\+(\s?)86/gu, (_, blank: string) => `${blank === '' ? '' : '0'}086`)
    .replace(DOTTED_MOBILE, '$1-$2-$3')
    .replace(HAN_RUN, (run) => Array.from(run, digitOf).join(''));
  return { text, at };
}

/** ASCII and Han: nearly all there is in a text. */
const asItIs = (char: string) => char < '\u007f' || (char >= '\u4e00' && char <= '\u9fff');

const HAN_DIGIT = new Set(Array.from(`〇幺${HAN_DIGITS}`, (han) => han.charCodeAt(0)));

/**
 * No number of anybody is in it, told without reading it as plain text: nearly all texts of a report are so. False where
 * a character could be read as a digit, or as none.
 */
export function hasFewDigits(original: string): boolean {
  let digits = 0;
  for (let at = 0; at < original.length; at++) {
    const code = original.charCodeAt(at);
    if (code < 0x7f) digits += Number(code >= 0x30 && code <= 0x39);
    else if (HAN_DIGIT.has(code)) digits++;
    else if (!isPlainHan(code)) return false;
  }
  return digits < SHORTEST;
}

/** Han and the marks between them: the ideographic ones, and the full-width ones but digits. */
const isPlainHan = (code: number) =>
  (code >= 0x4e00 && code <= 0x9fff) ||
  (code >= 0x3000 && code <= 0x3020) ||
  (code >= 0xff01 && code <= 0xff5e && !(code >= 0xff10 && code <= 0xff19));

const digitOf = (han: string) => (han === '〇' ? 0 : han === '幺' ? 1 : HAN_DIGITS.indexOf(han));

/** Digits as people group them, with what stands between the groups: at most three blanks, hyphens or brackets. */
const RUN = /\d+[Xx]?(?:[\s\p{Pd}()]{1,3}\d+[Xx]?)*/gu;
const GROUP = /\d+[Xx]?/gu;
const LONGEST = 22;
/** A telephone with its area code. */
const SHORTEST = 11;

/**
 * The numbers of people in a text: resident identity numbers (GB 11643, with their check digit), telephones of mainland
 * China, payment cards (Luhn), each however it is grouped. Sums, dates and numbers of documents are none. Where groups
 * can be read in more than one way, all readings are given.
 */
export function findNumbers({ text }: PlainText): FoundNumber[] {
  if (text.length < SHORTEST) return [];
  return [...text.matchAll(RUN)].flatMap((run) => {
    const groups = [...run[0].matchAll(GROUP)].map((group) => ({
      digits: group[0],
      start: run.index + group.index,
    }));
    return numbersIn(groups);
  });
}

interface Group {
  digits: string;
  start: number;
}

/** Every number that some neighbouring groups make together. */
function numbersIn(groups: readonly Group[]): FoundNumber[] {
  return groups.flatMap(({ start }, from) => {
    const found: FoundNumber[] = [];
    let length = 0;
    for (let to = from; to < groups.length; to++) {
      const last = groups[to]!;
      length += last.digits.length;
      if (length > LONGEST) break;
      const some = groups.slice(from, to + 1).map(({ digits }) => digits);
      if (inThousands(some)) continue;
      // An X that is no check digit is the first letter of what follows.
      const bare = last.digits.replace(/[Xx]$/u, '');
      for (const digits of new Set([last.digits, bare])) {
        const kind = kindOf([...some.slice(0, -1), digits]);
        if (kind !== null) found.push({ kind, start, end: last.start + digits.length });
      }
    }
    return found;
  });
}

/** A sum, "15 000 000 000". */
const inThousands = ([first = '', ...others]: readonly string[]) =>
  others.length > 1 && first.length <= 3 && others.every((group) => group.length === 3);

function kindOf(groups: readonly string[]): NumberKind | null {
  const number = groups.join('');
  if (isIdentity(number)) return 'identity';
  // Months and days are groups of two.
  const [country = '', area = ''] = groups;
  const fromAbroad = /^0?086$/u.test(country) && area.length === 2;
  if (groups.some((group) => group.length < 3 && !(fromAbroad && group === area))) return null;
  if (MOBILE.test(number)) return 'mobile';
  if (LANDLINES.some((pattern) => pattern.test(number))) return 'landline';
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

const MOBILE = /^(?:0{0,2}86)?1[3-9]\d{9}$/u;
/** Without its area code the number of a fixed line cannot be told from a sum. */
const LANDLINES = [/^(?:0{1,2}860?|0)(?:10|2\d)[2-8]\d{7}$/u, /^(?:0{1,2}860?|0)[3-9]\d{2}[2-8]\d{6,7}$/u];

/** As issuers number them: what begins with a year or a nought is a date or a document. */
const CARD = /^(?:2[2-7]\d{11,17}|[34569]\d{11,18})$/u;

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
