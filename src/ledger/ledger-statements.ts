import type { Database, Statement } from '../platform/database/port.ts';
import type { Entry, PrivatePayload } from '../shared/ledger/entry.ts';

/** Written by hand, once per engine: these run in every commit, and compiling them anew would cost more than running them. */
const texts = {
  firstHead: 'insert into stream_heads (stream, seq, hash) values (?, 1, ?)',
  // A head that is not where it was read becomes null, which the column refuses: an update of no row refuses nothing.
  moveHead:
    'update stream_heads set seq = case when seq = ? and hash = ? then cast(? as integer) end, hash = ? where stream = ?',
  // Null, and so refused, if the head is not this entry's: a stream made up by a caller cannot get a gap.
  entry: `insert into entries (stream, seq, format, algorithm, at, actor, action, payload, commitment, previous, hash)
    values (?, (select seq from stream_heads where stream = ? and seq = ? and hash = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  // Found by the next checkpoint, which gives it a leaf and takes it out.
  pending: 'insert into ledger_pending (stream, seq) values (?, ?)',
  privatePayload: 'insert into private_payloads (stream, seq, salt, payload) values (?, ?, ?, ?)',
  // Inserts only a row that its CHECK refuses, so a rely that holds writes nothing.
  guard: `insert into guards (stream, expected, actual)
    select cast(? as text), cast(? as integer), head.seq
    from (select coalesce((select seq from stream_heads where stream = ? LOCKING), 0) as seq) head
    where head.seq <> cast(? as integer)`,
  shareMissing: 'select pg_advisory_xact_lock_shared(cast(? as bigint))',
  lockMissing: 'select pg_advisory_xact_lock(cast(? as bigint))',
};

type Name = keyof typeof texts;

const sqlite = each((text) => text.replace(' LOCKING', ''));
const postgres = each((text) => {
  let number = 0;
  return text.replace('LOCKING', 'for share').replaceAll('?', () => `$${++number}`);
});

function each(write: (text: string) => string): Record<Name, string> {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, write(text)])) as Record<
    Name,
    string
  >;
}

function statement(db: Database, name: Name, ...parameters: unknown[]): Statement {
  return { sql: (db.engine === 'postgres' ? postgres : sqlite)[name], parameters };
}

/**
 * Moves a stream's head by one and writes its entry.
 * On PostgreSQL a stream not yet there has no row to lock, so its name is locked: otherwise two commits could each
 * begin a stream the other relies on not being there, and both would stand.
 */
export function appendStatements(db: Database, entry: Entry, hidden: PrivatePayload | null): Statement[] {
  const { stream, seq, previous, hash } = entry;
  const list: Statement[] = [];
  if (previous === null) {
    if (db.engine === 'postgres') list.push(statement(db, 'lockMissing', lockNumber(stream)));
    list.push(statement(db, 'firstHead', stream, hash));
  } else {
    list.push(statement(db, 'moveHead', seq - 1, previous, seq, hash, stream));
  }
  const { format, algorithm, at, actor, action, payload, commitment } = entry;
  list.push(
    statement(
      db,
      'entry',
      stream,
      stream,
      seq,
      hash,
      format,
      algorithm,
      at,
      actor,
      action,
      payload,
      commitment,
      previous,
      hash,
    ),
  );
  list.push(statement(db, 'pending', stream, seq));
  if (hidden !== null) list.push(statement(db, 'privatePayload', stream, seq, hidden.salt, hidden.payload));
  return list;
}

/** Refuses the whole commit unless the stream still stands at `version` (0: is not there yet) when it commits. */
export function relyStatements(db: Database, stream: string, version: number): Statement[] {
  const guard = statement(db, 'guard', stream, version, stream, version);
  // A statement of its own, before the guard: on PostgreSQL each statement sees what was committed when it began.
  if (db.engine === 'postgres' && version === 0)
    return [statement(db, 'shareMissing', lockNumber(stream)), guard];
  return [guard];
}

/** A 64-bit FNV-1a of the name, as PostgreSQL's advisory locks want it; a collision only makes two commits wait for each other. */
export function lockNumber(stream: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let at = 0; at < stream.length; at++) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(stream.charCodeAt(at))) * 0x100000001b3n);
  }
  return BigInt.asIntN(64, hash).toString();
}

const LEDGER_TABLES = new Set(['stream_heads', 'entries']);
/** The check of a rely that does not hold. */
export const GUARD = 'guards_hold';

export function isLedgerTable(table: string | null): boolean {
  return table !== null && LEDGER_TABLES.has(table);
}
