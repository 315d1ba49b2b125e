import { z } from 'zod';
import type { Database, Statement } from '../../platform/database/port.ts';
import { AppError } from '../../shared/errors.ts';
import { TRACKS, type Track } from '../../shared/pilots/states.ts';
import { BATCH_STATES } from '../../shared/rewards/batch-states.ts';
import { CONDITION_STATES, ENTRY_STATES, type EntryState } from '../../shared/rewards/batches.ts';

/** Ten-thousandths that sum to 10000; the order says who is given what does not divide. */
const shares = z.array(
  z.object({
    enterpriseId: z.string().nullable(),
    name: z.string(),
    uscc: z.string(),
    share: z.int(),
  }),
);
export type Share = z.infer<typeof shares>[number];

/** Other public money for the same matter (同一事项从高不重复), as the applicant declares it; amounts in fen. */
export const fundingSchema = z.array(
  z.object({
    authority: z.string(),
    matter: z.string(),
    year: z.int(),
    amount: z.int(),
    /** Whether it is for the same matter, so that only the higher one is given. */
    same: z.boolean(),
  }),
);
export type Funding = z.infer<typeof fundingSchema>[number];

const check = z.object({
  state: z.enum(CONDITION_STATES),
  evidence: z.string(),
  file: z.string().nullable(),
  /** Civil date of the evidence; who checked and when. */
  on: z.string(),
  by: z.string(),
  at: z.string(),
});

/** What was checked, by condition; with what was found before, oldest first. */
const conditions = z.record(z.string(), check.extend({ before: z.array(check).default([]) }));
export type ConditionChecks = z.infer<typeof conditions>;

/** Values of the computed criteria in hundredths of a point, with the steps that lead to each. */
const computed = z.record(
  z.string(),
  z.object({ value: z.int(), steps: z.array(z.object({ zh: z.string(), en: z.string() })) }),
);
export type ComputedValues = z.infer<typeof computed>;

/** 放弃: by the lead's account (`by`), or on a stamped statement (`file`, of the batch). */
const withdrawal = z.object({
  reason: z.string(),
  by: z.string().nullable(),
  file: z.string().nullable(),
  at: z.string(),
});
export type Withdrawal = z.infer<typeof withdrawal>;

/** One pilot in one batch. */
export interface Entry {
  id: string;
  batchId: string;
  pilotId: string;
  track: Track;
  title: string;
  leadId: string;
  state: EntryState;
  /** Of one left out, excluded or given up. */
  reason: string | null;
  shares: readonly Share[];
  /** Null until declared. */
  funding: readonly Funding[] | null;
  conditions: ConditionChecks;
  /** Null until scoring begins. */
  computed: ComputedValues | null;
  declaredBy: string | null;
  declaredAt: string | null;
  createdAt: string;
  updatedAt: string;
  /** Of one nominated: it is stated and waits for two officials. */
  withdrawal: Withdrawal | null;
}

const track = z.enum(TRACKS);
const state = z.enum(ENTRY_STATES);
const parsed = <T>(schema: z.ZodType<T>, text: string | null): T | null =>
  text === null ? null : schema.parse(JSON.parse(text));
const written = (value: unknown) => (value === null ? null : JSON.stringify(value));

export function entriesQuery(db: Database) {
  return db.query.selectFrom('rewardEntries as e').selectAll('e');
}

type Row = Awaited<ReturnType<ReturnType<typeof entriesQuery>['executeTakeFirstOrThrow']>>;

export function entryOf(row: Row): Entry {
  return {
    ...row,
    track: track.parse(row.track),
    state: state.parse(row.state),
    shares: shares.parse(JSON.parse(row.shares)),
    funding: parsed(fundingSchema, row.funding),
    conditions: conditions.parse(JSON.parse(row.conditions)),
    computed: parsed(computed, row.computed),
    withdrawal: parsed(withdrawal, row.withdrawal),
  };
}

