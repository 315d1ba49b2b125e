import type { TermKind } from '../retrieval/thesaurus.ts';

/** One thing the question is about, and how well each passage speaks of it. */
export interface Matter {
  /** As asked; a closed vocabulary unless the kind is unknown, so that only then it must not be repeated. */
  form: string;
  kind: TermKind | 'unknown';
  ids: readonly string[];
  /** Its words in the texts. */
  texts: readonly string[];
  weight: number;
  part: number;
  /** Only says who is asking. */
  context: boolean;
  /** 0 to 1 by position in the candidates. */
  match: Float32Array;
  /** How many candidates speak of it. */
  found: number;
  /** Spoken of only around the articles: in the preamble or after the last. */
  around: boolean;
}
