import { type Knowledge, knowledgeOf, type Words, wordSchemas } from '../../src/assistant/answer/index.ts';
import { lawEnglishSchema } from '../../src/assistant/retrieval/thesaurus.ts';
import type { VerifierWords } from '../../src/assistant/verify/verifier.ts';
import { readReadings, readSeedFiles } from '../../src/platform/seed-files.ts';
import { planCorpus } from '../support/corpus.ts';

const prompts = new URL('../../prompts/', import.meta.url).pathname;
const files = readSeedFiles(prompts);
const seed = (path: string): unknown => JSON.parse(files.get(path)!);

/** The words shipped in prompts/. */
export const shippedWords: Words = {
  everyday: wordSchemas.everyday.parse(seed('thesaurus/everyday.json')),
  terms: wordSchemas.terms.parse(seed('thesaurus/terms.json')),
  laws: wordSchemas.laws.parse(seed('thesaurus/laws.json')),
  lawTerms: wordSchemas.lawTerms.parse(seed('thesaurus/law-terms.json')),
  greetings: wordSchemas.greetings.parse(seed('greetings.json')),
  handover: wordSchemas.handover.parse(seed('handover.json')),
};

/** What claims are verified by. */
export const verifierWords: VerifierWords = {
  terms: shippedWords.terms,
  lawEnglish: lawEnglishSchema.parse(readReadings(prompts, 'law-english')),
  lawTerms: shippedWords.lawTerms,
  titles: shippedWords.laws.titles,
};

/** What a fresh installation answers with. */
export function shippedKnowledge(): Knowledge {
  return knowledgeOf(planCorpus(), shippedWords);
}
