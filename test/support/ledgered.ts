import type { Database } from '../../src/platform/database/port.ts';

export interface LedgeredEntry {
  seq: number;
  actor: string;
  action: string;
  payload: unknown;
  /** Null where nothing is private. */
  private: unknown;
}

/** Everything that happened in a stream, with what is kept apart from it. */
export async function entriesOf(db: Database, stream: string): Promise<LedgeredEntry[]> {
  const rows = await db.query
    .selectFrom('entries as e')
    .leftJoin('privatePayloads as p', (join) =>
      join.onRef('p.stream', '=', 'e.stream').onRef('p.seq', '=', 'e.seq'),
    )
    .select(['e.seq', 'e.actor', 'e.action', 'e.payload', 'p.payload as hidden'])
    .where('e.stream', '=', stream)
    .orderBy('e.seq')
    .execute();
  return rows.map(({ seq, actor, action, payload, hidden }) => ({
    seq,
    actor,
    action,
    payload: JSON.parse(payload),
    private: hidden === null ? null : JSON.parse(hidden),
  }));
}

export async function versionOf(db: Database, stream: string): Promise<number> {
  return (await entriesOf(db, stream)).length;
}

export async function sessionsOf(db: Database, personId: string): Promise<string[]> {
  const rows = await db.query
    .selectFrom('authSessions')
    .select('id')
    .where('userId', '=', personId)
    .execute();
  return rows.map(({ id }) => id);
}
