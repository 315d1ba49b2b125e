import type { LanguageModelV4CallOptions } from '@ai-sdk/provider';
import { mask } from '../../shared/mask.ts';
import type { AnswerPlan } from '../answer/plan.ts';

/** More than the longest answer needs: one sentence for each chosen passage. */
const MAX_OUTPUT_TOKENS = 1_500;

/**
 * What the model is told and shown. The question and the passages travel as one JSON string, so that nothing written
 * in them can pass for the end of the data; the turns before are not sent, the plan has completed the question from
 * them. Numbers and addresses of people stay in the house.
 */
export function modelTask(
  plan: AnswerPlan,
  instructions: string,
): Omit<LanguageModelV4CallOptions, 'abortSignal'> {
  const sources = plan.spans.map((span) => ({
    mark: span.mark,
    text: span.text,
    ...(plan.locale === 'en' && span.translation !== null && { translation: span.translation }),
  }));
  return {
    prompt: [
      { role: 'system', content: instructions },
      {
        role: 'user',
        content: [
          { type: 'text', text: JSON.stringify({ question: mask(plan.question, plan.locale), sources }) },
        ],
      },
    ],
    maxOutputTokens: MAX_OUTPUT_TOKENS,
    temperature: 0,
  };
}
