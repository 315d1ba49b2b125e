import type { Compilable, CompiledQuery } from 'kysely';
import type { Database } from './port.ts';

/** Stands for the nth of what is given; no text anybody writes holds a NUL, because PostgreSQL takes none. */
const PLACE = /^\0(\d+)$/;

/**
 * A read made so often that writing its SQL anew costs more than running it: compiled once for each engine, given
 * other parameters each time. Everything given has to become a parameter; what shapes the SQL does not belong here.
 * @param build the query over texts
 */
export function keptQuery<R, A extends readonly string[]>(
  build: (db: Database, ...given: A) => Compilable<R>,
): (db: Database, ...given: A) => Promise<R[]> {
  const kept = new Map<Database['engine'], { query: CompiledQuery<R>; places: readonly unknown[] }>();
  return async (db, ...given) => {
    let known = kept.get(db.engine);
    if (known === undefined) {
      const query = build(db, ...(given.map((_, at) => `\0${at}`) as unknown as A)).compile();
      known = { query, places: query.parameters.map(placeOf) };
      kept.set(db.engine, known);
    }
    const parameters = known.places.map((place) => (place instanceof Place ? given[place.at] : place));
    return (await db.query.executeQuery<R>({ ...known.query, parameters })).rows;
  };
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
