import type { Context, MiddlewareHandler } from 'hono';
import { AppError } from '../../shared/errors.ts';
import { DatabaseRefused } from '../database/port.ts';
import type { AppEnv } from './app-env.ts';
import { isEventStream, watchBody } from './event-streams.ts';
import { type Rate, TokenBuckets } from './token-buckets.ts';

/** What a route counts against: `question` may call a model, `write` keeps something for good, `entry` tries a password or sends a code. */
export type LimitName = 'read' | 'question' | 'write' | 'entry';

export interface LimitOptions {
  /** Per account, or per address of who has none, in the memory of this process. */
  rates: Readonly<Record<LimitName, Rate>>;
  /** The same by the minute, in the database and so over all instances: what costs money, fills it or guesses. */
  perMinute: { model: number; write: number; entry: number };
  /** Questions one caller may have under way at once where a model answers, streams included. */
  concurrentQuestions: number;
}

/** An office of some hundred people behind one address reads freely; nobody can keep the assistant to himself. */
export const DEFAULT_LIMITS: LimitOptions = {
  rates: {
    read: { burst: 600, perSecond: 50 },
    question: { burst: 300, perSecond: 5 },
    write: { burst: 20, perSecond: 0.5 },
    entry: { burst: 30, perSecond: 1 },
  },
  perMinute: { model: 60, write: 30, entry: 60 },
  concurrentQuestions: 16,
};

const WINDOW = 60;

export interface Limited {
  limits: LimitOptions;
  /** What the request counts against, null for nothing. */
  limitOf: (c: Context<AppEnv>) => LimitName | null;
  addressOf: (c: Context<AppEnv>) => string;
  /** Uses by a caller in the present window, this one included, counted in the database. */
  countUse: (caller: string, windowSeconds: number) => Promise<number>;
  /** Whether a question may reach a model. */
  hasModel: boolean;
}

/** Refuses with 429 and Retry-After. A stream counts as under way until its last byte. */
export function rateLimits(limited: Limited): MiddlewareHandler<AppEnv> {
  const { limits, limitOf, addressOf, hasModel } = limited;
  const buckets = {
    read: new TokenBuckets(limits.rates.read),
    question: new TokenBuckets(limits.rates.question),
    write: new TokenBuckets(limits.rates.write),
    entry: new TokenBuckets(limits.rates.entry),
  };
  const underWay = new UnderWay(limits.concurrentQuestions);
  return async (c, next) => {
    const limit = limitOf(c);
    if (limit === null) return next();
    const actor = c.get('actor');
    const caller = actor === null || limit === 'entry' ? addressOf(c) : `account:${actor.id}`;
    c.set('caller', caller);
    const wait = buckets[limit].take(caller, Date.now());
    if (wait > 0) throw new AppError('too-many-requests', limit, { retryAfter: wait });
    const kind = limit === 'question' ? (hasModel ? 'model' : null) : limit === 'read' ? null : limit;
    if (kind !== null) await countInDatabase(limited, `${kind}:${caller}`, limits.perMinute[kind]);
    // Extracts are answered within a millisecond; only a model keeps a question open.
    if (limit !== 'question' || !hasModel) return next();

    const leave = underWay.enter(caller);
    let streaming = false;
    try {
      await next();
      if (isEventStream(c.res) && c.res.body !== null) {
        streaming = true;
        c.res = new Response(watchBody(c.res.body, leave).body, c.res);
      }
    } finally {
      if (!streaming) leave();
    }
  };
}

async function countInDatabase({ countUse }: Limited, caller: string, most: number): Promise<void> {
  let uses: number;
  try {
    uses = await countUse(caller, WINDOW);
  } catch (error) {
    // A full or busy database must not keep anyone from asking; this process still counts.
    if (error instanceof DatabaseRefused && error.refusal.kind !== 'broken') return;
    throw error;
  }
  if (uses > most) {
    const left = WINDOW - ((Date.now() / 1_000) % WINDOW);
    throw new AppError('too-many-requests', caller.split(':')[0], { retryAfter: left });
  }
}

class UnderWay {
  readonly #most: number;
  readonly #byCaller = new Map<string, number>();

  constructor(most: number) {
    this.#most = most;
  }

  /** To be called once when the question is answered. */
  enter(caller: string): () => void {
    const already = this.#byCaller.get(caller) ?? 0;
    if (already >= this.#most) {
      throw new AppError('too-many-requests', 'concurrent questions', { retryAfter: 5 });
    }
    this.#byCaller.set(caller, already + 1);
    return () => {
      const left = (this.#byCaller.get(caller) ?? 1) - 1;
      if (left > 0) this.#byCaller.set(caller, left);
      else this.#byCaller.delete(caller);
    };
  }
}
