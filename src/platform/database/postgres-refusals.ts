import pg from 'pg';
import { type ConstraintKind, DatabaseRefused, type Refusal } from './port.ts';

const CONSTRAINTS: Readonly<Record<string, ConstraintKind>> = {
  '23502': 'not-null',
  '23503': 'foreign',
  '23505': 'unique',
  '23514': 'check',
  '23001': 'trigger', // restrict_violation, raised by our triggers
};

/** Nothing was written, and a later try may have better luck. */
const BUSY = new Set([
  '40001', // serialization_failure, after the retries
  '40P01', // deadlock_detected, after the retries
  '53200', // out_of_memory
  '53300', // too_many_connections
  '55P03', // lock_not_available
  '57014', // query_canceled, by a timeout
]);

/** @returns null for what no caller can do anything about: a mistake in the statement */
export function postgresRefusal(error: unknown): Refusal | null {
  // Without an answer from the server nobody knows what became of the COMMIT.
  if (!(error instanceof pg.DatabaseError)) return isSocketError(error) ? { kind: 'broken' } : null;
  const code = error.code ?? '';
  const constraint = CONSTRAINTS[code];
  if (constraint !== undefined) return violation(constraint, error);
  if (code === '53100') return { kind: 'full' };
  if (BUSY.has(code)) return { kind: 'busy' };
  // Connection exceptions, operator intervention, system and internal errors of the server.
  if (/^(08|57P|58|XX)/.test(code)) return { kind: 'broken' };
  return null;
}

function violation(
  constraint: ConstraintKind,
  { constraint: name = '', table, column, detail }: pg.DatabaseError,
): Refusal {
  const kind = constraint === 'unique' && name.endsWith('_pkey') ? 'primary' : constraint;
  // "Key (stream, seq)=(a, 1) already exists.", in whatever language the server speaks.
  const key = /\(([^()]+)\)=\(/.exec(detail ?? '')?.[1];
  const columns = column !== undefined ? [column] : (key?.split(', ') ?? []);
  return { kind: 'constraint', constraint: kind, table: table ?? null, columns, name: name || null };
}

function isSocketError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('syscall' in error) return true;
  return /^(Connection terminated|Client has encountered a connection error|Query read timeout)/.test(
    error.message,
  );
}

export function fromPostgres(error: unknown): unknown {
  const refusal = postgresRefusal(error);
  return refusal === null ? error : new DatabaseRefused(refusal, error);
}
