import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { AppError } from '../../shared/errors.ts';

/** The header that a route declares where it changes something that is there already. */
export const ifMatch = z.object({
  'if-match': z
    .string()
    .optional()
    .meta({ description: 'The version that was looked at, as its ETag says: "3"', example: '"3"' }),
});

export function etagOf(version: number): string {
  return `"${version}"`;
}

/**
 * The version the caller started from.
 * @throws AppError precondition-required: none was sent; precondition-failed: it is no version of ours
 */
export function versionFrom(c: Context): number {
  const sent = c.req.header('if-match')?.trim();
  if (!sent) throw new AppError('precondition-required');
  // A proxy that compresses makes an ETag weak; the version in it is as good.
  const version = /^(?:W\/)?"(\d{1,15})"$/.exec(sent)?.[1];
  if (version === undefined) throw new AppError('precondition-failed');
  return Number(version);
}
