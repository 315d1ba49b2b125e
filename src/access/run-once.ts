import { answerBefore, rerun } from '../ledger/index.ts';
import type { Database } from '../platform/database/port.ts';
import type { Clock } from '../shared/clock.ts';
import { AppError } from '../shared/errors.ts';
import type { Caller } from './caller.ts';
import { firstAnswer } from './commit-answer.ts';

/**
 * The whole of a verb, reads included: again when only the server's read was stale. Whoever is refused because the
 * same request under the same key has just done it, gets that answer and not the refusal.
 */
export async function runOnce<A>(
  db: Database,
  clock: Clock,
  { once }: Caller,
  verb: () => Promise<A>,
): Promise<A> {
  try {
    return await rerun(verb);
  } catch (error) {
    if (once === null || !(error instanceof AppError)) throw error;
    const first = await answerBefore(db, clock, once);
    if (first === null) throw error;
    return firstAnswer<A>(first);
  }
}
