import { OpenAPIHono, type RouteConfig, type z } from '@hono/zod-openapi';
import type { Context, Handler } from 'hono';
import type { Actor } from '../../shared/actor.ts';
import type { IdempotentRequest } from '../../shared/idempotent-request.ts';
import type { Locale } from '../../shared/locale.ts';
import { checkedInput, type Refuse } from './checked-input.ts';

export interface Endpoint {
  method: string;
  /** As Hono writes it: /api/v1/policies/:documentId */
  path: string;
}

/** What every handler finds on its context. */
export interface AppEnv {
  Variables: {
    requestId: string;
    /** The reader's language: `Accept-Language`, else Chinese. */
    locale: Locale;
    /** Which endpoint answers; not set for pages and where there is none. */
    endpoint?: Endpoint;
    /** Who asks, with every role held; null for nobody. */
    actor: Actor;
    /** Whom limits count it against, an account or an address; not set where there are none. */
    caller?: string;
    /** The request's Idempotency-Key; null without one. */
    once: IdempotentRequest | null;
  };
}

/** As the library would call it, but for what is in order: a route's own words for what is wrong. */
type Hook = (result: { success: false; error: z.ZodError }, c: Context<AppEnv>) => ReturnType<Refuse>;

/**
 * Every router of the house: what a route declares is documented by the library and checked by `checkedInput`; what does
 * not fit becomes a problem with its fields, never zod's raw error.
 */
export function createRouter(): OpenAPIHono<AppEnv> {
  const router = new OpenAPIHono<AppEnv>();
  const add = router.openapi;
  router.openapi = ((route: RouteConfig, handler: Handler, hook?: Hook) => {
    const { request, ...rest } = route;
    router.openAPIRegistry.registerPath(route);
    const refuse: Refuse | undefined = hook && ((error, c) => hook({ success: false, error }, c));
    const middleware = request ? [checkedInput(request, refuse)] : [];
    return add({ ...rest, middleware, hide: true }, handler);
  }) as typeof router.openapi;
  return router;
}
