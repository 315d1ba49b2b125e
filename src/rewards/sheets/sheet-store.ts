import { sql } from 'kysely';
import { z } from 'zod';
import { inParts } from '../../platform/database/in-parts.ts';
import type { Database, Statement } from '../../platform/database/port.ts';
import { SHEET_STATES, type SheetState } from '../../shared/rewards/batches.ts';

export const sheetStream = (sheetId: string) => `sheet:${sheetId}`;

/** By criterion: hundredths of a point, null while nothing is given; and why. */
export const sheetDraft = z.object({
  scores: z.record(z.string(), z.int().nullable()),
  reasons: z.record(z.string(), z.string()),
});
export type SheetDraft = z.infer<typeof sheetDraft>;

/** 退回重评: asked for by one official, decided by another. */
const reopening = z.object({
  reason: z.string(),
  askedBy: z.string(),
  askedAt: z.string(),
  decidedBy: z.string().nullable(),
  decidedAt: z.string().nullable(),
  accepted: z.boolean().nullable(),
  /** Of one that was accepted: whoever scores it anew could see others' sheets of the pilot by then. */
  seenOthers: z.boolean().default(false),
});
export type Reopening = z.infer<typeof reopening>;

/** 免评: why it is waited for no longer. */
const excused = z.object({ reason: z.string(), by: z.string(), at: z.string() });
export type Excused = z.infer<typeof excused>;

/** What one expert makes of one pilot. */
export interface Sheet {
  id: string;
  batchId: string;
  entryId: string;
  expertId: string;
  state: SheetState;
  /** Newest submitted version; 0: none. */
  version: number;
  draft: SheetDraft | null;
  revision: number;
  reopening: Reopening | null;
  excused: Excused | null;
  updatedAt: string;
}

export const isPending = (asked: Reopening | null) => asked !== null && asked.decidedAt === null;

/** Of a sheet that is asked to be opened again; who has seen others' sheets once does not forget them. */
export const reopeningAsked = (
  sheet: Pick<Sheet, 'reopening'>,
  { reason, by, at }: { reason: string; by: string; at: string },
): Reopening => ({
  ...{ reason, askedBy: by, askedAt: at },
  ...{ decidedBy: null, decidedAt: null, accepted: null },
  seenOthers: sheet.reopening?.seenOthers ?? false,
});

/** How many of a pilot's sheets count, or may still. */
export const liveOf = (sheets: readonly Pick<Sheet, 'entryId' | 'state'>[], entryId: string): number =>
  sheets.filter((sheet) => sheet.entryId === entryId && sheet.state !== 'excused').length;

const scoresSchema = z.record(z.string(), z.int());
const reasonsSchema = z.record(z.string(), z.string());
const onPaper = z.object({ enteredBy: z.array(z.string()), scan: z.string() });

/** As submitted, for good. Its hash: docs/scoring.md, section 14. */
export interface SheetVersion {
  sheetId: string;
  number: number;
  batchId: string;
  scores: Readonly<Record<string, number>>;
  reasons: Readonly<Record<string, string>>;
  salt: string;
  hash: string;
  /** Entered by two people from a signed scan, or settled by a third; null: on screen. */
  paper: z.infer<typeof onPaper> | null;
  submittedBy: string;
  submittedAt: string;
  /** Whoever wrote it could see others' sheets of the pilot before: it is not a judgement of their own any more. */
  seenOthers: boolean;
}

const state = z.enum(SHEET_STATES);
const parsed = <T>(schema: z.ZodType<T>, text: string | null): T | null =>
  text === null ? null : schema.parse(JSON.parse(text));
const written = (value: unknown) => (value === null ? null : JSON.stringify(value));

export function sheetsQuery(db: Database) {
  return db.query.selectFrom('rewardSheets as s').selectAll('s');
}

type Row = Awaited<ReturnType<ReturnType<typeof sheetsQuery>['executeTakeFirstOrThrow']>>;

export function sheetOf(row: Row): Sheet {
  return {
    ...row,
    state: state.parse(row.state),
    draft: parsed(sheetDraft, row.draft),
    reopening: parsed(reopening, row.reopening),
    excused: parsed(excused, row.excused),
  };
}

/** Which of these batches have a sheet that is asked to be opened again, and nobody has decided. */
export async function askedToReopen(db: Database, batches: readonly string[]): Promise<Set<string>> {
  const found = await Promise.all(
    inParts(batches).map((some) =>
      db.query
        .selectFrom('rewardSheets')
        .select(['batchId', 'reopening'])
        .where('batchId', 'in', some)
        .where('reopening', 'is not', null)
        .execute(),
    ),
  );
  const pending = found.flat().filter((row) => isPending(parsed(reopening, row.reopening)));
  return new Set(pending.map(({ batchId }) => batchId));
}

const rowOf = (sheet: Sheet) => ({
  ...sheet,
  draft: written(sheet.draft),
  reopening: written(sheet.reopening),
  excused: written(sheet.excused),
});

/** Parameters are a hundred a statement at most. */
const ROWS_AT_ONCE = 8;

export function insertSheets(db: Database, sheets: readonly Sheet[]): Statement[] {
  return inParts(sheets, ROWS_AT_ONCE).map((some) =>
    db.query.insertInto('rewardSheets').values(some.map(rowOf)).compile(),
  );
}

