import type { Database } from '../platform/database/port.ts';
import { consistencySpans, inclusionSpans } from '../shared/ledger/merkle.ts';
import { spanRoots } from './tree-store.ts';

/** Leaf number of the entry with this hash; null while it has none, or where there is no such entry. */
export async function leafOf(db: Database, hash: string): Promise<number | null> {
  const row = await leafQuery(db, hash).executeTakeFirst();
  return row?.leaf ?? null;
}

export function leafQuery(db: Database, hash: string) {
  return db.query.selectFrom('ledgerLeaves').select('leaf').where('hash', '=', hash);
}

/** @param size of a checkpoint, above the leaf */
export function inclusionPath(db: Database, leaf: number, size: number): Promise<string[]> {
  return spanRoots(db, inclusionSpans(leaf, size));
}

/** @param older,newer sizes of checkpoints, 1 ≤ older ≤ newer */
export function consistencyPath(db: Database, older: number, newer: number): Promise<string[]> {
  return spanRoots(db, consistencySpans(older, newer));
}
