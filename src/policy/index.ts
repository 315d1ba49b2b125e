export { type CitedPlace, findDocument, placeOf } from './cite.ts';
export { POLICY_TEXT, type PolicyTextContent, policyTextContent } from './content.ts';
export { corpusFromSeeds } from './corpus.ts';
export type {
  Article,
  ArticleId,
  Corpus,
  PolicyDates,
  PolicyVersion,
  Sentence,
  SentenceRole,
  Span,
  Validity,
} from './document.ts';
export { type Imported, importPolicy } from './import-policy.ts';
export { type PolicyMeta, parsePolicy } from './parse-policy.ts';
export { createPolicies, type Policies, type Standing } from './policies.ts';
export { policyRoutes } from './routes.ts';
export { policySeeds } from './seeds.ts';
export { validityOn } from './validity.ts';
