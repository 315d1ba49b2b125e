import { type Expression, type SqlBool, sql } from 'kysely';
import type { Database } from '../platform/database/port.ts';
import { facetWord, gramsWanted, runsOf, searchable } from './grams.ts';
import { FACETS, GREATEST_ROW, shownOfRow } from './register-store.ts';
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

type Row = { seq: number; shown: string };

/** Newest first, one more than the limit where there are more. */
export async function searchRegister(
  db: Database,
  wanted: RegisterWanted,
): Promise<{ seq: number; shown: Shown }[]> {
  const rows = await rowsOf(db, wanted);
  return rows.map(({ seq, shown }) => ({ seq: Number(seq), shown: shownOfRow({ shown }) }));
}

/**
 * One filter has an index of its own, in the list's order. Words, and filters together, go through the search index. On
 * SQLite that index can only be read from its beginning, list by list: so what is frequent is looked for in the rows
 * themselves first, where a page is found within a few hundred of them, and of several words the rarest are asked for.
 */
async function rowsOf(db: Database, wanted: RegisterWanted): Promise<Row[]> {
  const asked = askedOf(wanted);
  if (!asked.searching) return listQuery(db, wanted, asked).execute();
  if (db.engine === 'postgres') return gramsQuery(db, wanted, asked).execute();
  const near = await nearQuery(db, wanted, asked).execute();
  if (near.length > wanted.limit) return near;
  return indexQuery(db, wanted, asked, await rarestOf(db, asked.words)).execute();
}

interface Asked {
  filters: { name: (typeof FACETS)[number]; value: string }[];
  /** Looked at again in the text itself, as pairs may stand apart; of any more the index alone decides. */
  runs: string[];
  /** Of the search index: filters and grams. */
  words: string[];
  searching: boolean;
}

const MOST_RUNS = 10;

export function askedOf(wanted: RegisterFilter): Asked {
  const q = searchable(wanted.q ?? '');
  const filters = FACETS.flatMap((name) => {
    const value = wanted[name];
    return value === undefined ? [] : [{ name, value }];
  });
  return {
    filters,
    runs: runsOf(q).slice(0, MOST_RUNS),
    words: [...filters.map(({ name, value }) => facetWord(name, value)), ...gramsWanted(q)],
    searching: q !== '' || filters.length > 1,
  };
}

const registerRows = (db: Database) => db.query.selectFrom('pilotRegister as r').select(['r.seq', 'r.shown']);

/** What a row itself has to say. */
function holds(db: Database, { filters, runs }: Asked): Expression<SqlBool> {
  const find = sql.raw(db.engine === 'postgres' ? 'strpos' : 'instr');
  return sql<boolean>`${sql.join(
    [
      sql`1 = 1`,
      ...filters.map(({ name, value }) => sql`${sql.ref(`r.${name}`)} = ${value}`),
      ...runs.map((run) => sql`${find}(r.searched, ${run}) > 0`),
    ],
    sql` and `,
  )}`;
}

export function listQuery(db: Database, { before, limit }: RegisterWanted, asked: Asked) {
  const query = registerRows(db)
    .where(holds(db, asked))
    .orderBy('r.seq', 'desc')
    .limit(limit + 1);
  return before === null ? query : query.where('r.seq', '<', before);
}

/** PostgreSQL: its planner knows how frequent a gram is, and takes the list's order or the index of grams. */
export function gramsQuery(db: Database, wanted: RegisterWanted, asked: Asked) {
  const words = asked.words.join(' ');
  return listQuery(db, wanted, asked).where(sql<boolean>`r.grams @> string_to_array(${words}, ' ')`);
}

/** So many rows are looked at for each that is wanted. */
const NEAR = 15;

export function nearQuery(db: Database, { before, limit }: RegisterWanted, asked: Asked) {
  let rows = db.query
    .selectFrom('pilotRegister')
    .select(['seq', 'shown', 'searched', ...FACETS])
    .orderBy('seq', 'desc')
    .limit(limit * NEAR);
  if (before !== null) rows = rows.where('seq', '<', before);
  return db.query
    .selectFrom(rows.as('r'))
    .select(['r.seq', 'r.shown'])
    .where(holds(db, asked))
    .orderBy('r.seq', 'desc')
    .limit(limit + 1);
}

