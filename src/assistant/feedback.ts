import { withoutNul } from '../platform/database/operational.ts';
import type { Database } from '../platform/database/port.ts';
import type { Clock } from '../shared/clock.ts';
import { uuidv7 } from '../shared/ids.ts';
import { mask } from '../shared/mask.ts';
import type { FeedbackRequest } from './contract.ts';
import { keepRating } from './conversations/store.ts';
import { dropRating } from './inbox/store.ts';
import { answerKeyOf, takeIn } from './inbox/take-in.ts';

/**
 * What a reader thought of an answer, once an answer: sent again, it is changed. Nothing in it says who sent it; where it
 * was rated badly, the office finds it among the questions it looks at.
 * @param place where the texts come nearest to the question
 * @param personId who is signed in and keeps the conversation; the office is not told
 */
export async function keepFeedback(
  db: Database,
  clock: Clock,
  feedback: FeedbackRequest,
  { place, personId }: { place: string; personId: string | null },
): Promise<void> {
  const { rating, question, answer, outcome, locale, corpusVersion, answerId, conversationId } = feedback;
  const bad = rating === 'down';
  const reason = bad ? (feedback.reason ?? 'other') : null;
  const note = (bad && feedback.note?.trim()) || null;
  const answerKey = answerId === undefined ? null : await answerKeyOf(answerId);
  const row = withoutNul({
    id: uuidv7(clock),
    createdAt: clock().toISOString(),
    outcome,
    rating,
    reason,
    note: note && mask(note, locale),
    question: mask(question, locale),
    answer: mask(answer, locale),
    locale,
    corpusVersion,
    answerKey,
  });
  const kept = db.query
    .insertInto('assistantFeedback')
    .values(row)
    .onConflict((c) => c.column('answerKey').doUpdateSet({ rating, reason, note: row.note }));
  await db.atomic([kept.compile()]);
  // Blocked questions try to give orders: nobody is to read them as questions.
  if (bad && outcome !== 'blocked')
    await takeIn(db, clock, {
      question,
      answer,
      locale,
      outcome,
      corpusVersion,
      answerKey,
      reason,
      note,
      place,
    });
  if (!bad && answerKey !== null) await dropRating(db, answerKey);
  if (personId !== null && conversationId !== undefined && answerId !== undefined)
    await keepRating(db, { personId, conversationId }, answerId, { rating, reason, note });
}

/** A rating taken back: nothing of it stays, and the office's inbox counts without it. */
export async function takeBackFeedback(
  db: Database,
  answerId: string,
  { personId, conversationId }: { personId: string | null; conversationId: string | undefined },
): Promise<void> {
  const answerKey = await answerKeyOf(answerId);
  await db.atomic([db.query.deleteFrom('assistantFeedback').where('answerKey', '=', answerKey).compile()]);
  await dropRating(db, answerKey);
  if (personId !== null && conversationId !== undefined)
    await keepRating(db, { personId, conversationId }, answerId, null);
}
