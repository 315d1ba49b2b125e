import { inParts } from '../platform/database/in-parts.ts';
import { keptQuery } from '../platform/database/kept-query.ts';
import type { Database } from '../platform/database/port.ts';

export interface Head {
  /** Sequence of the newest entry; 0 for a stream not there yet. */
  version: number;
  hash: string | null;
}

/** To be read before, or in one snapshot with, the rows it protects. */
export async function headOf(db: Database, stream: string): Promise<Head> {
  const [row] = await readHead(db, stream);
  return row === undefined ? { version: 0, hash: null } : { version: row.seq, hash: row.hash };
}

/** Most commits read one head: it is not compiled each time. */
const readHead = keptQuery((db: Database, stream: string) =>
  db.query.selectFrom('streamHeads').select(['seq', 'hash']).where('stream', '=', stream),
);

export async function headsOf(db: Database, streams: readonly string[]): Promise<Map<string, Head>> {
  const [only] = streams;
  if (only !== undefined && streams.length === 1) return new Map([[only, await headOf(db, only)]]);
  const heads = new Map<string, Head>(streams.map((stream) => [stream, { version: 0, hash: null }]));
  for (const some of inParts(streams)) {
    const rows = await db.query
      .selectFrom('streamHeads')
      .select(['stream', 'seq', 'hash'])
      .where('stream', 'in', some)
      .execute();
    for (const { stream, seq, hash } of rows) heads.set(stream, { version: seq, hash });
  }
  return heads;
}
