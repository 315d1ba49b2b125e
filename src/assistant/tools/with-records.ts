import type { AnswerPlan } from '../answer/index.ts';
import type { Told } from './tools.ts';

/** The plan with what the service's own records say: in place of a refusal where they answer, else beside it. */
export function withRecords(plan: AnswerPlan, { records, answer }: Told): AnswerPlan {
  if (answer === null) return { ...plan, records };
  return {
    ...plan,
    outcome: records === null ? 'refused' : 'answered',
    // Where nothing could be read, it still was about what is somebody's own.
    ...(records === null && { route: 'own-pilots' as const }),
    answer,
    pieces: [{ text: answer, spans: [], quotation: false }],
    spans: [],
    citations: [],
    suggestions: [],
    handover: null,
    selfCheck: false,
    notices: [],
    missing: [],
    modelAllowed: false,
    records,
  };
}
