import type { Context, MiddlewareHandler } from 'hono';
import type { AppEnv, Endpoint } from '../platform/http/router.ts';
import { AppError } from '../shared/errors.ts';
import type { Rule } from './table.ts';

type Table = Readonly<Record<string, Rule>>;

/** The rule of the endpoint that will answer; undefined where none does, which is a page or not-found. */
export function ruleOf(table: Table, c: Context<AppEnv>): Rule | undefined {
  const endpoint = c.get('endpoint');
  return endpoint && table[keyOf(endpoint)];
}

/** Deny by default, at each request; what needs a signed-in person is checked again by the verb. */
export function authorise(table: Table): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    if (!ruleOf(table, c)) throw new AppError('forbidden', 'undeclared route');
    await next();
  };
}

function keyOf(route: Endpoint): string {
  return `${route.method} ${route.path}`;
}

/**
 * Throws when the app and the table differ: a route nobody declared, a rule without a route, or a handler for all
 * methods on a path of its own, which would answer without being an endpoint.
 */
export function assertDeclared(table: Table, routes: readonly Endpoint[]): void {
  const endpoints = new Set(routes.filter((route) => route.method !== 'ALL').map(keyOf));
  const undeclared = [...endpoints].filter((key) => !(key in table));
  const orphaned = Object.keys(table).filter((key) => !endpoints.has(key));
  const catchAll = routes
    .filter((route) => route.method === 'ALL' && route.path !== '/*')
    .map((route) => route.path);
  const complaints = [
    undeclared.length > 0 && `routes without a rule in access/table.ts: ${undeclared.join(', ')}`,
    orphaned.length > 0 && `rules without a route: ${orphaned.join(', ')}`,
    catchAll.length > 0 && `handlers for every method: ${catchAll.join(', ')}`,
  ].filter(Boolean);
  if (complaints.length > 0) throw new Error(complaints.join('; '));
}
