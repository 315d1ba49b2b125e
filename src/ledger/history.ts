import { sql } from 'kysely';
import type { Database } from '../platform/database/port.ts';
import { type PageWanted, pageWanted } from '../platform/http/page.ts';
import { GREATEST_INTEGER, writeCursor } from '../shared/cursor.ts';
import type { Entry } from '../shared/ledger/entry.ts';
import { type Hidden, hiddenOf } from './find-entry.ts';

export interface HistoryEntry {
  entry: Entry;
  hidden: Hidden;
}

/** Entries of which there may be one a day: of this action, and whose public payload ends so. */
export interface Routine {
  action: string;
  ending: string;
}

/**
 * What happened in some streams, newest first, a page at a time. A page is merged from the streams' own orders, so that
 * no two pages show one entry twice, whatever the clocks of instances said.
 * @param cursor `next` of the page before; it is of these streams only
 * @param without what is left out
 * @throws AppError invalid-input: the cursor is not of this list
 */
export async function historyOf(
  db: Database,
  {
    streams,
    cursor,
    limit,
    without,
  }: {
    streams: readonly string[];
    cursor?: string | undefined;
    limit: number;
    without?: Routine | undefined;
  },
): Promise<{ items: HistoryEntry[]; next: string | null }> {
  const names = [...streams].sort();
  const page = pageWanted(
    { cursor, limit },
    names.map(() => 'number'),
  );
  // A place for each stream: the sequence below which it goes on.
  const places = names.map((_, at) => (page.after?.[at] as number | undefined) ?? GREATEST_INTEGER);
  const read = await Promise.all(
    names.map((stream, at) => historyQuery(db, stream, places[at] as number, { ...page, without }).execute()),
  );
  const items: HistoryEntry[] = [];
  while (items.length < limit) {
    const heads = read.flatMap((rows, at) => (rows[0] ? [{ at, row: rows[0] }] : []));
    const newest = heads.reduce<(typeof heads)[0] | null>(
      (sofar, one) => (sofar === null || one.row.at > sofar.row.at ? one : sofar),
      null,
    );
    if (newest === null) break;
    read[newest.at]?.shift();
    places[newest.at] = newest.row.seq;
    const { salt, hiddenPayload, ...entry } = newest.row;
    items.push({ entry, hidden: hiddenOf(entry, { salt, payload: hiddenPayload }) });
  }
  return { items, next: read.some((rows) => rows.length > 0) ? writeCursor(places) : null };
}

/** Entries of a stream, each with its private part. */
const entriesWithHidden = (db: Database, stream: string) =>
  db.query
    .selectFrom('entries as e')
    .leftJoin('privatePayloads as p', (join) =>
      join.onRef('p.stream', '=', 'e.stream').onRef('p.seq', '=', 'e.seq'),
    )
    .selectAll('e')
    .select(['p.salt', 'p.payload as hiddenPayload'])
    .where('e.stream', '=', stream);

export function historyQuery(
  db: Database,
  stream: string,
  below: number,
  { limit, without }: Pick<PageWanted, 'limit'> & { without?: Routine | undefined },
) {
  const query = entriesWithHidden(db, stream)
    .where('e.seq', '<', below)
    .orderBy('e.seq', 'desc')
    .limit(limit + 1);
  return without === undefined ? query : query.where(sql<boolean>`not ${isRoutine(without)}`);
}

/** What was done of one kind or another in a stream, the oldest first, so many at most. */
export async function entriesDoing(
  db: Database,
  stream: string,
  actions: readonly string[],
  most: number,
): Promise<HistoryEntry[]> {
  const rows = await entriesWithHidden(db, stream)
    .where('e.action', 'in', actions)
    .orderBy('e.seq')
    .limit(most)
    .execute();
  return rows.map(({ salt, hiddenPayload, ...entry }) => ({
    entry,
    hidden: hiddenOf(entry, { salt, payload: hiddenPayload }),
  }));
}

/** How many entries of a stream are left out. */
export async function countRoutine(db: Database, stream: string, routine: Routine): Promise<number> {
  const { count } = await db.query
    .selectFrom('entries as e')
    .select(sql<number>`count(*)`.as('count'))
    .where('e.stream', '=', stream)
    .where(isRoutine(routine))
    .executeTakeFirstOrThrow();
  return Number(count);
}

const isRoutine = ({ action, ending }: Routine) =>
  sql<boolean>`(e.action = ${action} and e.payload like ${`%${ending}`})`;
