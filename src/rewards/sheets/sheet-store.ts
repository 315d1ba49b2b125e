import { z } from 'zod';
import type { Database, Statement } from '../../platform/database/port.ts';
import { SHEET_STATES, type SheetState } from '../../shared/rewards/batches.ts';

export const sheetStream = (sheetId: string) => `sheet:${sheetId}`;

/** By criterion: hundredths of a point, null while nothing is given; and why. */
export const sheetDraft = z.object({
  scores: z.record(z.string(), z.int().nullable()),
  reasons: z.record(z.string(), z.string()),
});
export type SheetDraft = z.infer<typeof sheetDraft>;

/** The first of two people's entries of a sheet that was filled in on paper. */
const paperEntry = sheetDraft.extend({ by: z.string(), at: z.string(), scan: z.string() });
export type PaperEntry = z.infer<typeof paperEntry>;

/** 退回重评: asked for by one official, decided by another. */
const reopening = z.object({
  reason: z.string(),
  askedBy: z.string(),
  askedAt: z.string(),
  decidedBy: z.string().nullable(),
  decidedAt: z.string().nullable(),
  accepted: z.boolean().nullable(),
});
export type Reopening = z.infer<typeof reopening>;

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
  paper: PaperEntry | null;
  reopening: Reopening | null;
  updatedAt: string;
}

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
  /** Entered by two people from a signed scan; null: on screen. */
  paper: z.infer<typeof onPaper> | null;
  submittedBy: string;
  submittedAt: string;
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
    paper: parsed(paperEntry, row.paper),
    reopening: parsed(reopening, row.reopening),
  };
}

const rowOf = (sheet: Sheet) => ({
  ...sheet,
  draft: written(sheet.draft),
  paper: written(sheet.paper),
  reopening: written(sheet.reopening),
});

export function insertSheet(db: Database, sheet: Sheet): Statement {
  return db.query.insertInto('rewardSheets').values(rowOf(sheet)).compile();
}

export function updateSheet(db: Database, sheet: Sheet): Statement {
  const { id, ...changed } = rowOf(sheet);
  return db.query.updateTable('rewardSheets').set(changed).where('id', '=', id).compile();
}

export function insertSheetVersion(db: Database, version: SheetVersion): Statement {
  const { scores, reasons, paper, ...row } = version;
  return db.query
    .insertInto('rewardSheetVersions')
    .values({
      ...row,
      scores: JSON.stringify(scores),
      reasons: JSON.stringify(reasons),
      paper: written(paper),
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
  return rows.map((row) => ({
    ...row,
    scores: scoresSchema.parse(JSON.parse(row.scores)),
    reasons: reasonsSchema.parse(JSON.parse(row.reasons)),
    paper: parsed(onPaper, row.paper),
  }));
}
