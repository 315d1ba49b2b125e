import { readFileSync } from 'node:fs';
import type { ClaimItem, LawItem, QuestionItem } from '../../src/assistant/evaluation/set.ts';

export type { ClaimItem, LawItem, QuestionItem };

export interface HostileItem {
  id: string;
  question: string;
  output: string;
  bad: string[];
}

/** One sentence of a model's, and the passages under its mark that the model was given. */
export interface PromptedItem extends ClaimItem {
  expect: boolean;
  /** Document and sentence: zheng-xin-ye-2013#a7s2. */
  sources: string[];
}

function read<T>(name: string): T[] {
  return JSON.parse(readFileSync(new URL(`../../prompts/evals/${name}.json`, import.meta.url), 'utf8'));
}

export const questions = (): QuestionItem[] => read('questions');
/** The open half over the plan and the laws, and the half that nobody mends rules on. */
export const lawQuestions = (): LawItem[] => read('laws');
export const keptLawQuestions = (): LawItem[] => read('laws-kept');
/** A second set over the laws, asked of articles drawn by lot; halves as before. */
export const sampledLawQuestions = (): LawItem[] => read('laws-sampled');
export const keptSampledLawQuestions = (): LawItem[] => read('laws-sampled-kept');
/** A third, by somebody who saw neither words nor rules; halves by hash. */
export const blindLawQuestions = (): LawItem[] => read('laws-blind');
export const keptBlindLawQuestions = (): LawItem[] => read('laws-blind-kept');
/** A fourth, asked of articles drawn by lot; what decides which text is asked was fitted on it. */
export const drawnLawQuestions = (): LawItem[] => read('laws-drawn');
/** A fifth, as an office and a foreign lawyer ask, with near misses in the laws' own words; halves by hash. */
export const moreLawQuestions = (): LawItem[] => read('laws-more');
export const keptMoreLawQuestions = (): LawItem[] => read('laws-more-kept');
/** Asked of calls and rules that an office publishes beside the plan and the laws: test/fixtures/notices. */
export const noticeQuestions = (): LawItem[] => read('notices');
/** Asked of ten more notices, all by an author who had seen neither rules nor set; halves kind by kind by hash. */
export const blindNoticeQuestions = (): LawItem[] => read('notices-blind');
export const keptBlindNoticeQuestions = (): LawItem[] => read('notices-blind-kept');
/** A sixth, written before the rules of the day were changed: a third are near misses in the laws' own words; halves by hash. */
export const laterLawQuestions = (): LawItem[] => read('laws-later');
export const keptLaterLawQuestions = (): LawItem[] => read('laws-later-kept');
/** A seventh, of everyday life, in English and of two laws, a quarter near misses; written before that day's changes; halves by hash. */
export const freshLawQuestions = (): LawItem[] => read('laws-fresh');
export const keptFreshLawQuestions = (): LawItem[] => read('laws-fresh-kept');
/** An eighth, of what people come with first, not of articles drawn by lot; halves by hash. */
export const askedLawQuestions = (): LawItem[] => read('laws-asked');
export const keptAskedLawQuestions = (): LawItem[] => read('laws-asked-kept');
/** A ninth, of articles drawn by lot, as people ask at a counter; halves by hash. */
export const peopleLawQuestions = (): LawItem[] => read('laws-people');
export const keptPeopleLawQuestions = (): LawItem[] => read('laws-people-kept');
/** Figures that laws fix, and figures in the same words that other rules fix: what is asked was fitted on them. */
export const figureLawQuestions = (): LawItem[] => read('laws-figures');
/** Claims over the plan and the laws, split like their questions. */
export const attacks = (): ClaimItem[] => read('attacks');
export const keptAttacks = (): ClaimItem[] => read('attacks-kept');
/** Claims over the laws alone, by the author of the verifier's rules. */
export const lawClaims = (): ClaimItem[] => read('law-claims');
/** Freely worded ones, by somebody who saw no rule; halves by hash. */
export const freeLawClaims = (): ClaimItem[] => read('law-claims-free');
export const keptFreeLawClaims = (): ClaimItem[] => read('law-claims-free-kept');
/** From near the words to free ones, by somebody else who saw no rule. */
export const variedLawClaims = (): ClaimItem[] => read('law-claims-varied');
export const keptVariedLawClaims = (): ClaimItem[] => read('law-claims-varied-kept');
/** Of articles drawn by lot, by somebody who had just read the rules; halves by hash. */
export const drawnLawClaims = (): ClaimItem[] => read('law-claims-more');
export const keptDrawnLawClaims = (): ClaimItem[] => read('law-claims-more-kept');
/** What a model writes under our prompt for passages that we chose; halves by hash of what it was sent. */
export const promptedClaims = (): PromptedItem[] => read('claims-prompted');
export const keptPromptedClaims = (): PromptedItem[] => read('claims-prompted-kept');
/** The same under the instructions that ship now, which ask to stay near the words; all open. */
export const nearClaims = (): PromptedItem[] => read('claims-near');
/** Near the words, of sentences drawn by lot from the plan and the laws; halves by hash of the sentence. */
export const plainClaims = (): PromptedItem[] => read('claims-plain');
export const keptPlainClaims = (): PromptedItem[] => read('claims-plain-kept');
export const claims = (): ClaimItem[] => read('claims');
export const hostile = (): HostileItem[] => read('hostile');
