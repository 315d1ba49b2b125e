import { type Commit, commit, type Json } from '../ledger/index.ts';
import type { Database } from '../platform/database/port.ts';
import type { Clock } from '../shared/clock.ts';
import type { Caller } from './caller.ts';

/** What a verb answers: kept with its effect when the request came under a key. Body null: none. */
export interface Answer<T, S extends number = 200 | 201 | 204> {
  status: S;
  headers: Record<string, string>;
  body: T;
}

/** Commits as the caller, the answer with it; who lost the race for the key gets the first answer. */
export async function commitAnswer<A extends Answer<unknown>>(
  db: Database,
  clock: Clock,
  caller: { actor: { id: string }; once: Caller['once'] },
  what: Omit<Commit, 'actor' | 'idempotency'>,
  answer: A,
): Promise<A> {
  const { status, body } = answer;
  const headers = body === null ? answer.headers : { ...answer.headers, 'Content-Type': 'application/json' };
  const kept = { status, headers, body: body === null ? '' : JSON.stringify(body as Json) };
  const done = await commit(db, clock, {
    ...what,
    actor: caller.actor.id,
    ...(caller.once && { idempotency: { ...caller.once, answer: kept } }),
  });
  if (done.outcome === 'committed') return answer;
  const first = done.answer;
  return {
    status: first.status,
    headers: first.headers,
    body: first.body === '' ? null : JSON.parse(first.body),
  } as A;
}
