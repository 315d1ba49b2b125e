import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';

export type SqliteConnection = Sqlite.Database;

/** A blocked call blocks the event loop, so waiting for a lock is done outside SQLite (sqlite-group-commit.ts). */
const WRITER_TIMEOUT_MS = 10;
const READER_TIMEOUT_MS = 100;

const FULL = 2;

/** The one connection of this process that writes. Makes the file and its folders. */
export function openWriter(path: string): SqliteConnection {
  mkdirSync(dirname(path), { recursive: true });
  const writer = new Sqlite(path, { timeout: READER_TIMEOUT_MS });
  const mode = writer.pragma('journal_mode = wal', { simple: true });
  if (mode !== 'wal') {
    writer.close();
    throw new Error(
      `the file system under ${path} cannot hold SQLite's write-ahead log (journal mode ${mode})`,
    );
  }
  // better-sqlite3 is compiled with NORMAL for WAL and falls back to it unless told otherwise on every connection.
  writer.pragma('synchronous = full');
  if (writer.pragma('synchronous', { simple: true }) !== FULL)
    throw new Error('synchronous = FULL was not taken');
  // Where savepoints keep the pages that they may have to bring back: in a file they cost as much as the write itself.
  writer.pragma('temp_store = memory');
  writer.pragma(`busy_timeout = ${WRITER_TIMEOUT_MS}`);
  return writer;
}

/** Reads only, by the engine's own refusal: what writes goes through the writer. */
export function openReader(path: string): SqliteConnection {
  return new Sqlite(path, { readonly: true, fileMustExist: true, timeout: READER_TIMEOUT_MS });
}

const MOST_CACHED = 500;

/** Keeps prepared statements; the oldest go first. Each is run to its end at once: nothing here streams. */
export function preparing(connection: SqliteConnection): (sql: string) => Sqlite.Statement<unknown[]> {
  const cache = new Map<string, Sqlite.Statement<unknown[]>>();
  return (sql) => {
    const known = cache.get(sql);
    if (known !== undefined) return known;
    const made = connection.prepare<unknown[]>(sql);
    if (cache.size >= MOST_CACHED) cache.delete(cache.keys().next().value as string);
    cache.set(sql, made);
    return made;
  };
}

/** The same on the writer, for what reads; what would write is refused as the reader refuses it. */
export function preparingReads(writer: SqliteConnection): (sql: string) => Sqlite.Statement<unknown[]> {
  const prepare = preparing(writer);
  return (sql) => {
    const statement = prepare(sql);
    if (statement.readonly && statement.reader) return statement;
    throw new Sqlite.SqliteError('attempt to write a readonly database', 'SQLITE_READONLY');
  };
}
