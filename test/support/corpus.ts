import { readSeedFiles } from '../../src/platform/seed-files.ts';
import type { Corpus, PolicyVersion } from '../../src/policy/document.ts';
import { corpusFromSeeds, policySeeds } from '../../src/policy/index.ts';

const PROMPTS = new URL('../../prompts/', import.meta.url).pathname;

let built: Corpus | null = null;

/** The shipped texts, as the first start of an empty database publishes them; the same object each time. */
export function planCorpus(): Corpus {
  built ??= corpusFromSeeds(policySeeds(readSeedFiles(PROMPTS)));
  return built;
}

/** The action plan. */
export function plan(): PolicyVersion {
  const corpus = planCorpus();
  return corpus.documents.find(({ documentId }) => documentId === corpus.defaultDocumentId)!;
}
