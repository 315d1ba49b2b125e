import { z } from 'zod';
import type { Database, Statement } from '../../platform/database/port.ts';
import { PAPER_KINDS, type PaperKind } from '../../shared/rewards/batches.ts';

/** A document that belongs to a batch beside the four that it stands on. */
export interface Paper {
  id: string;
  batchId: string;
  kind: PaperKind;
  title: string;
  number: string | null;
  /** Civil date that it bears. */
  datedOn: string;
  fileId: string;
  addedBy: string;
  addedAt: string;
  removedAt: string | null;
}

const kind = z.enum(PAPER_KINDS);

export function insertPaper(db: Database, paper: Paper): Statement {
  return db.query.insertInto('rewardPapers').values(paper).compile();
}

/** It stays on record, and so does its file. */
export function removePaper(db: Database, id: string, at: string): Statement {
  return db.query.updateTable('rewardPapers').set({ removedAt: at }).where('id', '=', id).compile();
}

/** Those that were not removed, in the order in which they came. */
export async function readPapers(db: Database, batchId: string): Promise<Paper[]> {
  const rows = await db.query
    .selectFrom('rewardPapers')
    .selectAll()
    .where('batchId', '=', batchId)
    .where('removedAt', 'is', null)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, kind: kind.parse(row.kind) }));
}
