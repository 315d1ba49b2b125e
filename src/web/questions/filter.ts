export const QUESTION_STATES = ['answered', 'dismissed'] as const;

/** Nothing said of the state: what is open. */
export interface QuestionFilter {
  state?: (typeof QUESTION_STATES)[number] | undefined;
  why?: 'refused' | 'partial' | 'rated' | undefined;
  language?: 'zh' | 'en' | undefined;
  mine?: true | undefined;
  q?: string | undefined;
}
