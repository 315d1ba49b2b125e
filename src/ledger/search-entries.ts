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
export function searchQuery(db: Database, filter: EntryFilter, { after, limit }: PageWanted) {
  const { stream, actor, action, from, to } = filter;
  let found = db.query
    .selectFrom('entries as e')
    .leftJoin('ledgerLeaves as l', (join) =>
      join.onRef('l.stream', '=', 'e.stream').onRef('l.seq', '=', 'e.seq'),
    )
    .selectAll('e')
    .select('l.leaf')
    .limit(limit + 1);
  if (actor !== undefined) found = found.where('e.actor', '=', actor);
  if (action !== undefined) found = found.where('e.action', '=', action);
  if (from !== undefined) found = found.where('e.at', '>=', from);
  if (to !== undefined) found = found.where('e.at', '<', to);
  if (stream !== undefined) {
    found = found.where('e.stream', '=', stream).orderBy('e.seq', 'desc');
    return after === null ? found : found.where('e.seq', '<', after[0] as number);
  }
  found = found.orderBy('e.at', 'desc').orderBy('e.stream', 'desc').orderBy('e.seq', 'desc');
  if (after === null) return found;
  const [at, lastStream, seq] = after as [string, string, number];
  return found.where((eb) =>
    eb(eb.refTuple('e.at', 'e.stream', 'e.seq'), '<', eb.tuple(at, lastStream, seq)),
  );
}

export function searchEntries(db: Database, filter: EntryFilter, page: PageWanted): Promise<FoundEntry[]> {
  return searchQuery(db, filter, page).execute();
}
