import { type Append, headsOf } from '../../ledger/index.ts';
import type { Database, Statement } from '../../platform/database/port.ts';
import { type Excused, type Sheet, sheetStream, updateSheet } from './sheet-store.ts';

/** Those that are not in are waited for no longer. */
export function excuseUnwritten(db: Database, sheets: readonly Sheet[], why: Excused): Statement[] {
  return sheets
    .filter(({ state }) => state === 'assigned' || state === 'reopened')
    .map((sheet) => excuse(db, sheet, why));
}

export function excuse(db: Database, sheet: Pick<Sheet, 'id'>, why: Excused): Statement {
  return updateSheet(db, sheet, { state: 'excused', excused: why, updatedAt: why.at });
}

/**
 * Of who is recused: nothing of theirs counts, what is in included. Its own stream says so, so that whoever recomputes
 * does not miss it (docs/scoring.md, section 14).
 */
export async function withdrawSheets(
  db: Database,
  sheets: readonly (Sheet & { pilotId: string })[],
  why: Excused,
): Promise<{ rows: Statement[]; append: Append[] }> {
  const counted = sheets.filter(({ version, state }) => version > 0 && state === 'submitted');
  const heads = await headsOf(
    db,
    counted.map(({ id }) => sheetStream(id)),
  );
  return {
    rows: sheets.filter(({ state }) => state !== 'excused').map((sheet) => excuse(db, sheet, why)),
    append: counted.map(({ id, batchId, pilotId, version }) => ({
      stream: sheetStream(id),
      version: heads.get(sheetStream(id))?.version ?? 0,
      action: 'sheet.reopened',
      payload: { batch: batchId, pilot: pilotId, version, recused: true },
    })),
  };
}
