import { type Commit, commit, type Json, type StoredAnswer } from '../ledger/index.ts';
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
  const done = await commit(db, clock, {
    ...what,
    actor: caller.actor.id,
    ...(caller.once && { idempotency: { ...caller.once, answer: keptForm(answer) } }),
  });
  return done.outcome === 'committed' ? answer : firstAnswer<A>(done.answer);
}

/** An answer as it is kept under a key. */
export function keptForm({ status, headers, body }: Answer<unknown, number>): StoredAnswer {
  return body === null
    ? { status, headers, body: '' }
    : {
        status,
        headers: { ...headers, 'Content-Type': 'application/json' },
        body: JSON.stringify(body as Json),
      };
}

export function firstAnswer<A>({ status, headers, body }: StoredAnswer): A {
  return { status, headers, body: body === '' ? null : JSON.parse(body) } as A;
}
