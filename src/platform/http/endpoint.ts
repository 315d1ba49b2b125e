import type { Hono, MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import { AppError } from '../../shared/errors.ts';
import type { AppEnv, Endpoint } from './app-env.ts';
import { isInterface, type Pages } from './pages.ts';
import { problemResponse } from './problem.ts';

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'];

/**
 * Finds the endpoint that will answer before anything else is asked of a request. Where there is none, it is a page,
 * or another method's address (405, or the answer to OPTIONS), or nothing.
 */
export function findEndpoint(app: Hono<AppEnv>, pages: Pages): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const endpoint = matchedRoutes(c).findLast(isEndpoint);
    if (endpoint) {
      c.set('endpoint', endpoint);
      return next();
    }
    const allowed = methodsAt(app, c.req.path);
    const reading = c.req.method === 'GET' || c.req.method === 'HEAD';
    if (allowed.length === 0 && !isInterface(c.req.path)) {
      const page = await pages(c);
      if (page && reading) return page;
      if (page) allowed.push('GET', 'HEAD');
    }
    if (allowed.length === 0) throw new AppError('not-found');
    const allow = [...new Set([...allowed, 'OPTIONS'])].join(', ');
    if (c.req.method === 'OPTIONS') return c.body(null, 204, { Allow: allow });
    const refused = problemResponse(c, new AppError('method-not-allowed'));
    refused.headers.set('Allow', allow);
    return refused;
  };
}

function isEndpoint(route: Endpoint): boolean {
  return route.method !== 'ALL';
}

function methodsAt(app: Hono<AppEnv>, path: string): string[] {
  return METHODS.filter((method) =>
    // Hono answers HEAD with GET's handler.
    app.router.match(method === 'HEAD' ? 'GET' : method, path)[0].some(([[, route]]) => isEndpoint(route)),
  );
}
