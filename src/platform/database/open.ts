import type { Database } from './port.ts';

/**
 * Loads the driver that is wanted, and no other: opens what a DATABASE_URL names and brings its schema up to date. Node only; the worker opens its binding with
 * `openD1`.
 * @param url `sqlite:PATH` (relative to the working directory or absolute) or `postgres://…`
 * @throws Error with a sentence for whoever starts the service
 */
export async function openDatabase(url: string): Promise<Database> {
  const path = sqlitePath(url);
  if (path !== null) {
    if (path === '' || path === ':memory:')
      throw new Error(`DATABASE_URL: ${url} names no file; write sqlite:data/shidian.db`);
    const { openSqlite } = await import('./sqlite.ts');
    return openSqlite(path);
  }
  if (/^postgres(ql)?:\/\//.test(url)) {
    const { openPostgres } = await import('./postgres.ts');
    return openPostgres(url);
  }
  throw new Error('DATABASE_URL: begins with sqlite: or postgres://');
}

/** The file that a DATABASE_URL names; null where it names no file. */
export function sqlitePath(url: string): string | null {
  return url.startsWith('sqlite:') ? url.slice('sqlite:'.length).replace(/^\/\/(?=\/)/, '') : null;
}
