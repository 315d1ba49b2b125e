import { hc } from 'hono/client';
import type { AppType } from '../../app.ts';
import { fetchOrFail } from './failure.ts';

/** The service's own routes as typed calls; a call that does not end well throws a RequestFailure. */
export const { api } = hc<AppType>('/', { fetch: fetchOrFail });

type Answer = { status: number; json(): Promise<unknown> };
type BodyOf<R> = R extends { status: 200; json(): Promise<infer Body> } ? Body : never;

/** What a route answers with 200. The others never get here: fetchOrFail throws, and a 304 the browser answers itself. */
export function bodyOf<R extends Answer>(response: R): Promise<BodyOf<R>> {
  return response.json() as Promise<BodyOf<R>>;
}
