import type { Bilingual } from './locale.ts';

/** What is wrong with a name: too short or too long, a character that does not belong, look-alike alphabets mixed. */
export type NameFault = 'length' | 'characters' | 'scripts';

export const LONGEST_NAME = 100;

/** Control, format, unassigned and private characters, and all that shows nothing: zero width, bidi, fillers. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
/** More marks on a letter than any language writes cover the lines around it. */
const STACKED_MARKS = /\p{M}{4}/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** Alphabets whose letters pass for those of another; East Asian scripts and Latin stand beside each other freely. */
const ALONE = ['Cyrillic', 'Greek', 'Armenian', 'Cherokee', 'Coptic', 'Lisu', 'Georgian', 'Hebrew', 'Arabic'];
const alphabets = ALONE.map((script) => new RegExp(`\\p{Script=${script}}`, 'u'));
const OTHER_LETTER = new RegExp(`(?!${ALONE.map((script) => `\\p{Script=${script}}`).join('|')})\\p{L}`, 'u');

const HAN = /\p{Script=Han}/u;
/** What registered names are written with: Chinese characters, Latin letters, figures and a few marks. */
const IN_ENTERPRISE_NAMES = /^(?:\p{Script=Han}|[A-Za-zÀ-ÖØ-öø-ÿ0-9 （）()&.,'’·・•、+/#-])+$/u;

/**
 * As it is kept: NFKC, no blanks around, single blanks inside. Brackets of a name with Chinese characters are the
 * full-width ones （）, as names are registered, so that one name is not written two ways.
 */
export function normaliseName(written: string): string {
  const name = written
    .normalize('NFKC')
    .trim()
    .replace(/\p{Zs}+/gu, ' ');
  return HAN.test(name) ? name.replace(/ ?\( ?/g, '（').replace(/ ?\) ?/g, '）') : name;
}

/** @param name as `normaliseName` gives it */
export function personNameFault(name: string, shortest = 1): NameFault | null {
  const length = Array.from(name).length;
  if (length < shortest || length > LONGEST_NAME) return 'length';
  if (HIDDEN.test(name) || STACKED_MARKS.test(name) || !LETTER_OR_DIGIT.test(name)) return 'characters';
  const used = alphabets.filter((alphabet) => alphabet.test(name)).length;
  return used > 1 || (used === 1 && OTHER_LETTER.test(name)) ? 'scripts' : null;
}

/**
 * The name of an enterprise must be told from any other by the eye: 2 to 100 characters that registered names have.
 * @param name as `normaliseName` gives it
 */
export function enterpriseNameFault(name: string): NameFault | null {
  const fault = personNameFault(name, 2);
  if (fault !== null) return fault;
  return IN_ENTERPRISE_NAMES.test(name) ? null : 'characters';
}

export const NAME_FAULTS: Readonly<Record<NameFault, Bilingual>> = {
  length: {
    zh: '名称太短或太长，至多 100 个字符。',
    en: 'The name is too short or too long; 100 characters at most.',
  },
  characters: {
    zh: '名称含有不能使用的字符，例如看不见的字符、控制字符或特殊符号。',
    en: 'The name has characters that cannot be used, such as invisible or control characters, or odd signs.',
  },
  scripts: {
    zh: '名称混用了容易认错的不同文字的字母。',
    en: 'The name mixes letters of alphabets that are easily taken for one another.',
  },
};
