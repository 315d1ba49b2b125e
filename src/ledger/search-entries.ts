import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../platform/database/port.ts';
import type { PageWanted } from '../platform/http/page.ts';
import type { Entry } from '../shared/ledger/entry.ts';

export interface EntryFilter {
  stream?: string | undefined;
  /** Opaque id, or "system". */
  actor?: string | undefined;
  action?: string | undefined;
  /** Instants as entries have them: from included, to excluded. */
  from?: string | undefined;
  to?: string | undefined;
}

/** With the leaf number; null while no checkpoint has taken it in. */
export type FoundEntry = Entry & { leaf: number | null };

/** A stream has an order of its own, which clocks that differ cannot disturb; everything else goes by instant. */
export function sortKeys(filter: EntryFilter): {
  types: readonly ('string' | 'number')[];
  of: (entry: Entry) => (string | number)[];
} {
  if (filter.stream !== undefined) return { types: ['number'], of: ({ seq }) => [seq] };
  return { types: ['string', 'string', 'number'], of: ({ at, stream, seq }) => [at, stream, seq] };
}

/** Newest first; one row more than asked for, when there is one. */
export function searchEntries(db: Database, filter: EntryFilter, page: PageWanted): Promise<FoundEntry[]> {
  return searchQuery(db, filter, page).execute();
}

export function searchQuery(db: Database, filter: EntryFilter, page: PageWanted) {
  return filter.stream === undefined
    ? timeQuery(db, filter, page)
    : streamQuery(db, filter.stream, filter, page);
}

export function streamQuery(db: Database, stream: string, filter: EntryFilter, { after, limit }: PageWanted) {
  const found = db.query
    .selectFrom('entries as e')
    .leftJoin('ledgerLeaves as l', (join) =>
      join.onRef('l.stream', '=', 'e.stream').onRef('l.seq', '=', 'e.seq'),
    )
    .selectAll('e')
    .select('l.leaf')
    .where('e.stream', '=', stream)
    .where(fits(filter, null))
    .orderBy('e.seq', 'desc')
    .limit(limit + 1);
  return after === null ? found : found.where('e.seq', '<', after[0] as number);
}

/** By time, of one actor or action perhaps: leaves by their indexes, and the entries that have none yet, in one statement's snapshot. */
export function timeQuery(db: Database, filter: EntryFilter, page: PageWanted) {
  const both = db.query
    .selectFrom(numberedQuery(db, filter, page).as('n'))
    .selectAll()
    .unionAll(db.query.selectFrom(openQuery(db, filter, page).as('o')).selectAll());
  return db.query
    .selectFrom(both.as('f'))
    .innerJoin('entries as e', (join) => join.onRef('e.stream', '=', 'f.stream').onRef('e.seq', '=', 'f.seq'))
    .selectAll('e')
    .select('f.leaf')
    .orderBy('f.at', 'desc')
    .orderBy('f.stream', 'desc')
    .orderBy('f.seq', 'desc')
    .limit(page.limit + 1);
}

export function numberedQuery(db: Database, filter: EntryFilter, { after, limit }: PageWanted) {
  return db.query
    .selectFrom('ledgerLeaves as e')
    .select(['e.at', 'e.stream', 'e.seq', sql<number | null>`e.leaf`.as('leaf')])
    .where(fits(filter, after))
    .orderBy('e.at', 'desc')
    .orderBy('e.stream', 'desc')
    .orderBy('e.seq', 'desc')
    .limit(limit + 1);
}

/** Sorted as it is read, being only what happened since the last checkpoint. */
function openQuery(db: Database, filter: EntryFilter, { after, limit }: PageWanted) {
  return db.query
    .selectFrom('ledgerPending as p')
    .innerJoin('entries as e', (join) => join.onRef('e.stream', '=', 'p.stream').onRef('e.seq', '=', 'p.seq'))
    .select(['e.at', 'e.stream', 'e.seq', sql<number | null>`cast(null as integer)`.as('leaf')])
    .where(fits(filter, after))
    .orderBy('e.at', 'desc')
    .orderBy('e.stream', 'desc')
    .orderBy('e.seq', 'desc')
    .limit(limit + 1);
}

/** What entries and leaves, either called e, can be asked alike; after the last row of the page before. */
function fits({ actor, action, from, to }: EntryFilter, after: PageWanted['after']): RawBuilder<boolean> {
  const all: RawBuilder<unknown>[] = [sql`1 = 1`];
  if (actor !== undefined) all.push(sql`e.actor = ${actor}`);
  if (action !== undefined) all.push(sql`e.action = ${action}`);
  if (from !== undefined) all.push(sql`e.at >= ${from}`);
  if (to !== undefined) all.push(sql`e.at < ${to}`);
  if (after !== null) all.push(sql`(e.at, e.stream, e.seq) < (${sql.join(after)})`);
  return sql`(${sql.join(all, sql` and `)})`;
}