function rowOf(entry: Entry) {
  return {
    ...entry,
    shares: JSON.stringify(entry.shares),
    funding: written(entry.funding),
    conditions: JSON.stringify(entry.conditions),
    computed: written(entry.computed),
    withdrawal: written(entry.withdrawal),
  };
}

export function insertEntry(db: Database, entry: Entry): Statement {
  return db.query.insertInto('rewardEntries').values(rowOf(entry)).compile();
}

export function updateEntry(db: Database, entry: Entry): Statement {
  const { id, createdAt: _, ...changed } = rowOf(entry);
  return db.query.updateTable('rewardEntries').set(changed).where('id', '=', id).compile();
}

/** All of a batch in the order of their ids; of one state where it is named. */
export async function readEntries(db: Database, batchId: string, of?: EntryState): Promise<Entry[]> {
  let query = entriesQuery(db).where('e.batchId', '=', batchId).orderBy('e.id');
  if (of !== undefined) query = query.where('e.state', '=', of);
  return (await query.execute()).map(entryOf);
}

export type Nominee = Pick<Entry, 'id' | 'pilotId' | 'title' | 'shares'>;

/** Whom a batch would reward, without what was checked of them. */
export async function readNominees(db: Database, batchId: string): Promise<Nominee[]> {
  const rows = await db.query
    .selectFrom('rewardEntries')
    .select(['id', 'pilotId', 'title', 'shares'])
    .where('batchId', '=', batchId)
    .where('state', '=', 'nominated')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, shares: shares.parse(JSON.parse(row.shares)) }));
}

/** @throws AppError not-found */
export async function readEntry(db: Database, batchId: string, entryId: string): Promise<Entry> {
  const row = await entriesQuery(db)
    .where('e.id', '=', entryId)
    .where('e.batchId', '=', batchId)
    .executeTakeFirst();
  if (row === undefined) throw new AppError('not-found');
  return entryOf(row);
}

/** Batches that are not over yet: a pilot is nominated in one of them at a time. */
const UNDER_WAY = BATCH_STATES.filter((one) => one !== 'published' && one !== 'paid');

/** Other batches that are under way. */
export async function batchesBeside(
  db: Database,
  batchId: string,
): Promise<{ id: string; title: string; state: string }[]> {
  return db.query
    .selectFrom('rewardBatches')
    .select(['id', 'title', 'state'])
    .where('state', 'in', UNDER_WAY)
    .where('id', '!=', batchId)
    .orderBy('id')
    .execute();
}

/** In which of these batches, by its pilot, somebody is nominated. */
export async function nominatedIn(
  db: Database,
  batches: readonly { id: string; title: string }[],
): Promise<Map<string, { id: string; title: string }>> {
  const found = new Map<string, { id: string; title: string }>();
  for (const batch of batches) {
    const rows = await db.query
      .selectFrom('rewardEntries')
      .select('pilotId')
      .where('batchId', '=', batch.id)
      .where('state', '=', 'nominated')
      .execute();
    for (const { pilotId } of rows) found.set(pilotId, batch);
  }
  return found;
}

/** What a pilot was ever nominated for or left out of, newest first. */
export async function readEntriesOf(db: Database, pilotId: string): Promise<Entry[]> {
  const rows = await entriesQuery(db).where('e.pilotId', '=', pilotId).orderBy('e.id', 'desc').execute();
  return rows.map(entryOf);
}

/** Which batch an entry of this pilot stands in; one that is still being set up is nobody's outside. @throws AppError not-found */
export async function batchOfEntry(db: Database, pilotId: string, entryId: string): Promise<string> {
  const row = await db.query
    .selectFrom('rewardEntries')
    .select('batchId')
    .where('id', '=', entryId)
    .where('pilotId', '=', pilotId)
    .executeTakeFirst();
  if (row === undefined) throw new AppError('not-found');
  return row.batchId;
}
