import type { Database } from '../../platform/database/port.ts';
import { errorFields, type Log } from '../../platform/log.ts';
import type { Clock } from '../../shared/clock.ts';
import type { AnswerPlan } from '../answer/plan.ts';
import type { AnswerRequest } from '../contract.ts';
import { answerKeyOf, placeOf, takeIn } from './take-in.ts';

/**
 * A question that texts do not answer, or answer in part, is told to the office. Not told: what tries to give orders,
 * greetings, and what is answered out of records, which are somebody's own.
 * @param turnId by which its reader may rate it later, as the same question
 */
export async function takeInUnanswered(
  { database, clock, log }: { database: Database; clock: Clock; log: Log },
  request: AnswerRequest,
  plan: AnswerPlan,
  turnId: string | undefined,
): Promise<void> {
  const { outcome, route, records } = plan;
  if (outcome !== 'refused' && outcome !== 'partial') return;
  if (route === 'blocked' || route === 'greeting' || route === 'own-pilots' || records !== null) return;
  // 具体多少钱？ alone tells the office nothing: a follow-up is told as it was completed.
  const question = request.history?.length ? plan.question : request.question;
  const { answer, locale, corpusVersion } = plan;
  const answerKey = turnId === undefined ? null : await answerKeyOf(turnId);
  await takeIn(database, clock, {
    ...{ question, answer, locale, outcome, corpusVersion, answerKey },
    place: placeOf(plan),
  }).catch((error: unknown) => log.error('question-not-kept', errorFields(error)));
}
