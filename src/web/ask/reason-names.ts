import { ask } from './messages.ts';

/** What was wrong with an answer. */
export const reasonNames = {
  'not-asked': ask.reasonNotAsked,
  'wrong-place': ask.reasonPlace,
  outdated: ask.reasonOutdated,
  unclear: ask.reasonUnclear,
  other: ask.reasonOther,
} as const;
export type ReasonName = keyof typeof reasonNames;
