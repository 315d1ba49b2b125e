import { analyse } from '../retrieval/analyse.ts';
import type { LawWords } from '../retrieval/thesaurus.ts';
import type { Passage } from './passages.ts';

type Lists = LawWords['elsewhere'];

const built = new WeakMap<Lists, RegExp | null>();

/** Matters of other fields that a question names: 试用期, mortgage. `said` has been through `normalise`. */
export function elsewhereIn(said: string, { laws: { elsewhere } }: { laws: LawWords }): string[] {
  let pattern = built.get(elsewhere);
  if (pattern === undefined) {
    pattern = patternOf(elsewhere);
    built.set(elsewhere, pattern);
  }
  return pattern === null ? [] : (said.match(pattern) ?? []);
}

function patternOf({ zh, en }: Lists): RegExp | null {
  const forms = (words: readonly string[]) =>
    words
      .map((word) => word.toLowerCase().replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'))
      .sort((a, b) => b.length - a.length)
      .join('|');
  const parts = [
    ...(zh.length > 0 ? [forms(zh)] : []),
    ...(en.length > 0 ? [`\\b(?:${forms(en)})s?\\b`] : []),
  ];
  return parts.length === 0 ? null : new RegExp(parts.join('|'), 'gu');
}

/** Whether a text has the word, in its own language or in its unofficial English. */
export function hasWord(word: string, texts: readonly Pick<Passage, 'search' | 'terms'>[]): boolean {
  const stems = /[a-z]/u.test(word) ? analyse(word) : [];
  return texts.some(
    ({ search, terms }) =>
      search.includes(word) || (stems.length > 0 && stems.every((stem) => terms.has(stem))),
  );
}

/** Whether a text has a term as the index has it. */
export const hasTerm = (term: string, texts: readonly Pick<Passage, 'terms'>[]): boolean =>
  texts.some(({ terms }) => terms.has(term));
