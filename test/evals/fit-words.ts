import { type WordsOfKinds, wordedAs } from '../../src/assistant/answer/worded.ts';
import type { Classed } from './logit.ts';

/** A question of one text, with its words and which of them the article found has. */
export interface Worded extends Classed {
  words: readonly string[];
  found: ReadonlySet<string>;
}

const [LAWS, PLAN, NONE] = [0, 1, 2] as const;
/** What stands in fewer questions is an author's. */
const FEWEST = 6;
/** Nobody's word is only ever used of one thing. */
const UNSEEN = 0.5;

export function wordsFrom(examples: readonly Worded[]): WordsOfKinds {
  const counts = new Map<string, number[]>();
  const whole = [0, 0, 0];
  for (const { words, of } of examples) {
    whole[of]! += 1;
    for (const word of words) {
      const count = counts.get(word) ?? [0, 0, 0];
      count[of]! += 1;
      counts.set(word, count);
    }
  }
  const share = (count: readonly number[], of: number) => (count[of]! + UNSEEN) / (whole[of]! + 2 * UNSEEN);
  const usual = [...counts].filter(([, count]) => count[LAWS]! + count[PLAN]! + count[NONE]! >= FEWEST);
  const weights = (of: number) =>
    new Map(
      usual
        .map(
          ([word, count]) =>
            [word, Math.round(2 * Math.log(share(count, of) / share(count, LAWS))) / 2] as const,
        )
        .filter(([, weight]) => weight !== 0),
    );
  return { neither: weights(NONE), plan: weights(PLAN) };
}

/** The row, with what these words say of it last. */
export function withWords({ row, words, found }: Worded, weights: WordsOfKinds): number[] {
  const { neither, plan } = wordedAs(words, (word) => found.has(word), weights);
  return [...row.slice(0, -2), neither, plan];
}

/** As they are held: a weight a line. */
export function linesOf(weights: ReadonlyMap<string, number>): string[] {
  const byWeight = Map.groupBy([...weights.keys()].sort(), (word) => weights.get(word)!);
  return [...byWeight]
    .sort(([one], [other]) => one - other)
    .map(([weight, words]) => `${weight} ${words.join(' ')}`);
}
