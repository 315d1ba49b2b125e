import { stemmer } from 'stemmer';

export interface EnglishWord {
  /** As written, lower case, without a possessive ending. */
  word: string;
  /** Without the endings of number and tense: companies → company, funded → fund. Both spellings, organise and organize, agree. */
  lemma: string;
  /** Without the endings that make other words of it as well (Porter): cultivation and cultivate agree, and so do university and universal. */
  stem: string;
  start: number;
  end: number;
}

const WORD = /[\p{Script=Latin}\d][\p{Script=Latin}\d&+]*(?:'s)?/gu;

/**
 * Words of an English text; hyphens and slashes part words, so that "one-on-one" and "one on one" are the same. Articles
 * are left out: "subject to the regulations" and "subject to regulations" are one phrase.
 */
export function contentWords(text: string): EnglishWord[] {
  const words: EnglishWord[] = [];
  for (const match of text.matchAll(WORD)) {
    const word = match[0].toLowerCase().replace(/'s$/u, '');
    if (/^(?:the|a|an|s)$/u.test(word)) continue;
    words.push({ word, ...formsOf(word), start: match.index, end: match.index + match[0].length });
  }
  return words;
}

const known = new Map<string, { lemma: string; stem: string }>();
function formsOf(word: string): { lemma: string; stem: string } {
  let forms = known.get(word);
  if (!forms) {
    const american = americanised(word);
    forms = { lemma: lemmaOf(american), stem: stemmer(american) };
    if (known.size < 20_000) known.set(word, forms);
  }
  return forms;
}

function americanised(word: string): string {
  return word
    .replace(/is(e|es|ed|ing|ation|ations|er|ers)$/u, (all, tail: string) =>
      word.length > 6 ? `iz${tail}` : all,
    )
    .replace(/our(s|ed|ing|able)?$/u, (all, tail = '') => (word.length > 5 ? `or${tail}` : all))
    .replace(/gramme(s?)$/u, 'gram$1')
    .replace(/^licence/u, 'license')
    .replace(/^centre/u, 'center');
}

/** Ends that are no endings. */
const PLAIN =
  /^(?:using|used|uses|less|across|news|always|thus|this|plus|whereas|during|being|king|bring|thing|spring|string|need|seed|feed|indeed|speed|exceed|proceed)$/u;
const IRREGULAR: Readonly<Record<string, string>> = {
  using: 'use',
  used: 'use',
  uses: 'use',
  children: 'child',
  criteria: 'criterion',
};

function lemmaOf(word: string): string {
  if (IRREGULAR[word]) return IRREGULAR[word];
  if (word.length <= 3 || PLAIN.test(word)) return word;
  let base = word;
  if (/ies$/u.test(base) && base.length > 4) base = `${base.slice(0, -3)}y`;
  else if (/(?:x|ch|sh|ss|zz)es$/u.test(base)) base = base.slice(0, -2);
  else if (/[^su]s$/u.test(base)) base = base.slice(0, -1);
  if (/ied$/u.test(base)) return `${base.slice(0, -3)}y`;
  if (/ed$/u.test(base) && base.length > 4) base = undoubled(base.slice(0, -2));
  else if (/ing$/u.test(base) && base.length > 5) base = undoubled(base.slice(0, -3));
  return base.length > 3 ? base.replace(/e+$/u, '') : base;
}

function undoubled(base: string): string {
  return base.replace(/([bdgmnprt])\1$/u, '$1');
}
