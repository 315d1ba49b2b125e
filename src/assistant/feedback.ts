import { record } from '../platform/database/operational.ts';
import type { Database } from '../platform/database/port.ts';
import type { Clock } from '../shared/clock.ts';
import { uuidv7 } from '../shared/ids.ts';
import type { FeedbackRequest } from './contract.ts';

/** What a reader thought of an answer; nothing in it says who sent it. */
export async function keepFeedback(db: Database, clock: Clock, feedback: FeedbackRequest): Promise<void> {
  const { rating, reason, question, answer, outcome, locale, corpusVersion } = feedback;
  await record(db, 'assistantFeedback', {
    id: uuidv7(clock),
    createdAt: clock().toISOString(),
    outcome,
    rating,
    reason: reason?.trim() || null,
    question,
    answer,
    locale,
    corpusVersion,
  });
}
