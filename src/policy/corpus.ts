import type { Seed } from '../library/index.ts';
import { POLICY_TEXT, readStored, type StoredPolicy } from './content.ts';
import type { Corpus } from './document.ts';

/** Puts the published texts together. The default is the one marked so, else the first plan, else the first text. */
export function corpusOf(version: number, stored: readonly StoredPolicy[]): Corpus {
  const chosen =
    stored.find(({ isDefault }) => isDefault) ??
    stored.find(({ policy }) => policy.form === 'plan') ??
    stored[0];
  return {
    version,
    defaultDocumentId: chosen?.policy.documentId ?? '',
    documents: stored.map(({ policy }) => policy),
  };
}

/** What an empty database holds once these seeds are in it. */
export function corpusFromSeeds(seeds: readonly Seed[]): Corpus {
  return corpusOf(
    1,
    seeds
      .filter(({ kind }) => kind === POLICY_TEXT)
      .map(({ slug, content }) => readStored({ version: 1, hash: slug, content })),
  );
}
