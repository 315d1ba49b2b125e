import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { readCursor, writeCursor } from '../../shared/cursor.ts';
import { AppError } from '../../shared/errors.ts';

const MOST = 100;

/** Query of every list: pages by keyset, never by number. */
export const pageQuery = z.object({
  cursor: z
    .string()
    .max(500)
    .optional()
    .meta({ description: 'Where the page begins: `next` of the one before' }),
  limit: z.coerce.number().int().min(1).max(MOST).default(20),
});

export interface PageWanted {
  /** Sort keys of the last row of the page before; null for the first page. */
  after: (string | number)[] | null;
  limit: number;
}

/**
 * @param types of the sort keys
 * @throws AppError invalid-input: the cursor is not one of this list
 */
export function pageWanted(
  query: z.infer<typeof pageQuery>,
  types: readonly ('string' | 'number')[],
): PageWanted {
  if (query.cursor === undefined) return { after: null, limit: query.limit };
  const after = readCursor(query.cursor, types);
  if (after === null) {
    throw new AppError('invalid-input', undefined, {
      fields: [{ path: 'cursor', zh: '不是这个列表的页码标记。', en: 'This is not a cursor of this list.' }],
    });
  }
  return { after, limit: query.limit };
}

/**
 * Cuts a page from one row more than its limit.
 * @param keysOf the sort keys of a row
 * @returns the page and the cursor of the next one, null on the last
 */
export function pageOf<T>(
  rows: readonly T[],
  limit: number,
  keysOf: (row: T) => readonly (string | number)[],
): { items: T[]; next: string | null } {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? writeCursor(keysOf(last)) : null };
}

/** Link to the next page (RFC 8288), with every filter as it was. */
export function linkNext(c: Context, next: string | null): Record<string, string> {
  if (next === null) return {};
  const { pathname, searchParams } = new URL(c.req.url);
  searchParams.set('cursor', next);
  return { Link: `<${pathname}?${searchParams}>; rel="next"` };
}
