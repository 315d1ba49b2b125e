import { type ConstraintKind, DatabaseRefused, type Refusal } from './port.ts';

const CONSTRAINTS: Readonly<Record<string, ConstraintKind>> = {
  SQLITE_CONSTRAINT_PRIMARYKEY: 'primary',
  SQLITE_CONSTRAINT_ROWID: 'primary',
  SQLITE_CONSTRAINT_UNIQUE: 'unique',
  SQLITE_CONSTRAINT_CHECK: 'check',
  SQLITE_CONSTRAINT_FOREIGNKEY: 'foreign',
  SQLITE_CONSTRAINT_NOTNULL: 'not-null',
  SQLITE_CONSTRAINT_TRIGGER: 'trigger',
};

/** After one of these nothing said by the file can be trusted: a failed fsync may already have lost what it was told. */
const BROKEN = /^SQLITE_(IOERR|CORRUPT|NOTADB|READONLY|CANTOPEN|NOMEM|PROTOCOL)/;

/**
 * @param code SQLite's extended code, SQLITE_CONSTRAINT_PRIMARYKEY
 * @param message SQLite's own: "UNIQUE constraint failed: entries.stream, entries.seq", or a trigger's text
 * @returns null for what no caller can do anything about: a mistake in the statement
 */
export function sqliteRefusal(code: string, message: string): Refusal | null {
  const constraint = CONSTRAINTS[code];
  if (constraint !== undefined) return violation(constraint, message);
  // The shared-memory file beside the WAL is only ever enlarged, which fails on a full disk.
  if (code === 'SQLITE_FULL' || code === 'SQLITE_IOERR_SHMSIZE') return { kind: 'full' };
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return { kind: 'busy' };
  if (BROKEN.test(code)) return { kind: 'broken' };
  return null;
}

function violation(constraint: ConstraintKind, message: string): Refusal {
  if (constraint === 'trigger')
    return { kind: 'constraint', constraint, table: null, columns: [], name: message };
  const named = /constraint failed: (.+)$/.exec(message)?.[1] ?? '';
  if (constraint === 'check')
    return { kind: 'constraint', constraint, table: null, columns: [], name: named };
  const places = named.split(', ').filter((place) => place.includes('.'));
  const table = places[0]?.split('.')[0] ?? null;
  const columns = places.map((place) => place.slice(place.indexOf('.') + 1));
  return { kind: 'constraint', constraint, table, columns, name: null };
}

/** What better-sqlite3 threw, as the port says it; other errors as they are. */
export function fromSqlite(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return error;
  const refusal = sqliteRefusal(error.code, error.message);
  return refusal === null ? error : new DatabaseRefused(refusal, error);
}
