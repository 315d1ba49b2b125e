import { canonicalJson, type Json, sha256 } from '../ledger/index.ts';
import type { FindingKind, Licence } from './licences.ts';

/** Stands for the legal content of an entry that holds no longer. */
export const REPEALED = 'repealed';

/** By the code of the entry and the kind of the finding, which differ where a word alone is the finding. */
export type LegalHashes = ReadonlyMap<string, string>;

export const lawOf = ({ code, kind }: { code: string; kind: FindingKind }) => `${code}:${kind}`;

const known = new WeakMap<readonly Licence[], LegalHashes>();

/**
 * What each entry demands by law, as a hash: its kind, need and basis. Better wording of the rest reopens no finding.
 * Made once for as long as the catalogue is held.
 */
export async function legalHashes(entries: readonly Licence[]): Promise<LegalHashes> {
  const before = known.get(entries);
  if (before !== undefined) return before;
  const hashes = new Map<string, string>();
  for (const { code, kind, need, basis, words, repealedBy } of entries) {
    const law = { kind, need, basis };
    const restricted = words.map(({ word, basis: own = null }) => ({ word, basis: own }));
    const hashOf = async (content: object) =>
      repealedBy === null ? sha256(canonicalJson(content as Json)) : REPEALED;
    hashes.set(lawOf({ code, kind }), await hashOf(law));
    if (kind !== 'warning' && words.length > 0)
      hashes.set(lawOf({ code, kind: 'warning' }), await hashOf({ ...law, words: restricted }));
  }
  known.set(entries, hashes);
  return hashes;
}

/** What the law says of a finding now. */
export function legalHashOf(hashes: LegalHashes, finding: { code: string; kind: FindingKind }): string {
  return hashes.get(lawOf(finding)) ?? REPEALED;
}
