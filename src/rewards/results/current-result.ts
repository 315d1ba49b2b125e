import type { Database } from '../../platform/database/port.ts';
import type { Batch } from '../batches/batch-store.ts';
import type { Room } from '../room.ts';
import type { RoundResult } from '../scoring/round.ts';
import type { Refusal } from '../scoring/sheets.ts';
import { type DecisionFile, decisionFile, fileText, sourcesHash } from './decision-file.ts';
import { countedSheets, type RoundSources, readSources, roundInput } from './round-sources.ts';

/** What a batch comes to, as its sheets stand now. */
export interface CurrentResult {
  sources: RoundSources;
  /** From 1; each change of what it is computed from makes another. */
  number: number;
  file: DecisionFile;
  computedAt: string;
}

export type Found = CurrentResult | { sources: RoundSources; refusal: Refusal };

const isRefusal = (one: RoundResult | Refusal): one is Refusal => 'refused' in one;

/**
 * Computes it where nobody has yet: it is a function of what is locked, whenever it is asked for.
 * @returns a refusal where it cannot be computed
 */
export async function currentResult(
  { database: db, clock, computeRound }: Pick<Room, 'database' | 'clock' | 'computeRound'>,
  batch: Batch,
): Promise<Found> {
  const sources = await readSources(db, batch);
  const counted = countedSheets(sources);
  const input = roundInput(sources, counted);
  const inputHash = await sourcesHash(sources, input, counted);
  const kept = await newest(db, batch.id);
  if (kept !== null && kept.inputHash === inputHash) {
    const { number, computedAt } = kept;
    return { sources, number, file: JSON.parse(kept.file) as DecisionFile, computedAt };
  }
  const result = await computeRound(input);
  if (isRefusal(result)) return { sources, refusal: result };
  const file = await decisionFile(sources, { input, counted, result });
  const number = (kept?.number ?? 0) + 1;
  const computedAt = clock().toISOString();
  const row = {
    batchId: batch.id,
    number,
    file: fileText(file),
    seen: file.hashes.seen,
    inputHash,
    computedAt,
  };
  // Who asks at the same moment comes to the same.
  const insert = db.query
    .insertInto('rewardResults')
    .values(row)
    .onConflict((on) => on.doNothing());
  await db.atomic([insert.compile()]);
  return { sources, number, file, computedAt };
}

function newest(db: Database, batchId: string) {
  return db.query
    .selectFrom('rewardResults')
    .select(['number', 'file', 'inputHash', 'computedAt'])
    .where('batchId', '=', batchId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
    .then((row) => row ?? null);
}

/** As it was when a decision named it. Null: there is none. */
export async function resultNumbered(
  db: Database,
  batchId: string,
  number: number,
): Promise<DecisionFile | null> {
  const row = await db.query
    .selectFrom('rewardResults')
    .select('file')
    .where('batchId', '=', batchId)
    .where('number', '=', number)
    .executeTakeFirst();
  return row === undefined ? null : (JSON.parse(row.file) as DecisionFile);
}
