import type { createRoute, z } from '@hono/zod-openapi';
import type { Context, MiddlewareHandler } from 'hono';
import { AppError } from '../../shared/errors.ts';
import type { AppEnv } from './app-env.ts';
import { invalidInput } from './invalid-input.ts';

type Declared = NonNullable<Parameters<typeof createRoute>[0]['request']>;
type Target = 'param' | 'query' | 'header' | 'json';

/** Throws what says it. */
export type Refuse = (error: z.ZodError, c: Context<AppEnv>) => Promise<never> | never;

/**
 * Holds everything that a route declares to its schemas, in one step and in the order of query, path, headers and body;
 * handlers find it by `c.req.valid`. Synchronous, because only then zod runs what it has compiled; and of headers only
 * those declared are read. What kind of body may come in at all, the edge has settled (`jsonBody`).
 * @throws AppError invalid-input with its fields, malformed-json
 */
export function checkedInput(
  { params, query, headers, body }: Declared,
  refuse: Refuse = asItsFields,
): MiddlewareHandler<AppEnv> {
  const json = (body?.content['application/json'] as { schema: z.ZodType } | undefined)?.schema;
  const names = headers === undefined ? [] : Object.keys((headers as z.ZodObject).shape);
  return async (c, next) => {
    const error =
      (query && kept(c, 'query', query, queryOf(c))) ||
      (params && kept(c, 'param', params, c.req.param())) ||
      (headers && kept(c, 'header', headers as z.ZodType, headersOf(c, names))) ||
      (json && kept(c, 'json', json, await jsonOf(c)));
    if (error) await refuse(error, c);
    await next();
  };
}

/** @returns what is wrong with it, null for nothing */
function kept(c: Context<AppEnv>, target: Target, schema: z.ZodType, value: unknown): z.ZodError | null {
  const checked = schema.safeParse(value);
  if (!checked.success) return checked.error;
  c.req.addValidatedData(target, checked.data as object);
  return null;
}

const asItsFields: Refuse = (error) => {
  throw invalidInput(error);
};

/** One value of a name as itself, several as a list. */
function queryOf(c: Context<AppEnv>): Record<string, string | string[]> {
  const entries = Object.entries(c.req.queries());
  return Object.fromEntries(
    entries.map(([name, values]) => [name, values.length === 1 ? values[0]! : values]),
  );
}

function headersOf(c: Context<AppEnv>, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = c.req.header(name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** Without a body an empty object, so that its fields are said to be missing. */
async function jsonOf(c: Context<AppEnv>): Promise<unknown> {
  if (c.req.header('content-type') === undefined) return {};
  try {
    return await c.req.json();
  } catch (cause) {
    throw new AppError('malformed-json', undefined, { cause });
  }
}
