import type { Statement } from './port.ts';

const MOST_PARAMETERS = 99; // D1 takes 100

/**
 * Holds on every engine what only one of them would refuse: D1 the number of parameters and undefined, SQLite
 * booleans and dates, PostgreSQL a NUL in a text.
 * @throws TypeError a statement another engine could not run: a mistake of the program, not of its caller
 */
export function assertPortable(statements: readonly Statement[]): void {
  for (const { sql, parameters } of statements) {
    if (parameters.length > MOST_PARAMETERS) {
      throw new TypeError(
        `${parameters.length} parameters in one statement, ${MOST_PARAMETERS} at most: ${sql.slice(0, 80)}`,
      );
    }
    for (const value of parameters) {
      if (!isPortable(value))
        throw new TypeError(`not a portable parameter (${typeof value}) in: ${sql.slice(0, 80)}`);
    }
  }
}

function isPortable(value: unknown): boolean {
  if (value === null) return true;
  if (typeof value === 'string') return !value.includes('\0');
  return typeof value === 'number' && Number.isFinite(value);
}
