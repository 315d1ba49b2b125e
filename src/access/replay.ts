import type { Context, MiddlewareHandler } from 'hono';
import { answerBefore, sha256 } from '../ledger/index.ts';
import type { Database } from '../platform/database/port.ts';
import type { AppEnv } from '../platform/http/app-env.ts';
import type { Clock } from '../shared/clock.ts';
import { AppError } from '../shared/errors.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
const KEY = /^[\x21-\x7e]{1,255}$/;

/**
 * Reads the Idempotency-Key of a request that changes something, and answers a repeated one as it was answered first,
 * before If-Match or anything else is looked at. The key counts for who is signed in; nobody else's is kept.
 */
export function replay(
  db: Database,
  clock: Clock,
  takesBytes: (c: Context<AppEnv>) => boolean,
): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const key = c.req.header('idempotency-key');
    const actor = c.get('actor');
    if (key === undefined || actor === null || SAFE.has(c.req.method) || takesBytes(c)) return next();
    if (!KEY.test(key)) {
      throw new AppError('invalid-input', undefined, {
        fields: [
          {
            path: 'Idempotency-Key',
            zh: '应为 1 至 255 个可见的 ASCII 字符，不含空格。',
            en: 'Use 1 to 255 visible ASCII characters without blanks.',
          },
        ],
      });
    }
    const once = {
      actor: actor.id,
      route: `${c.req.method} ${c.req.path}`,
      key,
      bodyHash: await sha256(await c.req.text()),
    };
    const before = await answerBefore(db, clock, once);
    if (before) return new Response(before.body || null, { status: before.status, headers: before.headers });
    c.set('once', once);
    await next();
  };
}
