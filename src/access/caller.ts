import type { Context } from 'hono';
import type { AppEnv } from '../platform/http/app-env.ts';
import type { Person } from '../shared/actor.ts';
import { AppError } from '../shared/errors.ts';
import type { IdempotentRequest } from '../shared/idempotent-request.ts';

/** Who calls a verb, and under which Idempotency-Key if any: what verbs take besides their input. */
export interface Caller {
  actor: Person;
  once: IdempotentRequest | null;
}

/** @throws AppError unauthenticated */
export function callerOf(c: Context<AppEnv>): Caller {
  const actor = c.get('actor');
  if (actor === null) throw new AppError('unauthenticated');
  return { actor, once: c.get('once') };
}