const quoted = (words: readonly string[]) => words.map((word) => `"${word}"`).join(' ');

/** @param words of which every one is in the rows wanted */
export function indexQuery(
  db: Database,
  { before, limit }: RegisterWanted,
  asked: Asked,
  words: readonly string[],
) {
  const query = db.query
    .selectFrom('pilotSearch as s')
    // In this order of loops: the index says which rows are looked at, and in which order.
    .crossJoin('pilotRegister as r')
    .select(['r.seq', 'r.shown'])
    .where(sql<boolean>`s.pilot_search match ${quoted(words)}`)
    .where(sql<boolean>`r.seq = ${sql.lit(GREATEST_ROW)} - s.rowid`)
    .where(holds(db, asked))
    .orderBy('s.rowid')
    .limit(limit + 1);
  return before === null ? query : query.where('s.rowid', '>', GREATEST_ROW - before);
}

/** Words whose frequency is looked at. */
const MOST_PROBED = 12;
/** What fewer rows have is rare. */
const RARE = 200;
/** What more than one row in so many has tells few apart, and costs most. */
const FREQUENT = 8;
const FEWEST = 3;
/** So few rows are looked at one by one sooner than another list is read. */
const FEW_ROWS = 5;

/**
 * Of some words the rarest, as many as tell rows apart: an index is read as far as its longest list goes, and what is
 * left out is looked at in the rows.
 */
async function rarestOf(db: Database, words: readonly string[]): Promise<readonly string[]> {
  if (words.length <= 1) return words;
  const step = Math.ceil(words.length / MOST_PROBED);
  const probed = words.filter((_, at) => at % step === 0);
  const { rows } = await probeQuery(probed).execute(db.query);
  const { newest = null, oldest = null, ...seen } = rows[0] ?? {};
  // How far one has to read for so many rows that have it; without end where there are not so many.
  const reaches = probed.map((word, at) => {
    const last = seen[`w${at}`];
    return { word, reach: last == null ? Number.POSITIVE_INFINITY : last - (newest ?? 0) };
  });
  reaches.sort((one, other) => other.reach - one.reach || 0);
  const seldom = reaches.filter(({ reach }) => reach >= RARE * FREQUENT);
  const asked: string[] = [];
  let left = (oldest ?? 0) - (newest ?? 0);
  for (const { word, reach } of seldom.length > 0 ? seldom : reaches.slice(0, FEWEST)) {
    if (asked.length > 0 && left < FEW_ROWS && reach !== Number.POSITIVE_INFINITY) break;
    asked.push(word);
    left *= RARE / reach;
  }
  return asked;
}

export function probeQuery(words: readonly string[]) {
  const probes = words.map(
    (word, at) => sql`(select rowid from pilot_search where pilot_search match ${quoted([word])}
      order by rowid limit 1 offset ${sql.lit(RARE - 1)}) as ${sql.ref(`w${at}`)}`,
  );
  const ends = [
    sql`${sql.lit(GREATEST_ROW)} - (select max(seq) from pilot_register) as newest`,
    sql`${sql.lit(GREATEST_ROW)} - (select min(seq) from pilot_register) as oldest`,
  ];
  return sql<Record<string, number | null>>`select ${sql.join([...probes, ...ends])}`;
}

/** Counting goes row by row: beyond this it is not worth its time. */
const MOST_COUNTED = 1_000;

/** How many there are, null where that is many or costly to say: what is searched for is read, not only counted. */
export async function countRegister(db: Database, wanted: RegisterFilter): Promise<number | null> {
  const asked = askedOf(wanted);
  if (asked.searching) return null;
  const row = await countQuery(db, asked).executeTakeFirstOrThrow();
  const count = Number(row.count);
  return count > MOST_COUNTED ? null : count;
}

export function countQuery(db: Database, asked: Asked) {
  const some = db.query
    .selectFrom('pilotRegister as r')
    .select('r.seq')
    .where(holds(db, asked))
    .limit(MOST_COUNTED + 1);
  return db.query.selectFrom(some.as('some')).select((eb) => eb.fn.countAll().as('count'));
}
