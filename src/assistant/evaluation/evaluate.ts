import type { Corpus } from '../../policy/index.ts';
import { knowledgeOf, type Words } from '../answer/index.ts';
import type { VerifierWords } from '../verify/index.ts';
import { createVerifier } from '../verify/index.ts';
import { type Compared, Comparison } from './compare.ts';
import { type State, stepsOf } from './judge.ts';
import type { EvaluationSet } from './set.ts';

/** Everything a comparison needs, as data: it is handed to a thread. */
export interface EvaluationJob {
  corpus: Corpus;
  before: Words;
  after: Words;
  lawEnglish: VerifierWords['lawEnglish'];
  set: EvaluationSet;
  /** Civil date in Shanghai. */
  today: string;
}

export interface Progress {
  done: number;
  total: number;
}

/** As many changes as somebody reads; the rest is counted. */
const MOST_SHOWN = 300;
const EACH = 20;

/** Puts every item to the words before and the words after. */
export function* evaluate({
  lawEnglish,
  corpus,
  before,
  after,
  set,
  today,
}: EvaluationJob): Generator<Progress, Compared> {
  const steps = stepsOf(set, corpus);
  yield { done: 0, total: steps.length };
  const stateOf = (words: Words): State => ({
    ...{ corpus, today },
    knowledge: knowledgeOf(corpus, words),
    verifier: createVerifier(corpus, { ...words, lawEnglish, titles: words.laws.titles }),
  });
  const [old, now] = [stateOf(before), stateOf(after)];
  const comparison = new Comparison();
  for (const [at, step] of steps.entries()) {
    comparison.add(step(old), step(now));
    if (at % EACH === EACH - 1) yield { done: at + 1, total: steps.length };
  }
  return comparison.result(MOST_SHOWN);
}
