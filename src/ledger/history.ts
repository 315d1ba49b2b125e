import type { Database } from '../platform/database/port.ts';

/** One entry with its private payload, as JSON text; null payload: it never had one, or it was erased. */
export interface HistoryEntry {
  stream: string;
  seq: number;
  at: string;
  actor: string;
  action: string;
  payload: string;
  privatePayload: string | null;
  commitment: string | null;
  hash: string;
}

export interface HistoryWanted {
  streams: readonly string[];
  /** For each stream, in the same order, the sequence of its last entry already given; null: from the newest on. */
  after: readonly number[] | null;
  limit: number;
}

/**
 * Entries of a few streams together, newest first, one more than the limit where there are more. Each stream is read
 * by its own key, so that no index over all entries is needed.
 */
export async function historyOf(
  db: Database,
  { streams, after, limit }: HistoryWanted,
): Promise<HistoryEntry[]> {
  const each = await Promise.all(
    streams.map((stream, at) => historyQuery(db, stream, after?.[at] ?? null, limit).execute()),
  );
  return merge(each).slice(0, limit + 1);
}

export function historyQuery(db: Database, stream: string, before: number | null, limit: number) {
  const query = db.query
    .selectFrom('entries as e')
    .leftJoin('privatePayloads as p', (join) =>
      join.onRef('p.stream', '=', 'e.stream').onRef('p.seq', '=', 'e.seq'),
    )
    .select([
      'e.stream',
      'e.seq',
      'e.at',
      'e.actor',
      'e.action',
      'e.payload',
      'e.commitment',
      'e.hash',
      'p.payload as privatePayload',
    ])
    .where('e.stream', '=', stream)
    .orderBy('e.seq', 'desc')
    .limit(limit + 1);
  return before === null ? query : query.where('e.seq', '<', before);
}

/** Within a stream by sequence, whatever its clocks said; between streams by instant. */
function merge(lists: readonly (readonly HistoryEntry[])[]): HistoryEntry[] {
  const at = lists.map(() => 0);
  const merged: HistoryEntry[] = [];
  for (;;) {
    let newest = -1;
    for (let n = 0; n < lists.length; n++) {
      const candidate = lists[n]![at[n]!];
      if (candidate && (newest < 0 || candidate.at > lists[newest]![at[newest]!]!.at)) newest = n;
    }
    if (newest < 0) return merged;
    merged.push(lists[newest]![at[newest]!++]!);
  }
}
