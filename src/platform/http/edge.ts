import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context, MiddlewareHandler } from 'hono';
import { DatabaseRefused } from '../database/port.ts';
import { errorFields, type Log } from '../log.ts';
import type { AppEnv } from './app-env.ts';
import { findEndpoint } from './endpoint.ts';
import type { EventStreams } from './event-streams.ts';
import { jsonBody } from './json-body.ts';
import { type Limited, rateLimits } from './limits.ts';
import type { Pages } from './pages.ts';
import { asAppError, problemResponse } from './problem.ts';
import { type Answered, requestContext } from './request-context.ts';
import { sameOrigin } from './same-origin.ts';
import { securityHeaders } from './security-headers.ts';

/** The longest history the assistant takes, 20 turns of 8,000 Han characters, is half of it. */
export const BODY = { limit: 1024 * 1024, depth: 32 };

export interface EdgeOptions {
  production: boolean;
  log: Log;
  streams: EventStreams;
  pages: Pages;
  /** Null lifts the limits. */
  limited: Limited | null;
  /** Where the host does not compress by itself. */
  compression?: MiddlewareHandler<AppEnv>;
  /** Called when the database broke under a request. */
  onBroken?: () => void;
  /** Finds out who asks. */
  identify?: MiddlewareHandler<AppEnv>;
  gate: MiddlewareHandler<AppEnv>;
  /** Told of every answer, for the metrics. */
  observe?: (answered: Answered) => void;
  /** Whether the endpoint reads its body itself, as bytes; all others take JSON. */
  takesBytes?: (c: Context<AppEnv>) => boolean;
  /** Answers again what a request with this Idempotency-Key was answered before. */
  replay?: MiddlewareHandler<AppEnv>;
}

/** What every request passes, from the outside in. Whatever is thrown inside becomes a problem here and nowhere else. */
export function edge(app: OpenAPIHono<AppEnv>, options: EdgeOptions): void {
  app.use(requestContext(options.log, options.observe));
  app.use(securityHeaders(options.production));
  if (options.compression) app.use(options.compression);
  app.use(options.streams.middleware(options.log));
  app.use(findEndpoint(app, options.pages));
  if (options.identify) app.use(options.identify);
  // Before the gate: who is refused has asked too.
  if (options.limited) app.use(rateLimits(options.limited));
  app.use(sameOrigin);
  app.use(options.gate);
  app.use(jsonBody(BODY, options.takesBytes));
  if (options.replay) app.use(options.replay);
  app.onError((thrown, c) => {
    const error = asAppError(thrown);
    if (error.code === 'internal' || error.code === 'unavailable' || error.code === 'storage-full') {
      options.log.error('request-failed', { requestId: c.get('requestId'), ...errorFields(thrown) });
    }
    // A commit has put the refusal into words already and keeps it as the cause.
    const { cause } = error;
    if (cause instanceof DatabaseRefused && cause.refusal.kind === 'broken') options.onBroken?.();
    return problemResponse(c, error);
  });
}
