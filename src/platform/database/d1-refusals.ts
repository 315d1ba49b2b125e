import { DatabaseRefused, type Refusal } from './port.ts';
import { sqliteRefusal } from './sqlite-refusals.ts';

/**
 * D1 says everything in one sentence: "D1_ERROR: UNIQUE constraint failed: entries.stream, entries.seq:
 * SQLITE_CONSTRAINT (extended: SQLITE_CONSTRAINT_PRIMARYKEY)", or, in other releases, only one of the two codes.
 */
const SAID = /^(?:D1\w*_ERROR: )?(.*?): (SQLITE_\w+)(?: \(extended: (SQLITE_\w+)\))?/s;

const PLAIN_CONSTRAINTS: readonly [RegExp, string][] = [
  [/^UNIQUE constraint failed/, 'SQLITE_CONSTRAINT_UNIQUE'],
  [/^CHECK constraint failed/, 'SQLITE_CONSTRAINT_CHECK'],
  [/^NOT NULL constraint failed/, 'SQLITE_CONSTRAINT_NOTNULL'],
  [/^FOREIGN KEY constraint failed/, 'SQLITE_CONSTRAINT_FOREIGNKEY'],
  [/^\w+$/, 'SQLITE_CONSTRAINT_TRIGGER'],
];

/** @returns null for what no caller can do anything about: a mistake in the statement */
export function d1Refusal(message: string): Refusal | null {
  if (/Exceeded maximum DB size/i.test(message)) return { kind: 'full' };
  if (/overloaded|Too many requests queued/i.test(message)) return { kind: 'busy' };
  if (
    /Network connection lost|caused object to be reset|D1 DB reset|Internal error|Cannot resolve D1 DB/i.test(
      message,
    )
  ) {
    return { kind: 'broken' };
  }
  const [, text = '', code = '', extended] = SAID.exec(message) ?? [];
  const plain =
    code === 'SQLITE_CONSTRAINT' ? PLAIN_CONSTRAINTS.find(([said]) => said.test(text))?.[1] : code;
  return sqliteRefusal(extended ?? plain ?? '', text);
}

export function fromD1(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const refusal = d1Refusal(error.message);
  return refusal === null ? error : new DatabaseRefused(refusal, error);
}
