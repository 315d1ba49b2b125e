import { type Knowledge, knowledgeOf, readWords, type Words } from '../../src/assistant/answer/index.ts';
import { readSeedFiles } from '../../src/platform/seed-files.ts';
import { planCorpus } from '../support/corpus.ts';

const files = readSeedFiles(new URL('../../prompts/', import.meta.url).pathname);
const seed = (path: string): unknown => JSON.parse(files.get(path)!);

/** The words shipped in prompts/. */
export const shippedWords: Words = readWords({
  everyday: seed('thesaurus/everyday.json'),
  terms: seed('thesaurus/terms.json'),
  greetings: seed('greetings.json'),
  handover: seed('handover.json'),
});

/** What a fresh installation answers with. */
export function shippedKnowledge(): Knowledge {
  return knowledgeOf(planCorpus(), shippedWords);
}
