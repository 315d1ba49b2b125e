import type { AnswerResponse, ChatData, Citation, Kept } from './contract.ts';
import type { Instead } from './notices.ts';

/** What happens while one question is answered, in order; the last is always `answer`. */
export type AnswerEvent =
  | { type: 'step'; step: ChatData['status']['step'] }
  /** Whether the turn is kept for who asked. */
  | { type: 'kept'; state: Kept }
  /** A sentence that may be shown, marks included, and what it stands on. */
  | { type: 'passage'; text: string; citations: Citation[] }
  /** A sentence of the model's was held back in this place. */
  | { type: 'withheld' }
  /** What was shown so far is void: the model failed before it was done. */
  | { type: 'reset' }
  /** `instead`: why a model that was to be asked did not write it. */
  | { type: 'answer'; answer: AnswerResponse; instead?: Instead };
