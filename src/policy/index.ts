export { applicationWindow } from './application-window.ts';
export { type Aspect, sentencesOn } from './aspects.ts';
export { findDocument, placeOf } from './cite.ts';
export { POLICY_TEXT } from './content.ts';
export { contentOfFile } from './content-of-file.ts';
export type {
  Article,
  ArticleId,
  Corpus,
  PolicyVersion,
  Sentence,
  SentenceRole,
  Validity,
} from './document.ts';
export { answerText, readAnswer } from './drafts/answer-text.ts';
export { approveText, draftText } from './drafts/draft-text.ts';
export { textRoutes } from './drafts/text-routes.ts';
export { type Imported, importPolicy } from './import-policy.ts';
export { createPolicies, type Policies } from './policies.ts';
export { type Readings, type ReadReadings, readingsSchema } from './readings.ts';
export { policyRoutes } from './routes.ts';
export { searchTexts } from './search.ts';
export { searchRoutes } from './search-routes.ts';
export { policySeeds } from './seeds.ts';
export { lawName, startOf } from './successors.ts';
export { cellsOf, headOfRow } from './table-rows.ts';
export { plainName, plainTitle } from './title.ts';
export { validityOn } from './validity.ts';
