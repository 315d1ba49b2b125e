import type { Corpus } from '../../policy/index.ts';
import { knowledgeOf, type Words } from '../answer/index.ts';
import type { LawEnglish } from '../retrieval/thesaurus.ts';
import { createVerifier } from '../verify/index.ts';
import { type Compared, Comparison } from './compare.ts';
import { type State, stepsOf } from './judge.ts';
import type { EvaluationSet } from './set.ts';

/** All that questions and claims are read by. */
export interface Lists extends Words {
  lawEnglish: LawEnglish | undefined;
}

/** Everything a comparison needs, as data: it is handed to a thread. */
export interface EvaluationJob {
  corpus: Corpus;
  before: Lists;
  after: Lists;
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
  corpus,
  before,
  after,
  set,
  today,
}: EvaluationJob): Generator<Progress, Compared> {
  const stateOf = (lists: Lists): State => ({
    ...{ corpus, today },
    knowledge: knowledgeOf(corpus, lists),
    verifier: createVerifier(corpus, { ...lists, titles: lists.laws.titles }),
  });
  let states: [State, State] | undefined;
  const both = () => {
    states ??= [stateOf(before), stateOf(after)];
    return states;
  };
  const isPlaced = (claim: string) => both().some(({ verifier }) => verifier.places(claim));
  const steps = stepsOf(set, corpus, isPlaced);
  yield { done: 0, total: steps.length };
  const [old, now] = both();
  const comparison = new Comparison();
  for (const [at, step] of steps.entries()) {
    comparison.add(step(old), step(now));
    if (at % EACH === EACH - 1) yield { done: at + 1, total: steps.length };
  }
  return comparison.result(MOST_SHOWN);
}
