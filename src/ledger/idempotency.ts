import { z } from 'zod';
import type { Database, Statement } from '../platform/database/port.ts';
import type { Clock } from '../shared/clock.ts';
import { AppError } from '../shared/errors.ts';
import type { IdempotentRequest } from '../shared/idempotent-request.ts';

/** What a retried request gets again, as it was. */
export interface StoredAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

const storedHeaders = z.record(z.string(), z.string());

/** How long a first answer is given again. */
export const KEPT_FOR_MS = 24 * 60 * 60 * 1000;

/**
 * The first answer to this request, or null when it is new. To be looked at before If-Match.
 * @throws AppError idempotency-key-reused: the key came before with another body
 */
export async function answerBefore(
  db: Database,
  clock: Clock,
  request: IdempotentRequest,
): Promise<StoredAnswer | null> {
  const row = await db.query
    .selectFrom('idempotencyKeys')
    .select(['bodyHash', 'status', 'headers', 'body'])
    .where('actor', '=', request.actor)
    .where('route', '=', request.route)
    .where('key', '=', request.key)
    .where('createdAt', '>', oldest(clock))
    .executeTakeFirst();
  if (row === undefined) return null;
  if (row.bodyHash !== request.bodyHash) throw new AppError('idempotency-key-reused');
  return { status: row.status, headers: storedHeaders.parse(JSON.parse(row.headers)), body: row.body };
}

/** First in the commit: who loses the race for the key is refused here, before anything else is. */
export function rememberAnswer(
  db: Database,
  clock: Clock,
  request: IdempotentRequest,
  answer: StoredAnswer,
): Statement[] {
  const { actor, route, key, bodyHash } = request;
  const expired = db.query
    .deleteFrom('idempotencyKeys')
    .where('actor', '=', actor)
    .where('route', '=', route)
    .where('key', '=', key)
    .where('createdAt', '<=', oldest(clock));
  const insert = db.query.insertInto('idempotencyKeys').values({
    actor,
    route,
    key,
    bodyHash,
    createdAt: clock().toISOString(),
    status: answer.status,
    headers: JSON.stringify(answer.headers),
    body: answer.body,
  });
  return [expired.compile(), insert.compile()];
}

function oldest(clock: Clock): string {
  return new Date(clock().getTime() - KEPT_FOR_MS).toISOString();
}
