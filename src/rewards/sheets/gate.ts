import { type Action, assertMay, type Caller, tiesOf } from '../../access/index.ts';
import { type Party, readParties } from '../../pilots/index.ts';
import { AppError } from '../../shared/errors.ts';
import { type Batch, readBatch } from '../batches/batch-store.ts';
import { type Entry, readEntry } from '../entries/entry-store.ts';
import { type BatchExpert, readMember, readRecusals } from '../panel/expert-store.ts';
import type { Room } from '../room.ts';
import { readSheetsOf, type Sheet } from './sheet-store.ts';

export interface Scorer {
  batch: Batch;
  /** Version of the batch's stream. */
  head: number;
  expert: BatchExpert;
}

export interface Scored extends Scorer {
  entry: Entry;
  parties: readonly Party[];
  /** The own one. */
  sheet: Sheet;
  /** Of all experts of this pilot. */
  sheets: readonly Sheet[];
}

/**
 * One pilot as an expert of its batch may see it: assigned to them, ties declared, not recused, and scoring has begun.
 * Everything else is not there.
 * @throws AppError not-found
 */
export async function scoredBy(
  room: Room,
  caller: Caller,
  action: Action,
  { batchId, entryId }: { batchId: string; entryId: string },
): Promise<Scored> {
  const { database: db, clock } = room;
  assertMay(caller.actor, action, { batchId });
  const { batch, head } = await readBatch(db, batchId);
  const expert = await readMember(db, batchId, caller.actor.id);
  const isBegun = batch.state !== 'draft' && batch.state !== 'open';
  if (expert?.declaration == null || !isBegun) throw new AppError('not-found');
  const entry = await readEntry(db, batchId, entryId);
  const [sheets, recusals, parties, ties] = await Promise.all([
    readSheetsOf(db, entryId),
    readRecusals(db, batchId),
    readParties(db, entry.pilotId),
    tiesOf(db, clock, caller.actor.id),
  ]);
  const sheet = sheets.find(({ expertId }) => expertId === expert.id);
  const named = new Set(expert.declaration.ties.map(({ uscc }) => uscc));
  const isRecused =
    recusals.some((one) => one.expertId === expert.id && one.entryId === entryId) ||
    parties.some(
      ({ uscc, enterpriseId }) => named.has(uscc) || (enterpriseId !== null && ties.includes(enterpriseId)),
    );
  if (isRecused || sheet === undefined || sheet.state === 'excused' || entry.state !== 'nominated')
    throw new AppError('not-found');
  return { batch, head, expert, entry, parties, sheet, sheets };
}

/** A sheet is written on while its batch is scored; one that was opened again, after the lock too. */
export function mayWrite({ state }: Pick<Batch, 'state'>, sheet: Pick<Sheet, 'state'>): boolean {
  if (state === 'scoring') return sheet.state === 'assigned' || sheet.state === 'reopened';
  return state === 'locked' && sheet.state === 'reopened';
}