/** One that nobody wrote anything on. */
export function deleteSheet(db: Database, { id }: Pick<Sheet, 'id'>): Statement {
  return db.query.deleteFrom('rewardSheets').where('id', '=', id).where('revision', '=', 0).compile();
}

/** What changes of a sheet, beside what is being written on it. */
export type SheetChange = Partial<
  Pick<Sheet, 'state' | 'draft' | 'reopening' | 'excused'> & { updatedAt: string }
>;

export function updateSheet(db: Database, { id }: Pick<Sheet, 'id'>, change: SheetChange): Statement {
  const set = Object.fromEntries(
    Object.entries(change).map(([name, value]) => [name, typeof value === 'object' ? written(value) : value]),
  );
  return db.query.updateTable('rewardSheets').set(set).where('id', '=', id).compile();
}

/** What stands of a sheet; null: nothing was handed in. */
export const newestOf = (
  versions: readonly SheetVersion[],
  { id, version }: Pick<Sheet, 'id' | 'version'>,
): SheetVersion | null =>
  versions.find(({ sheetId, number }) => sheetId === id && number === version) ?? null;

export function insertSheetVersion(db: Database, version: SheetVersion): Statement {
  const { scores, reasons, paper, seenOthers, ...row } = version;
  return db.query
    .insertInto('rewardSheetVersions')
    .values({
      ...row,
      scores: JSON.stringify(scores),
      reasons: JSON.stringify(reasons),
      paper: written(paper),
      seenOthers: seenOthers ? 1 : 0,
    })
    .compile();
}

/** All of a batch, by id. */
export async function readSheets(db: Database, batchId: string): Promise<Sheet[]> {
  const rows = await sheetsQuery(db).where('s.batchId', '=', batchId).orderBy('s.id').execute();
  return rows.map(sheetOf);
}

/** Every version of a batch's sheets, by sheet and number. */
export async function readSheetVersions(db: Database, batchId: string): Promise<SheetVersion[]> {
  const rows = await db.query
    .selectFrom('rewardSheetVersions')
    .selectAll()
    .where('batchId', '=', batchId)
    .orderBy('sheetId')
    .orderBy('number')
    .execute();
  return rows.map(versionOf);
}

const versionOf = (row: VersionRow): SheetVersion => ({
  ...row,
  scores: scoresSchema.parse(JSON.parse(row.scores)),
  reasons: reasonsSchema.parse(JSON.parse(row.reasons)),
  paper: parsed(onPaper, row.paper),
  seenOthers: row.seenOthers === 1,
});

type VersionRow = Omit<SheetVersion, 'scores' | 'reasons' | 'paper' | 'seenOthers'> & {
  scores: string;
  reasons: string;
  paper: string | null;
  seenOthers: number;
};

/** Every version of the sheets of one pilot, by sheet and number. */
export async function readVersionsOf(db: Database, entryId: string): Promise<SheetVersion[]> {
  const rows = await db.query
    .selectFrom('rewardSheetVersions as v')
    .innerJoin('rewardSheets as s', 's.id', 'v.sheetId')
    .selectAll('v')
    .where('s.entryId', '=', entryId)
    .orderBy('v.sheetId')
    .orderBy('v.number')
    .execute();
  return rows.map(versionOf);
}

/** All of one pilot, by id. */
export async function readSheetsOf(db: Database, entryId: string): Promise<Sheet[]> {
  const rows = await sheetsQuery(db).where('s.entryId', '=', entryId).orderBy('s.id').execute();
  return rows.map(sheetOf);
}

/** All of one expert, by pilot. */
export async function readSheetsBy(db: Database, expertId: string): Promise<Sheet[]> {
  const rows = await sheetsQuery(db).where('s.expertId', '=', expertId).orderBy('s.entryId').execute();
  return rows.map(sheetOf);
}

/** Null: no such sheet in this batch. */
export async function readSheet(db: Database, batchId: string, sheetId: string): Promise<Sheet | null> {
  const row = await sheetsQuery(db)
    .where('s.id', '=', sheetId)
    .where('s.batchId', '=', batchId)
    .executeTakeFirst();
  return row === undefined ? null : sheetOf(row);
}

/** Refuses the whole list it stands in when somebody saved or submitted since: the revision would become null. */
const nextAfter = (revision: number) => sql<number>`case when revision = ${revision} then revision + 1 end`;

/** What is being written, over the revision it began with, while the sheet may be written on. */
export function writeDraft(
  db: Database,
  { id, revision }: Pick<Sheet, 'id' | 'revision'>,
  draft: SheetDraft,
  at: string,
): Statement {
  return db.query
    .updateTable('rewardSheets')
    .set({
      draft: JSON.stringify(draft),
      revision: sql<number>`case when revision = ${revision} and state in ('assigned', 'reopened') then revision + 1 end`,
      updatedAt: at,
    })
    .where('id', '=', id)
    .compile();
}

/** In, as this version. */
export function markSubmitted(db: Database, { id, revision }: Sheet, version: SheetVersion): Statement {
  return db.query
    .updateTable('rewardSheets')
    .set({
      state: 'submitted',
      version: version.number,
      draft: null,
      revision: nextAfter(revision),
      updatedAt: version.submittedAt,
    })
    .where('id', '=', id)
    .compile();
}
