import type { Database } from '../../platform/database/port.ts';

/** Papers of a batch that are there. */
export async function readPaperIds(db: Database, batchId: string): Promise<{ id: string; kind: string }[]> {
  return db.query
    .selectFrom('rewardPapers')
    .select(['id', 'kind'])
    .where('batchId', '=', batchId)
    .where('removedAt', 'is', null)
    .execute();
}
