import { z } from 'zod';
import type { Database, Statement } from '../../platform/database/port.ts';
import { sheetDraft } from './sheet-store.ts';

/** Who looks at the paper: one person, another one, a third where the two differ; `anew`: all of it begins again. */
export const LOOKS = ['first', 'second', 'third', 'anew'] as const;
export type Look = (typeof LOOKS)[number];

const content = sheetDraft.extend({
  by: z.string(),
  at: z.string(),
  /** Of a first look: the signed scan. */
  scan: z.string().nullable().default(null),
  /** Fields in which it differs from what was typed before. */
  differs: z.array(z.string()).default([]),
  /** Why it begins anew. */
  reason: z.string().nullable().default(null),
  /** With which the ledger's hash of it is made. */
  salt: z.string().default(''),
});

/** What somebody typed in of a sheet that was filled in on paper: kept whatever it is, for good. */
export interface PaperEntry extends z.infer<typeof content> {
  sheetId: string;
  /** From 1, in the order in which they came. */
  number: number;
  batchId: string;
  /** Newest submitted version of the sheet when it was typed. */
  version: number;
  look: Look;
}

const look = z.enum(LOOKS);

export function insertPaperEntry(db: Database, entry: PaperEntry): Statement {
  const { sheetId, number, batchId, version, look: at, ...written } = entry;
  return db.query
    .insertInto('rewardPaperEntries')
    .values({ sheetId, number, batchId, version, look: at, content: JSON.stringify(written) })
    .compile();
}

const query = (db: Database) =>
  db.query.selectFrom('rewardPaperEntries').selectAll().orderBy('sheetId').orderBy('number');

type Row = Awaited<ReturnType<ReturnType<typeof query>['executeTakeFirstOrThrow']>>;

const entryOf = ({ content: text, ...row }: Row): PaperEntry => ({
  ...content.parse(JSON.parse(text)),
  ...row,
  look: look.parse(row.look),
});

/** All of a batch, by sheet and number. */
export async function readPaperEntries(db: Database, batchId: string): Promise<PaperEntry[]> {
  return (await query(db).where('batchId', '=', batchId).execute()).map(entryOf);
}

/** All of one sheet, in the order in which they came. */
export async function readPaperEntriesOf(db: Database, sheetId: string): Promise<PaperEntry[]> {
  return (await query(db).where('sheetId', '=', sheetId).execute()).map(entryOf);
}

/** Whether anything of a batch was entered from paper. */
export async function hasPaperEntries(db: Database, batchId: string): Promise<boolean> {
  const [entry, version] = await Promise.all([
    db.query
      .selectFrom('rewardPaperEntries')
      .select('number')
      .where('batchId', '=', batchId)
      .limit(1)
      .executeTakeFirst(),
    // Of before every entry was kept.
    db.query
      .selectFrom('rewardSheetVersions')
      .select('number')
      .where('batchId', '=', batchId)
      .where('paper', 'is not', null)
      .limit(1)
      .executeTakeFirst(),
  ]);
  return entry !== undefined || version !== undefined;
}
