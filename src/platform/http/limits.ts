import type { Context, MiddlewareHandler } from 'hono';
import { AppError } from '../../shared/errors.ts';
import { isEventStream, watchBody } from './event-streams.ts';
import type { AppEnv } from './router.ts';
import { type Rate, TokenBuckets } from './token-buckets.ts';

/** What a route counts against. */
export type LimitName = 'read' | 'assistant';

export interface LimitOptions {
  rates: Readonly<Record<LimitName, Rate>>;
  /** Questions one address may have under way at once, streams included. */
  concurrentQuestions: number;
}

/** An office of some hundred people behind one address reads freely; nobody can keep the assistant to himself. */
export const DEFAULT_LIMITS: LimitOptions = {
  rates: { read: { burst: 600, perSecond: 50 }, assistant: { burst: 120, perSecond: 2 } },
  concurrentQuestions: 8,
};

/**
 * Per address, counted in this process. `limitOf` says what the request counts against, null for nothing.
 * A stream counts as under way until its last byte.
 */
export function rateLimits(
  options: LimitOptions,
  limitOf: (c: Context<AppEnv>) => LimitName | null,
  addressOf: (c: Context<AppEnv>) => string,
): MiddlewareHandler<AppEnv> {
  const buckets = {
    read: new TokenBuckets(options.rates.read),
    assistant: new TokenBuckets(options.rates.assistant),
  };
  const underWay = new Map<string, number>();
  const leave = (address: string) => {
    const left = (underWay.get(address) ?? 1) - 1;
    if (left > 0) underWay.set(address, left);
    else underWay.delete(address);
  };
  return async (c, next) => {
    const limit = limitOf(c);
    if (limit === null) return next();
    const address = addressOf(c);
    const wait = buckets[limit].take(address, Date.now());
    if (wait > 0) throw new AppError('too-many-requests', limit, { retryAfter: wait });
    if (limit !== 'assistant') return next();

    const already = underWay.get(address) ?? 0;
    if (already >= options.concurrentQuestions) {
      throw new AppError('too-many-requests', 'concurrent questions', { retryAfter: 5 });
    }
    underWay.set(address, already + 1);
    let streaming = false;
    try {
      await next();
      if (isEventStream(c.res) && c.res.body !== null) {
        streaming = true;
        c.res = new Response(watchBody(c.res.body, () => leave(address)).body, c.res);
      }
    } finally {
      if (!streaming) leave(address);
    }
  };
}
