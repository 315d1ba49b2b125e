import { asHeld } from '../../shared/as-held.ts';
import { analyse } from '../retrieval/analyse.ts';
import fitted from './fitted-words.json' with { type: 'json' };

/** How much likelier a word is in questions of one kind than in those that laws answer, log odds. */
export type WordWeights = ReadonlyMap<string, number>;

export interface WordsOfKinds {
  /** In questions that no text here answers. */
  neither: WordWeights;
  /** In questions that the plan answers. */
  plan: WordWeights;
}

/**
 * Written by `npm run fit`, not by hand; docs/decisions/0018. Words of the open questions, by how much likelier (log odds,
 * in halves) they are asked of neither text, or of the plan, than of the laws: one weight a line, and the words that have it.
 */
const LINES = asHeld<Record<keyof WordsOfKinds, readonly string[]>>(fitted);

const read = (lines: readonly string[]): WordWeights =>
  new Map(
    lines.flatMap((line) => {
      const [weight, ...words] = line.split(' ');
      return words.map((word) => [word, Number(weight)] as const);
    }),
  );

const FITTED: WordsOfKinds = { neither: read(LINES.neither), plan: read(LINES.plan) };

/** What a question is told by: pairs of characters, stems, numbers; one character says too little. */
export const wordsOf = (said: string): string[] =>
  [...new Set(analyse(said))].filter((word) => word.length > 1 || word <= '\u007f');

/**
 * What the words of a question say of which text it is put to: nothing against the laws where the article found has the
 * word, which an office's other law may.
 */
export function wordedAs(
  words: readonly string[],
  isFound: (word: string) => boolean,
  { neither, plan }: WordsOfKinds = FITTED,
): Record<keyof WordsOfKinds, number> {
  const sums = { neither: 0, plan: 0 };
  for (const word of words) {
    const against = neither.get(word) ?? 0;
    if (against <= 0 || !isFound(word)) sums.neither += against;
    sums.plan += plan.get(word) ?? 0;
  }
  const length = Math.sqrt(words.length + 1);
  return { neither: sums.neither / length, plan: sums.plan / length };
}
