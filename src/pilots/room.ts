import type { z } from '@hono/zod-openapi';
import type { Catalogue } from '../enterprises/index.ts';
import type { Library } from '../library/index.ts';
import type { Database } from '../platform/database/port.ts';
import type { Files } from '../platform/files/files.ts';
import type { Clock } from '../shared/clock.ts';
import type { FieldError } from '../shared/errors.ts';

/** What the licence boundary and the checklist of a pilot say: nothing moves on past an obstacle. */
export interface ComplianceGate {
  of(pilotId: string): Promise<{
    /** What the answer was read from; the move relies on it. */
    stream: string;
    version: number;
    obstacles: readonly FieldError[];
  }>;
}

/** What the verbs of this room stand on. */
export interface Room {
  database: Database;
  clock: Clock;
  library: Library;
  catalogue: Catalogue;
  files: Files;
  /** Null: this service checks no licence boundary, so nothing goes to expert review and nothing is tested. */
  gate: ComplianceGate | null;
  /** Where people reach the service, without a slash at the end. */
  publicUrl: string;
}

export const json = <S extends z.ZodType>(schema: S) => ({ content: { 'application/json': { schema } } });
export const body = <S extends z.ZodType>(schema: S) => ({ body: { required: true, ...json(schema) } });
/** A case is nobody else's: no cache on the way may keep it. */
export const PRIVATE = { 'Cache-Control': 'private, no-cache' };
