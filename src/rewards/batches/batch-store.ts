import { z } from 'zod';
import { inParts } from '../../platform/database/in-parts.ts';
import type { Database, Statement } from '../../platform/database/port.ts';
import { AppError } from '../../shared/errors.ts';
import { BATCH_STATES, type BatchState } from '../../shared/rewards/batch-states.ts';
import { SHIPPED_DEDUCTIONS } from '../../shared/rewards/computed.ts';
import { type BatchSettings, batchSettings } from '../../shared/rewards/settings.ts';

export const batchStream = (batchId: string) => `batch:${batchId}`;
/** What files of a batch hang on. */
export const batchFilesOwner = (batchId: string) => `batch:${batchId}`;

/** What two officials decided, bound to what they saw (docs/scoring.md, section 14). */
export const decisionSchema = z.object({
  /** Hash of exactly what was proposed. */
  seen: z.string(),
  /** Number of the result that it is the hash of. */
  result: z.int(),
  proposedBy: z.string(),
  proposedAt: z.string(),
  note: z.string(),
  meeting: z
    .object({
      name: z.string(),
      number: z.string(),
      on: z.string(),
      attendees: z.array(z.string()),
      recused: z.array(z.string()),
      minutes: z.string(),
    })
    .nullable(),
  approvedBy: z.string().nullable(),
  approvedAt: z.string().nullable(),
});
export type Decision = z.infer<typeof decisionSchema>;

export const batchNotice = z.object({
  on: z.string(),
  /** The last day on which objections are received. */
  until: z.string(),
  provisional: z.boolean(),
  workingDays: z.number(),
});
export type BatchNotice = z.infer<typeof batchNotice>;

export interface Batch {
  id: string;
  title: string;
  state: BatchState;
  stateSince: string;
  settings: BatchSettings;
  /** Canonical JSON of everything that decides, and its hash; null before the batch is open. */
  frozen: string | null;
  frozenHash: string | null;
  /** Officials who set it up or put files and papers to it (`workedOn`). */
  editedBy: readonly string[];
  /** When the values of the computed criteria were taken: as scoring began. */
  computedAt: string | null;
  decision: Decision | null;
  notice: BatchNotice | null;
  /** Civil date. */
  publishedOn: string | null;
  createdBy: string;
  createdAt: string;
  updatedAt: string;
}

const state = z.enum(BATCH_STATES);
const people = z.array(z.string());
const parsed = <T>(schema: z.ZodType<T>, text: string | null): T | null =>
  text === null ? null : schema.parse(JSON.parse(text));
const written = (value: unknown) => (value === null ? null : JSON.stringify(value));

export function batchesQuery(db: Database) {
  return db.query.selectFrom('rewardBatches as b').selectAll('b');
}

type Row = Awaited<ReturnType<ReturnType<typeof batchesQuery>['executeTakeFirstOrThrow']>>;

/** What settings written by an earlier version lack. */
const BEFORE: Partial<BatchSettings> = { deductions: SHIPPED_DEDUCTIONS, lateUntil: null };

export function batchOf(row: Row): Batch {
  return {
    ...row,
    state: state.parse(row.state),
    settings: batchSettings.parse({ ...BEFORE, ...JSON.parse(row.settings) }),
    editedBy: people.parse(JSON.parse(row.editedBy)),
    decision: parsed(decisionSchema, row.decision),
    notice: parsed(batchNotice, row.notice),
  };
}

function rowOf(batch: Batch) {
  return {
    ...batch,
    settings: JSON.stringify(batch.settings),
    editedBy: JSON.stringify(batch.editedBy),
    decision: written(batch.decision),
    notice: written(batch.notice),
  };
}

export function insertBatch(db: Database, batch: Batch): Statement {
  return db.query.insertInto('rewardBatches').values(rowOf(batch)).compile();
}

export function updateBatch(db: Database, batch: Batch): Statement {
  const { id, createdAt: _, createdBy: __, ...changed } = rowOf(batch);
  return db.query.updateTable('rewardBatches').set(changed).where('id', '=', id).compile();
}

/** The row and its stream's version, in one snapshot. @throws AppError not-found */
export async function readBatch(db: Database, batchId: string): Promise<{ batch: Batch; head: number }> {
  const row = await batchesQuery(db)
    .innerJoin('streamHeads as h', (join) => join.on('h.stream', '=', batchStream(batchId)))
    .select('h.seq as head')
    .where('b.id', '=', batchId)
    .executeTakeFirst();
  if (row === undefined) throw new AppError('not-found');
  const { head, ...batch } = row;
  return { batch: batchOf(batch), head };
}

export async function batchesNamed(db: Database, ids: readonly string[]): Promise<Map<string, Batch>> {
  const wanted = [...new Set(ids)];
  const found = new Map<string, Batch>();
  for (const some of inParts(wanted)) {
    const rows = await batchesQuery(db).where('b.id', 'in', some).execute();
    for (const row of rows) found.set(row.id, batchOf(row));
  }
  return found;
}

/** What batches are called; unknown ids are missing. */
export async function batchTitles(db: Database, ids: readonly string[]): Promise<Map<string, string>> {
  return new Map([...(await batchesNamed(db, ids))].map(([id, { title }]) => [id, title]));
}

/** Newest first, one more than the limit where there are more. @param after id of the last row before */
export async function listBatches(
  db: Database,
  { state: wanted, after, limit }: { state?: BatchState | undefined; after: string | null; limit: number },
): Promise<Batch[]> {
  let query = batchesQuery(db)
    .orderBy('b.id', 'desc')
    .limit(limit + 1);
  if (wanted !== undefined) query = query.where('b.state', '=', wanted);
  if (after !== null) query = query.where('b.id', '<', after);
  return (await query.execute()).map(batchOf);
}

/** Those in one of these states, newest first, one more than the limit where there are more. */
export async function listBatchesIn(
  db: Database,
  states: readonly BatchState[],
  { before, limit }: { before: string | null; limit: number },
): Promise<Batch[]> {
  let query = batchesQuery(db)
    .where('b.state', 'in', states)
    .orderBy('b.id', 'desc')
    .limit(limit + 1);
  if (before !== null) query = query.where('b.id', '<', before);
  return (await query.execute()).map(batchOf);
}
