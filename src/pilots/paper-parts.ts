import type { Lines, Paper } from '../platform/documents/paper.ts';
import type { Locale } from '../shared/locale.ts';
import { PAPER_WORDS } from './paper-words.ts';
import type { Content } from './versions.ts';

/** Share of the width that the number of a row takes. */
export const ORDER = 8;
/** A head of two lines would push down what stands on the page. */
const LONGEST_NUMBER = 40;

export const saying = (locale: Locale) => (word: keyof typeof PAPER_WORDS) => PAPER_WORDS[word][locale];

/** The head of every page: what it is and its number; the code that ties the sheet to its version, or that it is a draft. */
export function headOf(
  locale: Locale,
  paper: { what: keyof typeof PAPER_WORDS; number: string | null; code: string | null },
): Paper['head'] {
  const say = saying(locale);
  const { what, number, code } = paper;
  const between = locale === 'zh' ? '：' : ' ';
  const numbered = number === null ? '' : `　${say('headNumber')}${between}${shortened(number)}`;
  return [say(what) + numbered, code === null ? say('draft') : `${say('headCode')}${between}${code}`];
}

/** To whom a letter is. */
export function salutation(parties: Readonly<Content['parties']>, locale: Locale): Lines {
  const names = parties.map(({ name }) => name);
  return { style: 'address', text: locale === 'zh' ? `${names.join('、')}：` : `${names.join(', ')}:` };
}

function shortened(number: string): string {
  const characters = Array.from(number);
  return characters.length > LONGEST_NUMBER ? `${characters.slice(0, LONGEST_NUMBER - 1).join('')}…` : number;
}
