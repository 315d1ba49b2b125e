import { DETAIL_KINDS, type DetailKind } from '../shared/text-details.ts';
import { sentencesOn } from './aspects.ts';
import type { PolicyVersion } from './document.ts';

export interface Proposal {
  kind: DetailKind;
  sentences: string[];
}

const MOST = 50;

/** Sentences that may settle a detail, for an editor to tick: found by what they stand under or by their own words. */
export function proposeDetails(document: Pick<PolicyVersion, 'articles'>): Proposal[] {
  return DETAIL_KINDS.flatMap((kind) => {
    const sentences = sentencesOn(document, kind).map(({ id }) => id);
    return sentences.length > 0 ? [{ kind, sentences: sentences.slice(0, MOST) }] : [];
  });
}
