export {
  indexedText,
  type Knowledge,
  knowledgeInSlices,
  knowledgeOf,
  placesOf,
  type Words,
  wordSchemas,
} from './knowledge.ts';
export type { AnswerInput, AnswerPiece, AnswerPlan, ChosenSpan, Detail, Route } from './plan.ts';
export { planAnswer } from './plan-answer.ts';
