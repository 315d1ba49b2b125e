import type { Database } from '../platform/database/port.ts';
import type { PageWanted } from '../platform/http/page.ts';
import { type EntryFilter, type FoundEntry, searchQuery, sortKeys } from './search-entries.ts';
import { type Excerpt, excerptsOf } from './words-in-entry.ts';

/**
 * Entries looked through for one page. No index holds their words: it would be paid for in every commit, and would keep
 * what erasure takes out of the private parts.
 */
const LOOKED_AT = 2_000;

export type EntryWithWords = FoundEntry & { excerpts: Excerpt[] };

export interface WordsFound {
  items: EntryWithWords[];
  /** Sort keys of the last entry looked at; null: no older one is left. There may be a next page after an empty one. */
  after: (string | number)[] | null;
  /** Instant of the last entry looked at; null: all were. */
  lookedTo: string | null;
}

/** Entries whose payload or private part has all of the words, newest first, out of the next so many. */
export async function searchWords(
  db: Database,
  filter: EntryFilter,
  words: readonly string[],
  { after, limit }: PageWanted,
  most = LOOKED_AT,
): Promise<WordsFound> {
  const read = await withHidden(db, filter, { after, limit: most }).execute();
  const rows = read.slice(0, most);
  const items: EntryWithWords[] = [];
  let looked = 0;
  for (const { hidden, ...entry } of rows) {
    if (items.length === limit) break;
    looked++;
    const excerpts = excerptsOf(words, { payload: entry.payload, hidden });
    if (excerpts !== null) items.push({ ...entry, excerpts });
  }
  const last = rows[looked - 1];
  if (last === undefined || looked === read.length) return { items, after: null, lookedTo: null };
  return { items, after: sortKeys(filter).of(last), lookedTo: last.at };
}

export function withHidden(db: Database, filter: EntryFilter, page: PageWanted) {
  const rows = db.query
    .selectFrom(searchQuery(db, filter, page).as('r'))
    .leftJoin('privatePayloads as h', (join) =>
      join.onRef('h.stream', '=', 'r.stream').onRef('h.seq', '=', 'r.seq'),
    )
    .selectAll('r')
    .select('h.payload as hidden');
  if (filter.stream !== undefined) return rows.orderBy('r.seq', 'desc');
  return rows.orderBy('r.at', 'desc').orderBy('r.stream', 'desc').orderBy('r.seq', 'desc');
}
