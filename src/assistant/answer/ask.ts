import type { Detail } from './plan.ts';

/** What a question wants to know: a detail that a text may leave open, or something it can be asked about as a document. */
export type Ask =
  | Detail
  | 'end'
  | 'issued'
  | 'issuer'
  | 'document-number'
  | 'title'
  | 'basis'
  | 'purpose'
  | 'addressee'
  | 'count'
  | 'locate'
  | 'summary'
  | 'who'
  | 'scope'
  | 'translate';
