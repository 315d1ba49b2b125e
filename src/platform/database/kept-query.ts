import type { Compilable } from 'kysely';
import type { Database, Statement } from './port.ts';

/** Stands for the nth of what is given; no text anybody writes holds a NUL, because PostgreSQL takes none. */
const PLACE = /^\0(\d+)$/;

interface Kept {
  sql: string;
  places: readonly unknown[];
  /** Columns as the database spells them beside how rooms do; known from the first row. */
  names: readonly (readonly [column: string, name: string])[] | null;
}
type Build<R, A extends readonly unknown[]> = (db: Database, ...given: A) => Compilable<R>;

/**
 * A read made so often that writing its SQL anew costs more than running it: compiled once for each engine, given
 * other parameters each time. Everything given has to become a parameter; what shapes the SQL does not belong here.
 * @param build the query over texts
 */
export function keptQuery<R, A extends readonly string[]>(
  build: Build<R, A>,
): (db: Database, ...given: A) => Promise<R[]> {
  const keep = keeping(build, unpeeked);
  return async (db, ...given) => {
    const known = keep(db, given);
    const rows = await db.read({ sql: known.sql, parameters: filled(known, given) });
    return rows.map((row) => named(known, row)) as R[];
  };
}

/** The same for a statement of a commit; what is given may be null where the column may. */
export function keptStatement<A extends readonly (string | number | null)[]>(
  build: Build<unknown, A>,
): (db: Database, ...given: A) => Statement {
  const keep = keeping(build, (sql) => sql);
  return (db, ...given) => {
    const known = keep(db, given);
    return { sql: known.sql, parameters: filled(known, given) };
  };
}

function keeping<R, A extends readonly unknown[]>(
  build: Build<R, A>,
  written: (sql: string, engine: Database['engine'], parameters: readonly unknown[]) => string,
) {
  const kept = new Map<Database['engine'], Kept>();
  return (db: Database, given: A): Kept => {
    const known = kept.get(db.engine);
    if (known !== undefined) return known;
    const { sql, parameters } = build(db, ...(given.map((_, at) => `\0${at}`) as unknown as A)).compile();
    const made = { sql: written(sql, db.engine, parameters), places: parameters.map(placeOf), names: null };
    kept.set(db.engine, made);
    return made;
  };
}

/**
 * SQLite's planner is kept from looking into texts. Compiled with STAT4, as better-sqlite3 and D1 are, it plans anew each
 * time that a parameter changes which it has looked into, as it does where a statement joins or sorts, or its table has
 * an index of a part: 60 µs where the look-up takes 12. Into an expression it does not look; the index serves all the same.
 */
function unpeeked(sql: string, engine: Database['engine'], parameters: readonly unknown[]): string {
  if (engine === 'postgres') return sql;
  let at = 0;
  return sql.replace(/\?/g, () => (typeof parameters[at++] === 'string' ? 'cast(? as text)' : '?'));
}

/** In the rooms' spelling, as the query builder's plugin makes it. */
function named(kept: Kept, row: Record<string, unknown>): Record<string, unknown> {
  kept.names ??= Object.keys(row).map((column) => [
    column,
    column.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase()),
  ]);
  const made: Record<string, unknown> = {};
  for (const [column, name] of kept.names) made[name] = row[column];
  return made;
}

function filled({ places }: Kept, given: readonly unknown[]): unknown[] {
  return places.map((place) => (place instanceof Place ? given[place.at] : place));
}

class Place {
  readonly at: number;
  constructor(at: number) {
    this.at = at;
  }
}

function placeOf(parameter: unknown): unknown {
  const at = typeof parameter === 'string' ? PLACE.exec(parameter)?.[1] : undefined;
  return at === undefined ? parameter : new Place(Number(at));
}
