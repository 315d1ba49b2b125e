import type { z } from '@hono/zod-openapi';

/** What a route answers with, and what it takes. */
export const json = <S extends z.ZodType>(schema: S) => ({ content: { 'application/json': { schema } } });
export const body = <S extends z.ZodType>(schema: S) => ({ body: { required: true, ...json(schema) } });

/** Of one reader alone: no cache on the way may keep it. */
export const PRIVATE = { 'Cache-Control': 'private, no-cache' };
