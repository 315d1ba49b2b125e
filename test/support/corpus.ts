import type { Seed } from '../../src/library/index.ts';
import { readSeedFiles } from '../../src/platform/seed-files.ts';
import { corpusOf, standTogether } from '../../src/policy/corpus.ts';
import type { Corpus, PolicyVersion } from '../../src/policy/document.ts';
import { POLICY_TEXT, policySeeds } from '../../src/policy/index.ts';
import { readStored } from '../../src/policy/stored.ts';

const PROMPTS = new URL('../../prompts/', import.meta.url).pathname;

/** What an empty database holds once these seeds are in it. */
export function corpusFromSeeds(seeds: readonly Seed[]): Corpus {
  const stored = seeds
    .filter(({ kind }) => kind === POLICY_TEXT)
    .map(({ slug, content }) => readStored({ version: 1, hash: slug, content }));
  return corpusOf(1, standTogether(stored));
}

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
