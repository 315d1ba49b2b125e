import { tiesOf } from '../../access/index.ts';
import type { Person } from '../../shared/actor.ts';
import { AppError } from '../../shared/errors.ts';
import type { Batch } from '../batches/batch-store.ts';
import { type Entry, readEntries } from '../entries/entry-store.ts';
import { isScorer } from '../panel/not-a-scorer.ts';
import type { Room } from '../room.ts';

/**
 * 回避: who handled the batch, scored or decided on it, and who is tied to whom an objection is about, learns nothing
 * of it.
 * @param entryId the pilot it is about; null: the whole list, and so every applicant
 * @throws AppError not-found
 */
export async function assertReceives(
  room: Room,
  actor: Person,
  batch: About,
  entryId: string | null,
): Promise<void> {
  const isReceived = await receiver(room, actor);
  if (!(await isReceived(batch, entryId))) throw new AppError('not-found');
}

type About = Pick<Batch, 'id' | 'editedBy' | 'decision' | 'createdBy'>;

/** Of any number of objections: ties are read once, and what is nominated once a batch, where there are any. */
export async function receiver({ database: db, clock }: Room, actor: Person) {
  const { id } = actor;
  const ties = await tiesOf(db, clock, id);
  const scores = new Map<string, Promise<boolean>>();
  const nominated = new Map<string, Promise<Entry[]>>();
  return async (
    { id: batchId, editedBy, createdBy, decision }: About,
    entryId: string | null,
  ): Promise<boolean> => {
    if ([...editedBy, createdBy, decision?.proposedBy, decision?.approvedBy].includes(id)) return false;
    const scored = scores.get(batchId) ?? isScorer(db, actor, batchId);
    scores.set(batchId, scored);
    if (await scored) return false;
    if (ties.length === 0) return true;
    const entries = nominated.get(batchId) ?? readEntries(db, batchId);
    nominated.set(batchId, entries);
    return !(await entries)
      .filter((entry) => entryId === null || entry.id === entryId)
      .some(({ shares }) => shares.some(({ enterpriseId }) => enterpriseId && ties.includes(enterpriseId)));
  };
}
