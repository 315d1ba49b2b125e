import type { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { AppEnv } from '../../platform/http/app-env.ts';
import { body, json } from '../../platform/http/route-parts.ts';
import type { Visitor } from '../../platform/identity/visitor.ts';
import type { AccountEnterprises } from './look-at-account.ts';
import type { AccountRoom, Entrances } from './room.ts';

export { body, json };

export interface AccountParts extends AccountRoom {
  entrances: Entrances;
  publicUrl: string;
  /** Officials must have shown a second factor. */
  secondFactorRequired: boolean;
  addressOf: (c: Context<AppEnv>) => string;
  enterprises: AccountEnterprises;
}

export function visitorOf(c: Context<AppEnv>, parts: AccountParts): Visitor {
  return {
    cookie: c.req.header('cookie') ?? null,
    address: parts.addressOf(c),
    userAgent: c.req.header('user-agent') ?? null,
    locale: c.get('locale'),
  };
}

export function setCookies(c: Context<AppEnv>, cookies: readonly string[]): void {
  for (const cookie of cookies) c.header('Set-Cookie', cookie, { append: true });
}

export const done = { 204: { description: 'Done' } };
export const accepted = <S extends z.ZodType>(schema: S) => ({
  202: { description: 'The same whatever is the case', ...json(schema) },
});
