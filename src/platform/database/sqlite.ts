import { SqliteDialect } from 'kysely';
import { kyselyOver } from './kysely.ts';
import { migrateSqlite } from './migrate.ts';
import type { Database } from './port.ts';
import { openReader, openWriter, preparing, type SqliteConnection } from './sqlite-connections.ts';
import { GroupCommit } from './sqlite-group-commit.ts';
import { fromSqlite } from './sqlite-refusals.ts';
import { assertPortable } from './statements.ts';

/** @param path of the file, relative to the working directory or absolute; made when missing, and brought up to date */
export async function openSqlite(path: string): Promise<Database> {
  const writer = openWriter(path);
  try {
    await migrateSqlite(writer);
    return overConnections(writer, openReader(path));
  } catch (error) {
    writer.close();
    throw error;
  }
}

/** The engine over connections already open; both are closed with it. */
export function overConnections(writer: SqliteConnection, reader: SqliteConnection): Database {
  const commits = new GroupCommit(writer);
  const prepare = preparing(reader);
  // A write that was tried on the reader is a mistake in the program, not in the file.
  const translate = (error: unknown) => (isReadonly(error) ? error : fromSqlite(error));
  const query = kyselyOver(
    new SqliteDialect({ database: { prepare, close: () => reader.close() } }),
    translate,
  );
  let closed = false;
  return {
    engine: 'sqlite',
    query,
    async read(statement) {
      try {
        // What a commit changes is still in the writer's cache, where a reader fetches every page anew.
        if (commits.sound) return commits.read(statement);
        return prepare(statement.sql).all(statement.parameters) as Record<string, unknown>[];
      } catch (error) {
        throw translate(error);
      }
    },
    async atomic(statements) {
      assertPortable(statements);
      if (closed) throw new Error('the database is closed');
      return commits.atomic(statements);
    },
    async close() {
      closed = true;
      await commits.settled();
      reader.close();
      // The last connection to close copies the write-ahead log into the file.
      writer.close();
    },
  };
}

function isReadonly(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'SQLITE_READONLY';
}
