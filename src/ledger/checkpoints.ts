import type { Database } from '../platform/database/port.ts';
import type { PageWanted } from '../platform/http/page.ts';
import { CHECKPOINT_FORMAT, type Checkpoint, type LedgerKey } from '../shared/ledger/checkpoint.ts';

/** Newest first; one row more than asked for, when there is one. */
export function checkpointsQuery(db: Database, { after, limit }: PageWanted) {
  const all = db.query
    .selectFrom('checkpoints')
    .selectAll()
    .orderBy('size', 'desc')
    .limit(limit + 1);
  return after === null ? all : all.where('size', '<', after[0] as number);
}

export async function listCheckpoints(db: Database, page: PageWanted): Promise<Checkpoint[]> {
  return (await checkpointsQuery(db, page).execute()).map(withFormat);
}

export async function latestCheckpoint(db: Database): Promise<Checkpoint | null> {
  const [latest] = await listCheckpoints(db, { after: null, limit: 1 });
  return latest ?? null;
}

/** The checkpoint over exactly so many entries. */
export async function checkpointOf(db: Database, size: number): Promise<Checkpoint | null> {
  const row = await db.query
    .selectFrom('checkpoints')
    .selectAll()
    .where('size', '=', size)
    .executeTakeFirst();
  return row === undefined ? null : withFormat(row);
}

/** Every key that ever signed, the newest first; so few that they are no pages. */
export function listKeys(db: Database): Promise<(LedgerKey & { createdAt: string })[]> {
  return db.query
    .selectFrom('ledgerKeys')
    .selectAll()
    .orderBy('createdAt', 'desc')
    .orderBy('keyId')
    .execute();
}

export async function keyNamed(db: Database, keyId: string): Promise<LedgerKey | null> {
  const row = await db.query
    .selectFrom('ledgerKeys')
    .select(['keyId', 'algorithm', 'publicKey'])
    .where('keyId', '=', keyId)
    .executeTakeFirst();
  return row ?? null;
}

/** All in the table are of the first form; another one would bring a column for it. */
function withFormat(row: Omit<Checkpoint, 'format'>): Checkpoint {
  return { format: CHECKPOINT_FORMAT, ...row };
}
