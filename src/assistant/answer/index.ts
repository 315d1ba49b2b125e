export { type Knowledge, knowledgeInSlices, knowledgeOf, type Words, wordSchemas } from './knowledge.ts';
export type { AnswerInput, AnswerPiece, AnswerPlan, ChosenSpan, Detail, Route } from './plan.ts';
export { planAnswer } from './plan-answer.ts';
