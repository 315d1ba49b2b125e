import { sql } from 'kysely';
import type { Database } from '../platform/database/port.ts';
import { facetWord, gramsWanted, runsOf, searchable } from './grams.ts';
import { FACETS, shownOfRow } from './register-store.ts';
import type { Shown } from './shown.ts';

export interface RegisterFilter {
  q?: string | undefined;
  state?: string | undefined;
  kind?: string | undefined;
  park?: string | undefined;
  track?: string | undefined;
}

export interface RegisterWanted extends RegisterFilter {
  /** Places before this one. */
  before: number | null;
  limit: number;
}

/** Words of a query that are looked at again; of any more the index alone decides. */
const MOST_RUNS = 10;

/**
 * Newest first, one more than the limit where there are more. One filter has an index of its own, in the list's order;
 * words, and filters together, go through the search index, which has the filters too.
 */
export function registerQuery(db: Database, wanted: RegisterWanted) {
  const { searching, narrowed } = narrowedQuery(db, wanted);
  // The index's own order, so that SQLite stops reading as soon as a page is full.
  const seq = searching && db.engine !== 'postgres' ? sql.ref<number>('s.rowid') : sql.ref<number>('r.seq');
  const query = narrowed
    .select(['r.seq', 'r.shown'])
    .orderBy(seq, 'desc')
    .limit(wanted.limit + 1);
  return wanted.before === null ? query : query.where(seq, '<', wanted.before);
}

function narrowedQuery(db: Database, wanted: RegisterFilter) {
  const q = searchable(wanted.q ?? '');
  const filters = FACETS.flatMap((name) => {
    const value = wanted[name];
    return value === undefined ? [] : [{ name, value }];
  });
  const searching = q !== '' || filters.length > 1;
  let narrowed = db.query.selectFrom('pilotRegister as r');
  if (searching) {
    const words = [...filters.map(({ name, value }) => facetWord(name, value)), ...gramsWanted(q)];
    narrowed = matching(db, narrowed, words);
    const find = sql.raw(db.engine === 'postgres' ? 'strpos' : 'instr');
    for (const run of runsOf(q).slice(0, MOST_RUNS))
      narrowed = narrowed.where(sql<boolean>`${find}(r.searched, ${run}) > 0`);
  } else {
    for (const { name, value } of filters) narrowed = narrowed.where(`r.${name}`, '=', value);
  }
  return { searching, narrowed };
}

type Narrowed = ReturnType<typeof registerRows>;
const registerRows = (db: Database) => db.query.selectFrom('pilotRegister as r');

function matching(db: Database, rows: Narrowed, words: readonly string[]): Narrowed {
  if (db.engine === 'postgres')
    return rows.where(sql<boolean>`r.grams @> string_to_array(${words.join(' ')}, ' ')`);
  return rows
    .innerJoin('pilotSearch as s', 's.rowid', 'r.seq')
    .where(sql<boolean>`s.pilot_search match ${words.map((word) => `"${word}"`).join(' ')}`) as Narrowed;
}

export async function searchRegister(
  db: Database,
  wanted: RegisterWanted,
): Promise<{ seq: number; shown: Shown }[]> {
  const rows = await registerQuery(db, wanted).execute();
  return rows.map(({ seq, shown }) => ({ seq, shown: shownOfRow({ shown }) }));
}

/** Counting goes row by row: beyond this it is not worth its time. */
const MOST_COUNTED = 1_000;

/** How many there are, null where that is many or costly to say: what is searched for is read, not only counted. */
export async function countRegister(db: Database, wanted: RegisterFilter): Promise<number | null> {
  const { searching } = narrowedQuery(db, wanted);
  if (searching) return null;
  const row = await countQuery(db, wanted).executeTakeFirstOrThrow();
  const count = Number(row.count);
  return count > MOST_COUNTED ? null : count;
}

export function countQuery(db: Database, wanted: RegisterFilter) {
  const some = narrowedQuery(db, wanted)
    .narrowed.select('r.seq')
    .limit(MOST_COUNTED + 1);
  return db.query.selectFrom(some.as('some')).select((eb) => eb.fn.countAll().as('count'));
}
