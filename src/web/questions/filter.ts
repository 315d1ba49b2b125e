/** What puts a question there. */
export const WHYS = ['refused', 'partial', 'rated'] as const;
export const QUESTION_STATES = ['answered', 'dismissed'] as const;

/** Nothing said of the state: what is open. */
export interface QuestionFilter {
  state?: (typeof QUESTION_STATES)[number] | undefined;
  why?: (typeof WHYS)[number] | undefined;
  language?: 'zh' | 'en' | undefined;
  mine?: true | undefined;
  q?: string | undefined;
}
