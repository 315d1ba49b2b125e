import { OpenAPIHono, type RouteConfig, type z } from '@hono/zod-openapi';
import type { Context, Handler } from 'hono';
import type { AppEnv } from './app-env.ts';
import { checkedInput, type Refuse } from './checked-input.ts';

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
