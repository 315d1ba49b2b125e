import type { Context, MiddlewareHandler } from 'hono';
import type { AppEnv, Endpoint } from '../platform/http/app-env.ts';
import { AppError } from '../shared/errors.ts';
import { ACTIONS } from './actions.ts';
import { type About, assertMay, type SecondFactorRule } from './may.ts';
import type { RouteRule } from './routes-table.ts';

type Table = Readonly<Record<string, RouteRule>>;

/** The rule of the endpoint that will answer; undefined where none does, which is a page or not-found. */
export function ruleOf(table: Table, c: Context<AppEnv>): RouteRule | undefined {
  const endpoint = c.get('endpoint');
  return endpoint && table[keyOf(endpoint)];
}

export interface GateOptions {
  secondFactor: SecondFactorRule;
  /** Only what anybody may see is served: accounts and what needs one are not there. */
  publicOnly: boolean;
}

/** Deny by default, at each request, before anything is read; the verb checks again. */
export function authorise(table: Table, options: GateOptions): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const rule = ruleOf(table, c);
    if (!rule) throw new AppError('forbidden', 'undeclared route');
    const { who } = ACTIONS[rule.action];
    const isEntrance = /^(account|invitation|mailbox)\./.test(rule.action);
    if (options.publicOnly && (isEntrance || (who !== 'public' && who !== 'operational'))) {
      throw new AppError('not-found');
    }
    assertMay(c.get('actor'), rule.action, aboutIn(c), options.secondFactor);
    await next();
  };
}

/** What the path names; the endpoint's own pattern is asked, as the gate matches every path. */
function aboutIn(c: Context<AppEnv>): About {
  const pattern = c.get('endpoint')?.path.split('/') ?? [];
  const written = c.req.path.split('/');
  const idOf = (name: keyof About) => {
    const at = pattern.indexOf(`:${name}`);
    return at === -1 ? undefined : decoded(written[at] ?? '');
  };
  return { enterpriseId: idOf('enterpriseId'), pilotId: idOf('pilotId'), batchId: idOf('batchId') };
}

function decoded(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
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
    undeclared.length > 0 && `routes without a rule in access/routes-table.ts: ${undeclared.join(', ')}`,
    orphaned.length > 0 && `rules without a route: ${orphaned.join(', ')}`,
    catchAll.length > 0 && `handlers for every method: ${catchAll.join(', ')}`,
  ].filter(Boolean);
  if (complaints.length > 0) throw new Error(complaints.join('; '));
}
