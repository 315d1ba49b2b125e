import { type RawBuilder, sql } from 'kysely';

/**
 * A text as a parameter that SQLite's planner does not look into. Compiled with STAT4, as better-sqlite3 and D1 are, it
 * plans anew each time such a parameter changes a statement that joins or sorts: 60 µs where the join itself takes 12.
 * Into an expression it does not look; the index serves all the same.
 */
export function unpeeked(value: string): RawBuilder<string> {
  return sql<string>`cast(${value} as text)`;
}
