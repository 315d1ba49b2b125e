import { assertMay } from '../../access/index.ts';
import type { Database } from '../../platform/database/port.ts';
import type { Person } from '../../shared/actor.ts';
import { type Batch, readBatch } from '../batches/batch-store.ts';
import { onThePanel } from './panel-rules.ts';

/**
 * Who scores a batch does not run it, nor reads it as the office does: whoever is appointed to it, or ever sat on its
 * panel, whatever else they hold.
 * @throws AppError forbidden
 */
export async function assertNoScorer(db: Database, actor: Person, batchId: string): Promise<void> {
  if (await isScorer(db, actor, batchId)) throw onThePanel();
}

/** Appointed to score it now, or on its panel at any time. */
export async function isScorer(db: Database, actor: Person, batchId: string): Promise<boolean> {
  if (actor.appointments.some(({ kind, id }) => kind === 'batch' && id === batchId)) return true;
  const sat = await db.query
    .selectFrom('rewardExperts')
    .select('id')
    .where('batchId', '=', batchId)
    .where('personId', '=', actor.id)
    .executeTakeFirst();
  return sat !== undefined;
}

/**
 * A batch as the office reads it: its papers, sheets and results are a scorer's only as scorers see them, until the
 * awards are published to everybody.
 * @throws AppError not-found, forbidden
 */
export async function readAsOffice(
  db: Database,
  actor: Person,
  batchId: string,
): Promise<{ batch: Batch; head: number }> {
  assertMay(actor, 'batch.read', { batchId });
  const found = await readBatch(db, batchId);
  if (found.batch.publishedOn === null) await assertNoScorer(db, actor, batchId);
  return found;
}
