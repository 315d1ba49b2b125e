import type { Corpus } from './document.ts';
import type { StoredPolicy } from './stored.ts';
import { earlierEditions, withSuccessors } from './successors.ts';

/** The texts as they stand beside one another. */
export function standTogether(stored: readonly StoredPolicy[]): StoredPolicy[] {
  const policies = withSuccessors(stored.map(({ policy }) => policy));
  return stored.map((one, i) => ({ ...one, policy: policies[i]! }));
}

/**
 * Puts the published texts together; what is withdrawn answers nothing. The default is the one marked so, else the first plan, else the first text.
 * @param replaced versions published before, by document, oldest first
 */
export function corpusOf(
  version: number,
  stored: readonly StoredPolicy[],
  replaced: readonly StoredPolicy[] = [],
): Corpus {
  const standing = stored.filter(({ policy }) => policy.withdrawn === null);
  const chosen =
    standing.find(({ isDefault }) => isDefault) ??
    standing.find(({ policy }) => policy.kind === 'plan') ??
    standing[0];
  return {
    version,
    defaultDocumentId: chosen?.policy.documentId ?? '',
    documents: standing.map(({ policy }) => policy),
    earlier: standing.flatMap(({ policy }) => {
      const before = replaced.filter((one) => one.policy.documentId === policy.documentId);
      return earlierEditions([...before.map((one) => one.policy), policy]);
    }),
  };
}
