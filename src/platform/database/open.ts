import type { Database } from './port.ts';
import { openPostgres } from './postgres.ts';
import { openSqlite } from './sqlite.ts';

/**
 * Opens what a DATABASE_URL names and brings its schema up to date. Node only; the worker opens its binding with
 * `openD1`.
 * @param url `sqlite:PATH` (relative to the working directory or absolute) or `postgres://…`
 * @throws Error with a sentence for whoever starts the service
 */
export async function openDatabase(url: string): Promise<Database> {
  if (url.startsWith('sqlite:')) {
    const path = url.slice('sqlite:'.length).replace(/^\/\/(?=\/)/, '');
    if (path === '' || path === ':memory:')
      throw new Error(`DATABASE_URL: ${url} names no file; write sqlite:data/shidian.db`);
    return openSqlite(path);
  }
  if (/^postgres(ql)?:\/\//.test(url)) return openPostgres(url);
  throw new Error('DATABASE_URL: begins with sqlite: or postgres://');
}
