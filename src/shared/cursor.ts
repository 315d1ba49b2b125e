/**
 * Where the next page begins: the sort keys of the last row, in an opaque form that stands in an address.
 * A cursor is no secret and gives no right: the query that takes it scopes rows as ever.
 */
export function writeCursor(keys: readonly (string | number)[]): string {
  const bytes = new TextEncoder().encode(JSON.stringify(keys));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

/** Integer columns hold 32 bits on PostgreSQL, which refuses to compare them with more, or with a fraction. */
export const GREATEST_INTEGER = 2 ** 31 - 1;

/** Null when it is no cursor with so many keys of these types; numbers are whole and fit a column. */
export function readCursor(
  cursor: string,
  types: readonly ('string' | 'number')[],
): (string | number)[] | null {
  try {
    const binary = atob(cursor.replaceAll('-', '+').replaceAll('_', '/'));
    const keys: unknown = JSON.parse(
      new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(binary, (c) => c.charCodeAt(0))),
    );
    if (!Array.isArray(keys) || keys.length !== types.length) return null;
    return keys.every((key, at) => typeof key === types[at] && fitsColumn(key)) ? keys : null;
  } catch {
    return null;
  }
}

function fitsColumn(key: string | number): boolean {
  if (typeof key === 'string') return !key.includes('\0');
  return Number.isInteger(key) && Math.abs(key) <= GREATEST_INTEGER;
}
