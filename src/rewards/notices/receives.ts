import { tiesOf } from '../../access/index.ts';
import type { Person } from '../../shared/actor.ts';
import { AppError } from '../../shared/errors.ts';
import type { Batch } from '../batches/batch-store.ts';
import { readEntries } from '../entries/entry-store.ts';
import type { Room } from '../room.ts';

/**
 * 回避: who set the batch up or decided on it, and who is tied to whom an objection is about, learns nothing of it.
 * @param entryId the pilot it is about; null: the whole list, and so every applicant
 * @throws AppError not-found
 */
export async function assertReceives(
  room: Room,
  actor: Person,
  batch: Pick<Batch, 'id' | 'editedBy' | 'decision' | 'createdBy'>,
  entryId: string | null,
): Promise<void> {
  if (!(await receives(room, actor, batch, entryId))) throw new AppError('not-found');
}

export async function receives(
  { database: db, clock }: Room,
  { id }: Person,
  { id: batchId, editedBy, createdBy, decision }: Pick<Batch, 'id' | 'editedBy' | 'decision' | 'createdBy'>,
  entryId: string | null,
): Promise<boolean> {
  if ([...editedBy, createdBy, decision?.proposedBy, decision?.approvedBy].includes(id)) return false;
  const ties = await tiesOf(db, clock, id);
  if (ties.length === 0) return true;
  const entries = await readEntries(db, batchId);
  return !entries
    .filter((entry) => entryId === null || entry.id === entryId)
    .some(({ shares }) => shares.some(({ enterpriseId }) => enterpriseId && ties.includes(enterpriseId)));
}
