import { answerBefore, rememberAnswer } from '../ledger/index.ts';
import { type Database, DatabaseRefused, type Statement } from '../platform/database/port.ts';
import type { Clock } from '../shared/clock.ts';
import type { Caller } from './caller.ts';
import { type Answer, firstAnswer, keptForm } from './commit-answer.ts';

/** As commitAnswer, for what is not history: writes operational rows, the answer with them. */
export async function keepAnswer<A extends Answer<unknown, number>>(
  db: Database,
  clock: Clock,
  { once }: Caller,
  rows: readonly Statement[],
  answer: A,
): Promise<A> {
  const remembered = once === null ? [] : rememberAnswer(db, clock, once, keptForm(answer));
  try {
    await db.atomic([...remembered, ...rows]);
    return answer;
  } catch (error) {
    const raced = once !== null && error instanceof DatabaseRefused && error.refusal.kind === 'constraint';
    const first = raced ? await answerBefore(db, clock, once) : null;
    if (first === null) throw error;
    return firstAnswer<A>(first);
  }
}
