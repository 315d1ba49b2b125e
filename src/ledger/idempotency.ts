import { z } from 'zod';
import { keptQuery, keptStatement } from '../platform/database/kept-query.ts';
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
  const { actor, route, key } = request;
  const [row] = await readAnswer(db, actor, route, key, oldest(clock));
  if (row === undefined) return null;
  if (row.bodyHash !== request.bodyHash) throw new AppError('idempotency-key-reused');
  return { status: row.status, headers: storedHeaders.parse(JSON.parse(row.headers)), body: row.body };
}

const readAnswer = keptQuery((db: Database, actor: string, route: string, key: string, since: string) =>
  db.query
    .selectFrom('idempotencyKeys')
    .select(['bodyHash', 'status', 'headers', 'body'])
    .where('actor', '=', actor)
    .where('route', '=', route)
    .where('key', '=', key)
    .where('createdAt', '>', since),
);

/** First in the commit: who loses the race for the key is refused here, before anything else is. */
export function rememberAnswer(
  db: Database,
  clock: Clock,
  request: IdempotentRequest,
  answer: StoredAnswer,
): Statement[] {
  const { actor, route, key, bodyHash } = request;
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
  return [forgetExpired(db, actor, route, key, oldest(clock)), insert.compile()];
}

const forgetExpired = keptStatement(
  (db: Database, actor: string, route: string, key: string, until: string) =>
    db.query
      .deleteFrom('idempotencyKeys')
      .where('actor', '=', actor)
      .where('route', '=', route)
      .where('key', '=', key)
      .where('createdAt', '<=', until),
);

function oldest(clock: Clock): string {
  return new Date(clock().getTime() - KEPT_FOR_MS).toISOString();
}
