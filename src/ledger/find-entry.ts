import type { Database } from '../platform/database/port.ts';
import { GREATEST_INTEGER } from '../shared/cursor.ts';
import type { Entry } from '../shared/ledger/entry.ts';

/** What of an entry can be erased: there was nothing, it is there, or it has been erased. */
export type Hidden =
  | { state: 'none' }
  /** The commitment is SHA-256 of the salt's bytes and the payload's text. */
  | { state: 'kept'; salt: string; payload: string }
  | { state: 'erased' };

export interface EntryInChain {
  entry: Entry;
  before: Entry | null;
  after: Entry | null;
  hidden: Hidden;
}

export async function findEntry(db: Database, stream: string, seq: number): Promise<EntryInChain | null> {
  const chain = await db.query
    .selectFrom('entries')
    .selectAll()
    .where('stream', '=', stream)
    .where('seq', '>=', seq - 1)
    .where('seq', '<=', Math.min(seq + 1, GREATEST_INTEGER))
    .execute();
  const at = (wanted: number) => chain.find((one) => one.seq === wanted) ?? null;
  const entry = at(seq);
  if (entry === null) return null;
  const row = await db.query
    .selectFrom('privatePayloads')
    .select(['salt', 'payload'])
    .where('stream', '=', stream)
    .where('seq', '=', seq)
    .executeTakeFirst();
  return { entry, before: at(seq - 1), after: at(seq + 1), hidden: hiddenOf(entry, row) };
}

/** What is committed to and not there has been erased. */
export function hiddenOf(
  { commitment }: Pick<Entry, 'commitment'>,
  row: { salt: string | null; payload: string | null } | undefined,
): Hidden {
  if (commitment === null) return { state: 'none' };
  const { salt = null, payload = null } = row ?? {};
  return salt === null || payload === null ? { state: 'erased' } : { state: 'kept', salt, payload };
}
