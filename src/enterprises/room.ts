import type { z } from '@hono/zod-openapi';
import type { Library } from '../library/index.ts';
import type { Database } from '../platform/database/port.ts';
import type { Files } from '../platform/files/files.ts';
import type { Clock } from '../shared/clock.ts';
import type { Catalogue } from './catalogue.ts';

/** What the routes of this room stand on. */
export interface Room {
  database: Database;
  clock: Clock;
  library: Library;
  catalogue: Catalogue;
  files: Files;
  /** Where people reach the service, without a slash at the end. */
  publicUrl: string;
}

export const json = <S extends z.ZodType>(schema: S) => ({ content: { 'application/json': { schema } } });
export const body = <S extends z.ZodType>(schema: S) => ({ body: { required: true, ...json(schema) } });
/** Enterprise data is nobody else's: no cache on the way may keep it. */
export const PRIVATE = { 'Cache-Control': 'private, no-cache' };
