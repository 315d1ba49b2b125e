export {
  indexedText,
  type Knowledge,
  knowledgeInSlices,
  knowledgeOf,
  placesOf,
  type Words,
  wordSchemas,
} from './knowledge.ts';
export type { AnswerPlan, Route } from './plan.ts';
export { planAnswer } from './plan-answer.ts';
